"""How fast each store takes a graph, against its own bulk loader, which also fills a store with a large graph."""

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import arcadedb
from neo4j_server import Neo4jServer
from random_graph import in_parts

from graph.stores import Change, GraphStore, Row, pairs, tallies
from graph.stores.shape import FINDING, KINDS, LABELS, RELATIONSHIPS, Relationship, definitions
from graph.stores.stored import rows

# Separates the items of a list in the import tool's files.
ITEMS_END = "\x1f"
TYPES = {bool: "boolean", int: "long", float: "double", str: "string", list: "string[]"}


class Graph:
    """One graph, or what comes beside it, as the plain rows that a bulk loader takes."""

    def __init__(self, whole: Change, published: Mapping[str, str | None]) -> None:
        made = rows(whole, published)
        counts = tallies.counts(tallies.written(made.relationships))
        parties = {f"Party:{kind}": [_with_counts(row, counts) for row in made.parties[kind]] for kind in KINDS}
        letters = {row["id"]: row["properties"]["letters"] for rows_ in parties.values() for row in rows_}
        finding = {one.source: list(_finding_nodes(made.found_by[one.name], letters)) for one in FINDING}
        self.nodes: Mapping[str, list[Row]] = parties | finding | {"Article": made.articles} | {**made.nodes}
        self.nodes |= {"Pair": list(_pairs(made.relationships["INVESTED_IN"]))}
        given = {**made.relationships, **made.found_by}
        self.relationships: list[tuple[Relationship, list[Row]]] = [
            (one, given.get(one.name, [])) for one in RELATIONSHIPS
        ]
        self.size = sum(map(len, self.nodes.values())) + sum(len(given) for _, given in self.relationships)


def _with_counts(party: Row, counts: tallies.Counts) -> Row:
    kept = tallies.kept(party["id"], {name: counts[party["id"], name] for name in tallies.NAMES})
    return {**party, "properties": party["properties"] | {n: value for n, value in kept.items() if value is not None}}


def _finding_nodes(found_by: Iterable[Row], letters: Mapping[str, int]) -> Iterator[Row]:
    """Of the nodes by which parties are found the id is kept, and of a name that two have the letters of the first."""
    parties: dict[str, list[int]] = defaultdict(list)
    for row in found_by:
        parties[row["source"]].append(letters[row["target"]])
    for id_, its in sorted(parties.items()):
        yield {"id": id_, "properties": {"id": id_} | ({"shared": min(its)} if len(its) > 1 else {})}


def _pairs(investments: Iterable[Row]) -> Iterator[Row]:
    """What a store counts as changes come."""
    for row in pairs.shifts({}, pairs.backers(pairs.standing(investments))):
        shared = {"shared": row["more"], "level": min(row["more"], pairs.HIGHEST)}
        yield {"id": row["id"], "properties": {**{name: row[name] for name in ("id", "a", "b")}, **shared}}


def graphs(parts: Sequence[Change]) -> Iterator[Graph]:
    """One after the other, for all at once fill the memory; parts share no node but articles."""
    published = {article.id: article.published for part in parts for article in part.articles}
    return (Graph(part, published) for part in parts)


def lines(change: Change, stores: Mapping[str, GraphStore], home: Path, folder: Path) -> Iterator[str]:
    """The table; leaves the graph in the stores. `home` has the jars of Neo4j, whose import tool loads it too."""
    [graph] = graphs([change])
    loaders: Mapping[str, Callable[[], float]] = {
        "embedded": lambda: graph_batch([graph], folder / "loaded"),
        "neo4j": lambda: import_tool([graph], folder / "import", Neo4jServer(home, data=folder / "data")),
    }
    yield f"{'store':<12}{'apply':>10}{'own bulk loader':>18}{'ratio':>8}"
    for name, store in stores.items():
        applied, loaded = (graph.size / seconds for seconds in (_applied(change, graph, store), loaders[name]()))
        yield f"{name:<12}{applied:>10,.0f}{loaded:>18,.0f}{applied / loaded:>8.2f}"


def _applied(change: Change, graph: Graph, store: GraphStore) -> float:
    parts = list(in_parts(change, units=500))
    started = perf_counter()
    for part in parts:
        store.apply(part)
    spent = perf_counter() - started
    _expect_whole(
        _count(graph), {"store": store.rows("MATCH (n) RETURN count(n) AS n", {})[0]["n"] - 1}
    )  # less the position
    return spent


def _count(graph: Graph) -> int:
    return sum(map(len, graph.nodes.values()))


def _expect_whole(wanted: int, counted: Mapping[str, int]) -> None:
    for name, count in counted.items():
        if count != wanted:
            sys.exit(f"{name} holds {count:,} nodes of {wanted:,}")


def graph_batch(graphs: Iterable[Graph], folder: Path) -> float:
    """The engine's own loader: no transaction of the caller's, ids of its own for the ends."""
    spent, wanted = 0.0, 0
    with arcadedb.create_database(str(folder)) as database:
        for statement in definitions():
            database.command("opencypher", statement)
        for labels in (f"Party:{kind}" for kind in KINDS):
            with database.transaction():
                database.command("opencypher", f"CREATE (n:{labels} {{id: 'x'}}) DELETE n")
        for one in RELATIONSHIPS:
            database.command("sql", f"CREATE EDGE TYPE {one.name} IF NOT EXISTS")
        places: dict[tuple[str, str], str] = {}
        for graph in graphs:
            wanted += _count(graph)
            started = perf_counter()
            places = {key: place for key, place in places.items() if key[0] == "Article"}
            with database.graph_batch() as batch:
                _fill(batch, graph, places)
            spent += perf_counter() - started
        counts = [database.query("opencypher", f"MATCH (n:{label}) RETURN count(n) AS n").to_list() for label in LABELS]
        _expect_whole(wanted, {"GraphBatch": sum(row[0]["n"] for row in counts)})
    return spent


def _fill(batch: Any, graph: Graph, places: dict[tuple[str, str], str]) -> None:
    for labels, given in graph.nodes.items():
        if given:
            made = batch.create_vertices("~".join(sorted(labels.split(":"))), [row["properties"] for row in given])
            places |= {(labels.split(":")[0], row["id"]): place for row, place in zip(given, made, strict=True)}
    for one, given in graph.relationships:
        if given:
            sources = [places[one.source, row["source"]] for row in given]
            targets = [places[one.target, row["target"]] for row in given]
            batch.new_edges(sources, one.name, targets, [row.get("properties", {}) for row in given])


def import_tool(graphs: Iterable[Graph], folder: Path, server: Neo4jServer) -> float:
    """`neo4j-admin database import full` over files that are there: offline, into an empty database."""
    files: list[str] = []
    for number, graph in enumerate(graphs):
        part = folder / str(number)
        part.mkdir(parents=True)
        files += [*_node_files(graph, part), *_relationship_files(graph, part)]
    started = perf_counter()
    options = ["--multiline-fields=true", "--array-delimiter=U+001F", f"--report-file={folder / 'report'}"]
    server.admin("database", "import", "full", "neo4j", "--overwrite-destination=true", *options, *files)
    return perf_counter() - started


def _node_files(graph: Graph, folder: Path) -> Iterator[str]:
    for labels, given in graph.nodes.items():
        path, columns = folder / f"{labels.replace(':', '_')}.csv", _columns(given)
        head = [
            f"id:ID({labels.split(':')[0]})",
            *(f"{name}:{type_}" for name, type_ in columns.items() if name != "id"),
        ]
        names = [name for name in columns if name != "id"]
        _write(path, head, ([row["id"], *_values(row["properties"], names)] for row in given))
        yield f"--nodes={labels}={path}"


def _relationship_files(graph: Graph, folder: Path) -> Iterator[str]:
    for one, given in graph.relationships:
        path, columns = folder / f"{one.name}.csv", _columns(given)
        head = [f":START_ID({one.source})", f":END_ID({one.target})", *(f"{n}:{type_}" for n, type_ in columns.items())]
        lines = ([row["source"], row["target"], *_values(row.get("properties", {}), columns)] for row in given)
        _write(path, head, lines)
        yield f"--relationships={one.name}={path}"


def _columns(given: Iterable[Row]) -> dict[str, str]:
    return {name: TYPES[type(value)] for row in given for name, value in row.get("properties", {}).items()}


def _values(properties: Row, names: Iterable[str]) -> Iterator[object]:
    for name in names:
        value = properties.get(name)
        # The tool takes `True` for false.
        yield (
            ITEMS_END.join(value)
            if isinstance(value, list)
            else str(value).lower()
            if isinstance(value, bool)
            else value
        )


def _write(path: Path, head: list[str], lines: Iterable[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *lines])
