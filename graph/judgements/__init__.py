"""What users judged same or different, whose names that joins, and which pairs are still to judge."""
