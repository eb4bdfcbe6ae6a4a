"""One file is one question."""
