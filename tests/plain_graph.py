"""A graph as plain rows, exactly those that the stores are given: what DuckDB and networkx are filled from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.stores import Change, Row
from graph.stores.shape import FACTS, TIES
from graph.stores.stored import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainGraph:
    parties: list[Row]
    facts: list[Row]
    ties: list[Row]
    evidence: list[Row]
    articles: list[Row]
    thresholds: list[Row]


def plain_graph(change: Change) -> PlainGraph:
    articles = {article.id: article.published for article in change.articles}
    made = rows(change, articles)
    cited = {row["source"]: row["target"] for row in made.relationships["IN"]}
    return PlainGraph(
        parties=[row["properties"] for given in made.parties.values() for row in given],
        facts=list(_related(made.relationships, FACTS)),
        ties=list(_related(made.relationships, TIES)),
        evidence=[{**row["properties"], "article": cited[row["id"]]} for row in made.nodes["Evidence"]],
        articles=[row["properties"] for row in made.articles],
        thresholds=[row["properties"] for row in made.nodes["Threshold"]],
    )


def _related(relationships: Mapping[str, list[Row]], names: Iterable[str]) -> Iterator[Row]:
    """`starts` and `ends` are the ids of the two ends."""
    for name in names:
        for row in relationships.get(name, []):
            yield {**row["properties"], "relation": name, "starts": row["source"], "ends": row["target"]}
