"""The reconciliation service of OpenRefine and others (Reconciliation Service API 0.2): the same candidates."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import orjson
from fastapi import Request

from api.matching import CANDIDATES, MOST_CANDIDATES, MOST_MATCHED, Asked, Matching
from graph.matching.comparison import Outcome
from graph.matching.matcher import Candidate
from graph.schema import EntityKind
from queries.catalogue import InvalidValueError

LARGEST_BODY = 1_000_000
TYPES = {kind: {"id": kind.value, "name": kind.value} for kind in EntityKind}


def manifest(base: str) -> dict[str, Any]:
    """What the service tells of itself; `base` is its own address."""
    return {
        "versions": ["0.2"],
        "name": "dealgraph",
        "identifierSpace": f"{base}entities/",
        "schemaSpace": f"{base}docs/",
        "defaultTypes": list(TYPES.values()),
        "view": {"url": f"{base}entities/{{{{id}}}}"},
        "batchSize": MOST_MATCHED,
    }


async def posted_queries(request: Request) -> str:
    """The form field `queries` of a posted form."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise InvalidValueError(f"queries: at most {LARGEST_BODY:,} bytes")
    try:
        return parse_qs(body.decode("ascii"), strict_parsing=True, max_num_fields=9, errors="strict")["queries"][0]
    except (ValueError, KeyError) as error:
        raise InvalidValueError("a form with the field queries, in UTF-8, is expected") from error


def reconciled(matching: Matching, queries: str) -> dict[str, Any]:
    """The answers to a batch of queries, by the keys that the asker gave them."""
    try:
        asked = orjson.loads(queries)
    except orjson.JSONDecodeError as error:
        raise InvalidValueError(f"queries: no JSON: {error}") from error
    if not isinstance(asked, dict) or not all(isinstance(query, dict) for query in asked.values()):
        raise InvalidValueError('queries: expected is {"q0": {"query": "a name"}, …}')
    if len(asked) > MOST_MATCHED:
        raise InvalidValueError(f"queries: at most {MOST_MATCHED} at a time, not {len(asked)}")
    wanted = {key: _asked(key, query) for key, query in asked.items()}
    named = {key: one for key, one in wanted.items() if one.name.strip()}  # an empty cell is nobody's name
    found = dict(zip(named, matching.match([*named.values()]), strict=True))
    return {key: {"result": [*map(_result, found.get(key, ()))]} for key in asked}


def _asked(key: str, query: Mapping[str, Any]) -> Asked:
    name, limit = query.get("query"), query.get("limit", CANDIDATES)
    if not isinstance(name, str):
        raise InvalidValueError(f"queries: {key}: query must be a text")
    if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= MOST_CANDIDATES:
        raise InvalidValueError(f"queries: {key}: limit must be from 1 to {MOST_CANDIDATES}")
    return Asked(name=name, limit=limit, kind=_kind(key, query.get("type")))


def _kind(key: str, asked: object) -> EntityKind | None:
    """The type that is asked for; several, or none, are all."""
    types = asked if isinstance(asked, list) else [asked] if asked else []
    if unknown := [kind for kind in types if not isinstance(kind, str) or kind not in TYPES]:
        raise InvalidValueError(f"queries: {key}: no type {unknown[0]!r}; there are {', '.join(TYPES)}")
    return EntityKind(str(types[0])) if len(types) == 1 else None


def _result(found: Candidate) -> dict[str, Any]:
    """Scores are from 0 to 100, as OpenRefine shows them; what speaks for and against is the description."""
    return {
        "id": found.entity,
        "name": found.name,
        "description": "; ".join((found.outcome, f"by its name {found.matched}", *found.reasons)),
        "type": [TYPES[found.kind]],
        "score": round(100 * found.score, 2),
        "match": found.outcome is Outcome.SAME,
        "features": [{"id": "score", "value": found.score}],
    }
