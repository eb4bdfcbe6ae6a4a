"""The same log gives the same graph: in any order, in any steps, and when it is built anew."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.claim_json import from_json
from graph.log import KnownTie, Log
from graph.model import Article, Claim
from graph.project import project
from graph.resolve.known import Known
from graph.schema import CREDIT_KINDS, RELATIONS, SCOPES
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

NOW = "2025-01-02T03:04:05Z"
# Lists of names by which articles call a party: several lists may be one party, and some lists mislead.
PARTIES = (
    ["Alibaba"], ["알리바바", "Alibaba"], ["Alibaba Cloud"], ["텐센트", "Tencent"], ["Tencent"],
    ["Aurora Capital", "오로라캐피탈"], ["오로라캐피탈"], ["Aurora Capital"], ["Aurora"], ["Aurora", "Aurora Seed"],
    ["오로라캐피탈", "오로라"], ["Borealis Fund"], ["보레알리스", "Borealis Fund"], ["보레알리스"], ["BF", "Borealis Fund"], ["BF"],
)  # fmt: skip
COMPANIES = (
    ["문샷 AI", "Moonshot AI"], ["Moonshot AI"], ["별빛 AI", "Starlight AI"], ["별빛"], ["별빛", "별빛 AI"], ["Starlight AI"],
    ["Quarry"], ["쿼리", "Quarry"], ["쿼리"], ["Quarry", "Starlight AI"],
    ["Sunrise Foods", "SRX"], ["Quarry Metals", "SRX"], ["SRX"], ["Sunrise Foods"],
)  # fmt: skip
ROUNDS = (None, None, "seed", "series-a", "series-b", "debt", "cumulative")
DATES = (None, None, "2024", "2024-05", "2024-05-13", "2023-11-02")
STATUSES = ("asserted", "asserted", "asserted", "tentative", "denied", "ended")
TIES = (
    KnownTie(kind="part-of", a="Aurora Seed", b="Aurora Capital", since="2020", source="register"),
    KnownTie(kind="competes", a="Quarry", b="Starlight AI", source="analyst"),
    KnownTie(kind="alias", a="쿼리", b="Quarry"),
    KnownTie(kind="competes", a="Nobody Else", b="Borealis Fund"),
)


def stories(chance: random.Random, count: int) -> list[tuple[Article, list[Claim]]]:
    return [_story(chance, number) for number in range(count)]


def _story(chance: random.Random, number: int) -> tuple[Article, list[Claim]]:
    article = Article(
        title=f"Story {number}", text=f"Something happened, it is said, {number} times.", language="en",
        published=chance.choice(("2024-05-14", "2024-06-01", "2024-12-24", "2023-11-03", None)),
        publisher=chance.choice(("Daily", "Weekly", "Monthly", None)),
    )  # fmt: skip
    return article, [_claim(chance, article) for _ in range(chance.randrange(5))]


def _claim(chance: random.Random, article: Article) -> Claim:
    relation = RELATIONS[chance.choice(tuple(RELATIONS))]
    ends = [chance.choice(PARTIES), chance.choice(COMPANIES)]
    if relation.unit == "subject" or relation.turned:
        ends.reverse()
    row: dict[str, Any] = {
        "relation": relation.name, "subject": ends[0], "object": ends[1] if relation.object else None,
        "status": chance.choice(STATUSES), "quote": "happened", "date": chance.choice(DATES),
        "p": chance.choice((1.0, 0.9, 0.55)),
    }  # fmt: skip
    if chance.random() < 0.6 or relation.name == "valuation":
        currency, unit = chance.choice((("USD", 1e6), ("KRW", 1.3e9), ("CNY", 7e6)))
        row["amount"] = {"value": unit * chance.choice((10, 10.2, 30, 300)), "currency": currency}
    extra = {
        "invests-in": {"round": chance.choice(ROUNDS), "lead": chance.random() < 0.3},
        "raises": {"round": chance.choice(ROUNDS)},
        "stake": {"percent": chance.choice((None, 36, 36.05, 5)), "share_class": chance.choice((None, None, "voting"))},
        "credit-amount": {"kind": chance.choice(CREDIT_KINDS)},
        "exclusivity": {"scope": chance.choice(SCOPES[:3]), "bars": ["other clouds"], "since": "2024-01"},
    }
    return from_json(row | extra.get(relation.name, {}), article)


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.load()


def graph(log: Log, folder: Path, known: Known, *, fresh: bool = False) -> list[str]:
    with EmbeddedStore(f"embedded:{folder}") as store:
        project(log, store, fresh=fresh, known=known)
        return _comparable(listing(store))


def _comparable(lines: Iterator[str]) -> list[str]:
    """Where the log ends depends on nothing but the log, and is left out only where logs differ in length."""
    return [line for line in lines if '"label": "Position"' not in line]


def _log(folder: Path, name: str = "log") -> Log:
    return Log(f"sqlite:///{folder / name}.db")


def _in_steps(
    chance: random.Random, folder: Path, known: Known, told: Sequence[tuple[Article, list[Claim]] | KnownTie]
) -> list[str]:
    lines: list[str] = []
    order = list(told)
    chance.shuffle(order)
    with _log(folder) as log:
        while order:
            for entry in [order.pop() for _ in range(min(len(order), chance.choice((1, 2, 5, 30))))]:
                if isinstance(entry, KnownTie):
                    log.know([entry], recorded=NOW)
                else:
                    log.add(*entry, recorded=NOW)
            lines = graph(log, folder / "graph", known)
    return lines


def test_any_order_and_any_steps_give_the_same_graph(tmp_path: Path, known: Known) -> None:
    told: list[tuple[Article, list[Claim]] | KnownTie] = [*stories(random.Random(7), 60), *TIES]
    (tmp_path / "whole").mkdir()
    with _log(tmp_path / "whole") as log:
        for entry in told:
            if isinstance(entry, KnownTie):
                log.know([entry], recorded=NOW)
            else:
                log.add(*entry, recorded=NOW)
        wanted = graph(log, tmp_path / "whole" / "graph", known)
    assert len(wanted) > 400
    for trial in range(20):
        folder = tmp_path / f"trial{trial}"
        folder.mkdir()
        got = _in_steps(random.Random(trial), folder, known, told)
        assert sorted(set(got) - set(wanted)) == [], f"trial {trial}"
        assert sorted(set(wanted) - set(got)) == [], f"trial {trial}"
        assert got == wanted
        with _log(folder) as log:
            assert graph(log, folder / "graph", known, fresh=True) == wanted
