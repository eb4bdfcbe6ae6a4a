"""How long each question takes on both stores, on DuckDB and on networkx; the rows must be the same."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

from by_duckdb import SQL, by_sql, database
from by_networkx import WALKS, by_networkx
from networkx_graph import drawn
from plain_graph import plain_graph

from graph.stores import Change, GraphStore, Row
from queries import catalogue
from queries.catalogue import Query

# Half of them hubs, half drawn.
CHOICES = 10
SEED = 7
# The questions that these answer; the stores answer all.
ANSWERED = {"duckdb": SQL, "networkx": WALKS}

Given: TypeAlias = Mapping[str, Any]
Engine: TypeAlias = Callable[[Query, Given], list[Row]]


def lines(parts: Sequence[Change], stores: Mapping[str, GraphStore], runs: int) -> Iterator[str]:
    """The table, of stores that hold the parts of the graph already; what is asked for is in the first."""
    engines = _engines(parts, stores)
    first, *rest = engines
    yield f"{'query':<22}{first:>10}{''.join(f'{name:>10} ratio   ' for name in rest)}".rstrip()
    for query in catalogue.load_all().values():
        given = [query.bind(raw) for raw in _parameters(query, parts[0])]
        asked = {name: engine for name, engine in engines.items() if query.name in ANSWERED.get(name, (query.name,))}
        _expect_equal(query, asked, given)
        yield _line(query.name, engines, _medians(query, asked, given, runs))


def _engines(parts: Sequence[Change], stores: Mapping[str, GraphStore]) -> dict[str, Engine]:
    plain = plain_graph(*parts)
    tables, walked = database(plain), drawn(plain)
    made: dict[str, Engine] = {name: _asks(store) for name, store in stores.items()}
    return made | {
        "duckdb": lambda query, given: by_sql(tables, query.name, given),
        "networkx": lambda query, given: by_networkx(walked, query.name, given),
    }


def _asks(store: GraphStore) -> Engine:
    return lambda query, given: store.rows(query.body, given)


def _parameters(query: Query, change: Change) -> list[dict[str, object]]:
    """Hubs and others for a party; the parameters that are optional keep their defaults."""
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    half = CHOICES // 2
    made = Counter(fact.source for fact in change.facts if fact.edge == "INVESTED_IN")
    hubs = [str(party) for party, _ in made.most_common(half)]
    others = random.sample(sorted(str(party) for party in made), half)
    backed = random.sample(sorted(fact.target for fact in change.facts if fact.edge == "INVESTED_IN"), CHOICES)
    facts = [fact.id for fact in random.sample(list(change.facts), CHOICES)]
    days = [f"2013-{month:02}" for month in range(1, 1 + CHOICES)]
    values = {"since": days, "company": backed, "fact": facts, "b": hubs[1:] + hubs[:1] + others[1:] + others[:1]}
    wanted = [parameter.name for parameter in query.parameters if parameter.required]
    if not wanted:
        return [{}]
    return [
        dict(zip(wanted, row, strict=True))
        for row in zip(*(values.get(name, hubs + others) for name in wanted), strict=True)
    ]


def _expect_equal(query: Query, engines: Mapping[str, Engine], given: Sequence[Given]) -> None:
    """Every column of every row, in order. Asking warms the engines, too."""
    for one in given:
        answers = {name: engine(query, one) for name, engine in engines.items()}
        first, *rest = answers.items()
        for name, rows in rest:
            if rows != first[1]:
                sys.exit(f"{query.name} {one}: {name} answers otherwise than {first[0]}: {_difference(first[1], rows)}")


def _difference(ones: list[Row], others: list[Row]) -> str:
    for number, (one, other) in enumerate(zip(ones, others, strict=False)):
        if one != other:
            columns = [column for column in one.keys() | other.keys() if one.get(column) != other.get(column)]
            return f"row {number}: " + "; ".join(f"{c} {one.get(c)!r}, {other.get(c)!r}" for c in sorted(columns))
    return f"{len(ones)} rows, {len(others)}"


def _medians(query: Query, engines: Mapping[str, Engine], given: Sequence[Given], runs: int) -> dict[str, float]:
    """In turns, so that what else the machine does falls on all alike."""
    spent: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(runs):
        for one in given:
            for name, engine in engines.items():
                started = perf_counter()
                engine(query, one)
                spent[name].append(perf_counter() - started)
    return {name: median(seconds) for name, seconds in spent.items()}


def _line(query: str, engines: Iterable[str], seconds: Mapping[str, float]) -> str:
    first, *rest = engines
    cells = [
        f"{seconds[name] * 1000:>10.1f} x{seconds[name] / seconds[first]:<7.2f}"
        if name in seconds
        else f"{'-':>10}{'':9}"
        for name in rest
    ]
    return f"{query:<22}{seconds[first] * 1000:>10.1f}{''.join(cells)}".rstrip()
