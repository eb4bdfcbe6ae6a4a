"""Articles with their claims drawn, as one HTML page: each claim beside the words that state it.

An article is whoever's text it is: all of it is escaped, nothing in it becomes a link, and the page forbids scripts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib import resources
from itertools import pairwise
from typing import TypeAlias

from api.phrases import money, terms
from graph.model import Amount, Article, Claim
from graph.schema import Status

Span: TypeAlias = tuple[int, int]

# Characters that are not seen and may turn what is around them; joiners, which build emoji and syllables, stay.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# The terms that `phrases.terms` tells in its own words.
WORDED = {"percent", "percent_qualifier", "round", "lead", "kind", "scope", "what", "date", "since", "until"}

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>dealgraph: articles and their claims</title>
<style>
{style}</style>
<h1>Articles and their claims</h1>
<p class="pale">{legend}</p>
"""


def page(read: Iterable[tuple[Article, Sequence[Claim]]]) -> Iterator[str]:
    """The page in pieces, an article at a time."""
    style = resources.files("api").joinpath("article_page.css").read_text(encoding="utf-8")
    yield _HEAD.format(style=style, legend=" ".join(map(_status, Status)))
    for number, (article, claims) in enumerate(read, start=1):
        yield _section(f"a{number}", article, claims)
    yield "</html>\n"


def _section(anchor: str, article: Article, claims: Sequence[Claim]) -> str:
    whole = len(article.content)
    head = whole - len(article.text)  # the title, with the newline after it
    facts = (article.published, article.publisher, article.key, f"{len(claims)} claims")
    return f"""<section id="{anchor}" lang="{escape(article.language)}">
<header><h2>{_drawn(anchor, article.content, (0, head), claims)}</h2>
<p class="pale">{" · ".join(f"<bdi>{_text(fact)}</bdi>" for fact in facts if fact)}</p></header>
<div class="text">{_drawn(anchor, article.content, (head, whole), claims)}</div>
<ol>
{"".join(_item(anchor, number, claim) for number, claim in enumerate(claims, start=1))}</ol>
</section>
"""


def _item(anchor: str, number: int, claim: Claim) -> str:
    status, relation = claim.status.value, claim.relation.name
    told = " · ".join(f"<bdi>{_text(term)}</bdi>" for term in _terms(claim))
    return f"""<li id="{anchor}c{number}" class="{status}">
<p class="edge"><bdi class="party">{_names(claim.subject.names)}</bdi>
<span class="arc {status}{" to" if claim.object else ""}">{relation}</span>
{f'<bdi class="party">{_names(claim.object.names)}</bdi>' if claim.object else ""}
{_status(claim.status)}</p>
{f'<p class="terms">{told}</p>' if told else ""}
<blockquote><a href="#{anchor}q{number}">{number}. “<bdi>{_text(claim.quote)}</bdi>”</a> p {claim.p:.2f}</blockquote>
</li>
"""


def _status(status: Status) -> str:
    return f'<span class="status {status.value}">{status.value}</span>'


def _names(names: Sequence[str]) -> str:
    return " / ".join(map(_text, names))


def _terms(claim: Claim) -> Iterator[str]:
    stated = claim.qualifiers
    yield from terms({**stated, **_amount(claim.amount), "day": stated.get("date")})
    yield from (f"= {money(_amount(other))}" for other in claim.amount_alt)
    for name in sorted(stated.keys() - WORDED):
        value = stated[name]
        yield f"{name} {'; '.join(value) if isinstance(value, tuple) else value}"


def _amount(amount: Amount | None) -> dict[str, object]:
    if amount is None:
        return {}
    return {
        "amount": amount.value, "amount_max": amount.value_max, "currency": amount.currency,
        "qualifier": amount.qualifier,
    }  # fmt: skip


def _drawn(anchor: str, content: str, span: Span, claims: Sequence[Claim]) -> str:
    """That part of an article, each claim's quote marked and numbered, with the parties that it names."""
    opens, closes, parties = _edges(content, span, claims)
    active: list[int] = []
    depth, drawn = 0, []
    for first, last in pairwise(sorted({*span, *opens, *closes, *parties})):
        active = [number for number in (*active, *opens[first]) if number not in closes[first]]
        depth += parties[first]
        drawn += [_number(anchor, n, claims[n - 1]) for n in opens[first] if claims[n - 1].start == first]
        statuses = dict.fromkeys(claims[number - 1].status.value for number in active)
        drawn.append(_piece(content[first:last], statuses, party=depth > 0))
    return "".join(drawn)


def _edges(
    content: str, span: Span, claims: Sequence[Claim]
) -> tuple[Mapping[int, list[int]], Mapping[int, set[int]], Mapping[int, int]]:
    """Within the span: where which claims' quotes begin, where they end, and where more or fewer parties are named."""
    opens: dict[int, list[int]] = defaultdict(list)
    closes: dict[int, set[int]] = defaultdict(set)
    parties: dict[int, int] = defaultdict(int)
    for number, claim in enumerate(claims, start=1):
        start, end = max(claim.start, span[0]), min(claim.end, span[1])
        if start < end:
            opens[start].append(number)
            closes[end].add(number)
            for first, last in _parties(content, claim, (start, end)):
                parties[first] += 1
                parties[last] -= 1
    return opens, closes, parties


def _parties(content: str, claim: Claim, quote: Span) -> Iterator[Span]:
    """Where the quote names the claim's parties."""
    for party in filter(None, (claim.subject, claim.object)):
        for name in party.names:
            at = content.find(name, *quote)
            if at >= 0:
                yield at, at + len(name)


def _number(anchor: str, number: int, claim: Claim) -> str:
    return f'<a class="number {claim.status.value}" id="{anchor}q{number}" href="#{anchor}c{number}">{number}</a>'


def _piece(text: str, statuses: Iterable[str], *, party: bool) -> str:
    shown = f'<b class="party">{_text(text)}</b>' if party else _text(text)
    classes = " ".join(statuses)
    return f'<mark class="{classes}">{shown}</mark>' if classes else shown


def _text(text: str) -> str:
    return UNSEEN.sub(lambda found: f'<span class="unseen">U+{ord(found.group()):04X}</span>', escape(text))
