"""One change as a fixed order of statements, the same for every store, inside the transaction of its caller."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from graph.stores import Change, Row, StoreError, pairs, tallies
from graph.stores.shape import FINDING, IN, KINDS, NAMES, PARTY_FACTS, RELATIONSHIPS, TIES, UNIT_NODES, Relationship
from graph.stores.stored import Rows, rows

# Runs one statement with its parameters and returns its rows.
Run: TypeAlias = Callable[[str, dict[str, Any]], list[Row]]

BATCH = 2000

# Written first, so that writers of one store come one after the other; it counts as a position once it has a sequence.
ENTER = "MERGE (p:Position {id: 'position'}) SET p.id = 'position'"
STAND = "MATCH (p:Position {id: 'position'}) SET p.sequence = $sequence, p.version = $version, p.log = $log"
POSITION = "MATCH (p:Position {id: 'position'}) RETURN p.sequence AS sequence, p.version AS version, p.log AS log"
# The node stays while a store is emptied: it says that what is left is ours.
LEAVE = "MATCH (p:Position {id: 'position'}) SET p.sequence = null"


def write(change: Change, run: Run) -> None:
    made = rows(change, _publication_days(change, run))
    run(ENTER, {})
    paired = _paired(change, made, run)
    tallied = _tallied(change, made, run)
    unsupporting = _cited(change, run) - {article.id for article in change.articles}
    _remove(change, made, run)
    _write_parties(made, change.gone, run)
    _each(run, "UNWIND $rows AS row MERGE (n:Article {id: row.id}) SET n = row.properties", made.articles)
    for label, nodes in made.nodes.items():
        _each(run, f"UNWIND $rows AS row CREATE (n:{label}) SET n = row.properties", nodes)
    for relationship in RELATIONSHIPS:
        _connect(run, relationship, made.relationships.get(relationship.name, []))
    _each(run, tallies.KEEP, tallied)
    _each(run, pairs.COUNT, paired)
    _each(run, pairs.LEVEL, paired)
    _each(run, pairs.FORGET, [row for row in paired if row["more"] < 0])
    _each(run, _DELETE_UNCITED, _ids(unsupporting))
    if change.position is not None:
        run(STAND, asdict(change.position))


def _publication_days(change: Change, run: Run) -> dict[str, str | None]:
    """By article id, for the articles of the change's evidence: some of them came with an earlier change."""
    days = {article.id: article.published for article in change.articles}
    wanted = _ids({piece.article for piece in change.evidence} - days.keys())
    stored = "UNWIND $rows AS row MATCH (n:Article {id: row.id}) RETURN n.id AS id, n.published AS published"
    return days | {row["id"]: row["published"] for row in _each(run, stored, wanted)}


def _cited(change: Change, run: Run) -> set[str]:
    """The articles of all evidence that the change replaces."""
    cited = "UNWIND $rows AS row MATCH (:Evidence {unit: row.id})-[:IN]->(n:Article) RETURN DISTINCT n.id AS id"
    return {row["id"] for row in _each(run, cited, _ids({*change.units, *change.gone}))}


def _paired(change: Change, made: Rows, run: Run) -> list[Row]:
    """What more two investors share by the change, told before it is written."""
    units, gone = {*change.units}, {*change.gone}
    touched = {row["id"] for row in _each(run, pairs.BACKED, _ids(gone))} | units | gone
    before = pairs.backers(_each(run, pairs.BACKING, _ids(touched)))
    left = {company: its - gone for company, its in before.items() if company not in units | gone}
    return pairs.shifts(before, left | pairs.backers(pairs.standing(made.relationships.get("INVESTED_IN", []))))


def _tallied(change: Change, made: Rows, run: Run) -> list[Row]:
    """What is counted of parties after the change, told before it is written: who is written loses what is kept."""
    units = _ids({*change.units, *change.gone})
    gone = _each(run, tallies.OF_GONE, _ids(change.gone))
    before = [row for payment in tallies.PAYMENTS for row in _each(run, tallies.of_unit(payment), units)]
    more = tallies.moved(tallies.counts([*before, *gone]), tallies.counts(tallies.written(made.relationships)))
    wanted = {entity.id for entity in change.entities} | {party for party, _ in more}
    none = dict.fromkeys(tallies.NAMES)
    stored = {row["id"]: row for row in _each(run, tallies.COUNTED, _ids(wanted - {*change.gone}))}
    its = {party: stored.get(party, none) for party in wanted}
    return [
        tallies.kept(party, {name: (its[party][name] or 0) + more[party, name] for name in tallies.NAMES})
        for party in sorted(wanted)
    ]


def _remove(change: Change, made: Rows, run: Run) -> None:
    units = _ids({*change.units, *change.gone})
    for fact in PARTY_FACTS.values():
        _each(run, _delete_facts(fact), units)
    for label, name in UNIT_NODES.items():
        _each(run, f"UNWIND $rows AS row MATCH (n:{label} {{{name}: row.id}}) DETACH DELETE n", units)
        # One that has moved here from another unit, whose own change is still to come.
        _each(run, _DELETE_NODES.format(label=label), made.nodes[label])
    _each(run, _DELETE_NODES.format(label="Article"), _ids(change.gone_articles))
    if change.ties is not None:
        for name in TIES:
            run(f"MATCH (:Party)-[r:{name}]->(:Party) DELETE r", {})
    if change.thresholds is not None:
        run("MATCH (n:Threshold) DELETE n", {})


_DELETE_NODES = "UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"
_DELETE_UNCITED = "UNWIND $rows AS row MATCH (n:Article {id: row.id}) WHERE NOT (n)<-[:IN]-() DELETE n"


def _write_parties(made: Rows, gone: Iterable[str], run: Run) -> None:
    parties = [row for kind in KINDS for row in made.parties[kind]]
    before = {by.name: _loosened(by, parties, gone, run) for by in FINDING}
    _each(run, _DELETE_NODES.format(label="Party"), _ids(gone))
    for kind in KINDS:
        _write_kind(kind, made.parties[kind], run)
    for by in FINDING:
        found = made.found_by[by.name]
        _each(run, f"UNWIND $rows AS row MERGE (n:{by.source} {{id: row.id}})", _ids({row["source"] for row in found}))
        _connect(run, by, found)
        unused = f"MATCH (n:{by.source} {{id: row.id}}) WHERE NOT (n)-[:{by.name}]->() DELETE n"
        _each(run, f"UNWIND $rows AS row {unused}", _ids(before[by.name]))
    _each(run, _SHARED, _ids(before[NAMES.name] | {row["source"] for row in made.found_by[NAMES.name]}))


# Found by where the first of its parties comes among all.
_SHARED = f"""UNWIND $rows AS row MATCH (n:Name {{id: row.id}})
WITH n, COLLECT {{ MATCH (n)-[:{NAMES.name}]->(p:Party) RETURN p.letters AS letters ORDER BY letters }} AS letters
SET n.shared = CASE WHEN size(letters) > 1 THEN letters[0] END"""


def _loosened(by: Relationship, parties: Sequence[Row], gone: Iterable[str], run: Run) -> set[str]:
    """By what the parties that are written or gone were found; those that are written are by it no more."""
    found = f"MATCH (p:Party {{id: row.id}})<-[r:{by.name}]-(n:{by.source})"
    before = _each(run, f"UNWIND $rows AS row {found} RETURN n.id AS id", [*parties, *_ids(gone)])
    _each(run, f"UNWIND $rows AS row {found} DELETE r", parties)
    return {row["id"] for row in before}


def _write_kind(kind: str, parties: Sequence[Row], run: Run) -> None:
    """Not by MERGE: with two labels the embedded store does not look into the index of the first."""
    stored = f"UNWIND $rows AS row MATCH (n:Party {{id: row.id}}) RETURN n.id AS id, n:{kind} AS stays"
    known = {row["id"]: row["stays"] for row in _each(run, stored, parties)}
    for party, stays in known.items():
        if not stays:
            _change_kind(run, party, kind)
    new = [row for row in parties if row["id"] not in known]
    old = [row for row in parties if row["id"] in known]
    _each(run, f"UNWIND $rows AS row CREATE (n:Party:{kind}) SET n = row.properties", new)
    _each(run, "UNWIND $rows AS row MATCH (n:Party {id: row.id}) SET n = row.properties", old)


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


def _delete_facts(fact: Relationship) -> str:
    arrow = f"-[r:{fact.name}]->" if fact.unit == "source" else f"<-[r:{fact.name}]-"
    return f"UNWIND $rows AS row MATCH (:Party {{id: row.id}}){arrow}(:Party) WHERE r.unit = row.id DELETE r"


def _connect(run: Run, relationship: Relationship, wanted: Sequence[Row]) -> None:
    """Relationships are made in a statement of their own: the embedded store asks for it."""
    ends = f"(a:{relationship.source} {{id: row.source}}) MATCH (b:{relationship.target} {{id: row.target}})"
    made = f"CREATE (a)-[r:{relationship.name}]->(b)"
    if relationship not in (*FINDING, IN):
        made += " SET r = row.properties"
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
