"""How long a server says that what it gave holds, and a feed that it wants to be left alone."""

import re

# A site that says "for a year" of a feed means its pictures.
_LONGEST = 86_400.0
_MAX_AGE = re.compile(r"\bmax-age\s*=\s*(\d{1,9})")
_TTL = re.compile(rb"<ttl>\s*(\d{1,6})\s*</ttl>")
# What a feed says of itself stands before its items.
_HEAD = 20_000


def max_age(cache_control: str) -> float | None:
    """Seconds; None where the header names none."""
    found = _MAX_AGE.search(cache_control)
    return float(found.group(1)) if found else None


def wanted_pause(cache_control: str, body: bytes) -> float:
    """Seconds, by the header that it came with and by its own word in minutes; 0 where neither says anything."""
    ttl = _TTL.search(body[:_HEAD])
    return min(max(max_age(cache_control) or 0.0, 60.0 * float(ttl.group(1)) if ttl else 0.0), _LONGEST)
