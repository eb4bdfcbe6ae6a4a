"""The service's own look-ups, and its exports, give the same rows in the same order on Neo4j and embedded."""

from pathlib import Path

import pytest
from small_graph import ENTITIES, EVIDENCE, FACTS, KOREAN, SMALL

from api.answers import Desk
from api.exports import FORMATS
from api.reads import load_reads
from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore
from queries.catalogue import load_all

# What each parameter is tried with; a read without parameters is asked once.
VALUES: dict[str, list[str]] = {
    "articles": [KOREAN.id, ",".join(sorted({evidence.article for evidence in EVIDENCE})), "none"],
    "claim": [*(evidence.id for evidence in EVIDENCE), "none"],
    "form": ["moonshotai", "문샷ai", "o", "apollo", "nobody"],
    "id": [
        *(entity.id for entity in ENTITIES),
        *(fact.id for fact in FACTS),
        KOREAN.id,
        "t-rivals",
        "e-moonshot",
        "d-round",
        "none",
    ],
    "ids": [",".join([*(fact.id for fact in FACTS), "t-rivals", "none"])],
}


@pytest.fixture
def desks(embedded_store: EmbeddedStore, neo4j_store: Neo4jStore) -> tuple[Desk, Desk]:
    embedded_store.apply(SMALL)
    neo4j_store.apply(SMALL)
    return Desk(embedded_store, load_all()), Desk(neo4j_store, load_all())


def test_every_read_answers_alike(desks: tuple[Desk, Desk]) -> None:
    embedded, neo4j = desks
    for name, read in load_reads().items():
        asked = [p.name for p in read.parameters if p.required]
        given = [{asked[0]: value} for value in VALUES[asked[0]]] if asked else [{}]
        found = [(embedded.look_up(name, **values), neo4j.look_up(name, **values)) for values in given]
        assert any(rows for rows, _ in found), f"{name} finds nothing, so nothing is compared"
        for one, other in found:
            assert one == other, name
            assert all(list(row) == [column.name for column in read.columns] for row in one), name


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_is_alike(desks: tuple[Desk, Desk], tmp_path: Path, name: str) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        log.add(KOREAN, [], recorded="2024-06-02T00:00:00+00:00")
        one, other = (b"".join(FORMATS[name].pieces(desk, log)) for desk in desks)
    assert one == other
    assert len(one) > 50
