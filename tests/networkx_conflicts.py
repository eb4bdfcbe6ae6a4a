"""Deals that break a promise of exclusivity, by walks over a networkx graph.

Only what the promises in the graph of the benchmark have: money and cloud as scopes, none with parties named,
carve-outs, side, territory, product or end; undated rivals; groups of one level, none of a rival.
"""

from collections.abc import Callable, Iterable, Iterator

from networkx_graph import (
    BOUND,
    BUYS,
    GAVE,
    INVESTED,
    Given,
    Graph,
    between,
    every,
    evidence_of,
    group,
    incoming,
    name,
    outgoing,
    touching,
)  # fmt: skip

from graph.stores import Row

STANDING = ("asserted", "ended")
CERTAINTIES = ("certain", "likely", "possible")
COARSE = "the days are too coarse to tell that the promise ran"
OLDER = "a contract of the two is older than the promise"
OF_THE_ARTICLE = "the day is that of the article: the deal may be older"


def conflicts(graph: Graph, given: Given) -> Iterator[Row]:
    party, found = given["party"], []
    for clause in every(graph, BOUND):
        if clause["status"] == "asserted" and _start(clause) is not None:
            for one in _intrusions(graph, clause):
                asked = party is None or party in (clause["starts"], clause["ends"], one["intruder_id"])
                if asked and _breaks(graph, clause, one):
                    found.append((_row(graph, clause, one), one))
    found = [(row, one) for row, one in found if row["certainty"] in given["certainty"]]
    _sort(found, lambda two: two[1]["day"])
    kept = found[: given["limit"]]
    _sort(kept, lambda two: two[0]["since"])
    for row, one in kept:
        yield row | {"evidence": [*_quotes(graph, row["exclusivity"], row["fact"]), *one["known"]]}


def _start(clause: Row) -> str | None:
    start: str | None = clause.get("since", clause.get("day"))
    return start


def _intrusions(graph: Graph, clause: Row) -> Iterator[Row]:
    bound = clause["starts"]
    if clause["scope"] == "financing":
        yield from _rivals_money(graph, clause)
    if clause["scope"] == "cloud":
        for made in _standing(outgoing(graph, bound, BUYS)):
            if "cloud" in made["what"].lower():
                yield _intrusion(made, made["ends"], "other-provider", " got a purchase commitment from ")
        for made in _standing(incoming(graph, bound, GAVE)):
            if made["kind"] in ("cloud", "compute"):
                yield _intrusion(made, made["starts"], "other-provider", " gave credits to ")
    for made in outgoing(graph, bound, BOUND):
        if made["scope"] == clause["scope"] and (_start(made), made["id"]) > (_start(clause), clause["id"]):
            again = _intrusion(made, made["ends"], "double-exclusivity", " got the same promise from ")
            yield again | {"day": _start(made), "day_stated": made.get("since") is not None or made["day_stated"]}


def _rivals_money(graph: Graph, clause: Row) -> Iterator[Row]:
    beneficiary = name(graph, clause["ends"])
    for tie in touching(graph, clause["ends"], "COMPETES_WITH"):
        [rival] = {tie["starts"], tie["ends"]} - {clause["ends"]}
        known = {
            "evidence": tie["id"], "fact": None, "quote": f"{beneficiary} competes with {name(graph, rival)}",
            "source": tie["source"], "article": None, "url": None, "published": None,
        }  # fmt: skip
        for made in _standing(between(graph, rival, clause["starts"], INVESTED)):
            if made.get("deal", made["id"]) != clause.get("deal", clause["id"]):
                did = f", which competes with {beneficiary}, invested in "
                yield _intrusion(made, rival, "rival-investment", did) | {"known": [known]}


def _standing(made: Iterable[Row]) -> Iterator[Row]:
    return (one for one in made if one["status"] in STANDING and one.get("day") is not None)


def _intrusion(made: Row, other: str, kind: str, did: str) -> Row:
    return {
        "fact": made["id"], "deal": made.get("deal"), "day": made.get("day"), "day_stated": made["day_stated"],
        "intruder_id": other, "kind": kind, "did": did, "known": [],
    }  # fmt: skip


def _breaks(graph: Graph, clause: Row, one: Row) -> bool:
    while_bound = _latest(one["day"]) > _earliest(str(_start(clause))) or one["kind"] == "double-exclusivity"
    stranger = one["intruder_id"] != clause["starts"] and one["intruder_id"] not in group(graph, clause["ends"])
    return while_bound and stranger


def _doubts(graph: Graph, clause: Row, one: Row) -> Iterator[str]:
    start = str(_start(clause))
    if _earliest(one["day"]) <= _latest(start) and one["kind"] != "double-exclusivity":
        yield COARSE
    pair = (clause["starts"], one["intruder_id"])
    contracts = (made for ends in (pair, pair[::-1]) for made in _standing(between(graph, *ends, BUYS)))
    if one["kind"] == "other-provider" and any(made["day"] < start for made in contracts):
        yield OLDER


def _row(graph: Graph, clause: Row, one: Row) -> Row:
    bound, beneficiary, other = (name(graph, id_) for id_ in (clause["starts"], clause["ends"], one["intruder_id"]))
    start, day, doubts = str(_start(clause)), one["day"], list(_doubts(graph, clause, one))
    return {
        "bound": bound, "bound_id": clause["starts"], "beneficiary": beneficiary, "beneficiary_id": clause["ends"],
        "intruder": other, "intruder_id": one["intruder_id"], "scope": clause["scope"], "kind": one["kind"],
        "since": day if _earliest(day) >= _earliest(start) else start,
        "certainty": "possible" if doubts else "certain" if one["day_stated"] else "likely",
        "reason": f"{other}{one['did']}{bound} ({day}), while {bound} was bound to {beneficiary} from {start}",
        "against": doubts + ([] if one["day_stated"] else [OF_THE_ARTICLE]),
        "exclusivity": clause["id"], "deal": one["deal"], "fact": one["fact"],
    }  # fmt: skip


def _sort(found: list[tuple[Row, Row]], day: Callable[[tuple[Row, Row]], str]) -> None:
    """The surest first, of these the latest."""
    found.sort(key=lambda two: tuple(two[0][key] for key in ("bound", "intruder", "exclusivity", "fact")))
    found.sort(key=day, reverse=True)
    found.sort(key=lambda two: CERTAINTIES.index(two[0]["certainty"]))


def _quotes(graph: Graph, *facts: str) -> list[Row]:
    said = [
        (graph.nodes[one["article"]], one)
        for fact in facts
        for one in evidence_of(graph, fact)
        if one["status"] in STANDING
    ]
    said.sort(key=lambda two: (two[0].get("published") or "", two[1]["id"]))
    return [
        {
            "evidence": one["id"], "fact": one["fact"], "quote": one["quote"], "source": article["title"],
            "article": article["id"], "url": article.get("url"), "published": article.get("published"),
        }
        for article, one in said
    ]  # fmt: skip


def _earliest(day: str) -> str:
    return (day + "-01-01")[:10]


def _latest(day: str) -> str:
    return (day + "-99-99")[:10]
