"""The graph as FollowTheMoney: only what its schema has, and nothing that looks surer than it is."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import golden_graph
import pytest
from small_graph import ENTITIES, FACTS, KOREAN, SMALL, fact

from api.answers import Desk
from api.exports import FORMATS
from graph.log import Log
from graph.model import Fact
from graph.schema import Status
from graph.stores import Change
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import load_all

Entities = dict[str, dict[str, Any]]
# What followthemoney 4.11.2 knows of these schemata, as far as it is used here. The package itself builds ICU.
THING = {"name", "alias", "country", "sourceUrl", "publisher"}
INTERVAL = {"startDate", "endDate", "date", "description", "summary", "proof"}
INTEREST = INTERVAL | {"role", "status"}
PROPERTIES = {
    "Person": THING, "Organization": THING, "Company": THING,
    "Article": THING | {"title", "publishedAt", "language"},
    "Ownership": INTEREST | {"owner", "asset", "percentage", "sharesType"},
    "UnknownLink": INTEREST | {"subject", "object"},
}  # fmt: skip
REQUIRED = {
    "Person": {"name"}, "Organization": {"name"}, "Company": {"name"}, "Article": set(),
    "Ownership": {"owner", "asset"}, "UnknownLink": {"subject", "object"},
}  # fmt: skip
LEGAL = {"Person", "Organization", "Company"}
RANGES = {"owner": LEGAL, "asset": {"Company"}, "subject": LEGAL, "object": LEGAL, "proof": {"Article"}}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as opened:
        yield opened


def written(store: EmbeddedStore, log: Log, change: Change) -> Entities:
    store.apply(change)
    pieces = b"".join(FORMATS["ftm"].pieces(Desk(store, load_all()), log))
    rows = [json.loads(line) for line in pieces.splitlines()]
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"]: row for row in rows}


def refuse_what_is_not_in_the_schema(entities: Entities) -> None:
    for entity in entities.values():
        schema, properties = entity["schema"], entity["properties"]
        assert properties.keys() <= PROPERTIES[schema], entity
        assert properties.keys() >= REQUIRED[schema], entity
        for name, values in properties.items():
            assert values, entity
            assert all(isinstance(value, str) and value for value in values), entity
            if name in RANGES:
                assert all(entities[value]["schema"] in RANGES[name] for value in values), entity


def test_the_golden_graph_is_within_the_schema(embedded_store: EmbeddedStore, log: Log) -> None:
    entities = written(embedded_store, log, golden_graph.change())
    refuse_what_is_not_in_the_schema(entities)
    assert {entity["schema"] for entity in entities.values()} >= {"Company", "Organization", "Ownership", "UnknownLink"}


def test_a_stake_is_an_ownership_with_its_percent_day_and_proof(embedded_store: EmbeddedStore, log: Log) -> None:
    entities = written(embedded_store, log, SMALL)
    refuse_what_is_not_in_the_schema(entities)
    assert entities["f-stake"] == {
        "id": "f-stake",
        "schema": "Ownership",
        "properties": {
            "owner": ["alibaba"], "asset": ["moonshot-ai"], "role": ["holds a stake in"], "status": ["asserted"],
            "percentage": ["36"], "date": ["2024-05-27"], "description": ["36 %"], "proof": [KOREAN.id],
        },
    }  # fmt: skip
    assert entities["moonshot-ai"]["schema"] == "Company"
    assert entities["moonshot-ai"]["properties"] == {"name": ["Moonshot AI"], "alias": ["문샷 AI"]}
    assert (entities["alibaba"]["schema"], entities["e-two"]["schema"]) == ("Organization", "Person")
    assert entities["alibaba"]["properties"]["country"] == ["cn"]
    assert entities[KOREAN.id]["properties"]["sourceUrl"] == [KOREAN.url]
    assert entities[KOREAN.id]["properties"]["language"] == ["kor"]


def test_what_may_not_be_paid_yet_is_no_payment(embedded_store: EmbeddedStore, log: Log) -> None:
    entities = written(embedded_store, log, SMALL)
    links = {id_: entity["properties"] for id_, entity in entities.items() if entity["schema"] == "UnknownLink"}
    assert links.keys() == {"f-invest", "f-credit", "f-promise", "t-rivals"}
    assert links["f-invest"]["description"] == ["series-b; about 800,000,000 USD"]
    assert (links["f-promise"]["subject"], links["f-promise"]["endDate"]) == (["moonshot-ai"], ["2026-12-31"])
    assert (links["t-rivals"]["role"], links["t-rivals"]["summary"]) == (["competes with"], ["a public report"])


def stake(name: str, **properties: object) -> Fact:
    return fact(f"f-{name}", "HOLDS_STAKE", "tencent", "moonshot-ai", percent=12.5, **properties)


NOT_STANDING = (
    stake("tentative", status=Status.TENTATIVE),
    stake("denied", status=Status.DENIED),
    stake("ended-somewhen", status=Status.ENDED, day=None),
    replace(stake("superseded"), superseded=True),
)


def test_what_does_not_stand_is_not_there(embedded_store: EmbeddedStore, log: Log) -> None:
    entities = written(embedded_store, log, replace(SMALL, facts=(*FACTS, *NOT_STANDING)))
    assert not entities.keys() & {each.id for each in NOT_STANDING}
    assert "f-rumour" not in entities
    assert not any("tencent" in entity["properties"].get("owner", ()) for entity in entities.values())


def test_an_ended_one_has_its_end(embedded_store: EmbeddedStore, log: Log) -> None:
    ended = (
        stake("sold", status=Status.ENDED, until="2024-03", percent_qualifier="about"),
        stake("sold-by-then", status=Status.ENDED),
        stake("bound", percent_qualifier="min", since="2023"),
    )
    entities = written(embedded_store, log, replace(SMALL, facts=(*FACTS, *ended)))
    refuse_what_is_not_in_the_schema(entities)
    sold, by_then, bound = (entities[each.id]["properties"] for each in ended)
    assert (sold["status"], sold["endDate"], sold["percentage"]) == (["ended"], ["2024-03"], ["12.5"])
    assert by_then["endDate"] == ["2024-05-27"]
    assert "percentage" not in bound
    assert (bound["description"], bound["startDate"]) == (["at least 12.5 %"], ["2023"])


def test_nobody_owns_a_person(embedded_store: EmbeddedStore, log: Log) -> None:
    odd = replace(stake("odd"), target="e-two", unit="e-two")
    change = replace(SMALL, units=("moonshot-ai", "e-two"), facts=(*FACTS, odd), entities=ENTITIES)
    entities = written(embedded_store, log, change)
    refuse_what_is_not_in_the_schema(entities)
    assert entities["f-odd"]["schema"] == "UnknownLink"
