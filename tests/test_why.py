"""Every fact that an answer names is explained: by quotes, each with its article."""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import demo_graph
import pytest
from command_line import dealgraph
from starlette.testclient import TestClient

from api.answers import FOLLOWS, INTERNAL, Desk, UnknownError
from api.app import create_app
from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article
from graph.project import project
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import Query, load_all

FACT = re.compile(r"f-[0-9a-f]{20}\S*")
NOW = "2026-01-01T00:00:00Z"
# Of two parties that a question takes the other is one of these.
OTHERS = ("tencent", "alibaba")


def asked(query: Query, parties: list[str]) -> Iterator[dict[str, Any]]:
    """With every party, and with facts of every status."""
    named = [p.name for p in query.parameters if p.type == "party" and p.required]
    given: dict[str, Any] = {p.name: list(p.choices) for p in query.parameters if p.name == "status"}
    given |= {p.name: "2000" for p in query.parameters if p.type == "date" and p.required}
    for chosen in product(*(parties if number == 0 else OTHERS for number, _ in enumerate(named))):
        if len({*chosen}) == len(chosen):
            yield given | dict(zip(named, chosen, strict=True))


def named_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from named_in(part)
    elif isinstance(value, str) and FACT.fullmatch(value):
        yield value


def test_every_fact_that_an_answer_names_has_quotes(embedded_store: EmbeddedStore, tmp_path: Path) -> None:
    demo_graph.fill(embedded_store, tmp_path)
    desk = Desk(embedded_store, load_all())
    parties = [row["party"] for row in desk.look_up("weights")]
    found: dict[str, set[str]] = {}
    for query in desk.catalogue.values():
        if query.name != "why":
            for given in asked(query, parties):
                for fact in named_in(desk.ask(query.name, given).items):
                    found.setdefault(fact, set()).add(query.name)
    assert len(found) > 200
    assert any(fact.endswith("-round") for fact in found)
    for fact, queries in found.items():
        told = desk.ask("why", {"fact": fact}).items
        assert told, (fact, queries)
        assert all(row["quote"] and row["article"] for row in told), (fact, queries)
        shown = desk.fact(fact)
        assert {piece["claim"] for piece in shown["evidence"]} == {row["evidence"] for row in told}
        assert not {*INTERNAL} & shown.keys()
        assert shown.get("follows_from", []) == (sorted({row["fact"] for row in told} - {fact}))


ROUND = {"relation": "invests-in", "object": ["Lumen Robotics"], "status": "asserted", "round": "seed"}


def told(log: Log, text: str, published: str, rows: list[dict[str, Any]]) -> None:
    article = Article(title="", text=text, language="en", published=published, publisher="Daily")
    assert log.add(article, [from_json(row, article) for row in rows], recorded=NOW)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    """A round of which two articles tell by its investors alone."""
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for name, day in (("Harbor Partners", "2024-05-03"), ("Brook Capital", "2024-05-04")):
            quote = f"{name} joined the seed round of Lumen Robotics"
            told(log, f"{quote}.", day, [{**ROUND, "subject": [name], "quote": quote}])
        yield log


def raised(desk: Desk) -> str:
    (fact,) = [r["fact"] for r in desk.ask("timeline", {"party": "Lumen Robotics"}).items if r["relation"] == "FUNDS"]
    return str(fact)


def test_a_round_follows_from_the_investments_in_it(log: Log, store: GraphStore) -> None:
    project(log, store)
    desk = Desk(store, load_all())
    fact = desk.fact(raised(desk))
    assert fact["reason"] == FOLLOWS
    assert fact["follows_from"] == sorted(row["fact"] for row in desk.look_up("invested"))
    assert [piece["quote"][:6] for piece in fact["evidence"]] == ["Harbor", "Brook "]
    assert [row["quote"][:6] for row in desk.ask("why", {"fact": fact["fact"]}).items] == ["Harbor", "Brook "]


def test_its_id_lives_on_when_an_article_tells_of_the_round(log: Log, embedded_store: EmbeddedStore) -> None:
    project(log, embedded_store)
    before = raised(Desk(embedded_store, load_all()))
    quote = "Lumen Robotics raised $5 million in seed money"
    row = {"relation": "raises", "subject": ["Lumen Robotics"], "status": "asserted", "round": "seed", "quote": quote}
    told(log, f"{quote}.", "2024-05-02", [row])
    project(log, embedded_store)
    desk = Desk(embedded_store, load_all())
    now = raised(desk)
    assert now != before
    assert desk.fact(before)["fact"] == now
    assert [row["quote"] for row in desk.ask("why", {"fact": before}).items] == [quote]
    client = TestClient(create_app(embedded_store, log), base_url="http://localhost", follow_redirects=False)
    assert client.get(f"/facts/{before}").headers["location"] == f"http://localhost/facts/{now}"
    with pytest.raises(UnknownError):
        desk.fact("f-0123456789abcdef0123-round")


def test_a_table_has_each_quote_beside_its_article(log: Log, tmp_path: Path) -> None:
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        project(log, store)
        fact = raised(Desk(store, load_all()))
    lines = dealgraph("why", fact, home=tmp_path).stdout.splitlines()
    assert any(FOLLOWS in line for line in lines)
    evidence = json.loads(dealgraph("why", fact, "--json", home=tmp_path).stdout)["evidence"]
    for piece in evidence:
        (line,) = [line for line in lines if piece["quote"] in line]
        assert piece["article"] in line
