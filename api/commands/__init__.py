"""The commands, one module a group; each reads its input, calls one function and renders."""
