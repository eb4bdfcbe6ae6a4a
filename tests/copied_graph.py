"""A graph beside which copies of itself stand under new names: more of everything, and no more for one party."""

from collections.abc import Iterator
from dataclasses import replace

from graph.stores import Change


def copies(change: Change, times: int) -> Iterator[Change]:
    """The graph again, so many times; the articles and thresholds are those of the first."""
    return (_copy(change, f"+{number}") for number in range(1, times + 1))


def _copy(change: Change, mark: str) -> Change:
    return replace(
        change,
        units=[unit + mark for unit in change.units],
        entities=[
            replace(
                one, id=one.id + mark, name=one.name + mark, names=tuple(name + mark for name in one.names),
                forms=tuple(form + mark for form in one.forms),
            )
            for one in change.entities
        ],
        articles=[],
        deals=[replace(deal, id=deal.id + mark, company=deal.company + mark) for deal in change.deals],
        facts=[
            replace(
                fact, id=fact.id + mark, unit=fact.unit + mark, target=fact.target + mark,
                source=fact.source and fact.source + mark, deal=fact.deal and fact.deal + mark,
            )
            for fact in change.facts
        ],
        evidence=[replace(piece, id=piece.id + mark, fact=piece.fact + mark) for piece in change.evidence],
        ties=[
            replace(tie, id=tie.id + mark, source=tie.source + mark, target=tie.target + mark)
            for tie in change.ties or ()
        ],
        thresholds=None,
    )  # fmt: skip


def beside(change: Change, times: int) -> Change:
    """The graph and its copies as one."""
    parts = [change, *copies(change, times)]
    return replace(
        change,
        units=[one for part in parts for one in part.units],
        entities=[one for part in parts for one in part.entities],
        deals=[one for part in parts for one in part.deals],
        facts=[one for part in parts for one in part.facts],
        evidence=[one for part in parts for one in part.evidence],
        ties=[one for part in parts for one in part.ties or ()],
    )
