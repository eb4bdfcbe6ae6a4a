"""How long each query takes on the Crunchbase graph: both stores, and for the heaviest DuckDB and networkx, in one run.

    python tests/bench_queries.py [runs]

Milliseconds on this machine mean little elsewhere: compare the ratios to the embedded store.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import crunchbase
import query_equivalents as equivalents
from neo4j_server import Neo4jServer, default_home, prepare
from random_graph import in_parts, random_change

from graph.stores import Change, GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore
from queries import catalogue
from queries.catalogue import Query

RUNS = 5
HUBS, OTHERS = 5, 5
SEED = 7


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    known = crunchbase.FOLDER.is_dir()
    change = crunchbase.change() if known else random_change(SEED)
    print(f"{'Crunchbase' if known else 'random'} graph: {len(change.entities):,} parties, {len(change.facts):,} facts")
    print(f"median of {runs} runs for each of several parameters, ms, and as a multiple of embedded")
    print(f"{'query':<22}{'embedded':>10}{'neo4j':>18}{'duckdb':>18}{'networkx':>18}", flush=True)
    with ExitStack() as stack:
        stores = [stack.enter_context(store) for store in _stores(stack)]
        for store in stores:
            for part in in_parts(change):
                store.apply(part)
        tables, drawn = equivalents.database(change), equivalents.drawn(change)
        for query in catalogue.load_all().values():
            given = [query.bind(raw) for raw in _parameters(query, change)]
            asked: list[Callable[[dict[str, object]], object]] = [
                lambda one, store=store, query=query: store.rows(query.body, one)  # type: ignore[misc]
                for store in stores
            ]
            if query.name in equivalents.COMPARED:
                asked += [
                    lambda one, query=query: equivalents.by_sql(tables, query.name, one),  # type: ignore[misc]
                    lambda one, query=query: equivalents.by_networkx(drawn, query.name, one),  # type: ignore[misc]
                ]
                _expect_equal(query, stores, asked[2:], given)
            print(_line(query.name, [_median(one, given, runs) for one in asked]), flush=True)


def _stores(stack: ExitStack) -> Iterator[GraphStore]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    yield EmbeddedStore(f"embedded:{folder / 'graph'}", read_timeout=600)
    address = os.environ.get("NEO4J_URI")
    if address is None:
        home = default_home()
        prepare(home)
        address = stack.enter_context(Neo4jServer(home)).bolt_uri
    store = Neo4jStore(address, read_timeout=600)
    store.clear()
    yield store


def _parameters(query: Query, change: Change) -> list[dict[str, object]]:
    """Hubs and others for a party; the parameters that are optional keep their defaults."""
    random = Random(SEED)  # noqa: S311  a seed, not a secret
    made = Counter(fact.source for fact in change.facts if fact.edge == "INVESTED_IN")
    hubs = [str(party) for party, _ in made.most_common(HUBS)]
    others = random.sample(sorted(str(party) for party in made), OTHERS)
    backed = random.sample(sorted(fact.target for fact in change.facts if fact.edge == "INVESTED_IN"), HUBS + OTHERS)
    facts = [fact.id for fact in random.sample(list(change.facts), HUBS + OTHERS)]
    wanted = [parameter.name for parameter in query.parameters if parameter.required]
    if not wanted:
        return [{}]
    values = {"company": backed, "fact": facts, "b": hubs[1:] + hubs[:1] + others[1:] + others[:1]}
    return [
        dict(zip(wanted, row, strict=True))
        for row in zip(*(values.get(name, hubs + others) for name in wanted), strict=True)
    ]


def _expect_equal(
    query: Query,
    stores: list[GraphStore],
    others: list[Callable[[dict[str, object]], object]],
    given: list[dict[str, object]],
) -> None:
    for one in given:
        answers = [equivalents.compared(query.name, store.rows(query.body, one)) for store in stores]
        answers += [other(one) for other in others]  # type: ignore[misc]
        if any(answer != answers[0] for answer in answers):
            sys.exit(f"{query.name} {one}: the answers differ: {[sorted(map(str, answer))[:3] for answer in answers]}")


def _median(ask: Callable[[dict[str, object]], object], given: list[dict[str, object]], runs: int) -> float:
    ask(given[0])
    return median(_seconds(ask, one) for one in given for _ in range(runs))


def _seconds(ask: Callable[[dict[str, object]], object], given: dict[str, object]) -> float:
    started = perf_counter()
    ask(given)
    return perf_counter() - started


def _line(name: str, seconds: list[float]) -> str:
    first, *rest = seconds
    cells = [f"{one * 1000:>10.1f} x{one / first:>6.2f}" for one in rest]
    return f"{name:<22}{first * 1000:>10.1f}{''.join(cells)}"


if __name__ == "__main__":
    main()
