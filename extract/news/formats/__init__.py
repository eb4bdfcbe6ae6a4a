"""The formats of feeds, one module each: a text as the entries that it holds."""
