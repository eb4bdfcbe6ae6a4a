"""Kills `dealgraph ingest` at random moments, twice at once at times: `python tests/kill_ingest.py TRIALS [ARTICLES]`.

A site lists more and more articles; each trial starts a round as cron would and kills it. After each trial no article
may be double or have lost a claim, and the embedded graph (and Neo4j, where NEO4J_URI names one that may be emptied)
must be the one that the log gives anew. In the end every article must be there.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from command_line import ROOT, environment
from newsroom import Newsroom, newsroom, page, story
from random_stories import seeded

from graph.log import Log, LoggedArticle
from graph.project import project
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing
from graph.stores.neo4j_store import Neo4jStore

FEEDS = 20
Counts: TypeAlias = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """After so many lines of what a round tells, and so many seconds."""

    lines: int
    seconds: float


def publish(room: Newsroom, count: int) -> None:
    """So many articles, over all feeds; each feed lists what it listed before."""
    for number in range(count):
        company, day = f"새싹{number % 97}", f"2026-04-{number % 28 + 1:02}T10:00:00+09:00"
        room.answers.setdefault(f"/{number}", page(f"{company}, 투자 유치 {number}", story(company, 10 + number), day))
    for feed in range(FEEDS):
        room.lists(f"feed-{feed}", [f"/{number}" for number in range(feed, count, FEEDS)])


def started(
    room: Newsroom, home: Path, *arguments: str, command: str = "ingest", **others: str
) -> "subprocess.Popen[bytes]":
    """A round in a process of its own."""
    feeds = "".join(f'[[feed]]\nname = "{feed.name}"\nurl = "{feed.url}"\nlanguage = "ko"\n' for feed in room.feeds)
    home.mkdir(exist_ok=True)
    (home / "feeds.toml").write_text(feeds, encoding="utf-8")
    settings = {
        "DEALGRAPH_CONTACT": "https://example.org/us",
        "DEALGRAPH_REACH": room.site.place,
        "DEALGRAPH_SPACING": "0",
        **others,
    }
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).parent / "ingest_by_rules.py"), command, *arguments],
        env={**environment(home, **settings), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        cwd=home, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def finished(room: Newsroom, home: Path) -> Counts:
    """What is kept after rounds that nobody kills, until nothing waits."""
    with started(room, home, "--since", "2026-01-01") as process:
        _, said = process.communicate()
    assert process.returncode == 0, said.decode()
    return kept(home)


def killed(process: "subprocess.Popen[bytes]", moment: Moment) -> int:
    """Kills the round at that moment, if it lives so long; returns how many lines it had told."""
    assert process.stderr is not None
    lines = 0
    while lines < moment.lines and process.stderr.readline():
        lines += 1
    time.sleep(moment.seconds)
    process.kill()
    lines += process.stderr.read().count(b"\n")
    process.wait()
    return lines


def kept(home: Path) -> Counts:
    """How many claims each article in the log has: none is there twice, by address or by number."""
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        entries = [entry for entry in log.entries() if isinstance(entry, LoggedArticle)]
    addresses = Counter(entry.article.url for entry in entries)
    assert not addresses or max(addresses.values()) == 1, "an article is double"
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1)), "a number is left out"
    return {entry.article.id: len(entry.claims) for entry in entries}


def assert_graphs_are_the_logs(home: Path, others: Sequence[GraphStore]) -> None:
    """The embedded graph as the killed round left it and the next one goes on with it, and the others."""
    with Log(f"sqlite:///{home / 'log.db'}") as log, tempfile.TemporaryDirectory() as fresh:
        with EmbeddedStore(f"embedded:{fresh}/graph") as anew:
            project(log, anew)
            wanted = list(listing(anew))
        with EmbeddedStore(f"embedded:{home / 'graph'}") as store:
            for each in (store, *others):
                project(log, each)
                assert list(listing(each)) == wanted, "the graph differs from the one that the log gives anew"


def trial(room: Newsroom, home: Path, wanted: Counts, moment: Moment, *, twice: bool) -> str:
    """Kill, perhaps while a second round tries too, and look; returns where the kill struck."""
    before = len(kept(home)) if (home / "log.db").exists() else 0
    with ExitStack() as rounds:
        first = rounds.enter_context(started(room, home, "--since", "2026-01-01"))
        second = rounds.enter_context(started(room, home)) if twice else None
        killed(first, moment)
        if second:
            killed(second, Moment(lines=0, seconds=moment.seconds))
    left = kept(home)
    assert left.items() <= wanted.items(), "an article came without its claims, or is none of the site's"
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        waiting = log.polls().count("waiting")
    return "before it kept any" if len(left) == before else "among articles" if waiting else "in the graph"


def moment(chance: random.Random, most: int) -> Moment:
    """At the start, while articles are kept, or after them."""
    return chance.choice((
        Moment(lines=0, seconds=chance.uniform(0, 4)),
        Moment(lines=chance.randrange(1, most), seconds=chance.uniform(0, 0.05)),
        Moment(lines=most, seconds=chance.uniform(0, 3)),
    ))  # fmt: skip


def main(trials: int, articles: int) -> None:
    chance, struck = seeded(time.time_ns()), Counter[str]()
    with tempfile.TemporaryDirectory() as name, newsroom(Path(name)) as room, ExitStack() as open_:
        uri = os.environ.get("NEO4J_URI")
        others = [open_.enter_context(Neo4jStore(uri))] if uri else []
        for store in others:
            store.clear()
        publish(room, articles)
        wanted = finished(room, Path(name) / "whole")
        assert len(wanted) == articles, f"{len(wanted)} of {articles}"
        room.answers.clear()
        home = Path(name) / "home"
        for number in range(1, trials + 1):
            publish(room, articles * number // trials)
            twice = chance.random() < 0.25
            where = trial(room, home, wanted, moment(chance, FEEDS + articles // trials + 1), twice=twice)
            assert_graphs_are_the_logs(home, others)
            struck[f"{where}{', two at once' if twice else ''}"] += 1
            say(f"{number} of {trials}: killed {where}{', two at once' if twice else ''}; {len(kept(home))} kept")
        assert finished(room, home) == wanted, "an article is lost, or double"
        assert_graphs_are_the_logs(home, others)
    for where, times in sorted(struck.items()):
        say(f"killed {where}: {times} times")
    say(f"{articles} articles, none lost, none double, none without a claim; graphs as the log gives them anew")


def say(line: str) -> None:
    """Tells at once how far it is."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2_000)
