"""The questions of the catalogue answered by networkx: walks and loops over one graph that holds the same facts."""

from networkx_circles import circular_flows
from networkx_conflicts import conflicts
from networkx_graph import Given, Graph
from networkx_lists import LISTS
from networkx_pairs import PAIRS
from networkx_rules import RULES
from networkx_terms import TERMS
from networkx_ways import WAYS

from graph.stores import Row

WALKS = LISTS | PAIRS | RULES | TERMS | WAYS | {"exclusivity_conflicts": conflicts, "circular_flows": circular_flows}


def by_networkx(graph: Graph, name: str, given: Given) -> list[Row]:
    return list(WALKS[name](graph, given))
