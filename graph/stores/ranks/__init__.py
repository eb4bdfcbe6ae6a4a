"""Where a fact comes among all that answer a question, kept beside it, so that the question reads few."""
