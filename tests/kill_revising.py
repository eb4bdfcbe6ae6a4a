"""Kills `dealgraph forget` and `dealgraph reread` at random moments: `python tests/kill_revising.py TRIALS [ARTICLES]`.

Each trial begins with the same home. After each kill the articles that are to be forgotten must all stand or none of
them, each article must stand in one reading, whole, and the embedded graph must be the one that the log gives anew. The
same command, run again, must end the work: no byte is left of what is forgotten, all is read by the later reader.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest_by_rules import LATER
from kill_ingest import assert_graphs_are_the_logs, finished, say, started
from newsroom import Newsroom, newsroom, page, story
from random_stories import seeded
from test_forgetting import found_in

from graph.log import Log, LoggedArticle

# Every so manieth article is of the feed that is forgotten, and of a company that nothing else tells of.
EACH = 5
# Seconds after the first thing that a run writes into the log, at most.
LONGEST = 3.0
SECRETS = ("비밀상자", "hush-hush", "쉿저널")
Readings = Mapping[str, tuple[str | None, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What is run, and what must hold of the readings that stand, by article, after a kill and in the end."""

    arguments: Sequence[str]
    may_stand: Callable[[Readings, Readings], bool]
    must_stand: Callable[[Readings], Readings]
    is_done: str | None
    gone: Collection[str] = ()


def _part(before: Readings, after: Readings) -> bool:
    """Some articles are read again, whole."""
    return before.keys() == after.keys() and all(
        after[each] in (before[each], (LATER, before[each][1])) for each in before
    )


def commands(doomed: Collection[str]) -> dict[str, Command]:
    def left(before: Readings) -> Readings:
        return {each: of for each, of in before.items() if each not in doomed}

    return {
        "forget": Command(
            arguments=("--feed", "gossip"),
            may_stand=lambda before, after: after in (before, left(before)),
            must_stand=left,
            is_done="no article that is kept or waits came by the feed 'gossip'",
            gone=SECRETS,
        ),
        "reread": Command(
            arguments=(),
            may_stand=_part,
            must_stand=lambda before: {each: (LATER, claims) for each, (_, claims) in before.items()},
            is_done=None,
        ),
    }


def publish(room: Newsroom, count: int) -> None:
    paths: dict[str, list[str]] = {"daily": [], "gossip": []}
    for number in range(count):
        is_secret = number % EACH == 0
        company, path = (
            (f"비밀상자{number}", f"/hush-hush/{number}") if is_secret else (f"새싹{number % 37}", f"/{number}")
        )
        title = f"{company}, 투자 유치 {number}{' 쉿저널' if is_secret else ''}"
        room.answers[path] = page(title, story(company, 10 + number), f"2026-04-{number % 28 + 1:02}T10:00:00+09:00")
        paths["gossip" if is_secret else "daily"].append(path)
    for feed, its in paths.items():
        room.lists(feed, its)


def readings(home: Path) -> Readings:
    """Who read what stands, and how many claims in it."""
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        standing = [each for each in log.entries() if isinstance(each, LoggedArticle) and each.until is None]
    found = {each.article.id: (each.reader, len(each.claims)) for each in standing}
    assert len(found) == len(standing), "an article stands in two readings"
    return found


def ended(room: Newsroom, home: Path, name: str, command: Command) -> None:
    """The command, run to its end; where the work was done before it was killed, it may say so."""
    with started(room, home, *command.arguments, command=name) as process:
        _, said = process.communicate()
    assert process.returncode == 0 or (command.is_done and command.is_done in said.decode()), said.decode()


def trial(room: Newsroom, home: Path, name: str, command: Command, seconds: float) -> str:
    """Kill, look, run again and look again; returns how far the work was."""
    before = readings(home)
    with started(room, home, *command.arguments, command=name) as process:
        _wait_until_it_writes(process, home / "log.db-wal")
        time.sleep(seconds)
        process.kill()
        process.communicate()
    after = readings(home)
    assert command.may_stand(before, after), "an article is lost or half read"
    assert_graphs_are_the_logs(home, ())
    ended(room, home, name, command)
    wanted = command.must_stand(before)
    assert readings(home) == wanted, "the work is not done"
    assert found_in(home, command.gone) == set()
    assert_graphs_are_the_logs(home, ())
    return (
        "before anything was done"
        if after == before
        else "with all said in the log"
        if after == wanted
        else "on the way"
    )


def _wait_until_it_writes(process: "subprocess.Popen[bytes]", journal: Path) -> None:
    while process.poll() is None and not (journal.exists() and journal.stat().st_size):
        time.sleep(0.005)


def main(trials: int, articles: int) -> None:
    chance, struck = seeded(time.time_ns()), Counter[str]()
    with tempfile.TemporaryDirectory() as name, newsroom(Path(name)) as room:
        publish(room, articles)
        whole, home = Path(name) / "whole", Path(name) / "home"
        finished(room, whole)
        with Log(f"sqlite:///{whole / 'log.db'}") as log:
            logged = [each.article for each in log.entries() if isinstance(each, LoggedArticle)]
        assert found_in(whole, SECRETS)
        for verb, command in commands([each.id for each in logged if "hush-hush" in str(each.url)]).items():
            for number in range(1, trials + 1):
                shutil.copytree(whole, home)
                where = trial(room, home, verb, command, chance.uniform(0, LONGEST))
                shutil.rmtree(home)
                struck[f"{verb} killed {where}"] += 1
                say(f"{number} of {trials}: {verb} killed {where}")
    for where, times in sorted(struck.items()):
        say(f"{where}: {times} times")
    say(f"{articles} articles, none lost, none half read, nothing left of what is forgotten")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
