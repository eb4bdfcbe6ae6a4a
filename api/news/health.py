"""How the feeds fare, for `status`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.log import FeedState, Polls
from graph.log.poll_tables import KEPT, REFUSED, WAITING
from graph.log.polls import THERE

_COUNTED = (KEPT, THERE, REFUSED, WAITING)
_FIELDS = ("name", "url", "polled", "due", "failures", "reason", "quarantined")


def health(polls: Polls) -> list[dict[str, Any]]:
    """Each feed that was ever polled, and what became of the links that it listed."""
    counts = polls.counts()
    return [_row(state, counts.get(state.name, {})) for state in polls.feeds().values()]


def told(feeds: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """In a line, and in another one for each feed that fails."""
    if not feeds:
        return
    failing = [feed for feed in feeds if feed["failures"]]
    sums = ", ".join(f"{state} {sum(feed[state] for feed in feeds):,}" for state in _COUNTED)
    yield f"feeds: polled {len(feeds)}, failing {len(failing)}; articles: {sums}"
    for feed in failing:
        again = "asked no more" if feed["quarantined"] else f"asked again {feed['due']}"
        yield f"  {feed['name']}: failed {feed['failures']} times, {again}: {feed['reason']}"


def _row(state: FeedState, counts: Mapping[str, int]) -> dict[str, Any]:
    counted = {name: counts.get(name, 0) for name in _COUNTED}
    return {name: getattr(state, name) for name in _FIELDS} | counted
