"""The learned relation reader: a spaCy component over a small network."""
