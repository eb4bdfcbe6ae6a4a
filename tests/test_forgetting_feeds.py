"""What is forgotten is not fetched again, whatever feed lists it, wherever its text is found."""

from datetime import date
from pathlib import Path

import orjson
from command_line import dealgraph, lines
from newsroom import newsroom, page, story
from sqlalchemy import update
from test_forgetting import NOW, found_in
from web_server import Reply

from graph.log import Which
from graph.log.poll_tables import WAITING, item

WHOLE = "https://jsonfeed.org/version/1.1"


def test_a_feed_does_not_bring_it_back(tmp_path: Path) -> None:
    with newsroom(tmp_path) as room:
        room.answers["/hush-hush"] = page("Grimbleton whispers", story("토스"))
        room.lists("gossip", ["/hush-hush"])
        room.round()
        with room.log() as log:
            log.withdraw(Which(feed="gossip"), recorded=NOW)
            log.erase()
        room.lists("daybreak", ["/hush-hush", "/hush-hush?utm_source=mail"])
        room.later(days=1)
        asked = len(room.site.requests)
        assert room.round().kept == 0
        assert [request for request in room.site.requests[asked:] if "hush" in str(request)] == []
        assert room.kept() == []
    assert found_in(tmp_path, ("Grimbleton", "hush-hush", "카카오벤처스")) == set()


COPIES = {
    "/amp/1": ("Grimbleton whispers", " "),
    "/1?page_view=mobile": ("Grimbleton whispers — m.", "\n"),
    "/whispers-copied": ("Heard elsewhere", " "),
}


def test_a_text_that_is_forgotten_does_not_come_back_at_another_address(tmp_path: Path) -> None:
    with newsroom(tmp_path) as room:
        room.answers["/1"] = page("Grimbleton whispers", story("토스"))
        room.answers["/2"] = page("토스, 또 투자 유치", story("토스", 70))
        room.lists("gossip", ["/1"])
        assert room.round().kept == 1
        with room.log() as log:
            log.withdraw(Which(feed="gossip"), recorded=NOW)
            log.erase()
        for path, (title, blank) in COPIES.items():
            room.answers[path] = page(title, [each.replace(" ", blank) for each in story("토스")])
        room.lists("daybreak", [*COPIES, "/2"])
        room.later(days=1)
        assert room.round().kept == 1, "another story of the same parties"
        assert [entry.article.url for entry in room.kept()] == [f"{room.site.url}/2"]
        told = {f"{room.site.url}{path}: is forgotten" for path in COPIES}
        assert told <= set(room.lines.said)
        room.later(days=9)
        asked = len(room.site.requests)
        room.round()
        assert [request.path for request in room.site.requests[asked:] if request.path in COPIES] == []
    assert found_in(tmp_path, ("Grimbleton", "투자금으로 사람을")) == {("log.db", "투자금으로 사람을")}, "of /2 alone"


def test_what_waits_is_forgotten_with_its_feed(tmp_path: Path) -> None:
    with newsroom(tmp_path) as room:
        room.answers |= {"/told": page("Grimbleton tells", story("토스")), "/hush-hush": Reply(status=500)}
        room.answers["/plain"] = Reply(status=500)
        room.lists("gossip", ["/told", "/hush-hush"])
        room.lists("daybreak", ["/plain"])
        text = "".join(f"<p>{paragraph} Zorbix</p>" for paragraph in story("당근마켓"))
        whole = {"id": "1", "url": f"{room.site.url}/whispers", "title": "Whole", "content_html": text}
        room.lists("whole", [], full_text=True)
        room.answers["/whole.xml"] = Reply(body=orjson.dumps({"version": WHOLE, "title": "f", "items": [whole]}))
        room.round(since=date(2026, 5, 1))
        room.lists("whole", [])
        with room.log() as log, log.together() as connection:  # as a round that was killed leaves it
            connection.execute(
                update(item).where(item.c.feed == "whole").values(state=WAITING, article=None, text=text)
            )
        for feed, listed in (("gossip", 1), ("whole", 1)):
            (told,) = lines(dealgraph("forget", "--feed", feed, "--json", home=tmp_path))
            assert len(told["listed"]) == listed
        with room.log() as log:
            assert [each.link for each in log.polls().waiting("9")] == [f"{room.site.url}/plain"]
        asked = len(room.site.requests)
        room.lists("gossip", ["/hush-hush", "/told"])
        room.later(days=2)
        room.round()
        assert [request.path for request in room.site.requests[asked:] if request.path in ("/hush-hush", "/told")] == []
    assert found_in(tmp_path, ("Grimbleton", "hush-hush", "whispers", "Zorbix")) == set()
