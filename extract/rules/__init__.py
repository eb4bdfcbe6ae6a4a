"""The rule reader: names, patterns with slots, cues of status, and what they find in one article."""
