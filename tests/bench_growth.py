"""What one more article costs on a small log and on a large one, in processor time: kept, derived and in the graph.

    python tests/bench_growth.py [claims …]

Every company has as many claims in each log, so that only what else is known grows. A million claims take long to fill.
"""

import sys
import tempfile
from collections.abc import Iterator
from statistics import median
from time import process_time

from machine import machine

from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article, Claim
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

SIZES = (10_000, 1_000_000)
CLAIMS_OF_ARTICLE = 5
ARTICLES_OF_COMPANY = 4
# The first ones are not counted: after a filling the engine still warms up, and merges what it has written.
FIRST, ADDED = 60, 40
AT_ONCE = 2000
NOW = "2026-01-01T00:00:00Z"


def told(number: int, company: int) -> tuple[Article, list[Claim]]:
    """A round of the company and four who are in it."""
    name, investors = f"Company {company} Works", [f"Fund {(company * 7 + n) % 5000} Partners" for n in range(4)]
    text = f"{name} raised ${number % 90 + 10} million from {', '.join(investors)}."
    article = Article(
        title=f"{name} raises", text=text, language="en", published=f"20{10 + number % 15}-05-13",
        publisher=f"Daily {number % 50}", key=str(number),
    )  # fmt: skip
    row = {"status": "asserted", "quote": text, "round": "series-a"}
    raised = {"relation": "raises", "subject": [name], "amount": {"value": (number % 90 + 10) * 1e6, "currency": "USD"}}
    rows = [raised, *({"relation": "invests-in", "subject": [each], "object": [name]} for each in investors)]
    return article, [from_json(row | own, article) for own in rows]


def seconds(claims: int) -> Iterator[float]:
    """Of each article that is added to a log of so many claims."""
    articles = claims // CLAIMS_OF_ARTICLE
    companies = articles // ARTICLES_OF_COMPANY
    with tempfile.TemporaryDirectory() as home, Log(f"sqlite:///{home}/log.db") as log:
        for low in range(0, articles, AT_ONCE):
            with log.together():
                for number in range(low, min(low + AT_ONCE, articles)):
                    log.add(*told(number, number % companies), recorded=NOW)
        with EmbeddedStore(f"embedded:{home}/graph") as store:
            project(log, store)
            for number in range(FIRST + ADDED):
                one = told(articles + number, number * companies // (FIRST + ADDED))
                started = process_time()
                log.add(*one, recorded=NOW)
                project(log, store)
                if number >= FIRST:
                    yield process_time() - started


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print(*machine(), sep="\n", flush=True)
    least: float | None = None
    for size in sizes:
        typical = median(seconds(size))
        least = least or typical
        print(f"{size:>9,} claims: {typical * 1000:8.1f} ms an article, x{typical / least:.2f}", flush=True)


if __name__ == "__main__":
    main()
