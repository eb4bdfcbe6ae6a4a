"""A graph as plain rows, exactly those that the stores are given: what DuckDB and networkx are filled from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.stores import Change, Row
from graph.stores.shape import FACTS, TIES
from graph.stores.stored import Rows, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainGraph:
    parties: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    ties: list[Row] = field(default_factory=list)
    evidence: list[Row] = field(default_factory=list)
    articles: list[Row] = field(default_factory=list)
    thresholds: list[Row] = field(default_factory=list)


def plain_graph(*parts: Change) -> PlainGraph:
    published = {article.id: article.published for part in parts for article in part.articles}
    plain = PlainGraph()
    for part in parts:
        _add(plain, rows(part, published))
    return plain


def _add(plain: PlainGraph, made: Rows) -> None:
    cited = {row["source"]: row["target"] for row in made.relationships["IN"]}
    plain.parties.extend(row["properties"] for given in made.parties.values() for row in given)
    earlier: defaultdict[str, list[Row]] = defaultdict(list)
    for row in made.nodes["Earlier"]:
        earlier[row["properties"]["fact"]].append(row["properties"])
    plain.facts.extend({**row, "earlier": earlier[row["id"]]} for row in _related(made.relationships, FACTS))
    plain.ties.extend(_related(made.relationships, TIES))
    plain.evidence.extend({**row["properties"], "article": cited[row["id"]]} for row in made.nodes["Evidence"])
    plain.articles.extend(row["properties"] for row in made.articles)
    plain.thresholds.extend(row["properties"] for row in made.nodes["Threshold"])


def _related(relationships: Mapping[str, list[Row]], names: Iterable[str]) -> Iterator[Row]:
    """`starts` and `ends` are the ids of the two ends."""
    for name in names:
        for row in relationships.get(name, []):
            yield {**row["properties"], "relation": name, "starts": row["source"], "ends": row["target"]}
