"""The questions about investors with companies in common, answered by walks over a networkx graph."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from networkx_graph import INVESTED, Given, Graph, between, every, incoming, name, outgoing

from graph.stores import Row


def _backed(graph: Graph, investor: str, given: Given) -> dict[str, list[Row]]:
    """By company: the investor's facts, in the order of their ids."""
    found: dict[str, list[Row]] = defaultdict(list)
    for one in sorted(outgoing(graph, investor, INVESTED), key=lambda one: one["id"]):
        if one["status"] in given["status"] and (one.get("day") or "") >= (given.get("since") or ""):
            found[one["ends"]].append(one)
    return found


def _backed_by_both(graph: Graph, given: Given) -> Iterator[Row]:
    a, b = given["a"], given["b"]
    xs, ys = _backed(graph, a, given), _backed(graph, b, given)
    shared = (xs.keys() & ys.keys()) - {a, b} if a != b else set()
    for company in sorted(shared, key=lambda company: (name(graph, company), company))[: given["limit"]]:
        row: Row = {"company": name(graph, company), "company_id": company, "a": name(graph, a), "b": name(graph, b)}
        for side, made in (("a", xs[company]), ("b", ys[company])):
            row[f"{side}_first"] = min((one["day"] for one in made if one.get("day") is not None), default=None)
            row[f"{side}_facts"] = [one["id"] for one in made]
        deals = {one["deal"] for one in xs[company] if one.get("deal")}
        yield row | {"same_deal": any(one.get("deal") in deals for one in ys[company])}


def _backed_by_one_only(graph: Graph, given: Given) -> list[Row]:
    a, b = given["a"], given["b"]
    rows: list[Row] = []
    for side, investor, other in (("a", a, b), ("b", b, a)) if a != b else ():
        if given["only"] in (None, side):
            rows += sorted(_only(graph, investor, other, given), key=lambda row: (row["company"], row["company_id"]))
    return rows[: given["limit"]]


def _only(graph: Graph, investor: str, other: str, given: Given) -> Iterator[Row]:
    for company, made in _backed(graph, investor, given).items():
        said = sorted(
            (
                one
                for relation in (INVESTED, "HOLDS_STAKE", "ACQUIRED")
                for one in between(graph, other, company, relation)
            ),
            key=lambda one: one["id"],
        )
        if company not in (investor, other) and not any(one["status"] in given["status"] for one in said):
            yield {
                "company": name(graph, company), "company_id": company, "investor": name(graph, investor),
                "investor_id": investor, "other": name(graph, other), "other_id": other,
                "first": min((one["day"] for one in made if one.get("day") is not None), default=None),
                "facts": [one["id"] for one in made], "other_facts": [one["id"] for one in said],
                "other_statuses": [one["status"] for one in said],
            }  # fmt: skip


def _bridges(graph: Graph, given: Given) -> list[Row]:
    a, b = given["a"], given["b"]
    backed = {side: _backed(graph, party, given) for side, party in (("a", a), ("b", b))}
    own: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for company in (backed["a"].keys() | backed["b"].keys()) - {a, b} if a != b else ():
        for one in sorted(incoming(graph, company, INVESTED), key=lambda one: one["id"]):
            if one["status"] in given["status"] and one["starts"] not in (a, b, company):
                own[one["starts"]][company].append(one["id"])
    rows = [_bridge(graph, investor, facts, backed) for investor, facts in own.items()]
    rows = [row for row in rows if min(row["with_a"], row["with_b"]) >= given["at_least"]]
    rows.sort(key=lambda row: (row["investor"], row["investor_id"]))
    rows.sort(key=lambda row: (-min(row["with_a"], row["with_b"]), -row["with_a"] - row["with_b"]))
    return rows[: given["limit"]]


def _bridge(graph: Graph, investor: str, facts: dict[str, list[str]], backed: dict[str, dict[str, list[Row]]]) -> Row:
    row: Row = {"investor": name(graph, investor), "investor_id": investor, "facts": []}
    for side, other in (("a", "b"), ("b", "a")):
        companies = sorted(
            (company for company in facts if company not in backed[other]),
            key=lambda company: (name(graph, company), company),
        )
        row |= {
            f"with_{side}": len(companies), f"{side}_companies": [name(graph, company) for company in companies],
            f"{side}_company_ids": companies,
            f"{side}_facts": [one["id"] for company in companies for one in backed[side][company]],
        }  # fmt: skip
        row["facts"] += [fact for company in companies for fact in facts[company]]
    return row | {"common": len(facts) - row["with_a"] - row["with_b"]}


def _co_investors(graph: Graph, given: Given) -> Iterator[Row]:
    investor = given["investor"]
    own = {company: made for company, made in _backed(graph, investor, given).items() if company != investor}
    facts: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for company in own:
        for one in incoming(graph, company, INVESTED):
            if one["status"] in given["status"] and one["starts"] not in (investor, company):
                facts[one["starts"]][company].append(one)
    ranked = sorted(facts, key=lambda other: (-len(facts[other]), name(graph, other), other))
    for other in ranked[: given["limit"]]:
        yield _co_investor(graph, other, facts[other], own)


def _co_investor(graph: Graph, other: str, facts: dict[str, list[Row]], own: dict[str, list[Row]]) -> Row:
    companies = sorted(facts, key=lambda company: (name(graph, company), company))
    deals = {company: {one["deal"] for one in own[company] if one.get("deal")} for company in companies}
    return {
        "co_investor": name(graph, other), "co_investor_id": other, "shared": len(companies),
        "same_deal": sum(any(one.get("deal") in deals[company] for one in facts[company]) for company in companies),
        "companies": [name(graph, company) for company in companies], "company_ids": companies,
        "facts": [fact for company in companies for fact in sorted(one["id"] for one in facts[company])],
        "own_facts": [one["id"] for company in companies for one in own[company]],
    }  # fmt: skip


def _co_investment(graph: Graph, given: Given) -> list[Row]:
    backers: dict[str, set[str]] = defaultdict(set)
    sizes: dict[str, set[str]] = defaultdict(set)
    for one in every(graph, INVESTED):
        investor, company = one["starts"], one["ends"]
        stands = one["status"] in given["status"] and (one.get("day") or "") >= (given["since"] or "")
        if stands and investor != company:
            backers[company].add(investor)
            sizes[investor].add(company)
    shared = Counter(pair for some in backers.values() for pair in combinations(sorted(some), 2))
    ranked = sorted(
        (-n, -n / (len(sizes[a]) + len(sizes[b]) - n), name(graph, a), name(graph, b), a, b)
        for (a, b), n in shared.items()
        if n >= given["at_least"]
    )
    return [_pair(graph, a, b, sizes, given) for *_, a, b in ranked[: given["limit"]]]


def _pair(graph: Graph, a: str, b: str, sizes: dict[str, set[str]], given: Given) -> Row:
    companies = sorted(sizes[a] & sizes[b], key=lambda company: (name(graph, company), company))
    made = {side: _backed(graph, side, given) for side in (a, b)}
    told = {side: sorted(one["id"] for company in companies for one in made[side][company]) for side in (a, b)}
    both = [(made[a][company], made[b][company]) for company in companies]
    firsts = [
        max(min(one["day"] for one in ones if one.get("day")) for ones in pair)
        for pair in both
        if all(any(one.get("day") for one in ones) for ones in pair)
    ]
    return {
        "a": name(graph, a), "a_id": a, "b": name(graph, b), "b_id": b, "shared": len(companies),
        "a_companies": len(sizes[a]), "b_companies": len(sizes[b]),
        "jaccard": len(companies) / len(sizes[a] | sizes[b]), "first_together": min(firsts, default=None),
        "same_deal": sum(bool(_deals(ones) & _deals(twos)) for ones, twos in both),
        "a_before": sum(_surely_later(twos, ones) for ones, twos in both),
        "b_before": sum(_surely_later(ones, twos) for ones, twos in both),
        "a_led": sum(len(_deals(ones, lead=True) & _deals(twos)) for ones, twos in both),
        "b_led": sum(len(_deals(twos, lead=True) & _deals(ones)) for ones, twos in both),
        "companies": [name(graph, one) for one in companies],
        "company_ids": companies, "a_facts": told[a], "b_facts": told[b],
    }  # fmt: skip


def _deals(made: list[Row], *, lead: bool = False) -> set[str]:
    return {one["deal"] for one in made if one.get("deal") and (one.get("lead") or not lead)}


def _first_movers(graph: Graph, given: Given) -> list[Row]:
    made: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for one in every(graph, INVESTED):
        if one["status"] in given["status"] and one["starts"] != one["ends"]:
            made[one["ends"]][one["starts"]].append(one)
    found: dict[str, list[Row]] = defaultdict(list)
    for company, by_name in made.items():
        investors = _by_deal(by_name)
        for mover in investors:
            later = [other for other in investors if _is_later(investors[other], investors[mover])]
            preceded = any(_is_later(investors[mover], investors[other]) for other in investors)
            dated = any(one.get("day") for one in investors[mover])
            joined = given["joined"] is None or given["joined"] in later
            if dated and not preceded and len(later) >= given["at_least"] and joined:
                found[mover].append(_first_move(graph, company, mover, later, investors))
    rows = [_first_mover(graph, mover, moves) for mover, moves in found.items()]
    rows.sort(key=lambda row: (-row["first_in"], -row["alone_in"], row["investor_id"]))
    return rows[: given["limit"]]


def _is_later(ones: list[Row], others: list[Row]) -> bool:
    """Whether all days of the ones come after the whole of a day of the others."""
    days = [one["day"] for one in ones if one.get("day")]
    return bool(days) and any(min(days) > f"{one['day']}~" for one in others if one.get("day"))


def _surely_later(ones: list[Row], others: list[Row]) -> bool:
    """On stated days, and in no deal with which the others began."""
    ends = [f"{one['day']}~" for one in others if one.get("day")]
    begun = _deals([one for one in others if one.get("day") and one["day"] <= min(ends)])
    stated = all(one.get("day") and one.get("day_stated") for one in ones)
    return stated and _is_later(ones, others) and not begun & _deals(ones)


def _by_deal(investors: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Their facts, each on the first day that is told of its deal."""
    first: dict[str, str] = {}
    for one in (one for some in investors.values() for one in some if one.get("day")):
        deal = one.get("deal") or one["id"]
        first[deal] = min(one["day"], first.get(deal, one["day"]))
    return {
        who: [
            {**one, "day": first.get(one.get("deal") or one["id"]), "day_stated": one.get("day") and one["day_stated"]}
            for one in some
        ]
        for who, some in investors.items()
    }


def _first_move(graph: Graph, company: str, mover: str, later: list[str], investors: dict[str, list[Row]]) -> Row:
    until = min(f"{one['day']}~" for one in investors[mover] if one.get("day"))
    stated = all(
        one.get("day") and one.get("day_stated") for other in investors if other != mover for one in investors[other]
    )
    others = [one for other in later for one in investors[other]]
    return {
        "key": (name(graph, company), company), "later": later, "alone": stated and len(later) == len(investors) - 1,
        "day": min(one["day"] for one in investors[mover] if one.get("day")),
        "facts": sorted(one["id"] for one in investors[mover] if one.get("day") and one["day"] <= until),
        "later_facts": sorted(one["id"] for one in others if one.get("day") and one["day"] > until),
    }  # fmt: skip


def _first_mover(graph: Graph, mover: str, moves: list[Row]) -> Row:
    moves = sorted(moves, key=lambda move: move["key"])
    followers = sorted({(name(graph, other), other) for move in moves for other in move["later"]})
    return {
        "investor": name(graph, mover), "investor_id": mover, "first_in": len(moves),
        "alone_in": sum(move["alone"] for move in moves), "companies": [move["key"][0] for move in moves],
        "company_ids": [move["key"][1] for move in moves], "days": [move["day"] for move in moves],
        "followers": [one for one, _ in followers], "follower_ids": [one for _, one in followers],
        "facts": [fact for move in moves for fact in move["facts"]],
        "later_facts": [fact for move in moves for fact in move["later_facts"]],
    }  # fmt: skip


PAIRS: dict[str, Callable[[Graph, Given], Iterable[Row]]] = {
    "co_investors": _co_investors, "co_investment": _co_investment, "backed_by_both": _backed_by_both,
    "backed_by_one_only": _backed_by_one_only, "bridges": _bridges, "first_movers": _first_movers,
}  # fmt: skip
