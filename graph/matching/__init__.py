"""Names compared sound by sound and word by word, across languages and scripts."""
