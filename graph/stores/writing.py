"""One change as a fixed order of statements, the same for every store, inside the transaction of its caller."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from graph.stores import Change, Row, StoreError
from graph.stores.shape import IN, KINDS, NAMES, PARTY_FACTS, RELATIONSHIPS, TIES, Relationship
from graph.stores.stored import Rows, rows

# Runs one statement with its parameters and returns its rows.
Run: TypeAlias = Callable[[str, dict[str, Any]], list[Row]]

BATCH = 2000

# Written first, so that writers of one store come one after the other; it counts as a position once it has a sequence.
ENTER = "MERGE (p:Position {id: 'position'}) SET p.id = 'position'"
STAND = "MATCH (p:Position {id: 'position'}) SET p.sequence = $sequence, p.version = $version"
POSITION = "MATCH (p:Position {id: 'position'}) RETURN p.sequence AS sequence, p.version AS version"


def write(change: Change, run: Run) -> None:
    made = rows(change)
    run(ENTER, {})
    _remove(change, run)
    _write_parties(made, change.gone, run)
    for label, nodes in made.nodes.items():
        _each(run, _upsert(label), nodes)
    for relationship in RELATIONSHIPS:
        _connect(run, relationship, made.relationships.get(relationship.name, []))
    if change.position is not None:
        run(STAND, asdict(change.position))


def _remove(change: Change, run: Run) -> None:
    units = _ids({*change.units, *change.gone})
    for fact in PARTY_FACTS.values():
        _each(run, _delete_facts(fact), units)
    _each(run, "UNWIND $rows AS row MATCH (n:Evidence {unit: row.id}) DETACH DELETE n", units)
    for label in ("Deal", "Valuation"):
        _each(run, f"UNWIND $rows AS row MATCH (n:{label} {{company: row.id}}) DETACH DELETE n", units)
    _each(run, "UNWIND $rows AS row MATCH (n:Article {id: row.id}) DETACH DELETE n", _ids(change.gone_articles))
    if change.ties is not None:
        for name in TIES:
            run(f"MATCH (:Party)-[r:{name}]->(:Party) DELETE r", {})


def _write_parties(made: Rows, gone: Iterable[str], run: Run) -> None:
    parties = [row for kind in KINDS for row in made.parties[kind]]
    known = _each(run, _FORMER_NAMES, [*parties, *_ids(gone)])
    _each(run, "UNWIND $rows AS row MATCH (p:Party {id: row.id})<-[r:NAMES]-(:Name) DELETE r", parties)
    _each(run, "UNWIND $rows AS row MATCH (n:Party {id: row.id}) DETACH DELETE n", _ids(gone))
    for kind in KINDS:
        for changed in _each(run, _OTHER_KIND.format(kind=kind), made.parties[kind]):
            _change_kind(run, changed["id"], kind)
        _each(run, _upsert(f"Party:{kind}"), made.parties[kind])
    _each(run, "UNWIND $rows AS row MERGE (n:Name {id: row.id})", _ids({row["source"] for row in made.names}))
    _connect(run, NAMES, made.names)
    _each(run, _DELETE_UNUSED_NAMES, _ids({row["id"] for row in known}))


_FORMER_NAMES = "UNWIND $rows AS row MATCH (:Party {id: row.id})<-[:NAMES]-(n:Name) RETURN n.id AS id"
_DELETE_UNUSED_NAMES = "UNWIND $rows AS row MATCH (n:Name {id: row.id}) WHERE NOT (n)-[:NAMES]->() DELETE n"
_OTHER_KIND = "UNWIND $rows AS row MATCH (p:Party {{id: row.id}}) WHERE NOT p:{kind} RETURN p.id AS id"


def _change_kind(run: Run, party: str, kind: str) -> None:
    """A label is a node's from its creation on, so a new node takes over all relationships of the old one."""
    old = f"{party}\x1fformer"
    ids = {"id": party, "old": old}
    run("MATCH (p:Party {id: $id}) SET p.id = $old", ids)
    run(f"CREATE (:Party:{kind} {{id: $id}})", ids)
    ends = "MATCH (old:Party {id: $old}) MATCH (new:Party {id: $id})"
    for relationship in RELATIONSHIPS:
        out, back = f"[r:{relationship.name}]", f"[s:{relationship.name}]"
        if relationship.source == "Party":
            run(f"{ends} MATCH (old)-{out}->(x) CREATE (new)-{back}->(x) SET s = properties(r)", ids)
        if relationship.target == "Party":
            run(f"{ends} MATCH (old)<-{out}-(x) CREATE (new)<-{back}-(x) SET s = properties(r)", ids)
    run("MATCH (p:Party {id: $old}) DETACH DELETE p", ids)


def _upsert(labels: str) -> str:
    return f"UNWIND $rows AS row MERGE (n:{labels} {{id: row.id}}) SET n = row.properties"


def _delete_facts(fact: Relationship) -> str:
    arrow = f"-[r:{fact.name}]->" if fact.unit == "source" else f"<-[r:{fact.name}]-"
    return f"UNWIND $rows AS row MATCH (:Party {{id: row.id}}){arrow}(:Party) WHERE r.unit = row.id DELETE r"


def _connect(run: Run, relationship: Relationship, wanted: Sequence[Row]) -> None:
    """Relationships are made in a statement of their own: the embedded store asks for it."""
    ends = f"(a:{relationship.source} {{id: row.source}}) MATCH (b:{relationship.target} {{id: row.target}})"
    if relationship is IN:
        made = f"MERGE (a)-[:{IN.name}]->(b) SET a.published = b.published"
    else:
        made = f"CREATE (a)-[r:{relationship.name}]->(b) SET r = row.properties"
    for batch in _batches(wanted):
        written = run(f"UNWIND $rows AS row MATCH {ends} {made} RETURN count(*) AS written", {"rows": batch})
        if written[0]["written"] != len(batch):
            raise StoreError(_missing_end(run, relationship, batch))


def _missing_end(run: Run, relationship: Relationship, batch: Sequence[Row]) -> str:
    for end, label in (("source", relationship.source), ("target", relationship.target)):
        found = run(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.{end}}}) RETURN n.id AS id", {"rows": batch})
        missing = {row[end] for row in batch} - {row["id"] for row in found}
        if missing:
            return (
                f"{relationship.name}: no {label} {min(missing)!r}, which is its {end}, is in the graph or the change"
            )
    return f"{relationship.name}: some relationships were not written, though both ends are there"


def _ids(ids: Iterable[str]) -> list[Row]:
    return [{"id": id_} for id_ in sorted(ids)]


def _each(run: Run, statement: str, wanted: Sequence[Row]) -> list[Row]:
    return [row for batch in _batches(wanted) for row in run(statement, {"rows": batch})]


def _batches(wanted: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for start in range(0, len(wanted), BATCH):
        yield wanted[start : start + BATCH]
