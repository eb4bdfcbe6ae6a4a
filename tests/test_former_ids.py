"""Ids stay alive: what merged away answers with its present id, in every store, on the command line and over HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from random_stories import seeded, stories
from starlette.testclient import TestClient

from api.answers import Desk, UnknownError
from api.app import create_app
from graph.claim_json import from_json
from graph.judgements.judging import judged
from graph.log import DIFFERENT, SAME, KnownTie, Log
from graph.model import Article
from graph.project import project
from graph.resolve.known import Known
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import load_all

# The names of the tables without their ties: of their parties only those that are told of come into the graph.
KNOWN = replace(Known.load(), ties=())
NOW = "2025-01-02T03:04:05Z"


def invests(log: Log, investor: list[str], company: list[str], published: str = "2024-05-01") -> None:
    article = Article(title=f"Round {log.sequence()}", text="They did.", language="en", published=published)
    row = {"relation": "invests-in", "subject": investor, "object": company, "status": "asserted", "quote": "They did"}
    assert log.add(article, [from_json({**row, "round": "seed"}, article)], recorded=NOW)


def judge(log: Log, verdict: str, a: str, b: str) -> None:
    log.judge(lambda now: judged(now, KNOWN, verdict, (a, b), who=None, why=None), recorded=NOW)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as opened:
        invests(opened, ["Harbor Partners"], ["Lumen Robotics"])
        invests(opened, ["부두파트너스"], ["등대 로봇"], "2024-05-03")
        yield opened


def desk_of(log: Log, store: GraphStore) -> Desk:
    project(log, store, known=KNOWN)
    return Desk(store, load_all())


def merged(log: Log, store: GraphStore) -> tuple[Desk, dict[str, str], list[str]]:
    """Both parties told in two languages, then judged one; the ids that their names and facts had before."""
    desk = desk_of(log, store)
    names = ("Harbor Partners", "부두파트너스", "Lumen Robotics", "등대 로봇")
    ids = {name: desk.party(name)["id"] for name in names}
    made = [row["fact"] for name in names[:2] for row in desk.ask("portfolio", {"investor": name}).items]
    judge(log, SAME, names[0], names[1])
    judge(log, SAME, names[2], ids[names[3]])
    return desk_of(log, store), ids, made


def test_a_former_id_is_that_of_the_party_by_now(log: Log, store: GraphStore) -> None:
    desk, ids, made = merged(log, store)
    assert len(set(ids.values())) == 4
    assert desk.party(ids["Harbor Partners"])["id"] == desk.party(ids["부두파트너스"])["id"]
    (row,) = desk.ask("backers", {"company": ids["Lumen Robotics"]}).items
    assert desk.ask("backers", {"company": ids["등대 로봇"]}).items == [row]
    assert row["fact"] == made[0]  # of two facts that are one now, that of the earlier report
    for fact in made:
        assert desk.fact(fact)["fact"] == row["fact"]
        assert len(desk.ask("why", {"fact": fact}).items) == 2


def test_a_former_id_is_answered_with_308(log: Log, embedded_store: EmbeddedStore) -> None:
    desk, ids, made = merged(log, embedded_store)
    client = TestClient(create_app(embedded_store, log), base_url="http://localhost", follow_redirects=False)
    now = desk.party("Harbor Partners")["id"]
    (old,) = {ids["Harbor Partners"], ids["부두파트너스"]} - {now}
    moved = client.get(f"/entities/{old}")
    assert (moved.status_code, moved.headers["location"]) == (308, f"http://localhost/entities/{now}")
    neighbours = client.get(f"/entities/{old}/neighbours?limit=1&status=asserted")
    assert neighbours.headers["location"] == f"http://localhost/entities/{now}/neighbours?limit=1&status=asserted"
    assert client.get(f"/facts/{made[1]}").headers["location"] == f"http://localhost/facts/{made[0]}"
    assert {
        client.get(path).status_code for path in (f"/entities/{now}", "/entities/부두파트너스", f"/facts/{made[0]}")
    } == {200}
    assert client.get("/entities/e-0123456789abcdef0123").status_code == 404


def test_facts_keep_their_ids_when_their_parties_merge_and_part(log: Log, embedded_store: EmbeddedStore) -> None:
    before = {
        row["fact"] for row in desk_of(log, embedded_store).look_up("all_facts") if row["relation"] == "INVESTED_IN"
    }
    invests(log, ["Brook"], ["Marsh Bio", "마시 바이오"])
    judge(log, DIFFERENT, "Marsh Bio", "마시 바이오")
    judge(log, SAME, "Harbor Partners", "Brook")
    after = {
        row["fact"] for row in desk_of(log, embedded_store).look_up("all_facts") if row["relation"] == "INVESTED_IN"
    }
    assert before < after


@pytest.mark.parametrize("seed", [3, 11])
def test_no_id_of_a_party_dies_whatever_is_learned_and_judged(seed: int, tmp_path: Path) -> None:
    chance = seeded(seed)
    ever: set[str] = set()
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log, EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        for number, (article, claims) in enumerate(stories(chance, 40)):
            log.add(article, claims, recorded=NOW)
            if number == 20:
                log.know([KnownTie(kind="alias", a="BF", b="Borealis Fund")], recorded=NOW)
                judge(log, SAME, "Starlight AI", "Quarry")
            ever |= {row["id"] for row in desk_of(log, store).look_up("all_parties")}
        desk = desk_of(log, store)
        present = {row["id"] for row in desk.look_up("all_parties")}
        assert ever - present
        for id_ in ever - present:
            found = {row["id"] for row in desk.former(id_)}
            assert found
            assert found <= present
        with pytest.raises(UnknownError):
            desk.party("e-0123456789abcdef0123")
