"""Kills `dealgraph add` at random moments: `python tests/kill_add.py TRIALS`.

Nothing that it acknowledged may be lost, nothing may be double, and the next run must complete and leave the graph
that the log gives anew.
"""

import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, cycle, islice
from pathlib import Path
from typing import TypeAlias

from command_line import command, environment, written
from random_stories import seeded, stories

from graph.claim_json import as_json
from graph.log import Log, LoggedArticle
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

DOCUMENTS = 500
CORPUS = Path(__file__).parent / "corpus"
# How many claims each article has.
Counts: TypeAlias = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An `add` over a home as it was before, what it leaves there if nobody kills it, and how long it takes."""

    before: Path
    arguments: list[str]
    wanted: Counts
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """So long after the run has acknowledged so many articles, or begun."""

    lines: int
    seconds: float


def moment(tried: Addition, chance: random.Random) -> Moment:
    """A third of them while it writes the log, a third while it brings the graph along, and a third at any time."""
    lines = len(tried.wanted)
    return chance.choice((
        Moment(lines=chance.randrange(1, lines), seconds=chance.uniform(0, 0.02)),
        Moment(lines=lines, seconds=chance.uniform(0, 0.3 * tried.seconds)),
        Moment(lines=0, seconds=chance.uniform(0, tried.seconds)),
    ))  # fmt: skip


def with_given_claims(folder: Path, count: int) -> list[str]:
    """Nothing to read: a kill meets the log and the graph at work."""
    told = stories(seeded(3), count)
    fields = ("title", "text", "language", "published", "publisher")
    rows = [{"id": f"s-{n}", **{name: getattr(a, name) for name in fields}} for n, (a, _) in enumerate(told)]
    claims = [{"id": f"s-{n}", "claims": [as_json(claim) for claim in its]} for n, (_, its) in enumerate(told)]
    return [str(written(folder / "stories.jsonl", *rows)), "--claims", str(written(folder / "claims.jsonl", *claims))]


def with_reading(folder: Path, count: int) -> list[str]:
    """Short articles in both languages, each read before it is kept."""
    texts = chain.from_iterable(zip(_sentences("ko"), _sentences("en"), strict=False))
    rows = [
        {"id": f"r-{n}", "title": f"{n}", "text": text, "language": code, "published": "2024-05-13"}
        for n, (code, text) in enumerate(islice(cycle(texts), count))
    ]
    return [str(written(folder / "articles.jsonl", *rows))]


# What is added, and the part of it that is there already: into a graph that is there, it goes by increments.
VARIANTS: Mapping[str, tuple[Callable[[Path, int], list[str]], float]] = {
    "given": (with_given_claims, 0.0),
    "more given": (with_given_claims, 0.5),
    "read": (with_reading, 0.0),
}


def _sentences(code: str) -> Iterator[tuple[str, str]]:
    with (CORPUS / f"sentences_{code}.tsv").open(encoding="utf-8", newline="") as lines:
        yield from ((code, row["text"]) for row in csv.DictReader(lines, delimiter="\t"))


def addition(variant: str, folder: Path, count: int = DOCUMENTS) -> Addition:
    """Prepares it in a new folder, and runs it once to its end."""
    write, part = VARIANTS[variant]
    before, whole = folder / "before", folder / "whole"
    before.mkdir(parents=True)
    if already := int(part * count):
        finished(before, write(folder, already))
    arguments = write(folder, count)
    shutil.copytree(before, whole)
    began = time.monotonic()
    new = finished(whole, arguments)
    seconds = time.monotonic() - began
    wanted = kept(whole)
    assert (len(wanted), len(new)) == (count, count - already)
    assert sum(wanted.values()) >= count / 2, "too few claims to lose"
    return Addition(before=before, arguments=arguments, wanted=wanted, seconds=seconds)


def finished(home: Path, arguments: list[str]) -> Counts:
    """What a run that nobody kills says of each new article."""
    with _started(home, arguments) as process:
        said, _ = process.communicate()
    assert process.returncode == 0, "a run that nobody kills must complete"
    return _new(said)


def killed(home: Path, arguments: list[str], moment: Moment) -> Counts:
    """What a run that is killed had said of each new article until then."""
    with _started(home, arguments) as process:
        assert process.stdout is not None
        said = b"".join(process.stdout.readline() for _ in range(moment.lines))
        time.sleep(moment.seconds)
        process.kill()
        return _new(said + process.stdout.read())


def _started(home: Path, arguments: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command("add", *arguments, "--json"), env=environment(home), cwd=home, stdout=subprocess.PIPE
    )


def _new(said: bytes) -> Counts:
    """Only whole lines: the last one may be cut."""
    rows = [json.loads(line) for line in said.splitlines(keepends=True) if line.endswith(b"\n")]
    return {row["article"]: row["claims"] for row in rows if row["kept"]}


def kept(home: Path) -> Counts:
    """What the log holds; nothing twice, no number left out."""
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        entries = list(log.entries())
    counts = {entry.article.id: len(entry.claims) for entry in entries if isinstance(entry, LoggedArticle)}
    assert len(counts) == len(entries), "an article is double"
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1)), "a number is left out"
    return counts


def assert_graph_is_the_logs(home: Path) -> None:
    with Log(f"sqlite:///{home / 'log.db'}") as log, EmbeddedStore(f"embedded:{home / 'anew'}") as anew:
        project(log, anew)
        wanted = list(listing(anew))
    with EmbeddedStore(f"embedded:{home / 'graph'}") as store:
        assert list(listing(store)) == wanted, "the graph differs from the one that the log gives anew"


def trial(home: Path, tried: Addition, when: Moment) -> int:
    """Kill, look, run again, compare; returns how many articles the killed run had acknowledged."""
    shutil.copytree(tried.before, home)
    said = killed(home, tried.arguments, when)
    left = kept(home)
    assert said.items() <= left.items(), "an acknowledged article is lost, or some of its claims"
    assert left.items() <= tried.wanted.items(), "an article came without its claims"
    new = finished(home, tried.arguments)
    assert new.keys().isdisjoint(left), "an article was kept twice"
    assert kept(home) == tried.wanted
    assert_graph_is_the_logs(home)
    return len(said)


def phase(acknowledged: int, new: int) -> str:
    return "before it kept any" if not acknowledged else "in the log" if acknowledged < new else "in the graph"


def main(trials: int) -> None:
    chance = seeded(time.time_ns())
    hit: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        additions = {variant: addition(variant, Path(name) / variant) for variant in VARIANTS}
        for variant, number in zip(cycle(VARIANTS), range(1, trials + 1), strict=False):
            home, tried = Path(name) / "trial", additions[variant]
            acknowledged = trial(home, tried, moment(tried, chance))
            shutil.rmtree(home)
            when = phase(acknowledged, round(DOCUMENTS * (1 - VARIANTS[variant][1])))
            hit[variant, when] += 1
            _say(f"{number} of {trials}, {variant}: killed {when}, after {acknowledged}")
    for (variant, when), times in sorted(hit.items()):
        _say(f"{variant}, killed {when}: {times} times, nothing lost, nothing double, completed")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
