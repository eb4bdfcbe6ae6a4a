"""Labelled text to a reader; nothing at run time imports this."""
