"""Kills a process that adds documents, at random moments: `python tests/kill_add.py TRIALS`.

Nothing that it acknowledged may be lost, nothing may be double, and the next run must complete.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from random_stories import seeded, stories

from graph.log import Log, LoggedArticle
from graph.project import project
from graph.resolve.known import Known
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

DOCUMENTS = 500
PROJECTED_EVERY = 50
NOW = "2025-01-02T03:04:05Z"


def add_all(folder: Path) -> None:
    """Adds every document and brings the graph along; says the id of each one that is kept."""
    known = Known.load()
    with Log(f"sqlite:///{folder / 'log.db'}") as log, EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        for number, (article, claims) in enumerate(stories(seeded(3), DOCUMENTS)):
            log.add(article, claims, recorded=NOW)
            sys.stdout.write(article.id + "\n")
            sys.stdout.flush()
            if number % PROJECTED_EVERY == 0:
                project(log, store, known=known)
        project(log, store, known=known)


def graph(folder: Path) -> list[str]:
    with EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        return list(listing(store))


def start(folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, __file__, "--add", str(folder)]
    paths = os.pathsep.join([str(Path(__file__).parent.parent), str(Path(__file__).parent)])
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths})


def run(folder: Path) -> float:
    """One run to its end; returns the seconds that it took."""
    began = time.monotonic()
    with start(folder) as process:
        process.communicate()
    assert process.returncode == 0, "a run that nobody kills must complete"
    return time.monotonic() - began


def kill_after(folder: Path, seconds: float) -> set[str]:
    """The ids that the killed process had acknowledged."""
    with start(folder) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        said, _ = process.communicate()
    return set(said.splitlines()) if said.endswith("\n") else set(said.splitlines()[:-1])


def check(folder: Path, acknowledged: set[str]) -> None:
    wanted = {article.id: len({claim.id for claim in claims}) for article, claims in stories(seeded(3), DOCUMENTS)}
    with Log(f"sqlite:///{folder / 'log.db'}") as log:
        entries = list(log.entries())
    kept = {entry.article.id: len(entry.claims) for entry in entries if isinstance(entry, LoggedArticle)}
    assert acknowledged <= kept.keys(), "an acknowledged article is lost"
    assert len(kept) == len(entries), "an article is double"
    assert all(wanted[article] == count for article, count in kept.items()), "an article came without its claims"
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1)), "a number is left out"


def trial(folder: Path, seconds: float, wanted: list[str]) -> int:
    """Kill, look, run again, compare; returns how many articles the killed run had acknowledged."""
    folder.mkdir()
    acknowledged = kill_after(folder, seconds)
    check(folder, acknowledged)
    run(folder)
    check(folder, set())
    assert graph(folder) == wanted, "the graph differs from that of a run that nobody killed"
    shutil.rmtree(folder)
    return len(acknowledged)


def main(trials: int) -> None:
    chance = seeded(int(time.time()))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "whole").mkdir()
        took = run(folder / "whole")
        wanted = graph(folder / "whole")
        for number in range(trials):
            acknowledged = trial(folder / "trial", chance.uniform(0, took), wanted)
            sys.stdout.write(f"trial {number + 1} of {trials}: killed with {acknowledged} acknowledged, all kept\n")


if __name__ == "__main__":
    if sys.argv[1] == "--add":
        add_all(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]))
