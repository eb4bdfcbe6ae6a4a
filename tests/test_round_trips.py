"""Money that comes back was given before: what was given after a purchase was agreed is no part of a round trip."""

from dataclasses import replace

import golden_graph
import pytest

from graph.stores import Change, GraphStore
from queries import catalogue

QUERY = catalogue.load_all()["round_trips"]
# Mesa put money into Lark on 2023-11-02, some time in 2024, and by 2025-03-03, the day of an article; its affiliate
# did on 2024-09-10.
MONEY = ["f-back", "f-coarse", "f-early"]
AGREED = [
    ("2025-01-15", True, {"mesa": ("certain", MONEY), "mesa-ventures": ("certain", ["f-affiliate"])}),
    ("2024-06", True, {"mesa": ("certain", MONEY)}),
    ("2023-11-02", True, {"mesa": ("certain", ["f-back", "f-early"])}),
    ("2023-11", True, {"mesa": ("possible", ["f-back", "f-early"])}),
    ("2023-01-01", True, {"mesa": ("possible", ["f-back"])}),
    ("2024-09-10", False, {"mesa": ("possible", MONEY), "mesa-ventures": ("possible", ["f-affiliate"])}),
    (None, False, {"mesa": ("possible", MONEY), "mesa-ventures": ("possible", ["f-affiliate"])}),
]


@pytest.mark.parametrize("given", [{}, {"party": "mesa"}, {"status": ["asserted", "tentative"]}])
def test_what_is_given_later_does_not_come_back(store: GraphStore, given: dict[str, object]) -> None:
    for day, is_stated, wanted in AGREED:
        store.apply(_agreed(day, is_stated))
        rows = [row for row in store.rows(QUERY.body, QUERY.bind(given)) if row["fact"] == "f-buys-other"]
        assert {row["investor_id"]: (row["certainty"], row["investments"]) for row in rows} == wanted, day


def _agreed(day: str | None, is_stated: bool) -> Change:
    whole = golden_graph.change()
    facts = [
        replace(fact, properties={**fact.properties, "day": day, "day_stated": is_stated})
        if fact.id == "f-buys-other"
        else fact
        for fact in whole.facts
    ]
    return replace(whole, facts=facts)
