"""The article that a web page holds."""

from typing import Any

import trafilatura


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
