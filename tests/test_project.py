"""The same log gives the same graph: in any order, in any steps, and when it is built anew."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest
from random_stories import Forgetting, Happening, Rereading, Version, lives, mixed, seeded

from graph.claim_json import from_json
from graph.log import KnownTie, Log, LoggedArticle, Origin, Which
from graph.model import Article
from graph.project import project
from graph.resolve.known import Known
from graph.schema import LARGEST_AMOUNT, LONGEST_NAME, LONGEST_TERM, MOST_NAMES, MOST_TERMS, RELATIONS
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

NOW = "2025-01-02T03:04:05Z"
READER = Origin(reader="reader")
TIES = (
    KnownTie(kind="part-of", a="Aurora Seed", b="Aurora Capital", since="2020", source="register"),
    KnownTie(kind="competes", a="Quarry", b="Starlight AI", source="analyst"),
    KnownTie(kind="alias", a="쿼리", b="Quarry"),
    KnownTie(kind="competes", a="보레알리스펀드", b="선라이즈푸드"),
    KnownTie(kind="alias", a="스타라이트 AI", b="별빛"),
    KnownTie(kind="alias", a="Quarry", b="Quarry Metals"),
    KnownTie(kind="alias", a="BF", b="Borealis Fund"),
    KnownTie(kind="alias", a="BF", b="Tencent"),
    KnownTie(kind="alias", a="BF", b="Alibaba"),
    KnownTie(kind="competes", a="Nobody Else", b="Borealis Fund"),
)

Told: TypeAlias = Happening | KnownTie


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
        match entry:
            case KnownTie():
                log.know([entry], recorded=NOW)
            case Version(of=of, article=article, claims=claims):
                assert log.add(article, claims, recorded=NOW, origin=READER, supersedes=of)
            case Rereading(article=article, claims=claims, reader=reader):
                assert log.reread(article, claims, recorded=NOW, reader=reader)
            case Forgetting(article=article):
                assert log.withdraw(Which(article=article), recorded=NOW)
            case article, claims:
                assert log.add(article, claims, recorded=NOW, origin=READER)


@pytest.fixture(scope="module")
def happening() -> list[list[Happening]]:
    return lives(seeded(7), 60)


@pytest.fixture(scope="module")
def told(happening: list[list[Happening]]) -> list[Told]:
    return _any_order(seeded(0), happening)


def _any_order(chance: Random, happening: list[list[Happening]]) -> list[Told]:
    order: list[Told] = [*mixed(chance, happening)]
    for tie in TIES:
        order.insert(chance.randrange(len(order) + 1), tie)
    return order


@pytest.fixture(scope="module")
def wanted(told: list[Told], known: Known, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The graph of all that happened, built at once."""
    log, store = _opened(tmp_path_factory.mktemp("whole") / "here")
    with log, store:
        _tell(log, told)
        assert project(log, store, known=known).rebuilt
        lines = graph(store)
    assert len(lines) > 400
    assert len([line for line in lines if '"status": "superseded"' in line]) > 3
    return lines


@pytest.mark.parametrize("kind", [Rereading, Forgetting])
def test_what_was_read_before_and_what_is_forgotten_leave_nothing(
    kind: type, happening: list[list[Happening]], known: Known, tmp_path: Path
) -> None:
    lives = [[event for event in life if isinstance(event, tuple | kind)] for life in happening]
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, mixed(seeded(1), [life for life in lives if _happens(life)]))
        log.erase()
        project(log, store, known=known)
        lines = graph(store)
        kept = [entry for entry in log.entries() if isinstance(entry, LoggedArticle) and entry.until is None]
    assert len(kept) < sum(map(len, lives))
    log, store = _opened(tmp_path / "there")
    with log, store:
        _tell(log, [(entry.article, list(entry.claims)) for entry in kept])
        project(log, store, known=known)
        assert graph(store) == lines


def _happens(life: list[Happening]) -> bool:
    """Without its versions an article can't be read or forgotten in one of them."""
    first, *others = life
    ids = {getattr(event, "article", None) for event in others}
    return isinstance(first, tuple) and ids <= {first[0], first[0].id}


@pytest.mark.parametrize("seed", range(20))
def test_any_order_and_any_steps_give_the_same_graph(
    seed: int, happening: list[list[Happening]], wanted: list[str], known: Known, tmp_path: Path
) -> None:
    chance = seeded(seed)
    order = _any_order(chance, happening)
    log, store = _opened(tmp_path / "here")
    store.keeps_deleted = seed % 2 == 0  # if it did not, it would take what is forgotten out by steps
    with log, store:
        while order:
            count = chance.choice((1, 2, 5, 30))
            _tell(log, order[:count])
            order = order[count:]
            if chance.random() < 0.1:
                log.erase()
            report = project(log, store, known=known)
            assert store.position() == report.now
        got = graph(store)
        assert sorted(set(got) - set(wanted)) == []
        assert sorted(set(wanted) - set(got)) == []
        assert got == wanted


def test_building_anew_gives_the_same_graph(told: list[Told], wanted: list[str], known: Known, tmp_path: Path) -> None:
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, told)
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
        thresholds = {row["id"] for row in store.rows("MATCH (r:Threshold) RETURN r.id AS id", {})}
        assert thresholds == {row.id for row in known.thresholds}


def test_progress_is_told_to_the_end(told: list[Told], known: Known, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    log, store = _opened(tmp_path / "here")
    with log, store:
        _tell(log, told)
        project(log, store, known=known, progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1] >= len(told)


LIMITS: list[dict[str, Any]] = [
    *({"relation": relation, "amount": {"value": value, "currency": currency}, "p": p}
      for relation in ("raises", "invests-in", "valuation", "purchase-commitment")
      for value, currency, p in ((LARGEST_AMOUNT, "GBP", 1), (5e-324, "KRW", 0), (0, "VND", 0.5))),
    {"relation": "stake", "percent": 100}, {"relation": "stake", "percent": 0, "date": "9999-12-31"},
    {"relation": "exclusivity", "bars": ["나" * LONGEST_TERM] * MOST_TERMS, "until": "0001", "since": "never"},
]  # fmt: skip


def test_whatever_the_log_keeps_comes_into_every_store(store: GraphStore, known: Known, tmp_path: Path) -> None:
    names = ["\U00020000" * LONGEST_NAME, *(f"\x00별빛 {n} \ud7ff" for n in range(1, MOST_NAMES))]
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        article = Article(title="x" * 100_000, text="so", language="en", published="0000-99-99", publisher="y" * 9000)
        rows = [
            {"subject": names, "object": ["Quarry"] if RELATIONS[row["relation"]].object else None,
             "status": status, "quote": "so", "reader": f"r{number}", **row}
            for number, row in enumerate(LIMITS) for status in ("asserted", "denied")
        ]  # fmt: skip
        assert log.add(article, [from_json(row, article) for row in rows], recorded=NOW)
        project(log, store, known=known)
        assert store.position() is not None
        counted = store.rows("MATCH (e:Evidence) RETURN count(e) AS n", {})
    assert counted == [{"n": len(rows)}]


def _raises(number: int, *names: str) -> Told:
    article = Article(title=f"Round {number}", text="It raised money.", language="en", published=f"2024-0{number}-01")
    row = {"relation": "raises", "subject": [*names], "status": "asserted", "quote": "raised", "round": "seed"}
    return article, [from_json(row, article)]


def test_a_name_that_turns_out_to_be_two_parties_takes_its_claims_along(known: Known, tmp_path: Path) -> None:
    log, store = _opened(tmp_path / "here")
    with log, store:
        tie = KnownTie(kind="competes", a="Sunrise Foods", b="Moonshot AI")
        _tell(log, [_raises(1, "Sunrise Foods", "SRX"), _raises(2, "SRX"), tie])
        project(log, store, known=known)
        assert _companies(store) == {"Sunrise Foods": 2}
        _tell(log, [_raises(3, "Quarry Metals", "SRX")])
        project(log, store, known=known)
        assert _companies(store) == {"Sunrise Foods": 1, "SRX": 1, "Quarry Metals": 1}
        stepwise = graph(store)
        project(log, store, known=known, fresh=True)
        assert graph(store) == stepwise


def _companies(store: EmbeddedStore) -> dict[str, int]:
    counted = (
        "MATCH (e:Evidence), (d:Deal)-[f:FUNDS]->(p:Party) WHERE e.fact = f.id RETURN p.name AS name, count(e) AS n"
    )
    return {row["name"]: row["n"] for row in store.rows(counted, {})}
