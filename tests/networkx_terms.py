"""The questions about credits and about money that comes back, answered by walks over a networkx graph.

Only what those facts have in the graph of the benchmark: exact dollars, one report of each credit, no share stated,
nothing said to be beside credits, groups that are undated and of one level.
"""

from collections.abc import Callable, Iterable, Iterator

from networkx_graph import BUYS, GAVE, INVESTED, MONEY, Given, Graph, between, ends, every, evidence_of, group, name, of

from graph.stores import Row


def _credits(graph: Graph, given: Given) -> Iterator[Row]:
    party = given["party"]
    gave = [
        one
        for one in every(graph, GAVE)
        if one["status"] in given["status"] and (party is None or party in (one["starts"], one["ends"]))
    ]
    for one in sorted(gave, key=lambda one: (-one["confidence"], one["id"]))[: given["limit"]]:
        [said] = evidence_of(graph, one["id"])
        puts = [
            put for put in between(graph, one["starts"], one["ends"], INVESTED)
            if put.get("deal") == one["deal"] and put["status"] in given["status"] and put.get("amount", 0) > 0
        ]  # fmt: skip
        put = min(puts, key=lambda put: put["id"], default=None)
        share = round(said["amount"] / put["amount"], 6) if put and said["amount"] <= put["amount"] else None
        published = graph.nodes[said["article"]]["published"]
        yield ends(graph, one, "provider", "receiver") | {
            "fact": one["id"], **of(one, "status", "confidence", "day", "day_stated", "deal"),
            **of(said, "kind", *MONEY[:4], "p", "share_low", "share_high"), "usd": said["amount"],
            "deal_share_low": share, "deal_share_high": share, "reports": 1, "first_published": published,
            "last_published": published, "invested": put["id"] if put else None, "evidence": [said["id"]],
        }  # fmt: skip


def _round_trips(graph: Graph, given: Given) -> list[Row]:
    party, found = given["party"], []
    for buys in every(graph, BUYS):
        if buys["status"] in given["status"]:
            for giver, ties in group(graph, buys["ends"]).items():
                asked = party is None or party in (giver, buys["starts"], buys["ends"])
                row = _round_trip(graph, buys, giver, given) if giver != buys["starts"] and asked else None
                found += [row | {"ties": ties}] if row else []
    keys = ("company", "company_id", "investor", "investor_id", "fact")
    found.sort(key=lambda row: (-row["usd"], *(row[key] for key in keys)))
    return found[: given["limit"]]


def _round_trip(graph: Graph, buys: Row, giver: str, given: Given) -> Row | None:
    gave = {
        relation: sorted(
            (
                one
                for one in between(graph, giver, buys["starts"], relation)
                if one["status"] in given["status"] and not _is_after(one, buys)
            ),
            key=lambda one: one["id"],
        )
        for relation in (INVESTED, GAVE)
    }
    investments, given_credits = gave[INVESTED], gave[GAVE]
    if not investments and not given_credits:
        return None
    credited = sum(one["usd"] for one in given_credits)
    known = investments and all(one.get("usd") is not None for one in investments)
    return ends(graph, buys, "company", "through") | {
        "investor": name(graph, giver), "investor_id": giver, "fact": buys["id"],
        "via": ["credits", "commitment"] if given_credits else ["commitment"],
        "certainty": "certain" if any(_is_before(one, buys) for one in investments + given_credits) else "possible",
        **of(buys, "status", "what", *MONEY, "besides_credits", "day", "day_stated"),
        "invested_usd": sum(one["usd"] for one in investments) if known else None,
        "credits_usd": credited if given_credits else None, "back_low": max(buys["usd"], credited),
        "back_high": buys["usd"] + credited, "investments": [one["id"] for one in investments],
        "credits": [one["id"] for one in given_credits],
    }  # fmt: skip


def _is_after(gave: Row, buys: Row) -> bool:
    """As days are written that are stated; this graph has no others."""
    return bool(gave["day"][: len(buys["day"])] > buys["day"])


def _is_before(gave: Row, buys: Row) -> bool:
    return bool(f"{gave['day']}-99-99"[:10] <= buys["day"])


TERMS: dict[str, Callable[[Graph, Given], Iterable[Row]]] = {"credits": _credits, "round_trips": _round_trips}
