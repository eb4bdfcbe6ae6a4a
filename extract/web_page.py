"""The article that a web page holds."""

import re
from typing import Any

import trafilatura

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:\-]{2,40})""", re.IGNORECASE)
_WHERE_DECLARED = 4096


def declared_encoding(page: bytes) -> str | None:
    """The encoding that the page names for itself."""
    found = _DECLARED.search(page[:_WHERE_DECLARED])
    return found.group(1).decode("ascii") if found else None


def document(html: str) -> dict[str, Any]:
    """Title, text, date, publisher and address; the text is missing where the page holds no article."""
    found = trafilatura.bare_extraction(html, favor_precision=True, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    row = found if isinstance(found, dict) else found.as_dict()
    return {
        "title": row.get("title"), "text": row.get("text") or None, "published": row.get("date"),
        "publisher": row.get("sitename"), "url": row.get("url"),
    }  # fmt: skip
