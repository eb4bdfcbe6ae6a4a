"""How well each reader does on the open benchmark, as the tables of `docs/benchmark-reading.md`.

python tests/bench_reading.py
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench_baselines import PACKAGE, CoOccurrence, by_spacy, by_tables
from bench_intervals import Draw, draws, interval

from api.scoring import by_document, rates
from api.wiring import article_reader
from extract.documents import read_documents
from extract.pipeline import Reader
from extract.reader.learned_reader import LearnedReader
from extract.rules.rule_reader import RuleReader
from graph.claim_json import as_json
from graph.resolve.known import Known
from graph.schema import RELATIONS

FOLDER = Path(__file__).parent / "benchmark"
LANGUAGES = {"en": "English", "ko": "Korean"}
# What each document of a language counts for, by relation.
Counts = Sequence[Mapping[str, Counter[str]]]


def readers(language: str) -> Iterator[tuple[str, Callable[[], Reader]]]:
    yield "ours", article_reader
    yield "ours, all", lambda: article_reader(least=0)
    yield "network alone", LearnedReader
    yield "rules alone", lambda: RuleReader(known=Known.load().names())
    yield "co-occurrence", lambda: CoOccurrence(by_tables(Known.load().names()))
    if language == "en" and find_spec(PACKAGE):
        yield "co-occurrence, spaCy's names", lambda: CoOccurrence(by_spacy())


def main() -> None:
    print("\n\n".join(block for language in LANGUAGES for block in _blocks(language)))


def _blocks(language: str) -> Iterator[str]:
    name, gold = LANGUAGES[language], _gold(language)
    found = {reader: _counts(gold, language, make()) for reader, make in readers(language)}
    yield f"## {name}, {len(gold)} documents"
    yield "\n".join(_whole(found))
    drawn = draws(len(gold))
    for what in ("triple", "full"):
        yield f"### {name}: {what} F1 by relation"
        yield "\n".join(_by_relation(found, what, drawn))


def _gold(language: str) -> dict[str, list[dict[str, Any]]]:
    lines = (FOLDER / f"{language}.labels.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["claims"] for row in map(json.loads, lines)}


def _counts(gold: Mapping[str, Any], language: str, reader: Reader) -> Counts:
    read = reader.read(read_documents(FOLDER / f"{language}.jsonl"))
    predicted = {str(article.key): [as_json(claim) for claim in claims] for article, claims in read}
    counted = by_document(gold, predicted).values()
    return [{**document, "all": sum(document.values(), Counter())} for document in counted]


def _whole(found: Mapping[str, Counts]) -> Iterator[str]:
    columns = ("reader", "claims", "precision", "recall", "triple F1", "full F1", "turned", "overstated", "invented")
    yield from _head(columns)
    for reader, counts in found.items():
        total = sum((document["all"] for document in counts), Counter[str]())
        triple, full = rates(total, "triple"), rates(total, "full")
        without = [document["all"] for document in counts if not document["all"]["gold"]]
        yield _row((
            reader, total["predicted"], *map(_figure, (triple.precision, triple.recall, triple.f1, full.f1)),
            total["turned"], f"{total['overstated']} of {total['doubtful_found']}",
            f"{sum(count['predicted'] > 0 for count in without)} of {len(without)}",
        ))  # fmt: skip


def _by_relation(found: Mapping[str, Counts], what: str, drawn: Sequence[Draw]) -> Iterator[str]:
    yield from _head(("relation", "labelled", *found))
    for relation in (*RELATIONS, "all"):
        columns = [[document.get(relation, Counter()) for document in counts] for counts in found.values()]
        labelled = sum(count["gold"] for count in columns[0])
        yield _row((relation, labelled, *(_with_interval(counts, what, drawn) for counts in columns)))


def _with_interval(counts: Sequence[Counter[str]], what: str, drawn: Sequence[Draw]) -> str:
    low, high = interval(counts, what, drawn)
    return f"{_figure(rates(sum(counts, Counter()), what).f1)} ({_figure(low)}–{_figure(high)})"


def _figure(share: float) -> str:
    return f"{share:.2f}"


def _head(columns: Sequence[str]) -> Iterator[str]:
    yield _row(columns)
    yield _row(["---"] + ["---:"] * (len(columns) - 1))


def _row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    main()
