"""Rounds of ingestion: feeds are polled, what they list is fetched, read and kept in the log."""
