"""Rounds of ingestion against a site on this machine: nothing lost, nothing double, nobody asked too often."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from command_line import ROOT, command, dealgraph, environment
from kill_ingest import started
from newsroom import BEGINS, Newsroom, newsroom, page, rss, story
from web_server import Reply, Request, Site

from api.news.alone import alone
from api.wiring import Settings
from extract.news.feeds import Feed
from graph.log import Listed, Log, Which, polls
from graph.model import Article
from graph.stores.embedded_store import EmbeddedStore


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path) as made:
        yield made


def _with_stories(room: Newsroom, *companies: str) -> None:
    """A feed and the page of one story for each company."""
    for number, company in enumerate(companies, start=1):
        room.answers[f"/{number}"] = page(f"{company}, 투자 유치", story(company))
    room.lists("daybreak", [f"/{number}" for number in range(1, len(companies) + 1)])


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
    _with_stories(room, "토스", "당근마켓")
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


def test_a_feed_without_news_costs_one_conditional_request(room: Newsroom) -> None:
    _with_stories(room, "토스")
    assert room.round().kept == 1
    room.later(hours=9)
    again = room.round()
    assert (again.polled, again.unchanged, again.new) == (0, 1, 0)
    assert room.site.paths() == ["/daybreak.xml", "/1", "/daybreak.xml"]


def test_validators_of_what_cannot_be_read_are_not_kept(room: Newsroom) -> None:
    _with_stories(room, "토스")
    good = room.answers["/daybreak.xml"]
    room.answers["/daybreak.xml"] = Reply(headers={"ETag": '"broken"'}, body=b"<html><body>down</body></html>")
    assert room.round().failed == 1
    room.answers["/daybreak.xml"] = good
    room.later(days=1)
    assert room.round().kept == 1
    assert all("if-none-match" not in request.headers for request in room.site.requests)


def test_an_article_that_is_not_to_be_had_waits(room: Newsroom) -> None:
    _with_stories(room, "토스", "당근마켓")
    good = room.answers["/1"]
    room.answers["/1"] = Reply(status=500)
    first = room.round()
    assert (first.kept, first.refused, first.waiting) == (1, 0, 1)
    room.answers["/1"] = good
    assert room.round().kept == 0, "it is left alone for a while"
    room.later(days=1)
    assert room.round().kept == 1
    assert len(room.kept()) == 2


NO_TEXT = "<html><head><title>Not found</title></head><body></body></html>"
WAITS = Reply(status=429, headers={"Retry-After": "3600"})


def test_an_article_that_waits_for_its_site_is_not_tried(room: Newsroom) -> None:
    _with_stories(room, "토스", "당근마켓", "무신사", "쏘카")
    good = room.answers["/1"]
    room.answers["/1"] = WAITS
    assert (room.round().kept, room.site.paths()) == (0, ["/daybreak.xml", "/1"])
    with room.log() as log:
        tried = {each.link.removeprefix(room.site.url): each.attempts for each in log.polls().waiting("9")}
        assert tried == {"/1": 1, "/2": 0, "/3": 0, "/4": 0}
        assert log.polls().waiting((BEGINS + timedelta(minutes=59)).isoformat()) == []
    room.later(minutes=61)
    assert room.round().kept == 3, "who was not tried comes first"
    for _ in range(5):
        room.round()
        room.later(days=1)
    room.answers["/1"] = good
    room.later(days=1)
    room.round()
    assert (len(room.kept()), room.site.paths().count("/2")) == (4, 1)


def test_all_who_wait_for_a_site_are_asked_in_the_end(room: Newsroom) -> None:
    _with_stories(room, "토스", "당근마켓", "무신사", "쏘카")
    room.answers |= {f"/{number}": WAITS for number in range(1, 5)}
    refused = 0
    for _ in range(80):
        refused += room.round().refused
        room.later(days=1)
    assert refused == 4
    assert [room.site.paths().count(f"/{number}") for number in range(1, 5)] == [16] * 4


def test_a_site_that_wants_a_pause_is_not_asked_by_its_other_feeds(room: Newsroom) -> None:
    for name in ("a", "b", "c", "d", "e"):
        room.lists(name, [])
    room.answers["/a.xml"] = WAITS
    assert (room.round().failed, room.site.paths()) == (1, ["/a.xml"])
    with room.log() as log:
        states = log.polls().feeds()
    assert [states[name].failures for name in "abcde"] == [1, 0, 0, 0, 0]
    assert {states[name].due[:16] for name in "bcde"} <= {"2026-05-04T09:59", "2026-05-04T10:00"}

    room.lists("new", [])
    room.later(minutes=30)
    assert room.round(since=date(2026, 1, 1)).asked == 0
    assert room.site.paths() == ["/a.xml"], "neither a round of its own nor a feed that is due has it asked"
    room.later(minutes=31)
    assert room.round(since=date(2026, 1, 1)).asked == 1
    assert room.site.paths() == ["/a.xml", "/a.xml"]


def test_only_items_of_feeds_that_are_listed_are_asked_for(room: Newsroom) -> None:
    _with_stories(room, "토스", "당근마켓")
    good = {path: room.answers[path] for path in ("/1", "/2")}
    room.answers |= dict.fromkeys(good, Reply(status=500))
    room.round()
    room.feeds.clear()
    room.answers |= good
    room.later(days=1)
    asked = room.site.paths()
    assert (room.round().waiting, room.site.paths()) == (2, asked), "they sleep"

    room.lists("another", ["/2"])
    assert (room.round().kept, room.site.paths()[len(asked) :]) == (1, ["/another.xml", "/2"])
    room.lists("daybreak", ["/1", "/2"])
    room.later(days=1)
    assert room.round().kept == 1


def test_a_dead_feed_is_asked_no_more(room: Newsroom) -> None:
    _with_stories(room, "토스")
    room.answers["/daybreak.xml"] = Reply(status=404)
    for _ in range(12):
        room.round()
        room.later(days=2)
    assert len(room.site.paths()) == 8
    with room.log() as log:
        state = log.polls().feeds()["daybreak"]
    assert state.quarantined
    assert "answered 404" in str(state.reason)

    shown = dealgraph("status", home=room.home).stdout
    assert "feeds: polled 1, failing 1" in shown
    assert "daybreak: failed 8 times, asked no more" in shown
    assert dealgraph("feeds", "reset", "no such", home=room.home).returncode == 2
    assert dealgraph("feeds", "reset", "daybreak", home=room.home).returncode == 0
    _with_stories(room, "토스")
    assert room.round().kept == 1
    [fares] = json.loads(dealgraph("status", "--json", home=room.home).stdout)["feeds"]
    assert (fares["failures"], fares["reason"], fares["kept"]) == (0, None, 1)


LEFT_ALONE = {"a header": ({"Cache-Control": "public, max-age=7200"}, ""), "its own word": ({}, "<ttl>120</ttl>")}


@pytest.mark.parametrize("by", LEFT_ALONE)
def test_a_feed_is_left_alone_as_long_as_it_asks(by: str, room: Newsroom) -> None:
    headers, said = LEFT_ALONE[by]
    room.lists("daybreak", [])
    text = f'<rss version="2.0"><channel><title>f</title>{said}</channel></rss>'
    room.answers["/daybreak.xml"] = Reply(headers=headers, body=text.encode())
    for _ in range(12):
        room.round()
        room.later(minutes=10)
    assert len(room.site.paths()) == 1


def test_watching_ends_well_when_told_to(room: Newsroom) -> None:
    _with_stories(room, "토스")
    with started(room, room.home, "--every", "1", command="watch") as process:
        patience = time.monotonic() + 120
        while not room.kept() and time.monotonic() < patience:
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said.decode()
    assert len(room.kept()) == 1
    assert b"1 new" in said


DAYS = {
    "2062-05-04T10:00:00+09:00": (None, "published on 2062-05-04, which is to come: it is kept without a day"),
    "2026-05-06T10:00:00+09:00": (None, "published on 2026-05-06, which is to come: it is kept without a day"),
    "2026-05-05T00:30:00+09:00": ("2026-05-05", "1 claims kept"),
}


@pytest.mark.parametrize("stated", DAYS)
def test_no_article_is_of_a_day_that_is_to_come(stated: str, room: Newsroom) -> None:
    day, said = DAYS[stated]
    room.answers["/1"] = page("토스, 투자 유치", story("토스"), stated)
    room.lists("daybreak", ["/1"])
    room.round()
    [entry] = room.kept()
    assert (entry.article.published, room.lines.said[-1].endswith(said)) == (day, True)
    room.lists("daybreak", ["/1", "/2"])
    room.later(hours=9)
    room.round()
    assert len(room.kept()) == 1


def test_the_day_of_a_feed_stands_for_one_that_is_to_come(room: Newsroom) -> None:
    room.answers["/1"] = page("토스, 투자 유치", story("토스"), "2062-05-03T10:00:00+09:00")
    room.lists("daybreak", [])
    listed = f"<item><link>{room.site.url}/1</link><pubDate>Sun, 03 May 2026 10:00:00 +0900</pubDate></item>"
    room.answers["/daybreak.xml"] = Reply(body=f'<rss version="2.0"><channel>{listed}</channel></rss>'.encode())
    room.round()
    assert [entry.article.published for entry in room.kept()] == ["2026-05-03"]
    assert room.lines.said[-1].endswith("which is to come: its feed's day, 2026-05-03, is taken")


def test_a_slow_feed_holds_back_no_article_of_the_others(room: Newsroom) -> None:
    _with_stories(room, "토스")
    room.answers["/2"] = page("당근마켓, 투자 유치", story("당근마켓"))

    seen: list[bool] = []

    def slow(_: Request) -> Reply:
        patience = time.monotonic() + 9
        while "/1" not in room.site.paths() and time.monotonic() < patience:
            time.sleep(0.1)
        seen.append("/1" in room.site.paths())
        return rss([(f"{room.site.url}/2", "당근마켓")])

    with Site({"/slow.xml": slow}, "127.0.0.2") as other:
        room.feeds.append(Feed(name="slow", url=f"{other.url}/slow.xml", language="ko"))
        summary = room.round(others=[other])
    assert (summary.polled, summary.kept, seen) == (2, 2, [True])


def test_one_page_by_many_links_is_one_article(room: Newsroom) -> None:
    _with_stories(room, "토스")
    room.answers["/1?utm_source=rss"] = room.answers["/1"]
    room.answers["/print/1"] = room.answers["/1"]
    room.lists("other", ["/1?utm_source=rss", "/print/1"])
    summary = room.round()
    assert (summary.new, summary.kept, summary.there) == (2, 1, 1)
    assert len(room.kept()) == 1
    shown = dealgraph("status", home=room.home).stdout
    assert "feeds: polled 2, failing 0; articles: kept 1, there 1, refused 0, waiting 0" in shown
    fares = json.loads(dealgraph("status", "--json", home=room.home).stdout)["feeds"]
    assert sum(feed["kept"] for feed in fares) == sum(feed["there"] for feed in fares) == 1


NO_ARTICLES = {
    "gone": (Reply(status=404), "answered 404"),
    "a picture": (Reply(headers={"Content-Type": "image/png"}, body=b"\x89PNG"), "no web page"),
    "another language": (page("Новости", ["Компания привлекла инвестиции. " * 20] * 3), "a language that is not read"),
}


@pytest.mark.parametrize("case", NO_ARTICLES)
def test_what_is_no_article_is_refused_with_the_reason(case: str, room: Newsroom) -> None:
    reply, reason = NO_ARTICLES[case]
    room.answers["/no"] = reply
    room.lists("daybreak", ["/no"])
    refused = 0
    for _ in range(5):
        refused += room.round().refused
        room.later(hours=2)
    assert refused == 1
    assert any(reason in line for line in room.lines.said)
    assert room.site.paths().count("/no") <= 3
    assert room.kept() == []


def test_what_is_forgotten_is_told_with_its_address_wherever_it_is_found(room: Newsroom) -> None:
    _with_stories(room, "토스")
    room.round()
    with room.log() as log:
        log.withdraw(Which(url_pattern=f"{room.site.url}/1"), recorded="2026-05-04")
        log.erase()
    room.answers["/short"] = Reply(status=302, headers={"Location": "/1"})
    room.lists("daybreak", ["/short"])
    room.later(days=1)
    assert room.round().kept == 0
    assert room.lines.said[-1] == f"{room.site.url}/short: is forgotten"


def test_a_site_that_is_down_in_a_page_like_any_other_loses_nothing(room: Newsroom) -> None:
    _with_stories(room, "토스")
    good = room.answers["/1"]
    down = Reply(headers={"Content-Type": "text/html"}, body="<html><body>점검 중".encode())
    for reply in (Reply(status=500), Reply(status=502), down, Reply(status=500), down):
        room.answers["/1"] = reply
        assert room.round().refused == 0
        room.later(days=2)
    room.answers["/1"] = good
    assert room.round().kept == 1


def test_a_feed_that_calls_all_changed_with_every_poll_is_not_believed_often(room: Newsroom) -> None:
    room.answers["/1"] = page("토스, 투자 유치", story("토스"))
    for number in range(48):
        room.lists("daybreak", ["/1"])
        room.answers["/daybreak.xml"] = rss([(f"{room.site.url}/1", f"토스, 투자 유치 (조회 {number})")])
        room.round()
        room.later(hours=1)
    asked = room.site.paths().count("/1")
    assert 3 <= asked <= 12, "of 48 polls"
    assert len(room.kept()) == 1


def test_robots_are_heeded(room: Newsroom) -> None:
    _with_stories(room, "토스")
    room.answers["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /1\n")
    assert room.round().kept == 0
    assert "robots.txt keeps programs from it" in room.lines.said[-1]
    assert room.site.paths() == ["/daybreak.xml"]
    room.later(days=1)
    room.round()
    asked = [request.path for request in room.site.requests]
    assert asked.count("/robots.txt") == 1, "what a site says is kept while it holds"


def test_a_feed_of_whole_articles_needs_no_page(room: Newsroom) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story("토스"))
    item = {"id": "1", "url": f"{room.site.url}/1", "title": "토스, 투자 유치", "content_html": text}
    room.lists("daybreak", [], full_text=True)
    room.answers["/daybreak.xml"] = Reply(
        headers={"Content-Type": "application/feed+json"},
        body=json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "f", "items": [item]}).encode(),
    )
    assert room.round().kept == 1
    [entry] = room.kept()
    assert (entry.article.title, len(entry.claims) > 0) == ("토스, 투자 유치", True)
    assert room.site.paths() == ["/daybreak.xml"]


def test_back_filling_asks_for_all_from_a_day_on(room: Newsroom) -> None:
    days = {"/old": "2026-03-01", "/new": "2026-04-20"}
    room.lists("daybreak", [])
    listed = "".join(f"<url><loc>{room.site.url}{p}</loc><lastmod>{day}</lastmod></url>" for p, day in days.items())
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>'
    room.answers["/daybreak.xml"] = Reply(headers={"ETag": '"1"'}, body=sitemap.encode())
    for path in days:
        room.answers[path] = page(f"토스 {path}", story(f"토스{path}"))
    assert room.round(since=date(2026, 4, 1)).new == 1
    assert room.round(since=date(2026, 2, 1)).new == 1, "due or not, and validators are no hindrance"


def test_what_is_kept_together_is_kept_whole_or_not_at_all(room: Newsroom) -> None:
    def half(log: Log) -> None:
        with log.together() as connection:
            polls.take(connection, "daybreak", [Listed(address="a", link="a", told="", title="")], "2026", str)
            log.add(Article(title="t", text="t", language="ko"), [], recorded="2026")
            raise ZeroDivisionError

    with room.log() as log:
        with pytest.raises(ZeroDivisionError):
            half(log)
        assert (log.polls().count(polls.WAITING), log.sequence()) == (0, 0)


def test_a_round_says_what_it_did(room: Newsroom) -> None:
    _with_stories(room, "토스")
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


def test_a_graph_that_is_not_to_be_had_is_told_and_costs_no_article(room: Newsroom) -> None:
    _with_stories(room, "토스")
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
    _with_stories(room, "토스")
    with EmbeddedStore(f"embedded:{room.home / 'graph'}"), started(room, room.home) as process:
        _, said = process.communicate()
    assert process.returncode == 0
    assert "is open in another process" in said.decode()
