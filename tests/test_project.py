"""The same log gives the same graph: in any order, in any steps, and when it is built anew."""

import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

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
    ["오로라캐피탈", "오로라"],
    ["Borealis Fund"], ["보레알리스", "Borealis Fund"], ["보레알리스"], ["BF", "Borealis Fund"], ["BF"],
)  # fmt: skip
COMPANIES = (
    ["문샷 AI", "Moonshot AI"], ["Moonshot AI"], ["별빛 AI", "Starlight AI"], ["별빛"], ["별빛", "별빛 AI"],
    ["Starlight AI"],
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


Told: TypeAlias = tuple[Article, list[Claim]] | KnownTie


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.load()


def graph(store: EmbeddedStore) -> list[str]:
    """All but where the store stands: an order of arrival has its own numbers."""
    return [line for line in listing(store) if '"label": "Position"' not in line]


def _opened(folder: Path) -> tuple[Log, EmbeddedStore]:
    folder.mkdir()
    return Log(f"sqlite:///{folder / 'log.db'}"), EmbeddedStore(f"embedded:{folder / 'graph'}")


def _tell(log: Log, told: Iterable[Told]) -> None:
    for entry in told:
        if isinstance(entry, KnownTie):
            log.know([entry], recorded=NOW)
        else:
            log.add(*entry, recorded=NOW)


def _seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  a repeatable one is wanted


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return [*stories(_seeded(7), 60), *TIES]


@pytest.fixture(scope="module")
def wanted(told: list[Told], known: Known, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    log, store = _opened(tmp_path_factory.mktemp("whole") / "here")
    with log, store:
        _tell(log, told)
        assert project(log, store, known=known).rebuilt
        lines = graph(store)
    assert len(lines) > 400
    return lines


@pytest.mark.parametrize("seed", range(20))
def test_any_order_and_any_steps_give_the_same_graph(
    seed: int, told: list[Told], wanted: list[str], known: Known, tmp_path: Path
) -> None:
    chance = _seeded(seed)
    order = chance.sample(told, len(told))
    log, store = _opened(tmp_path / "here")
    with log, store:
        while order:
            count = chance.choice((1, 2, 5, 30))
            _tell(log, order[:count])
            order = order[count:]
            report = project(log, store, known=known)
            assert store.position() == report.now
        got = graph(store)
        assert sorted(set(got) - set(wanted)) == []
        assert sorted(set(wanted) - set(got)) == []
        assert got == wanted


def test_building_anew_gives_the_same_graph(told: list[Told], wanted: list[str], known: Known, tmp_path: Path) -> None:
    log, store = _opened(tmp_path / "here")
    with log, store:
        for entry in told[::-1]:
            _tell(log, [entry])
        project(log, store, known=known)
        assert project(log, store, known=known, fresh=True).rebuilt
        assert graph(store) == wanted


def test_nothing_new_changes_nothing(told: list[Told], wanted: list[str], known: Known, tmp_path: Path) -> None:
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, told)
        project(log, store, known=known)
        again = project(log, store, known=known)
        assert (again.rebuilt, again.units, again.was) == (False, 0, again.now)
        assert graph(store) == wanted


def test_other_tables_build_the_graph_anew(told: list[Told], known: Known, tmp_path: Path) -> None:
    other = replace(known, version="other")
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, told)
        project(log, store, known=known)
        assert project(log, store, known=other).rebuilt
        assert not project(log, store, known=other).rebuilt


def test_an_empty_log_shows_what_is_known(known: Known, tmp_path: Path) -> None:
    log, store = _opened(tmp_path / "here")
    with log, store:
        report = project(log, store, known=known)
        assert report.now.sequence == 0
        parties = {row["id"] for row in store.rows("MATCH (p:Party) RETURN p.id AS id", {})}
        assert parties == {end for tie in known.ties for end in (tie.source, tie.target)}


def test_progress_is_told_to_the_end(told: list[Told], known: Known, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, told)
        project(log, store, known=known, progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1] == (len(told), len(told))
