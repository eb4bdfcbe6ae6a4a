"""With rollup a member of a group counts as the group, from the day on which it joins until it leaves."""

from dataclasses import replace
from typing import Any

import golden_graph
import pytest

from graph.model import Evidence, Fact
from graph.schema import Status
from graph.stores import Change, GraphStore
from queries import catalogue

QUERIES = catalogue.load_all()
DAY = "2024-05-10"
# What Harbor Cloud, of Harbor Group, did on that day; quill invested in wren as well.
ENDS = {
    "f-new-money": ("INVESTED_IN", "harbor-cloud", "wren"),
    "f-new-quill": ("INVESTED_IN", "quill", "wren"),
    "f-new-stake": ("HOLDS_STAKE", "harbor-cloud", "wren"),
    "f-new-credit": ("GAVE_CREDIT", "harbor-cloud", "wren"),
    "f-new-order": ("COMMITTED_TO_BUY", "wren", "harbor-cloud"),
    "f-new-promise": ("EXCLUSIVE_TO", "wren", "harbor-cloud"),
    "f-new-rival": ("COMMITTED_TO_BUY", "wren", "mesa"),
}
# A question about the group, and where the answer names what its member did.
ASKED: dict[str, tuple[dict[str, Any], str, str]] = {
    "portfolio": ({"investor": "harbor"}, "fact", "f-new-money"),
    "co_investors": ({"investor": "harbor"}, "own_facts", "f-new-money"),
    "backed_by_both": ({"a": "harbor", "b": "quill"}, "a_facts", "f-new-money"),
    "backed_by_one_only": ({"a": "harbor", "b": "tide"}, "facts", "f-new-money"),
    "stakes": ({"party": "harbor"}, "fact", "f-new-stake"),
    "timeline": ({"party": "harbor"}, "fact", "f-new-money"),
    "credits": ({"party": "harbor"}, "fact", "f-new-credit"),
    "exclusivities": ({"party": "harbor"}, "fact", "f-new-promise"),
    "exclusivity_conflicts": ({"party": "harbor"}, "exclusivity", "f-new-promise"),
    "round_trips": ({"party": "harbor"}, "fact", "f-new-order"),
    "spend_concentration": ({"party": "harbor"}, "facts", "f-new-order"),
}
# When the member joined and left, and whether it belonged on the day; a coarse date holds all its days.
PERIODS = [
    (None, None, True), ("2024-05-10", None, True), ("2024-05", None, True), ("2024-05-11", None, False),
    ("2020", "2024-05-10", True), ("2020", "2024", True), (None, "2024-05-09", False), ("2024-06", "2025", False),
]  # fmt: skip


def fact(id_: str, edge: str, source: str, target: str) -> Fact:
    unit = source if edge in ("COMMITTED_TO_BUY", "EXCLUSIVE_TO") else target
    more = {"scope": "cloud", "side": "buys", "since": "2024-01"} if edge == "EXCLUSIVE_TO" else {}
    return Fact(
        id=id_, edge=edge, unit=unit, source=source, target=target, deal=None, status=Status.ASSERTED, confidence=0.9,
        properties={"day": DAY, "day_stated": True, "articles": (), "what": "cloud", **more},
    )  # fmt: skip


def belonging(since: str | None, until: str | None) -> Change:
    """The hand-made graph with what Harbor Cloud did, and the days of its membership."""
    whole = golden_graph.change()
    facts = [fact(id_, *ends) for id_, ends in ENDS.items()]
    credit = Evidence(
        id="c-new", fact="f-new-credit", article=whole.articles[0].id, status=Status.ASSERTED, quote="so", start=0,
        end=2, reader="given", p=1.0, reported={"kind": "cloud"},
    )  # fmt: skip
    ties = [replace(tie, since=since, until=until) if tie.source == "harbor-cloud" else tie for tie in whole.ties or ()]
    return replace(
        whole, facts=[*whole.facts, *facts], evidence=[*whole.evidence, credit], ties=ties,
        units=sorted({*whole.units, "wren"}),
    )  # fmt: skip


@pytest.fixture(params=PERIODS, ids=str)
def belongs(request: pytest.FixtureRequest, store: GraphStore) -> bool:
    since, until, is_member = request.param
    store.apply(belonging(since, until))
    return bool(is_member)


def answered(store: GraphStore, name: str, **given: object) -> list[dict[str, Any]]:
    return store.rows(QUERIES[name].body, QUERIES[name].bind(given))


def test_what_a_member_does_counts_for_its_group_on_that_day(store: GraphStore, belongs: bool) -> None:
    for name, (given, column, wanted) in ASKED.items():
        for rollup in (True, False):
            rows = answered(store, name, rollup=rollup, **given)
            found = [row for row in rows if row[column] == wanted or wanted in (row[column] or ())]
            assert bool(found) == (rollup and belongs), f"{name}, rollup {rollup}"


def test_a_member_that_invests_is_its_group_to_others(store: GraphStore, belongs: bool) -> None:
    (backer,) = [row for row in answered(store, "backers", company="wren", rollup=True) if row["fact"] == "f-new-money"]
    (other,) = [
        row for row in answered(store, "co_investors", investor="quill", rollup=True) if "f-new-money" in row["facts"]
    ]
    seen = [(backer["investor_id"], backer["through_id"]), (other["co_investor_id"], backer["through_id"])]
    assert seen == [("harbor", "harbor-cloud") if belongs else ("harbor-cloud", None)] * 2
