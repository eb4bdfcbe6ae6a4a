"""Facts of a deal or a holding: each value as reported, which one stands, and what is disputed."""
