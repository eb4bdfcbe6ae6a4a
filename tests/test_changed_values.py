"""What became known includes that a sum or percent is another than was told."""

from pathlib import Path
from typing import Any

import pytest

from api.answers import Desk
from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article
from graph.project import project
from graph.stores import GraphStore
from queries.catalogue import load_all

INVESTED = {"relation": "invests-in", "subject": "Osprey", "object": "Heron", "status": "asserted"}
HOLDS = {"relation": "stake", "subject": "Osprey", "object": "Heron", "status": "asserted"}
# Day, publisher, what is told.
TOLD: list[tuple[str, str, dict[str, Any]]] = [
    ("2026-03-01", "Daily", INVESTED | {"amount": {"value": 50e6, "currency": "USD"}}),
    ("2026-03-03", "Post", INVESTED | {"amount": {"value": 65e6, "currency": "USD"}, "corrects": True}),
    ("2026-04-01", "Wire", INVESTED | {"amount": {"value": 65e6, "currency": "USD"}}),
    ("2026-05-01", "Daily", HOLDS | {"percent": 20}),
    ("2026-05-04", "Daily", HOLDS | {"percent": 30, "corrects": True}),
]
SHOWN = ("day", "was", "status", "amount", "was_amount", "was_currency", "percent", "was_percent")


@pytest.fixture
def desk(store: GraphStore, tmp_path: Path) -> Desk:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for day, publisher, row in TOLD:
            article = Article(title=day, text=f"{publisher} tells of Osprey and Heron.", language="en", published=day,
                              publisher=publisher)  # fmt: skip
            assert log.add(article, [from_json({**row, "quote": "tells"}, article)], recorded=f"{day}T00:00:00Z")
        project(log, store)
    return Desk(store, load_all())


def test_a_corrected_value_became_known(desk: Desk) -> None:
    def seen(since: str, until: str | None = None) -> list[tuple[Any, ...]]:
        rows = desk.ask("changes", {"since": since, "until": until}).items
        return [tuple(row[name] for name in SHOWN) for row in rows]

    assert seen("2026-03-01", "2026-03-02") == [("2026-03-01", None, "asserted", 50e6, None, None, None, None)]
    right = ("2026-03-03", "asserted", "asserted", 65e6, 50e6, "USD", None, None)
    assert seen("2026-03-02", "2026-03-31") == seen("2026-03-03", "2026-04-30") == [right]
    assert seen("2026-03", "2026-04") == [("2026-03-01", None, "asserted", 65e6, None, None, None, None)]
    assert seen("2026-04") == [("2026-05-01", None, "asserted", None, None, None, 30.0, None)]
    assert seen("2026-05-02") == [("2026-05-04", "asserted", "asserted", None, None, None, 30.0, 20.0)]
    assert seen("2026-05-05") == []


def test_the_sentences_of_the_period_that_state_the_value_are_told(desk: Desk) -> None:
    [row] = desk.ask("changes", {"since": "2026-03-02", "until": "2026-04"}).items
    why = {piece["evidence"]: piece["published"] for piece in desk.ask("why", {"fact": row["fact"]}).items}
    assert [why[piece] for piece in row["evidence"]] == ["2026-03-03", "2026-04-01"]
