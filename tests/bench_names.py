"""How well names find their parties, as the tables of `docs/benchmark-names.md`.

python tests/bench_names.py [names | guards | speed | crunchbase [SAMPLE]] …
"""

import csv
import hashlib
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from machine import machine

from graph.matching.comparison import Outcome
from graph.matching.hearing import heard_as, skeletons
from graph.matching.matcher import Candidate, Matcher
from graph.model import Entity, Mention
from graph.resolve.clusters import fullest_form, resolve
from graph.resolve.heard import Heard
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases
from graph.schema import EntityKind

SHARED = Path(__file__).resolve().parents[2] / "shared"
GUARDS = Path(__file__).parent / "guard_pairs.csv"
MENTIONS, ENTITIES = 100_000, 20_000
Row = Mapping[str, str]


def main() -> None:
    asked = sys.argv[1:] or list(PARTS)
    sample = next((int(word) for word in asked if word.isdigit()), 0)
    print(*machine(), sep="\n", end="\n\n")
    for part in asked:
        if part in PARTS:
            print("\n".join(PARTS[part](sample)), end="\n\n", flush=True)


def names(_: int) -> Iterator[str]:
    """Korean names of listed companies against the English ones, every row of the table."""
    with (SHARED / "names" / "ko_en_dev.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    everyone = Matcher(_entities(row["en"] for row in rows))
    yield "| names | rows | right one first |\n| --- | --- | --- |"
    right = [_is_right(everyone.match(row["ko"], 1), row) for row in rows]
    for name, chosen in _selections(rows).items():
        found = [is_right for row, is_right in zip(rows, right, strict=True) if chosen(row)]
        yield f"| {name} | {len(found):,} | {sum(found) / len(found):.3f} |"
    yield ""
    present = Matcher(_entities(row["en"] for row in rows if not _is_removed(row)))
    yield "| half of the partners removed | partners | called the same | of those right | of the partners found |"
    yield "| --- | --- | --- | --- | --- |"
    sure = [_first_sure(present.match(row["ko"], 1)) for row in rows]
    for name, chosen in _selections(rows).items():
        told = [(row, found) for row, found in zip(rows, sure, strict=True) if chosen(row)]
        yield _recall(name, told)

    yield ""
    yield "| the same, joined in the graph | partners | joined | of those right | of the partners found |"
    yield "| --- | --- | --- | --- | --- |"
    partners = _joined(rows)
    for name, chosen in _selections(rows).items():
        told = [(row, partners.get(normal_form(row["ko"]))) for row in rows if chosen(row)]
        yield _shares(name, [row for row, _ in told], [(row, form) for row, form in told if form])


def _joined(rows: Sequence[Row]) -> dict[str, str]:
    """The English form that each Korean one is one party with, where all are told in one log."""
    english = {normal_form(row["en"]) for row in rows if not _is_removed(row)}
    korean = {normal_form(row["ko"]) for row in rows}
    having: defaultdict[str, set[str]] = defaultdict(set)
    for form in english:
        for consonants in skeletons(form):
            having[consonants].add(form)
    heard = []
    for form in korean - english:
        others = {other for consonants in skeletons(form) for other in having[consonants]}
        heard += [Heard(one=min(form, other), other=max(form, other), score=score)
                  for other, score in heard_as(form, others).items()]  # fmt: skip
    found = resolve([], Known.load(), heard=heard)
    named = {found.entity_id(form): form for form in english}
    return {form: named[entity] for form in korean - english if (entity := found.entity_id(form)) in named}


def _shares(name: str, rows: Sequence[Row], told: Sequence[tuple[Row, str]]) -> str:
    right = sum(form == normal_form(row["en"]) for row, form in told)
    partners = sum(not _is_removed(row) for row in rows)
    return f"| {name} | {partners:,} | {len(told):,} | {right / len(told):.4f} | {right / partners:.3f} |"


def _recall(name: str, told: Sequence[tuple[Row, list[Candidate]]]) -> str:
    return _shares(name, [row for row, _ in told], [(row, found[0].entity) for row, found in told if found])


def _selections(rows: Iterable[Row]) -> dict[str, Callable[[Row], bool]]:
    sources = sorted({row["source"] for row in rows})
    by_source = {f"{source}, not fitted": (lambda row, its=source: row["source"] == its and not _is_fitted(row))
                 for source in sources}  # fmt: skip
    return {"fitted": _is_fitted, "not fitted": lambda row: not _is_fitted(row), **by_source, "all": lambda _: True}


def _is_fitted(row: Row) -> bool:
    """Costs and thresholds were chosen on these rows."""
    return _hash(row["ko"] + "\t" + row["en"]) % 2 == 0


def _is_removed(row: Row) -> bool:
    return _hash(row["en"] + "|gone") % 2 == 0


def _hash(text: str) -> int:
    return hashlib.sha256(text.encode()).digest()[0]


def _entities(spelt: Iterable[str]) -> list[Entity]:
    """One for each name, however often and however it is written."""
    spellings: dict[str, set[str]] = {}
    for name in spelt:
        spellings.setdefault(normal_form(name), set()).add(name)
    return [
        Entity(id=form, kind=EntityKind.ORGANIZATION, name=min(its), names=tuple(sorted(its)))
        for form, its in spellings.items()
    ]


def _is_right(found: Sequence[Candidate], row: Row) -> bool:
    return bool(found) and found[0].entity == normal_form(row["en"])


def _first_sure(found: list[Candidate]) -> list[Candidate]:
    return [candidate for candidate in found[:1] if candidate.outcome is Outcome.SAME]


def guards(_: int) -> Iterator[str]:
    """Pairs of two parties: each asked for where only the other is known."""
    with GUARDS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    yield "| guard table | pairs | merged | left to judge | told apart |\n| --- | --- | --- | --- | --- |"
    for language in dict.fromkeys(row["language"] for row in rows):
        pairs = [(row["one"], row["other"]) for row in rows if row["language"] == language]
        told = [_outcome(one, other) for pair in pairs for one, other in (pair, pair[::-1])]
        counts = [told.count(outcome) for outcome in (Outcome.SAME, Outcome.OPEN, Outcome.DIFFERENT)]
        yield f"| {language}, both ways round | {len(told)} | {' | '.join(map(str, counts))} |"


def _outcome(name: str, known: str) -> Outcome:
    found = Matcher(_entities([known])).match(name, 1)
    return found[0].outcome if found else Outcome.DIFFERENT


def speed(_: int) -> Iterator[str]:
    """Invented names, with a fixed seed."""
    draw = random.Random(20_000)  # noqa: S311
    spelt = [_invented(draw) for _ in range(ENTITIES)]
    mentions = [Mention(names=draw.sample(of, draw.randint(1, 2))) for of in draw.choices(spelt, k=MENTIONS)]
    known = Known.load()
    start = time.process_time()
    stated = (alias for at, told in enumerate(mentions) for alias in mention_aliases(told, f"a-{at // 5}"))
    resolved = resolve(stated, known)
    ids = {resolved.entity_id(fullest_form(told), f"a-{at // 5}") for at, told in enumerate(mentions)}
    took = time.process_time() - start
    yield "| speed | done | a second of processor time |\n| --- | --- | --- |"
    yield f"| mentions resolved, to {len(ids):,} entities | {MENTIONS:,} | {MENTIONS / took:,.0f} |"
    start = time.process_time()
    matcher = Matcher(_entities(names[0] for names in spelt))
    yield f"| names put into the index | {ENTITIES:,} | {ENTITIES / (time.process_time() - start):,.0f} |"
    start = time.process_time()
    for names in spelt[:500]:
        matcher.match(names[1])
    yield f"| names of the other script matched | 500 | {500 / (time.process_time() - start):,.0f} |"


NUCLEI = {"a": 0, "e": 5, "o": 8, "u": 13, "i": 20}


def _invented(draw: random.Random) -> tuple[str, str]:
    """A name in Hangul, and in Latin letters."""
    hangul, latin = "", ""
    for _ in range(draw.randint(3, 5)):
        onset, nucleus = draw.choice([*"gndrmbsjktph"]), draw.choice([*NUCLEI])
        hangul += chr(0xAC00 + ORDER.index(onset) * 588 + NUCLEI[nucleus] * 28)
        latin += onset + nucleus
    return hangul, latin.title()


ORDER = "g#nd#rmb#s##j##ktph"


def crunchbase(sample: int) -> Iterator[str]:
    """Names of an export: those that are one by their form, and those that are near and left to judge."""
    spelt = sorted(_crunchbase_names())
    entities = _entities(spelt)
    merged = [entity for entity in entities if len(entity.names) > 1]
    yield f"{len(spelt):,} names, {len(entities):,} parties by form, {len(merged):,} with more than one spelling"
    draw = random.Random(200)  # noqa: S311
    pairs = [pair for entity in merged for pair in pairwise(entity.names)]
    yield from (f"merged\t{one}\t{other}" for one, other in sorted(draw.sample(pairs, min(sample, len(pairs)))))
    matcher = Matcher(entities)
    asked = draw.sample(entities, min(10 * sample or 1000, len(entities)))
    near = [
        (entity.name, found) for entity in asked for found in matcher.match(entity.name) if found.entity != entity.id
    ]
    called = [each for each in near if each[1].outcome is Outcome.SAME]
    waiting = [each for each in near if each[1].outcome is Outcome.OPEN]
    yield f"of {len(asked):,} parties: {len(called)} called the same as another, {len(waiting)} pairs left to judge"
    waiting.sort(key=lambda each: (-each[1].score, each[0]))
    yield from (f"to judge\t{name}\t{found.matched}\t{found.score}" for name, found in waiting[:sample])


def _crunchbase_names() -> set[str]:
    found = set()
    for file, columns in (("investments_2013.csv", ("company_name", "investor_name")),
                          ("acquisitions_2015.csv", ("company_name", "acquirer_name"))):  # fmt: skip
        with (SHARED / "crunchbase" / file).open(encoding="utf-8", newline="") as rows:
            found |= {row[column] for row in csv.DictReader(rows) for column in columns}
    return {name for name in found if name.strip()}


PARTS: Mapping[str, Callable[[int], Iterator[str]]] = {
    "names": names, "guards": guards, "speed": speed, "crunchbase": crunchbase,
}  # fmt: skip

if __name__ == "__main__":
    main()
