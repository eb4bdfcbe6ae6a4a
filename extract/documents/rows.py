"""One document as its fields: checked, its language and day told, an article."""

import re
from datetime import date, datetime
from typing import Any

from extract.documents.errors import DocumentError
from extract.languages import LANGUAGES, detect
from extract.news.urls import canonical
from extract.values import dates
from graph.model import Article

_FIELDS = ("title", "publisher", "url")
_OF_THE_WEB = ("http://", "https://")


def article(row: dict[str, Any], place: str) -> Article:
    fields = {field: _optional(row, field, place) for field in _FIELDS}
    title, text = fields.pop("title") or "", row.get("text")
    # A headline alone is a document whose text is empty; where the text is absent, something went wrong before.
    if not isinstance(text, str) or not (text.strip() or title.strip()):
        raise DocumentError(f'{place}: no text; a document needs at least {{"text": "…"}}')
    if "\x00" in text + title:
        raise DocumentError(f"{place}: has NUL bytes, so it is no text")
    key, url = row.get("id"), fields.pop("url")
    return Article(
        title=title,
        text=text,
        language=_language(_optional(row, "language", place), f"{title}\n{text}", place),
        published=_published(_optional(row, "published", place), place),
        key=None if key is None else str(key),
        url=canonical(url) if url and url.startswith(_OF_THE_WEB) else url,
        **fields,
    )


def _optional(row: dict[str, Any], field: str, place: str) -> str | None:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise DocumentError(f"{place}: {field} is a text or absent, not {value!r}")
    return value or None


def _language(stated: str | None, content: str, place: str) -> str:
    code = re.split(r"[-_]", stated.strip().lower())[0] if stated else detect(content)
    if code is None or code not in LANGUAGES:
        found = f"language {stated!r} is not read" if stated else "in an unknown language"
        raise DocumentError(f"{place}: {found}; those that are read: {', '.join(LANGUAGES)}")
    return str(code)


def _published(stated: str | None, place: str) -> str | None:
    if stated is None:
        return None
    day = _iso_day(stated) or _wire_day(stated) or _written_day(stated)
    if day is None:
        raise DocumentError(f"{place}: published is a date such as 2024-05-13, not {stated!r}")
    return day


def _iso_day(stated: str) -> str | None:
    try:
        return date.fromisoformat(stated.strip()[:10]).isoformat()
    except ValueError:
        return None


def _wire_day(stated: str) -> str | None:
    """`3-MAR-1987 07:01:46.13`: the day first, the month by its English name."""
    try:
        return datetime.strptime(stated.split()[0], "%d-%b-%Y").date().isoformat()
    except (ValueError, IndexError):
        return None


def _written_day(stated: str) -> str | None:
    """A whole date as texts write it, and nothing coarser: `May 13, 2024`, `2024년 5월 13일`."""
    found = [each.iso for each in dates.find(stated, None) if len(each.iso) == len("2024-05-13")]
    return found[0] if len(found) == 1 else None
