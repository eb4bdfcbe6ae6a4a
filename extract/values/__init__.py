"""What a text says in numbers: money, percent, rounds, dates."""
