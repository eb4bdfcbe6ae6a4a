"""The words of the article behind each claim: whole sentences, and the sum where it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.rules.names import Span
from extract.sentences import sentences_of
from extract.values import money
from graph.model import Amount, Article, Claim

# Characters: a quote is no sentence longer than this, and reaches no further for a sum.
_LONGEST, _FURTHEST = 300, 450


def quoted(article: Article, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, each quoting the sentences that it was read from, so that a denial shows its `not`, and the nearest
    place of its sum. What is longer than a quote is left as it was read.
    """
    told = list(claims)
    if not told:
        return
    sentences = sentences_of(article)
    starts = [start for start, _ in sentences]
    sums = [(found.start, found.end, found.amount) for found in money.find(article.content, bare_won=True)]
    for claim in told:
        span = _whole((claim.start, claim.end), sentences, starts)
        place = _of_sum(span, claim.amount, sums)
        start, end = _with(span, _whole(place, sentences, starts)) if place else span
        yield replace(claim, start=start, end=end, quote=article.content[start:end])


def _whole(span: Span, sentences: Sequence[Span], starts: Sequence[int]) -> Span:
    """From the beginning of the first one to the end of the last, if that is short enough."""
    first, last = (sentences[max(0, bisect_right(starts, place) - 1)] for place in (span[0], span[1] - 1))
    start, end = min(first[0], span[0]), max(last[1], span[1])
    return (start, end) if end - start <= _LONGEST else span


def _of_sum(span: Span, amount: Amount | None, sums: Sequence[tuple[int, int, Amount]]) -> Span | None:
    """Where the sum stands nearest to the span; None where it stands within."""
    same = [(a, b) for a, b, one in sums if amount and (one.value, one.currency) == (amount.value, amount.currency)]
    if any(span[0] <= a and b <= span[1] for a, b in same):
        return None
    return min(same, key=lambda place: max(place[0] - span[1], span[0] - place[1]), default=None)


def _with(span: Span, other: Span) -> Span:
    start, end = min(span[0], other[0]), max(span[1], other[1])
    return (start, end) if end - start <= _FURTHEST else span
