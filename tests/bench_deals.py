"""How well the claims of many articles are grouped into deals, as B-cubed figures over `../shared/clusters`.

    python tests/bench_deals.py [--errors ROW]

Labelled claims and those of our own reader, each with every name told to be whose it is, and with the names as
the articles give them. `--errors` lists the wrong merges and splits of one row.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from api.answers import Desk
from api.exports.claims_jsonl import claims_jsonl
from api.wiring import article_reader
from extract.documents import read_documents
from graph.claim_json import from_json
from graph.log import KnownTie, Log
from graph.model import Article, Claim
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import load_all

FOLDER = Path(__file__).parents[2] / "shared" / "clusters"
ARTICLES, LABELS = FOLDER / "dev.jsonl", FOLDER / "dev.labels.jsonl"
# One line a party: all its names in these articles.
NAMES = Path(__file__).parent / "corpus" / "cluster_names.txt"

Read = Sequence[tuple[Article, Sequence[Claim]]]
Claims = Mapping[str, Sequence[Mapping[str, Any]]]


def labelled() -> Read:
    """The articles with their labels as claims."""
    labels = by_document(LABELS.read_bytes().splitlines())
    return [(one, [from_json(row, one) for row in labels[str(one.key)]]) for one in read_documents(ARTICLES)]


@cache
def read() -> Read:
    return [*article_reader().read(read_documents(ARTICLES))]


def told_names() -> list[KnownTie]:
    """Every name of a party as a user's alias of the next."""
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return [KnownTie(kind="alias", a=a, b=b) for line in lines for a, b in pairwise(line.split("|"))]


ROWS: Mapping[str, Callable[[], tuple[Read, list[KnownTie]]]] = {
    "labels, names told": lambda: (labelled(), told_names()),
    "labels, names as given": lambda: (labelled(), []),
    "our reader, names told": lambda: (read(), told_names()),
    "our reader": lambda: (read(), []),
}


def by_deal(articles: Read, told: Sequence[KnownTie]) -> Claims:
    """The claims of each article with the deal that the whole program puts them into."""
    with tempfile.TemporaryDirectory() as home, Log(f"sqlite:///{home}/log.db") as log:
        for article, claims in articles:
            log.add(article, claims, recorded="2026-01-01T00:00:00Z")
        log.know(told, recorded="2026-01-01T00:00:00Z")
        with EmbeddedStore(f"embedded:{home}/graph") as store:
            project(log, store)
            return by_document(claims_jsonl(Desk(store, load_all()), log))


def by_document(lines: Iterator[bytes] | Sequence[bytes]) -> Claims:
    return {row["id"]: row["claims"] for row in map(json.loads, lines)}


def scorer() -> ModuleType:
    spec = spec_from_file_location("cluster_score", FOLDER / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    scoring, gold = scorer(), by_document(LABELS.read_bytes().splitlines())
    wanted = sys.argv[2] if sys.argv[1:2] == ["--errors"] else None
    print("| claims | matched | precision | recall | B-cubed F1 | wrong merges | wrong splits |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, given in ROWS.items():
        if wanted in (None, name):
            figures, items, strays = scoring.score(gold, by_deal(*given()))
            shares = [f"{figures[each]:.3f}" for each in ("matched", "precision", "recall", "f1")]
            print(f"| {' | '.join([name, *shares, str(figures['wrong merges']), str(figures['wrong splits'])])} |")
            if wanted:
                scoring.show_errors(items, strays)


if __name__ == "__main__":
    main()
