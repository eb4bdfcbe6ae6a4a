"""When a feed is asked again: soon where news comes often, seldom where none comes, and no more where it is dead."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from graph.log import FeedState

_DAY = 86_400.0
# A feed without news is asked ever less often, down to once in so many of its intervals.
_SELDOM = 8
# So many failures in a row, over more than a day, and it is dead.
_DEAD = 8


def answered(state: FeedState, *, shortest: float, has_news: bool, now: datetime) -> FeedState:
    """After a poll that was read; `shortest` is how many seconds the feed is left alone at least."""
    longest = max(shortest, min(_SELDOM * shortest, _DAY))
    pause = min(max(state.pause * (0.5 if has_news else 1.5), shortest), longest)
    return replace(
        state, due=moment(now, pause), pause=pause, polled=moment(now), failures=0, reason=None, quarantined=None
    )


def failed(state: FeedState, *, shortest: float, asked: float, reason: str, now: datetime, chance: Random) -> FeedState:
    """After a poll that failed: twice as long as before each time, and no less than the server `asked` for."""
    failures = state.failures + 1
    back_off = min(shortest * 2.0**failures, _DAY) * chance.uniform(0.75, 1.0)
    return replace(
        state,
        due=moment(now, max(asked, back_off)),
        failures=failures,
        reason=reason,
        quarantined=moment(now) if failures >= _DEAD else None,
    )


def retried(attempts: int, *, asked: float, now: datetime, chance: Random) -> str:
    """When an article that was not to be had is tried again, so many attempts later."""
    return moment(now, max(asked, min(60.0 * 4.0**attempts, _DAY) * chance.uniform(0.75, 1.0)))


def reread(seen: str, now: datetime) -> str:
    """When to fetch what is said to be changed: after half as long again as it is known, so never often."""
    return moment(now, (now - datetime.fromisoformat(seen)).total_seconds() / 2)


def moment(now: datetime, after: float = 0.0) -> str:
    """So many seconds later, as the log keeps it."""
    return (now + timedelta(seconds=after)).isoformat(timespec="seconds")
