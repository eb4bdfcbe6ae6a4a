"""Claims of one company that tell one deal, whoever reports it."""
