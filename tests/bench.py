"""How fast both stores take the graph of the benchmarks and answer the catalogue, beside other tools, in one run.

    python tests/bench.py [runs]

Milliseconds on this machine mean little elsewhere: the ratios are what to compare. Ends with an error when the
answers differ.
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import bench_loading
import bench_queries
from bench_graph import bench_graph
from machine import load, machine
from neo4j_server import Neo4jServer, default_home, prepare

from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.neo4j_store import Neo4jStore

RUNS = 5
SLOWEST_ANSWER = 600.0


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    source, change = bench_graph()
    _say(*machine(), f"{source}: {len(change.entities):,} parties, {len(change.facts):,} facts")
    home = default_home()
    prepare(home)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        embedded = stack.enter_context(EmbeddedStore(f"embedded:{folder / 'graph'}", read_timeout=SLOWEST_ANSWER))
        server = stack.enter_context(Neo4jServer(home))
        neo4j = stack.enter_context(Neo4jStore(server.bolt_uri, read_timeout=SLOWEST_ANSWER))
        stores: dict[str, GraphStore] = {"embedded": embedded, "neo4j": neo4j}
        [found] = neo4j.rows("CALL dbms.components() YIELD versions RETURN versions[0] AS version", {})
        _say(f"Neo4j server {found['version']}", "", f"Loading, nodes and relationships a second ({load()})")
        for line in bench_loading.lines(change, stores, home, folder):
            _say(line)
        _say(
            "",
            f"Answering, median of {runs} runs for each of up to {bench_queries.CHOICES} choices of parameters, in ms",
        )
        _say(f"and as a multiple of the embedded store; the rows are the same everywhere ({load()})")
        for line in bench_queries.lines(change, stores, runs):
            _say(line)
        _say("", f"At the end: {load()}")


def _say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    main()
