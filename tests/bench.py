"""How fast both stores take the graph of the benchmarks and answer the catalogue, beside other tools, in one run.

    python tests/bench.py [runs] [times]

The graph may be so many times itself, the copies under new names: then the stores' own bulk loaders fill it.
Milliseconds on this machine mean little elsewhere: the ratios are what to compare. Ends with an error when the
answers differ.
"""

import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import bench_loading
import bench_queries
from bench_graph import bench_graph
from copied_graph import copies
from machine import load, machine
from neo4j_server import Neo4jServer, default_home, prepare

from graph.stores import Change, GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

RUNS = 5
SLOWEST_ANSWER = 600.0


def main() -> None:
    runs, times = (int(given) for given in [*sys.argv[1:], *(str(RUNS), "1")[len(sys.argv) - 1 :]])
    source, change = bench_graph()
    parts = [change, *copies(change, times - 1)]
    parties, facts = (sum(map(len, of)) for of in ([p.entities for p in parts], [p.facts for p in parts]))
    _say(*machine(), f"{source}, {times} times: {parties:,} parties, {facts:,} facts")
    home = default_home()
    prepare(home)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if times > 1:
            _load(parts, home, folder)
        embedded = stack.enter_context(EmbeddedStore(f"embedded:{folder / 'graph'}", read_timeout=SLOWEST_ANSWER))
        server = stack.enter_context(Neo4jServer(home, data=folder / "served"))
        neo4j = stack.enter_context(Neo4jStore(server.bolt_uri, read_timeout=SLOWEST_ANSWER))
        stores: dict[str, GraphStore] = {"embedded": embedded, "neo4j": neo4j}
        [found] = neo4j.rows("CALL dbms.components() YIELD versions RETURN versions[0] AS version", {})
        _say(f"Neo4j server {found['version']}")
        if times == 1:
            _say("", f"Loading, nodes and relationships a second ({load()})")
            _say(*bench_loading.lines(change, stores, home, folder))
        neo4j.rows("CALL db.awaitIndexes(600)", {})
        _say(
            "",
            f"Answering, median of {runs} runs for each of up to {bench_queries.CHOICES} choices of parameters, in ms",
        )
        _say(f"and as a multiple of the embedded store; the rows are the same everywhere ({load()})")
        for line in bench_queries.lines(parts, stores, runs):
            _say(line)
        _say("", f"At the end: {load()}")


def _load(parts: Sequence[Change], home: Path, folder: Path) -> None:
    """Replaced unit by unit, in transactions, so many take hours."""
    bench_loading.graph_batch(bench_loading.graphs(parts), folder / "graph")
    served = Neo4jServer(home, data=folder / "served")
    bench_loading.import_tool(bench_loading.graphs(parts), folder / "import", served)


def _say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    main()
