"""Rounds of ingestion as they are run: the commands, two at once, the graph that follows, what is told."""

import json
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from command_line import ROOT, command, dealgraph, environment
from kill_ingest import started
from newsroom import Newsroom
from web_server import Reply, Request

from api.news.alone import alone
from api.wiring import Settings
from graph.log import Listed, Log, listings
from graph.log.poll_tables import WAITING
from graph.model import Article
from graph.stores.embedded_store import EmbeddedStore


def _shown_commands() -> str:
    """What README says to type."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Follow the news")[2]
    return section.partition("```sh\n")[2].partition("```")[0]


def _typed(lines: str, room: Newsroom) -> str:
    """What the lines print, with the room's feed in place of the one they name."""
    script = lines.replace("https://example.com/rss.xml", room.feeds[0].url)
    script = script.replace("dealgraph ", f"{subprocess.list2cmdline(command())} ")
    settings = environment(room.home, DEALGRAPH_REACH=room.site.place, DEALGRAPH_SPACING="0")
    ended = subprocess.run(["sh", "-ec", script], env=settings, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode()


def test_from_a_feed_to_an_answer(room: Newsroom) -> None:
    room.tells("토스", "당근마켓")
    shown = _typed(_shown_commands(), room)
    assert "feeds: polled 1, failing 0; articles: kept 2, there 0, refused 0, waiting 0" in shown

    asked = dealgraph("ask", "portfolio", "investor=카카오벤처스", "--json", home=room.home)
    assert {row["company_id"] for row in json.loads(asked.stdout)["items"]} == {"toss", "danggeun"}

    before = list(room.site.requests)
    again = json.loads(_typed("DEALGRAPH_CONTACT=https://example.org/us dealgraph ingest --json", room))
    assert again["feeds"] == {"polled": 0, "unchanged": 0, "failed": 0}, "no feed is due yet"
    assert again["articles"] == {"new": 0, "kept": 0, "there": 0, "refused": 0, "waiting": 0}
    assert set(again["seconds"]) == {"polling", "fetching", "reading", "keeping", "graph"}
    assert room.site.requests == before


def test_the_second_of_two_rounds_at_once_leaves_it_to_the_first(room: Newsroom) -> None:
    (room.home / "feeds.toml").write_text("", encoding="utf-8")
    with alone(Settings.from_environment({"DEALGRAPH_HOME": str(room.home)}, Path("none"))):
        second = dealgraph("ingest", home=room.home, settings={"DEALGRAPH_CONTACT": "https://example.org/us"})
    assert (second.returncode, second.stdout) == (0, "")
    assert "another round is on the way" in second.stderr


NO_TEXT = "<html><head><title>Not found</title></head><body></body></html>"


def test_watching_ends_well_when_told_to(room: Newsroom) -> None:
    room.tells("토스")
    with started(room, room.home, "--every", "1", command="watch") as process:
        patience = time.monotonic() + 120
        while not room.kept() and time.monotonic() < patience:
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said.decode()
    assert len(room.kept()) == 1
    assert b"1 new" in said


def test_what_is_kept_together_is_kept_whole_or_not_at_all(room: Newsroom) -> None:
    def half(log: Log) -> None:
        with log.together() as connection:
            listings.take(connection, "daybreak", [Listed(address="a", link="a", told="", title="")], "2026", str)
            log.add(Article(title="t", text="t", language="ko"), [], recorded="2026")
            raise ZeroDivisionError

    with room.log() as log:
        with pytest.raises(ZeroDivisionError):
            half(log)
        assert (log.polls().count(WAITING), log.sequence()) == (0, 0)


def test_a_round_says_what_it_did(room: Newsroom) -> None:
    room.tells("토스")
    with started(room, room.home) as process:
        _, said = process.communicate()
    assert process.returncode == 0
    assert "articles: new 1, kept 1, there 0, refused 0, waiting 0" in said.decode()


def test_of_a_page_that_is_no_article_only_the_reason_is_told(room: Newsroom) -> None:
    room.answers["/1"] = Reply(headers={"Content-Type": "text/html"}, body=NO_TEXT.encode())
    room.lists("daybreak", ["/1"])
    with started(room, room.home) as process:
        _, said = process.communicate()
    assert f"{room.site.url}/1: is a page of kind empty" in said.decode()
    assert "discarding" not in said.decode()


@pytest.mark.parametrize("stage", ["/daybreak.xml", "/1"], ids=["asking", "taking in"])
def test_a_log_that_fails_amid_a_round_is_told_in_one_line(stage: str, room: Newsroom) -> None:
    room.tells("토스")
    good = room.answers[stage]

    def fails(request: Request) -> Reply:
        with closing(sqlite3.connect(room.home / "log.db")) as log:
            log.execute("DROP TABLE item")
        return good(request) if callable(good) else good

    room.answers[stage] = fails
    with started(room, room.home) as process:
        _, said = process.communicate()
    assert process.returncode == 1
    assert said.decode().splitlines()[-1] == f"dealgraph: log sqlite:///{room.home / 'log.db'}: no such table: item"
    assert "Traceback" not in said.decode()


def test_a_graph_that_is_not_to_be_had_is_told_and_costs_no_article(room: Newsroom) -> None:
    room.tells("토스")
    with started(room, room.home, DEALGRAPH_STORE="bolt://127.0.0.1:1") as process:
        _, said = process.communicate()
    assert process.returncode == 1
    assert "articles: new 1, kept 1, there 0, refused 0, waiting 0" in said.decode()
    assert said.decode().splitlines()[-1].startswith("dealgraph: no graph at bolt://127.0.0.1:1")
    assert len(room.kept()) == 1
    with started(room, room.home) as process:
        process.communicate()
    assert process.returncode == 0
    with room.log() as log, EmbeddedStore(f"embedded:{room.home / 'graph'}") as graph:
        position = graph.position()
        assert position is not None
        assert position.sequence == log.sequence() == 1


def test_a_graph_that_another_process_holds_follows_by_itself(room: Newsroom) -> None:
    room.tells("토스")
    with EmbeddedStore(f"embedded:{room.home / 'graph'}"), started(room, room.home) as process:
        _, said = process.communicate()
    assert process.returncode == 0
    assert "is open in another process" in said.decode()
