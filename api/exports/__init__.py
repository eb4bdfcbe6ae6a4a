"""The resolved graph in formats of others, as pieces of a file; what each holds is said at its function."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from api.answers import Desk
from api.exports.claims_jsonl import claims_jsonl
from api.exports.facts_csv import facts_csv
from api.exports.ftm import ftm
from api.exports.graph_jsonl import graph_jsonl
from api.exports.networks import gexf, graphml
from api.exports.statements import cypher
from graph.log import Log
from queries.browser import browser_favourites


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write the graph: its media type, the end of its file's name, and its pieces."""

    media_type: str
    ending: str
    pieces: Callable[[Desk, Log], Iterator[bytes]]


def browser_zip(desk: Desk, _: Log) -> Iterator[bytes]:
    """The catalogue as favourites: drop the file on Neo4j Browser's window."""
    yield browser_favourites(desk.catalogue.values())


FORMATS: Mapping[str, Format] = {
    "csv": Format(media_type="text/csv; charset=utf-8", ending="csv", pieces=facts_csv),
    "jsonl": Format(media_type="application/x-ndjson", ending="jsonl", pieces=graph_jsonl),
    "graphml": Format(media_type="application/graphml+xml", ending="graphml", pieces=graphml),
    "gexf": Format(media_type="application/gexf+xml", ending="gexf", pieces=gexf),
    "cypher": Format(media_type="application/x-cypher-query", ending="cypher", pieces=cypher),
    "ftm": Format(media_type="application/x-ndjson", ending="ftm.jsonl", pieces=ftm),
    "claims": Format(media_type="application/x-ndjson", ending="claims.jsonl", pieces=claims_jsonl),
    "browser": Format(media_type="application/zip", ending="zip", pieces=browser_zip),
}
