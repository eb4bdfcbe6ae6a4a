"""One place a language: tokenizer, particles, cues, rules."""
