"""Articles that are one text: a wire story that several publishers print is one source, whoever prints it.

Two texts of one language and two weeks are one where half of their pairs of neighbouring words are the same. That
counts sources and nothing else: the same words tell of two companies' rounds, so no deal is made by it. Longer
texts are compared by a sample of their pairs that depends on the pairs alone (MinHash by bottom-k sketches).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias
from zlib import crc32

from graph.days import gap
from graph.model import Article
from graph.reports import UNKNOWN_SOURCE, Report

COPY_DAYS = 14
SAME = 0.5
# Two headlines of few words are alike without being copies.
FEWEST_PAIRS = 20
SKETCH = 128
# Two texts that have half of their pairs in common share one of so many, but for one case in 65,000.
TRIED = 16

# The smallest hashes of a text's pairs of words, in order.
Sketch: TypeAlias = tuple[int, ...]
_WORD = re.compile(r"\w+")


def by_source(reports: Iterable[Report]) -> list[Report]:
    """The same reports, each of a copy with the first article of its text as its original."""
    told = list(reports)
    first = _originals({report.article.id: report for report in told})
    return [replace(report, original=first.get(report.article.id)) for report in told]


def _originals(articles: Mapping[str, Report]) -> dict[str, Article]:
    """For every copy the article that it copies: of those that name a publisher, the earliest."""
    same: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _copies(articles):
        same[one].add(other)
        same[other].add(one)
    first: dict[str, Article] = {}
    for report in sorted(articles.values(), key=lambda r: (r.source == UNKNOWN_SOURCE, r.news_day, r.article.id)):
        for copy in _reached(report.article.id, same) - first.keys():
            first[copy] = report.article
    return {id_: original for id_, original in first.items() if original.id != id_}


def _reached(start: str, same: Mapping[str, set[str]]) -> set[str]:
    reached, ahead = {start}, {start}
    while ahead := {far for near in ahead for far in same.get(near, ())} - reached:
        reached |= ahead
    return reached


def _copies(articles: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    sketches = {id_: sketch(report.article.text) for id_, report in sorted(articles.items())}
    holding: defaultdict[int, list[str]] = defaultdict(list)
    for id_, its in sketches.items():
        shared = Counter(other for pair in its[:TRIED] for other in holding[pair])
        for other in shared:
            if _are_near(articles[id_], articles[other]) and alike(its, sketches[other]) >= SAME:
                yield id_, other
        for pair in its:
            holding[pair].append(id_)


def _are_near(one: Report, other: Report) -> bool:
    return one.article.language == other.article.language and gap(one.news_day, other.news_day) <= COPY_DAYS


def sketch(text: str) -> Sketch:
    """Empty for a text too short to tell."""
    words = _WORD.findall(text.casefold())
    pairs = {crc32(f"{one} {other}".encode()) for one, other in pairwise(words)}
    return tuple(sorted(pairs)[:SKETCH]) if len(pairs) >= FEWEST_PAIRS else ()


def alike(one: Sketch, other: Sketch) -> float:
    """How much of all pairs of two texts both have, as far as the sketches tell."""
    union = sorted({*one, *other})[:SKETCH]
    return len({*one} & {*other} & {*union}) / len(union) if union else 0.0
