"""Addresses of pages: one form for each, and which of those that a page states may stand for it."""

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit

from courlan import normalize_url
from tld import get_fld

# Who sent the reader; what names the article (`idxno`, `no`, `seq`, `uid`, `ref_id`, …) is never here.
_TRACKING = re.compile(
    r"(?:utm|mc|pk|mtm|hsa|itm)_.*|.*clid|igshid|n?apm|_ga|_gl|spm|ref|referr?er|ref_src|cmpid|ocid|ncid|smid|mkt_tok"
    r"|xtor|share|sharetype|feature|from_?source|rss|outlink|partner",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"https?://(?:[^/]+\.cdn\.ampproject\.org/[cv]|(?:www\.)?google\.[^/]+/amp)/(s/)?", re.IGNORECASE)
# A path that names the article by its number or in words, and the value of a parameter that may name it.
_NAMED, _NUMBER = re.compile(r"\d{4}|/\d+/?$|/[^/.]+(?:-[^/.-]+){3,}/?$"), re.compile(r"\d")
_PAGE_PARAMETER = re.compile(r"(?:cur(?:rent)?_?)?p(?:age|g)?(?:_?n(?:o|um))?", re.IGNORECASE)
# What boards call the page of their list from which the reader came.
_LIST_PARAMETER = re.compile(r"(?:cur(?:rent)?_?)?page(?:_?n(?:o|um))?", re.IGNORECASE)
_PAGE_IN_PATH = re.compile(r"(?:/(?:page/)?|[-_](?:page)?|[-_]p)(\d{1,2})(?=/?$|\.html?$)", re.IGNORECASE)


def canonical(url: str) -> str:
    """The address without what only tells how the reader came: two addresses of one form are one page."""
    wrapped = _WRAPPED.match(url)
    if wrapped:
        url = ("https://" if wrapped.group(1) else "http://") + url[wrapped.end() :]
    try:
        parts = urlsplit(url.strip())
        kept = sorted(pair for pair in _query(parts) if not (_TRACKING.fullmatch(pair[0]) or _is_first_page(*pair)))
        # An @ needs no escape, and sites that begin the names of writers with it send none.
        plain = normalize_url(parts._replace(query="", fragment="")).replace("%40", "@")
    except ValueError:
        return url
    return f"{plain}?{urlencode(kept)}" if kept else plain


def site(url: str) -> str:
    """The domain that one owner registered (`example.co.kr`, `someone.github.io`); the host where it has none."""
    return get_fld(url, fail_silently=True) or urlsplit(url).netloc


def same_site(one: str, other: str) -> bool:
    """Whether both are under the domain that one owner registered."""
    ours, theirs = site(one), site(other)
    return bool(ours) and ours == theirs


def stated(url: str, addresses: Iterable[str]) -> str:
    """The address that a page served at `url` is to be known by: the first it states that can be its own."""
    for each in addresses:
        address = canonical(urljoin(url, each.strip()))
        if address.startswith(("http://", "https://")) and (not url or _may_stand_for(address, canonical(url))):
            return _unlisted(address)
    return _unlisted(canonical(url))


def continues(url: str, other: str) -> bool:
    """Whether the two are pages of one article: their addresses differ in the number of the page alone."""
    return canonical(url) != canonical(other) and _unpaged(url) == _unpaged(other)


def _may_stand_for(address: str, url: str) -> bool:
    """Not another owner's, not the front page, and not one from which what names the article was lost."""
    if not same_site(address, url):
        return False
    theirs, ours = urlsplit(address), urlsplit(url)
    if theirs.path in ("", "/") and not theirs.query:
        return ours.path in ("", "/") and not ours.query
    if theirs.path != ours.path or _NAMED.search(ours.path):
        return True
    named = {name for name, value in _query(ours) if not _PAGE_PARAMETER.fullmatch(name) and _NUMBER.search(value)}
    return named <= {name for name, _ in _query(theirs)}


def _unlisted(address: str) -> str:
    """Without the page of the list or of the article, where another parameter names the article."""
    parts = urlsplit(address)
    query = _query(parts)
    kept = [(name, value) for name, value in query if not _LIST_PARAMETER.fullmatch(name)]
    if len(kept) == len(query) or not any(_NUMBER.search(value) for _, value in kept):
        return address
    return parts._replace(query=urlencode(kept)).geturl()


def _is_first_page(name: str, value: str) -> bool:
    return value == "1" and bool(_LIST_PARAMETER.fullmatch(name))


def _query(parts: SplitResult) -> list[tuple[str, str]]:
    return parse_qsl(parts.query, keep_blank_values=True)


def _unpaged(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    parts = urlsplit(canonical(url))
    kept = tuple(pair for pair in _query(parts) if not (_PAGE_PARAMETER.fullmatch(pair[0]) and pair[1].isdigit()))
    return parts.netloc, _PAGE_IN_PATH.sub("", parts.path).rstrip("/"), kept
