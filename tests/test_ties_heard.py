"""A name that a user tells is understood where articles have it in another script."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from judged_names import KNOWN, NOW, graph, judge, log, undo

from graph.claim_json import from_json
from graph.log import DIFFERENT, KnownTie, Log, Which
from graph.model import Article
from graph.parties import parties
from graph.project import project
from graph.resolve.names import normal_form
from graph.stores.embedded_store import EmbeddedStore

__all__ = ["log"]

ARTICLE = Article(title="", text="Brook put money into Mirinae Cloud.", language="en", published="2024-05-01")
ROW = {"relation": "invests-in", "subject": "Brook", "object": "Mirinae Cloud", "status": "asserted", "quote": "put"}
PAIR = ("Mirinae Cloud", "미리내클라우드")
TIES = {
    "competes": KnownTie(kind="competes", a="미리내클라우드", b="두레클라우드"),
    "part-of": KnownTie(kind="part-of", a="미리내클라우드", b="은하그룹"),
    "alias": KnownTie(kind="alias", a="미리내클라우드", b="엠알엔"),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as opened:
        yield opened


def read(log: Log) -> None:
    assert log.add(ARTICLE, [from_json(ROW, ARTICLE)], recorded=NOW)


def know(log: Log, tie: KnownTie) -> None:
    assert log.know([tie], recorded=NOW)


def are_one(log: Log, *, upto: int) -> bool:
    resolution = parties(log.upto(upto), KNOWN, map(normal_form, PAIR)).resolution
    return len({resolution.entity_id(normal_form(name)) for name in PAIR}) == 1


@pytest.mark.parametrize("tie", TIES.values(), ids=TIES)
def test_whichever_comes_first_the_graph_is_the_same(tie: KnownTie, tmp_path: Path) -> None:
    orders = {"tie": [partial(know, tie=tie), read], "article": [read, partial(know, tie=tie)]}
    graphs = []
    for name, steps in orders.items():
        with Log(f"sqlite:///{tmp_path / name}.db") as log, EmbeddedStore(f"embedded:{tmp_path / name}") as store:
            for step in steps:
                step(log)
                project(log, store, known=KNOWN)
            graphs.append(graph(store))
            project(log, store, known=KNOWN, fresh=True)
            assert graph(store) == graphs[-1]
            assert (are_one(log, upto=1), are_one(log, upto=2)) == (False, True)
    assert graphs[0] == graphs[1]
    assert any(all(name in line for name in PAIR) for line in graphs[0])


@pytest.mark.parametrize("tie", TIES.values(), ids=TIES)
def test_what_is_undone_or_forgotten_leaves_nothing(tie: KnownTie, log: Log, store: EmbeddedStore) -> None:
    know(log, tie)
    project(log, store, known=KNOWN)
    before = graph(store)
    read(log)
    project(log, store, known=KNOWN)
    joined = graph(store)
    made = judge(log, DIFFERENT, *PAIR)
    project(log, store, known=KNOWN)
    assert graph(store) != joined
    undo(log, made.id)
    project(log, store, known=KNOWN)
    assert graph(store) == joined
    log.withdraw(Which(article=ARTICLE.id), recorded=NOW)
    project(log, store, known=KNOWN)
    assert graph(store) == before
    log.erase()
    assert log.upto(log.sequence()).heard({"mirinaecloud", "미리내클라우드"}) == set()
    project(log, store, known=KNOWN, fresh=True)
    assert graph(store) == before


def test_a_name_of_a_tie_is_still_heard_after_the_last_article_that_had_it_is_forgotten(log: Log) -> None:
    read(log)
    know(log, KnownTie(kind="competes", a="Mirinae Cloud", b="두레클라우드"))
    log.withdraw(Which(article=ARTICLE.id), recorded=NOW)
    log.erase()
    know(log, TIES["part-of"])
    assert are_one(log, upto=log.sequence())


def test_two_competitors_that_sound_alike_stay_two(log: Log) -> None:
    read(log)
    know(log, KnownTie(kind="competes", a=PAIR[0], b=PAIR[1]))
    assert not are_one(log, upto=2)


def _without_ties(file: sqlite3.Connection) -> None:
    file.executescript("DROP TABLE tied; DELETE FROM skeleton WHERE form = '미리내클라우드'; DELETE FROM heard;")
    file.execute("UPDATE counter SET schema_version = 10")


def _folded_otherwise(file: sqlite3.Connection) -> None:
    file.executescript("DELETE FROM tied; UPDATE counter SET forms_version = 'old';")


@pytest.mark.parametrize("before", [_without_ties, _folded_otherwise])
def test_ties_of_an_earlier_version_are_heard(before: Callable[[sqlite3.Connection], None], tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'old.db'}") as its:
        read(its)
        know(its, TIES["competes"])
    with closing(sqlite3.connect(tmp_path / "old.db")) as file, file:
        before(file)
    with Log(f"sqlite:///{tmp_path / 'old.db'}") as its:
        assert are_one(its, upto=2)
