"""Camps and go-betweens among investors: communities and centralities over the companies that they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

import networkx

# Investor, company, fact: ids.
Investment: TypeAlias = tuple[str, str, str]
Backed: TypeAlias = Mapping[str, Mapping[str, list[str]]]

# The same investments, in any order, give the same answer.
SEED = 1
# Paths from so many investors stand for those from all, where there are more: from all of 15,000 they take minutes.
SAMPLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Investors that share companies among each other rather than with others, who backs most companies first.

    `companies` are those that at least two of them back, `facts` the investments by which they do.
    """

    members: tuple[str, ...]
    companies: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an investor stands among those that share companies.

    `partners` share companies with it. `core` is the largest k for which it is among investors that have k partners
    each among themselves. `between` is the part of the shortest ways between others that lead through it: who links
    camps is high.
    """

    investor: str
    companies: int
    partners: int
    core: int
    between: float


def camps(investments: Iterable[Investment], *, at_least: int = 2) -> list[Camp]:
    """Camps of at least two investors, the largest first; a pair counts from `at_least` companies in common on."""
    backed = _backed(investments)
    names, drawn = _drawn(backed, at_least)
    found = networkx.community.louvain_communities(drawn, weight="weight", seed=SEED)
    made = [_camp([names[number] for number in members], backed) for members in found]
    return sorted(made, key=lambda camp: (-len(camp.members), camp.members))


def centrality(investments: Iterable[Investment], *, at_least: int = 2) -> list[Place]:
    """Every investor with a partner, who is most between others first; pairs count as in `camps`."""
    backed = _backed(investments)
    names, drawn = _drawn(backed, at_least)
    sample = SAMPLE if len(names) > SAMPLE else None
    between = networkx.betweenness_centrality(drawn, k=sample, seed=SEED)
    core = networkx.core_number(drawn)
    made = [
        Place(
            investor=investor, companies=len(backed[investor]), partners=drawn.degree[number], core=core[number],
            between=round(between[number], 6),
        )
        for number, investor in enumerate(names)
    ]  # fmt: skip
    return sorted(made, key=lambda place: (-place.between, -place.partners, place.investor))


def _backed(investments: Iterable[Investment]) -> Backed:
    """The companies of each investor, with the facts; nobody invests in itself."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for investor, company, fact in investments:
        if investor != company:
            found[investor][company].append(fact)
    return found


def _drawn(backed: Backed, at_least: int) -> "tuple[list[str], networkx.Graph[int]]":
    """Who shares how many companies with whom. Nodes are numbers, in the order of the ids that come with them.

    Sets of text are gone through in another order in each process; sets of numbers are not.
    """
    backers: dict[str, list[str]] = defaultdict(list)
    for investor in sorted(backed):
        for company in backed[investor]:
            backers[company].append(investor)
    shared = Counter(pair for some in backers.values() for pair in combinations(some, 2))
    pairs = sorted((pair, weight) for pair, weight in shared.items() if weight >= at_least)
    names = sorted({investor for pair, _ in pairs for investor in pair})
    numbers = {investor: number for number, investor in enumerate(names)}
    drawn: networkx.Graph[int] = networkx.Graph()
    drawn.add_nodes_from(range(len(names)))
    drawn.add_weighted_edges_from((numbers[one], numbers[other], weight) for (one, other), weight in pairs)
    return names, drawn


def _camp(members: list[str], backed: Backed) -> Camp:
    count = Counter(company for member in members for company in backed[member])
    shared = sorted(company for company, backers in count.items() if backers > 1)
    facts = (fact for company in shared for member in members for fact in backed[member].get(company, ()))
    return Camp(
        members=tuple(sorted(members, key=lambda member: (-len(backed[member]), member))),
        companies=tuple(shared),
        facts=tuple(sorted(facts)),
    )
