"""Questions over short sets of articles whose right answers are known, from the given claims."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isclose
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from graph.claim_json import from_json
from graph.log import KnownTie, Log
from graph.model import Article
from graph.project import project
from graph.stores import GraphStore, Row
from queries import catalogue

SCENARIOS = Path(__file__).parents[2] / "shared" / "scenarios" / "dev.jsonl"
QUERIES = catalogue.load_all()
Asked: TypeAlias = Callable[..., list[Row]]

CONFLICT = ("bound", "beneficiary", "intruder", "scope", "kind", "since")
SHARE = ("investor", "company", "share_low", "share_high")
# What a claim has no field for: that an investment is all in cash.
NOT_SAID = {("나래움인베스트먼트", "푸새글", 0.0, 0.0)}


@pytest.mark.skipif(not SCENARIOS.is_file(), reason=f"no scenarios at {SCENARIOS}")
def test_every_answer_is_found_and_none_that_is_wrong(embedded_store: GraphStore, tmp_path: Path) -> None:
    for scenario in map(json.loads, SCENARIOS.read_text("utf-8").splitlines()):
        truth = scenario["truth"]
        judged = [field for field in CHECKS if field in truth]
        if not judged:
            continue
        with Log(f"sqlite:///{tmp_path / scenario['id']}.db") as log:
            tell(log, scenario)
            project(log, embedded_store, fresh=True)
        asked = asking(embedded_store, scenario)
        for field in judged:
            CHECKS[field](asked, truth[field], scenario["id"])


def asking(store: GraphStore, scenario: Mapping[str, Any]) -> Asked:
    """Asks a question, and answers in the names of the truth, and articles by their keys."""
    first = {name: names[0] for names in scenario["names"] for name in names}
    keys = {article(row).id: row["id"] for row in scenario["articles"]}
    named = first | keys

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(one) for one in value]
        if isinstance(value, dict):
            return {name: plain(one) for name, one in value.items()}
        return named.get(value, value) if isinstance(value, str) else value

    def asked(name: str, **given: object) -> list[Row]:
        query = QUERIES[name]
        return [plain(row) for row in store.rows(query.body, query.bind(given))]

    return asked


def conflicts(asked: Asked, truth: list[Row], scenario: str) -> None:
    rows = asked("exclusivity_conflicts")
    wanted = {tuple(one[field] for field in CONFLICT) for one in truth}
    found = {tuple(row[field] for field in CONFLICT) for row in rows}
    sure = {tuple(row[field] for field in CONFLICT) for row in rows if row["certainty"] != "possible"}
    assert sure <= wanted <= found, scenario
    for one in truth:
        (row,) = [row for row in rows if all(row[field] == one[field] for field in CONFLICT)]
        assert set(one["evidence_docs"]) <= {piece["article"] for piece in row["evidence"]}, scenario


def credit_share(asked: Asked, truth: list[Row], scenario: str) -> None:
    rows = asked("credit_share")
    wanted = [{**one, "company": one["deal_company"]} for one in truth]
    wanted = [one for one in wanted if tuple(one[field] for field in SHARE) not in NOT_SAID]
    assert len(rows) == len(wanted), scenario
    for one in wanted:
        (row,) = [row for row in rows if (row["investor"], row["company"]) == (one["investor"], one["company"])]
        assert row["conflict"] == one.get("conflict", False), scenario
        for field in ("share_low", "share_high", "round_share_low", "round_share_high"):
            assert field not in one or isclose(row[field], one[field], abs_tol=1e-4), f"{scenario} {field}"
        assert one.get("kind") is None or row["kinds"] == [one["kind"]], scenario
        told = {report["article"]: [report["low"], report["high"]] for report in row["reports"]}
        assert set(one["evidence_docs"]) <= set(told), scenario
        for report in one.get("reports", []):
            assert told[report["doc"]] == pytest.approx([report["low"], report["high"]], abs=1e-4), scenario
        if best := one.get("best"):
            assert [row["best_low"], row["best_high"]] == [best["low"], best["high"]], scenario


def round_trips(asked: Asked, truth: list[Row], scenario: str) -> None:
    rows = asked("round_trips")
    assert len(rows) == len(truth), scenario
    for one in truth:
        (row,) = [row for row in rows if (row["investor"], row["company"]) == (one["investor"], one["company"])]
        assert row["via"] == one["via"], scenario
        assert row["through"] == one.get("through", one["investor"]), scenario
        sums = {"invested": "invested_usd", "credits": "credits_usd", "committed": "usd", "back_low": "back_low",
                "back_high": "back_high"}  # fmt: skip
        for field, column in sums.items():
            assert field not in one or one["currency"] != "USD" or row[column] == one[field], f"{scenario} {field}"


def circular(asked: Asked, truth: list[Row], scenario: str) -> None:
    rows = {turned(row["firms"]): row for row in asked("circular_flows")}
    assert set(rows) == {turned(one["firms"]) for one in truth}, scenario
    for one in truth:
        row = rows[turned(one["firms"])]
        assert one["currency"] != "USD" or (row["least"], row["largest"]) == (one["least"], one["largest"]), scenario
        links = {(link["payer"], link["payee"]) for link in row["links"]}
        assert links == {(edge["from"], edge["to"]) for edge in one["edges"]}, scenario


def not_circular(asked: Asked, truth: list[Row], scenario: str) -> None:
    found = {turned(row["firms"]) for row in asked("circular_flows")}
    assert not found & {turned(one["firms"]) for one in truth}, scenario


def turned(firms: Iterable[str]) -> tuple[str, ...]:
    """Any firm may come first: here the first in the alphabet's order."""
    its = list(firms)
    at = its.index(min(its))
    return (*its[at:], *its[:at])


def co_investors(asked: Asked, truth: list[Row], scenario: str) -> None:
    """Pairs as they ever were; who holds what on a day is no question of these."""
    ever = [one for one in truth if one.get("scope", "ever") == "ever" and not one.get("known_on")]
    for one in ever:
        row = asked_pair(asked, one)
        assert row is not None, scenario
        assert set(row["companies"]) == set(one["companies"]), scenario
        assert row["shared"] == one["count"], scenario
        assert row["same_deal"] == len(one.get("same_deal", [])) or "same_deal" not in one, scenario
    if not any(one.keys() & {"scope", "group", "known_on"} for one in truth):
        pairs = {frozenset((row["a"], row["b"])) for row in asked("co_investment", at_least=1)}
        assert pairs == {frozenset((one["a"], one["b"])) for one in truth}, scenario


def asked_pair(asked: Asked, one: Mapping[str, Any]) -> Row | None:
    ids = {row[name]: row[f"{name}_id"] for row in asked("co_investment", at_least=1) for name in ("a", "b")}
    rollup = bool(one.get("group"))
    rows = asked("co_investors", investor=ids.get(one["a"], one["a"]), rollup=rollup)
    return next((row for row in rows if row["co_investor"] == one["b"]), None)


def credit_share_known(asked: Asked, truth: list[Row], scenario: str) -> None:
    """What was known of a share on a day; the other kinds of days are no question of these."""
    for one in [one for one in truth if one["kind"] == "credit_share"]:
        rows = asked("credit_share", known_at=one["known_on"])
        wanted = one["answer"] and (one["investor"], one["company"], *one["answer"].values())
        assert [tuple(row[field] for field in SHARE) for row in rows] == ([wanted] if wanted else []), scenario


CHECKS: Mapping[str, Callable[[Asked, list[Row], str], None]] = {
    "conflicts": conflicts, "credit_share": credit_share, "round_trips": round_trips, "circular": circular,
    "not_circular": not_circular, "co_investors": co_investors, "as_of": credit_share_known,
}  # fmt: skip


def article(row: Mapping[str, Any]) -> Article:
    names = ("title", "text", "language", "published", "publisher")
    return Article(key=row["id"], **{name: row[name] for name in names})


def tell(log: Log, scenario: dict[str, Any]) -> None:
    for row in scenario["articles"]:
        told = article(row)
        claims = [dict(claim) for claim in scenario["claims"].get(row["id"], [])]
        for terms in scenario["terms"].get(row["id"], []):
            claims[terms["claim"]] |= {name: value for name, value in terms.items() if name != "claim"}
        log.add(told, [from_json(claim, told) for claim in claims], recorded=row["published"])
    log.know(list(ties(scenario)), recorded="2020-01-01")


def ties(scenario: dict[str, Any]) -> Iterator[KnownTie]:
    for first, *others in scenario["names"]:
        for name in others:
            yield KnownTie(kind="alias", a=name, b=first, since=None, until=None, source="scenario")
    context = scenario.get("context") or {}
    for row in context.get("part_of", []):
        yield KnownTie(
            kind="part-of", a=row["child"], b=row["parent"], since=row.get("since"), until=row.get("until"),
            source="scenario",
        )  # fmt: skip
    for one, other in context.get("competes", []):
        yield KnownTie(kind="competes", a=one, b=other, since=None, until=None, source="scenario")
