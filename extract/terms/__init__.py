"""The terms of promises: until when, where, against whom, as the words of a claim's own clause say."""
