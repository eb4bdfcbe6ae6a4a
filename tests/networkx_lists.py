"""The questions about one party or fact, answered by loops over a networkx graph."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from networkx_graph import (
    BOUND,
    INVESTED,
    MONEY,
    Given,
    Graph,
    ends,
    every,
    evidence_of,
    incoming,
    name,
    of,
    outgoing,
    touching,
)  # fmt: skip

from graph.stores import Row
from graph.stores.shape import PARTY_FACTS


def _investment(one: Row) -> Row:
    return {
        "fact": one["id"],
        "through": None,
        "through_id": None,
        **of(one, "status", "confidence", "round", "lead", "day", "day_stated", *MONEY, "deal"),
    }


def _portfolio(graph: Graph, given: Given) -> Iterator[Row]:
    made = [one for one in outgoing(graph, given["investor"], INVESTED) if one["status"] in given["status"]]
    made.sort(key=lambda one: (name(graph, one["ends"]), one["id"]))
    made.sort(key=lambda one: one.get("day") or "", reverse=True)
    for one in made[: given["limit"]]:
        yield _investment(one) | {"company": name(graph, one["ends"]), "company_id": one["ends"]}


def _backers(graph: Graph, given: Given) -> Iterator[Row]:
    made = [one for one in incoming(graph, given["company"], INVESTED) if one["status"] in given["status"]]
    made.sort(key=lambda one: (name(graph, one["starts"]), one["id"]))
    made.sort(key=lambda one: one.get("day") or "", reverse=True)
    for one in made[: given["limit"]]:
        yield _investment(one) | {"investor": name(graph, one["starts"]), "investor_id": one["starts"]}


def _stakes(graph: Graph, given: Given) -> Iterator[Row]:
    held = [one for one in touching(graph, given["party"], "HOLDS_STAKE") if one["status"] in given["status"]]
    held.sort(
        key=lambda one: (name(graph, one["ends"]), -one.get("percent", -1.0), name(graph, one["starts"]), one["id"])
    )
    stated = ("percent", "percent_qualifier", "share_class", "day", "day_stated", "since", "until", *MONEY, "deal")
    for one in held[: given["limit"]]:
        yield {"fact": one["id"], **of(one, "status", "confidence", *stated)} | ends(graph, one, "holder", "company")


def _timeline(graph: Graph, given: Given) -> Iterator[Row]:
    since = given["since"] or ""
    said = [
        one
        for one in touching(graph, given["party"], *PARTY_FACTS)
        if one["status"] in given["status"] and one.get("day", "") >= since
    ]
    said.sort(key=lambda one: (one["relation"], one["id"]))
    said.sort(key=lambda one: one.get("day") or "", reverse=True)
    stated = (
        "day",
        "day_stated",
        "relation",
        "status",
        "confidence",
        "round",
        "percent",
        "scope",
        "kind",
        "what",
        "until",
    )
    for one in said[: given["limit"]]:
        row = {"fact": one["id"], **of(one, *stated, *MONEY, "deal"), "articles": len(one.get("articles", ()))}
        yield row | ends(graph, one, "subject", "object")


def _why(graph: Graph, given: Given) -> Iterator[Row]:
    told = [(graph.nodes[one["article"]], one) for one in evidence_of(graph, given["fact"])]
    told.sort(key=lambda two: (two[0].get("published") or "", two[0]["id"], two[1]["start"], two[1]["id"]))
    stated = (
        "quote", "status", "reader", "p", *MONEY[:4], "percent", "percent_qualifier", "share_class", "share_low",
        "share_high", "date", "round", "lead", "scope", "kind", "source", "corrects", "copy_of", "told", "start",
        "end", "article", "fact",
    )  # fmt: skip
    for article, one in told:
        row = {"evidence": one["id"], **of(one, *stated)}
        yield row | of(article, "title", "url", "publisher", "published", "language")


def _exclusivities(graph: Graph, given: Given) -> Iterator[Row]:
    party = given["party"]
    clauses = [
        one
        for one in every(graph, BOUND)
        if one["status"] in given["status"] and (party is None or party in (one["starts"], one["ends"]))
    ]
    clauses.sort(key=lambda one: (
        name(graph, one["starts"]), one["starts"], one.get("since") or one.get("day") or "", name(graph, one["ends"]),
        one["id"],
    ))  # fmt: skip
    stated = (
        "scope",
        "side",
        "bars",
        "exceptions",
        "territory",
        "product",
        "since",
        "until",
        "day",
        "day_stated",
        "deal",
    )
    for one in clauses[: given["limit"]]:
        row = {"fact": one["id"], **of(one, "status", "confidence", *stated)}
        yield row | ends(graph, one, "bound", "beneficiary")


# The columns of a field on which sources differ, and what a range leaves open.
FIELDS: dict[str, dict[str, Any]] = {
    "amount": dict.fromkeys(MONEY[:4]), "percent": {"percent": None}, "round": {"round": None},
    "share": {"share_low": 0.0, "share_high": 1.0},
}  # fmt: skip


def _disagreements(graph: Graph, given: Given) -> Iterator[Row]:
    rows = [
        row
        for _, _, one in graph.edges(data=True)
        if one.get("disputed") and one["relation"] != BOUND and one["status"] in given["status"]
        if given["party"] is None or given["party"] in (one["starts"], one["ends"])
        for field in one["disputed"]
        if given["field"] in (None, field)
        for row in _reported(graph, one, field)
    ]
    rows.sort(key=lambda row: row["evidence"][0])
    rows.sort(key=lambda row: (-row["confidence"], row["fact"], row["field"], not row["shown"], -row["reports"]))
    return iter(rows[: given["limit"]])


def _reported(graph: Graph, one: Row, field: str) -> Iterator[Row]:
    """One row for each value, with what is said of it in the order of publication."""
    values: dict[tuple[Any, ...], list[Row]] = {}
    for said in sorted(
        evidence_of(graph, one["id"]), key=lambda e: (graph.nodes[e["article"]].get("published") or "", e["id"])
    ):
        if any(said.get(name) is not None for name in FIELDS[field]):
            values.setdefault((said["status"], *of(said, *FIELDS[field]).values()), []).append(said)
    for (status, *_), told in values.items():
        its = of(told[0], *FIELDS[field])
        articles = [graph.nodes[said["article"]] for said in told]
        yield {
            "fact": one["id"], **of(one, "relation", "status", "confidence", "deal"),
            **ends(graph, one, "subject", "object"), "field": field, "shown": _is_shown(one, field, its),
            "said": status, **its, "reports": len(told),
            "publishers": [article.get("publisher") or "" for article in articles],
            "sources": [said.get("source") or "" for said in told], "articles": [article["id"] for article in articles],
            "quotes": [said["quote"] for said in told], "evidence": [said["id"] for said in told],
            "corrected_by": ["" for _ in told],  # the random graph has no corrections
        }  # fmt: skip


def _is_shown(one: Row, field: str, its: Row) -> bool:
    return all(
        (its[name] if its[name] is not None else left) == (one[name] if one.get(name) is not None else left)
        for name, left in FIELDS[field].items()
    )


LISTS: dict[str, Callable[[Graph, Given], Iterable[Row]]] = {
    "portfolio": _portfolio, "backers": _backers, "stakes": _stakes, "timeline": _timeline, "why": _why,
    "exclusivities": _exclusivities, "disagreements": _disagreements,
}  # fmt: skip
