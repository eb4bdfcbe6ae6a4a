"""JSON lines of the log's claims, with where the graph has each."""

from collections.abc import Iterator
from typing import Any

from api.answers import Desk
from api.exports.stated import json_line
from graph.claim_json import as_json
from graph.facts.deriving import why_left_out
from graph.log import Log, LoggedArticle
from graph.schema import RELATIONS
from graph.stores import Row

NOT_YET = "the graph has not taken it in yet"


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
            yield json_line(line)


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
