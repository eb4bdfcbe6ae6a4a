"""What becomes of the articles that feeds list: kept once, of a day that can be, or refused with the reason."""

import json

import pytest
from command_line import dealgraph
from newsroom import Newsroom, page, story
from web_server import Reply

from graph.log import Which


def test_an_article_that_is_not_to_be_had_waits(room: Newsroom) -> None:
    room.tells("토스", "당근마켓")
    good = room.answers["/1"]
    room.answers["/1"] = Reply(status=500)
    first = room.round()
    assert (first.kept, first.refused, first.waiting) == (1, 0, 1)
    room.answers["/1"] = good
    assert room.round().kept == 0, "it is left alone for a while"
    room.later(days=1)
    assert room.round().kept == 1
    assert len(room.kept()) == 2


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


def test_one_page_by_many_links_is_one_article(room: Newsroom) -> None:
    room.tells("토스")
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


@pytest.mark.parametrize("stated", ["2026-05-04T10:00:00+09:00", "2062-05-04T10:00:00+09:00"])
def test_what_is_forgotten_is_told_with_its_address_wherever_it_is_found(stated: str, room: Newsroom) -> None:
    room.tells("토스")
    room.round()
    with room.log() as log:
        log.withdraw(Which(url_pattern=f"{room.site.url}/1"), recorded="2026-05-04")
        log.erase()
    room.answers["/1"] = page("토스, 투자 유치", story("토스"), stated)
    room.answers["/short"] = Reply(status=302, headers={"Location": "/1"})
    room.lists("daybreak", ["/short"])
    room.later(days=1)
    assert room.round().kept == 0
    assert room.lines.said[-1] == f"{room.site.url}/short: is forgotten"


def test_a_site_that_is_down_in_a_page_like_any_other_loses_nothing(room: Newsroom) -> None:
    room.tells("토스")
    good = room.answers["/1"]
    down = Reply(headers={"Content-Type": "text/html"}, body="<html><body>점검 중".encode())
    for reply in (Reply(status=500), Reply(status=502), down, Reply(status=500), down):
        room.answers["/1"] = reply
        assert room.round().refused == 0
        room.later(days=2)
    room.answers["/1"] = good
    assert room.round().kept == 1


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
