"""What was known of a fact on each day: what is shown of it, by what was told by then and not taken back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from graph.model import Earlier, Fact, Value
from graph.reports import Report
from graph.schema import Status

State: TypeAlias = tuple[Status, float, Mapping[str, Value]]
# By what a fact is found and counted today: no question shows how it was.
TODAYS = ("first_published", "last_published", "recorded", "articles", "disputed", "history")


def with_earlier(fact: Fact, told: Iterable[Report], known: Callable[[str], State | None]) -> Fact:
    """`fact` with how it was before. `told` are all that bear on it; `known` says how it stood on a day, if at all."""
    days = sorted({day for report in told for day in (report.published, _end(report)) if day})
    # Most facts are told on one day, and need no look.
    states = [(day, _shown(known(day))) for day in days] if len(days) > 1 else []
    changes = [(day, state) for (_, before), (day, state) in pairwise([("", None), *states]) if state != before]
    earlier = tuple(
        Earlier(known_since=since, known_until=until, status=state[0], confidence=state[1], properties=state[2])
        for (since, state), (until, _) in pairwise(changes)
        if state
    )
    since = changes[-1][0] if changes else days[0]
    return replace(fact, properties={**fact.properties, "known_since": since}, earlier=earlier)


def known_on(day: str, told: Iterable[Report]) -> list[Report]:
    """What was told by that day, and stood in its article."""
    return [report for report in told if report.published <= day and (_end(report) or "~") > day]


def _shown(state: State | None) -> State | None:
    if state is None:
        return None
    status, confidence, properties = state
    return status, confidence, {name: value for name, value in properties.items() if name not in TODAYS}


def _end(report: Report) -> str | None:
    return report.lapsed[:10] if report.lapsed else None
