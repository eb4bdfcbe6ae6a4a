"""How fast a round is from a site to the graph, and what share of it each stage has: `python tests/bench_ingest.py`.

The demo articles and the documents of the benchmark are pages of a site on this machine, read by the shipped reader.
Articles a second belong to the machine: the shares are what counts.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from command_line import ROOT
from fetches import settings_for
from machine import load, machine
from newsroom import Lines, Newsroom, newsroom, page

from api.news.rounds import Orders, run_round
from api.news.work import Work
from api.wiring import article_reader
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

TEXTS = (ROOT / "api/demo/articles.jsonl", ROOT / "tests/benchmark/en.jsonl", ROOT / "tests/benchmark/ko.jsonl")


def main() -> None:
    _say(*machine())
    reader = article_reader()
    with tempfile.TemporaryDirectory() as name, newsroom(Path(name)) as room:
        count = _published(room)
        with room.log() as log, EmbeddedStore(f"embedded:{name}/graph") as store:
            work = Work(log=log, reader=cache(lambda: reader), told=Lines())
            run_round(work, room.feeds, settings_for(room.site), Orders(since=date(2000, 1, 1)))
            with work.summary.timed("graph"):
                project(log, store)
    whole = sum(work.summary.seconds.values())
    _say(f"{count} pages, {work.summary.kept} kept, {count / whole:.1f} a second ({load()})", "")
    for stage, seconds in work.summary.seconds.items():
        _say(f"{stage:10} {seconds:8.1f} s  {seconds / whole:6.1%}")


def _published(room: Newsroom) -> int:
    texts = list(_texts())
    for number, text in enumerate(texts):
        room.answers[f"/{number}"] = page(text["title"], text["text"].split("\n\n"), text["published"])
    room.lists("all", [f"/{number}" for number in range(len(texts))])
    return len(texts)


def _texts() -> Iterator[dict[str, Any]]:
    for file in TEXTS:
        with file.open(encoding="utf-8") as lines:
            yield from (text for text in map(json.loads, lines) if text["text"] and text["published"])


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
