"""When a feed is asked again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from random_stories import seeded

from api.news.cadence import answered, failed, moment, retried
from graph.log import FeedState

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
INTERVAL = 1_800.0


def _fares(**changes: object) -> FeedState:
    return FeedState(**{"name": "f", "url": "u", "due": "", "pause": INTERVAL, **changes})  # type: ignore[arg-type]


def _seconds(due: str) -> float:
    return (datetime.fromisoformat(due) - NOW) / timedelta(seconds=1)


@given(st.lists(st.booleans(), max_size=40), st.floats(300, 86_400))
def test_never_sooner_than_allowed_and_never_later_than_a_day(news: list[bool], shortest: float) -> None:
    state = _fares(pause=shortest)
    for has_news in news:
        state = answered(state, shortest=shortest, has_news=has_news, now=NOW)
        assert int(shortest) <= _seconds(state.due) <= max(shortest, 86_400)


def test_more_often_where_news_comes_often() -> None:
    state = _fares()
    for _ in range(10):
        state = answered(state, shortest=INTERVAL, has_news=False, now=NOW)
    assert state.pause == 8 * INTERVAL
    for _ in range(10):
        state = answered(state, shortest=INTERVAL, has_news=True, now=NOW)
    assert state.pause == INTERVAL


def test_failures_wait_ever_longer_and_end() -> None:
    state, chance, waits = _fares(), seeded(1), []
    while not state.quarantined:
        state = failed(state, shortest=INTERVAL, asked=0.0, reason="down", now=NOW, chance=chance)
        waits.append(_seconds(state.due))
    assert len(waits) == 8
    assert waits[:5] == sorted(waits[:5])
    assert sum(waits) > 86_400, "a site may be down for a day"
    assert answered(state, shortest=INTERVAL, has_news=False, now=NOW).quarantined is None


def test_what_a_server_asks_for_is_heeded() -> None:
    state = failed(_fares(), shortest=INTERVAL, asked=50_000.0, reason="429", now=NOW, chance=seeded(1))
    assert state.due == moment(NOW, 50_000.0)
    assert retried(1, asked=50_000.0, now=NOW, chance=seeded(1)) == moment(NOW, 50_000.0)


def test_an_article_is_tried_for_more_than_a_week() -> None:
    waits = [_seconds(retried(attempt, asked=0.0, now=NOW, chance=seeded(attempt))) for attempt in range(1, 16)]
    assert sum(waits) > 7 * 86_400
    assert waits[0] < 300
