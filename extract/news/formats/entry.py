"""What a feed says of one article, or of one further list, in its own words."""

from dataclasses import dataclass

# How an address begins that counts from nowhere else.
WHOLE = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Texts as written, empty where the feed says nothing; `base` is what a relative link counts from."""

    link: str
    title: str = ""
    guid: str = ""
    published: str = ""
    changed: str = ""
    summary: str = ""
    base: str = ""
    is_list: bool = False
