"""The resolved graph in formats of others, as pieces of a file; what each holds is said at its function."""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx
import orjson

from api.answers import Desk
from graph.claim_json import as_json
from graph.facts.deriving import why_left_out
from graph.log import Log, LoggedArticle
from graph.schema import RELATIONS
from graph.stores import Row
from queries.browser import browser_favourites

ENDS = ("fact", "relation", "source", "source_name", "target", "target_name")
PROPERTIES = (
    "status", "confidence", "deal", "disputed", "round", "lead", "day", "day_stated", "since", "until",
    "amount", "amount_max", "currency", "qualifier", "usd", "usd_date", "usd_source",
    "percent", "percent_qualifier", "share_class", "kind", "share_low", "share_high", "what", "besides_credits",
    "scope", "bars", "exceptions", "territory", "product", "side",
    "first_published", "last_published", "recorded", "origin", "articles",
)  # fmt: skip
# A spreadsheet runs a cell that begins with one of these as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write the graph: its media type, the end of its file's name, and its pieces."""

    media_type: str
    ending: str
    pieces: Callable[[Desk, Log], Iterator[bytes]]


def facts_csv(desk: Desk, _: Log) -> Iterator[bytes]:
    """One row a fact, ends by id and name; lists are joined by `; `."""
    yield BOM_UTF8 + _csv_row((*ENDS, *PROPERTIES))  # without the mark Excel takes Korean for something else
    for fact in desk.look_up("all_facts"):
        stated = _stated(fact)
        yield _csv_row((*(fact[name] for name in ENDS), *(stated.get(name) for name in PROPERTIES)))


def graph_jsonl(desk: Desk, _: Log) -> Iterator[bytes]:
    """One object a line, `type` says what it is: parties, articles, deals, evidence, facts."""
    for kind in ("parties", "articles", "deals", "evidence"):
        for row in desk.look_up(f"all_{kind}"):
            own = {name: value for name, value in row.items() if name != "properties"}
            yield _line({"type": SINGULAR.get(kind, kind), **own, **dict(sorted(row.get("properties", {}).items()))})
    for fact in desk.look_up("all_facts"):
        ends = {name: fact[name] for name in ENDS[1:]}
        yield _line({"type": "fact", "id": fact["fact"], **ends, **dict(sorted(_stated(fact).items()))})


NOT_YET = "the graph has not taken it in yet"
SINGULAR = {"parties": "party", "articles": "article", "deals": "deal"}


def graphml(desk: Desk, _: Log) -> Iterator[bytes]:
    """Parties, deals and valuations as nodes, facts between them; for Gephi, yEd, networkx."""
    drawn: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for party in desk.look_up("all_parties"):
        drawn.add_node(party["id"], **_attributes({**party, "label": party["name"], "id": None}))
    for deal in desk.look_up("all_deals"):
        drawn.add_node(deal["id"], **_attributes({**deal["properties"], "kind": "Deal", "id": None}))
    for fact in desk.look_up("all_facts"):
        attributes = _attributes({**_stated(fact), "relation": fact["relation"], "label": fact["relation"]})
        drawn.add_edge(fact["source"], fact["target"], key=fact["fact"], **attributes)
    yield b"<?xml version='1.0' encoding='utf-8'?>\n"
    for line in networkx.generate_graphml(drawn, named_key_ids=True):
        yield f"{line}\n".encode()


def claims_jsonl(desk: Desk, log: Log) -> Iterator[bytes]:
    """One line an article: its claims, each with the entities, fact and deal that it went to, or why to none."""
    position = desk.store.position()
    facts = {fact["fact"]: fact for fact in desk.look_up("all_facts")}
    evidence = {row["id"]: row["properties"] for row in desk.look_up("all_evidence")}
    for entry in log.entries():
        if isinstance(entry, LoggedArticle) and entry.until is None:
            ahead = position is None or entry.sequence > position.sequence
            claims = [
                {
                    **as_json(claim),
                    "id": claim.id,
                    **_places(claim.relation.name, facts.get(evidence.get(claim.id, {}).get("fact", ""))),
                    "deal": evidence.get(claim.id, {}).get("deal"),
                    "left_out": None if claim.id in evidence else NOT_YET if ahead else why_left_out(claim),
                }
                for claim in entry.claims
            ]
            line = {"id": entry.article.key or entry.article.id, "article": entry.article.id, "claims": claims}
            yield _line(line)


def browser_zip(desk: Desk, _: Log) -> Iterator[bytes]:
    """The catalogue as favourites: drop the file on Neo4j Browser's window."""
    yield browser_favourites(desk.catalogue.values())


FORMATS: Mapping[str, Format] = {
    "csv": Format(media_type="text/csv; charset=utf-8", ending="csv", pieces=facts_csv),
    "jsonl": Format(media_type="application/x-ndjson", ending="jsonl", pieces=graph_jsonl),
    "graphml": Format(media_type="application/graphml+xml", ending="graphml", pieces=graphml),
    "claims": Format(media_type="application/x-ndjson", ending="claims.jsonl", pieces=claims_jsonl),
    "browser": Format(media_type="application/zip", ending="zip", pieces=browser_zip),
}


def _stated(fact: Row) -> dict[str, Any]:
    """What a fact states; a dated row's `source` is its origin, not its end."""
    stated = {name: value for name, value in fact["properties"].items() if name != "id"}
    if "source" in stated:
        stated["origin"] = stated.pop("source")
    return stated


def _places(relation: str, fact: Row | None) -> dict[str, Any]:
    """Where a claim went; all null for one that the graph does not hold."""
    if fact is None:
        return {"subject_id": None, "object_id": None, "fact": None}
    kind = RELATIONS[relation]
    ends = (fact["target"], fact["source"]) if kind.turned or kind.object is None else (fact["source"], fact["target"])
    return {
        "subject_id": ends[0],
        "object_id": ends[1] if kind.object else None,
        "fact": fact["fact"],
    }


def _line(row: Mapping[str, Any]) -> bytes:
    return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


def _csv_row(values: tuple[Any, ...]) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerow([_cell(value) for value in values])
    return held.getvalue().encode()


def _cell(value: Any) -> Any:
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text


def _attributes(values: Mapping[str, Any]) -> dict[str, Any]:
    """What GraphML can hold: no null, no list, no control character."""
    joined = {name: "; ".join(value) if isinstance(value, list) else value for name, value in values.items()}
    return {
        name: NOT_XML.sub("", value) if isinstance(value, str) else value
        for name, value in sorted(joined.items())
        if value is not None
    }
