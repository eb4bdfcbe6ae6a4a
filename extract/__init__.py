"""From the web to claims; the only place that knows spaCy."""
