"""Korean: how it says the eight relations, what makes them doubtful, and how it names parties."""
