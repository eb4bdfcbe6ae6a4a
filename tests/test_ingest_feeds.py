"""How feeds and their sites are asked, round after round: no sooner than they want, and as long as there is hope."""

import json
import time
from datetime import date, timedelta

import pytest
from command_line import dealgraph
from newsroom import BEGINS, Newsroom, page, rss, story
from web_server import Reply, Request, Site

from extract.news.feeds import Feed


def test_a_feed_without_news_costs_one_conditional_request(room: Newsroom) -> None:
    room.tells("토스")
    assert room.round().kept == 1
    room.later(hours=9)
    again = room.round()
    assert (again.polled, again.unchanged, again.new) == (0, 1, 0)
    assert room.site.paths() == ["/daybreak.xml", "/1", "/daybreak.xml"]


def test_validators_of_what_cannot_be_read_are_not_kept(room: Newsroom) -> None:
    room.tells("토스")
    good = room.answers["/daybreak.xml"]
    room.answers["/daybreak.xml"] = Reply(headers={"ETag": '"broken"'}, body=b"<html><body>down</body></html>")
    assert room.round().failed == 1
    room.answers["/daybreak.xml"] = good
    room.later(days=1)
    assert room.round().kept == 1
    assert all("if-none-match" not in request.headers for request in room.site.requests)


WAITS = Reply(status=429, headers={"Retry-After": "3600"})


def test_an_article_that_waits_for_its_site_is_not_tried(room: Newsroom) -> None:
    room.tells("토스", "당근마켓", "무신사", "쏘카")
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
    room.tells("토스", "당근마켓", "무신사", "쏘카")
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
    room.tells("토스", "당근마켓")
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
    room.tells("토스")
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
    room.tells("토스")
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


def test_a_slow_feed_holds_back_no_article_of_the_others(room: Newsroom) -> None:
    room.tells("토스")
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
    room.tells("토스")
    room.answers["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /1\n")
    assert room.round().kept == 0
    assert "robots.txt keeps programs from it" in room.lines.said[-1]
    assert room.site.paths() == ["/daybreak.xml"]
    room.later(days=1)
    room.round()
    asked = [request.path for request in room.site.requests]
    assert asked.count("/robots.txt") == 1, "what a site says is kept while it holds"


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
