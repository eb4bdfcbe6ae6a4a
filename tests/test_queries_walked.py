"""Rules of law and unsettled names: the catalogue's rows are those of a walk that is written without Cypher."""

from dataclasses import replace
from typing import Any

from by_networkx import by_networkx
from networkx_graph import drawn
from networkx_rules import RULES
from plain_graph import plain_graph
from random_graph import random_change

from graph.stores import Change, GraphStore
from queries import catalogue

QUERIES = catalogue.load_all()
ALL = ["asserted", "tentative", "denied", "ended"]
ASKED: list[tuple[str, dict[str, Any]]] = [
    ("filing_indicators", {"limit": 10_000}), ("filing_indicators", {"jurisdiction": "US", "status": ALL}),
    ("filing_indicators", {"outcome": ["unknown"], "limit": 10_000}), ("filing_indicators", {"party": "e-p00003"}),
    ("stake_thresholds", {"limit": 10_000, "status": ALL}), ("stake_thresholds", {"jurisdiction": "KR"}),
    ("stake_thresholds", {"party": "e-p00003"}), ("unresolved", {"limit": 10_000}),
    ("unresolved", {"reason": ["one-article"], "status": ALL}), ("unresolved", {"party": "e-p00009"}),
]  # fmt: skip


def _unknown(change: Change) -> Change:
    """The random graph, each party of which is known by articles alone."""
    return replace(
        change,
        units=[f"e-{unit}" for unit in change.units],
        entities=[replace(one, id=f"e-{one.id}") for one in change.entities],
        deals=[replace(one, company=f"e-{one.company}") for one in change.deals],
        facts=[
            replace(
                one, unit=f"e-{one.unit}", target=f"e-{one.target}",
                source=f"e-{one.source}" if one.source and one.source.startswith("p") else one.source,
            )
            for one in change.facts
        ],
        ties=[replace(one, source=f"e-{one.source}", target=f"e-{one.target}") for one in change.ties or ()],
    )  # fmt: skip


def test_the_same_rows_by_a_walk(embedded_store: GraphStore) -> None:
    change = _unknown(random_change(7, parties=300))
    embedded_store.apply(change)
    walked = drawn(plain_graph(change))
    found = set()
    for name, raw in ASKED:
        given = QUERIES[name].bind(raw)
        rows = embedded_store.rows(QUERIES[name].body, given)
        assert rows == by_networkx(walked, name, given), f"{name} {raw}"
        found |= {name} if rows else set()
    assert found == {*RULES}
