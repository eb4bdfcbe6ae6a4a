"""The graph of the demo articles' labelled claims."""

import json
from pathlib import Path
from typing import Any

from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article
from graph.project import project
from graph.stores import GraphStore

ROOT = Path(__file__).parents[1]
FIELDS = ("title", "text", "language", "published", "publisher", "url")


def fill(store: GraphStore, folder: Path) -> None:
    """Through a log in the folder."""
    labels = {row["id"]: row["claims"] for row in json_lines(ROOT / "tests/corpus/demo.labels.jsonl")}
    with Log(f"sqlite:///{folder / 'log.db'}") as log:
        for row in json_lines(ROOT / "api/demo/articles.jsonl"):
            article = Article(key=row["id"], **{name: row[name] for name in FIELDS})
            claims = [from_json(label, article) for label in labels[row["id"]]]
            log.add(article, claims, recorded="2026-01-01T00:00:00Z")
        project(log, store)


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
