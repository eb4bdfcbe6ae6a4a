"""What is forgotten leaves no byte in any file, no node and no property; what else there is stays."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import orjson
import pytest
from command_line import dealgraph
from newsroom import newsroom, page, story
from sqlalchemy import update
from test_cli_add import lines, written
from web_server import Reply

from graph.claim_json import from_json
from graph.log import Log, LoggedForgetting, Origin, UnknownArticleError, Which
from graph.log.poll_tables import WAITING, item
from graph.model import Article, Claim
from graph.project import project
from graph.stores import GraphStore
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

NOW = "2025-01-02T03:04:05Z"
SECRETS = ("Zorbix", "zorbix", "Grimbleton", "grimbleton", "헤븐리팟", "hush-hush", "whispers")


def told(title: str, text: str, *parties: str, url: str | None = None) -> tuple[Article, list[Claim]]:
    article = Article(title=title, text=text, language="en", published="2024-05-13", url=url, publisher="Daily")
    row = {
        "relation": "invests-in", "subject": [parties[0]], "object": [*parties[1:]], "status": "asserted",
        "quote": text, "round": "seed",
    }  # fmt: skip
    return article, [from_json(row, article)]


SECRET = told(
    "Grimbleton whispers", "Grimbleton Ventures backs Zorbix (헤븐리팟).", "Grimbleton Ventures", "Zorbix", "헤븐리팟",
    url="https://news.example/hush-hush/1",
)  # fmt: skip
CORRECTED = told(
    "Grimbleton whispers again", "Grimbleton Ventures backs Zorbix Two.", "Grimbleton Ventures", "Zorbix Two",
    url="https://news.example/hush-hush/1",
)  # fmt: skip
PLAIN = told("A round", "Aurora Capital backs Quarry.", "Aurora Capital", "Quarry", url="https://news.example/plain/2")
SHARED = told("Another", "Aurora Capital backs Quarry now.", "Aurora Capital", "Quarry", url="https://other.example/3")
WHOLE = "https://jsonfeed.org/version/1.1"
FEED = Origin(reader="r-1", feed="gossip")


def filled(log: Log) -> None:
    for number in range(12):  # enough for a few pages of every file
        log.add(*told(f"Round {number}", f"Aurora {number} backs Quarry.", f"Aurora {number}", "Quarry"), recorded=NOW)
    assert log.add(*SECRET, recorded=NOW, origin=FEED)
    assert log.add(*PLAIN, recorded=NOW)
    assert log.add(*CORRECTED, recorded=NOW, origin=FEED, supersedes=SECRET[0].id)
    assert log.add(*SHARED, recorded=NOW, origin=FEED)


def found_in(folder: Path, secrets: Iterable[str]) -> set[tuple[str, str]]:
    """Every file with one of the secrets, in the encodings that databases use."""
    sought = {(secret, secret.encode(code)) for secret in secrets for code in ("utf-8", "utf-16-le", "utf-16-be")}
    sought |= {(secret, secret.encode("ascii", "backslashreplace")) for secret in secrets}
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {(file.name, secret) for file in files for secret, said in sought if said in file.read_bytes()}


def anew(log: Log, folder: Path) -> list[str]:
    with EmbeddedStore(f"embedded:{folder}") as store:
        project(log, store)
        return list(listing(store))


def test_no_byte_is_left_at_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with Log(f"sqlite:///{home / 'log.db'}") as log, EmbeddedStore(f"embedded:{home / 'graph'}") as store:
        filled(log)
        project(log, store)
        assert {secret for _, secret in found_in(home, SECRETS)} == set(SECRETS)
        last = log.sequence()
        went = log.withdraw(Which(article=CORRECTED[0].id), recorded=NOW)
        assert [article.id for article in went] == [SECRET[0].id, CORRECTED[0].id]
        project(log, store)
        log.erase()
        assert found_in(home, SECRETS) == set(), "while all is open"
        assert list(listing(store)) == anew(log, tmp_path / "anew")
        assert list(log.entries(after=last)) == [
            LoggedForgetting(sequence=number, recorded=NOW, article=article.id)
            for number, article in enumerate((SECRET[0], CORRECTED[0]), last + 1)
        ]
        assert not project(log, store).rebuilt
    assert found_in(home, SECRETS) == set()


def test_a_store_that_was_away_follows(store: GraphStore, tmp_path: Path) -> None:
    """Between its last entry and now, the log has forgotten what it had."""
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        filled(log)
        project(log, store)
        log.withdraw(Which(feed="gossip"), recorded=NOW)
        log.erase()
        assert log.add(*told("New", "Aurora Capital backs Zinc.", "Aurora Capital", "Zinc"), recorded=NOW)
        assert project(log, store).rebuilt
        left = list(listing(store))
        assert left == anew(log, tmp_path / "anew")
        assert not [line for line in left for secret in SECRETS if secret in line]
        assert any("Quarry" in line for line in left)
    assert found_in(tmp_path, SECRETS) == set()


def test_a_server_need_not_be_emptied_to_forget(neo4j_store: GraphStore, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        filled(log)
        project(log, neo4j_store)
        log.withdraw(Which(url_pattern="https://news.example/hush*"), recorded=NOW)
        assert not project(log, neo4j_store).rebuilt
        log.erase()
        assert not project(log, neo4j_store).rebuilt
        left = list(listing(neo4j_store))
        assert left == anew(log, tmp_path / "anew")
    assert not [line for line in left for secret in SECRETS if secret in line]


def test_what_is_forgotten_does_not_come_in_again(tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        filled(log)
        log.withdraw(Which(article=SECRET[0].id), recorded=NOW)
        for _ in range(2):
            last = log.sequence()
            assert not log.add(*SECRET, recorded=NOW)
            assert not log.add(*CORRECTED, recorded=NOW, supersedes=SECRET[0].id)
            assert not log.add(*told("Changed", "A backs B.", "A", "B", url=SECRET[0].url), recorded=NOW)
            assert log.sequence() == last
            assert log.forgotten().has(SECRET[0])
            log.erase()


@pytest.mark.parametrize(
    ("which", "says"),
    [
        (Which(article="a-none"), "no article 'a-none' is kept"),
        (Which(feed="none"), "came by the feed 'none'"),
        (Which(url_pattern="https://none.example/*"), "has a URL like 'https://none.example/*'"),
    ],
)
def test_what_is_not_there_is_not_forgotten(which: Which, says: str, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        filled(log)
        last = log.sequence()
        with pytest.raises(UnknownArticleError) as refused:
            log.withdraw(which, recorded=NOW)
        assert says in str(refused.value)
        assert log.sequence() == last


STORY = {
    "id": "secret-1", "language": "en", "title": "Grimbleton whispers", "published": "2024-06-01",
    "text": "Grimbleton Ventures invested $10 million in Zorbix.", "url": "https://news.example/hush-hush/9",
}  # fmt: skip
OTHER = {
    "id": "other-1", "language": "en", "title": "Aurora", "published": "2024-06-01",
    "text": "Aurora Capital backs Quex.",
}  # fmt: skip
CLAIMS = (
    {"id": "secret-1", "claims": [{"relation": "invests-in", "subject": "Grimbleton Ventures", "object": "Zorbix",
     "status": "asserted", "quote": "Grimbleton Ventures invested $10 million in Zorbix"}]},
    {"id": "other-1", "claims": [{"relation": "invests-in", "subject": "Aurora Capital", "object": "Quex",
     "status": "asserted", "quote": "Aurora Capital backs Quex"}]},
)  # fmt: skip


def test_forget_on_the_command_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    stories, claims = written(tmp_path / "stories.jsonl", STORY, OTHER), written(tmp_path / "claims.jsonl", *CLAIMS)
    lines(dealgraph("add", stories, "--claims", claims, "--json", home=home))

    (would,) = lines(dealgraph("forget", "secret-1", "--dry-run", "--json", home=home))
    assert [article["claims"] for article in would["articles"]] == [1]  # type: ignore[attr-defined]
    assert would["names"] == ["Grimbleton Ventures", "Zorbix"]
    assert len(would["facts"]) == 1  # type: ignore[arg-type]
    assert not would["forgotten"]
    assert "Zorbix" in dealgraph("export", "jsonl", home=home).stdout

    (did,) = lines(dealgraph("forget", "secret-1", "--json", home=home))
    assert did == {**would, "forgotten": True}
    assert found_in(home, ("Zorbix", "zorbix", "Grimbleton", "hush-hush")) == set()
    exported = dealgraph("export", "jsonl", home=home).stdout
    assert "Quex" in exported
    assert "Zorbix" not in exported

    again = lines(dealgraph("add", stories, "--claims", claims, "--json", home=home))
    assert [row["kept"] for row in again] == [False, False]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((), 2, "one of ARTICLE, --feed, --url-pattern"),
        (("a-1", "--feed", "x"), 2, "one of ARTICLE, --feed, --url-pattern"),
        (("a-1",), 1, "no article 'a-1' is kept"),
        (("--url-pattern", "x*"), 1, "has a URL like 'x*'"),
    ],
)
def test_forget_says_what_is_wrong(arguments: tuple[str, ...], code: int, says: str, tmp_path: Path) -> None:
    answer = dealgraph("forget", *arguments, home=tmp_path)
    assert (answer.returncode, says in answer.stderr) == (code, True), answer.stderr


def test_the_log_forgets_while_the_graph_is_away(tmp_path: Path) -> None:
    stories, claims = written(tmp_path / "stories.jsonl", STORY, OTHER), written(tmp_path / "claims.jsonl", *CLAIMS)
    home = tmp_path / "home"
    home.mkdir()
    lines(dealgraph("add", stories, "--claims", claims, "--json", home=home))
    with EmbeddedStore(f"embedded:{home / 'graph'}"):
        answer = dealgraph("forget", "--url-pattern", "https://news.example/hush*", home=home)
    assert answer.returncode == 1
    assert "`dealgraph load` brings it into the graph" in answer.stderr
    assert {name for name, _ in found_in(home, ("Zorbix",))} & {"log.db", "log.db-wal"} == set()
    assert dealgraph("load", home=home).returncode == 0
    assert found_in(home, ("Zorbix", "zorbix", "Grimbleton", "hush-hush")) == set()


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


def test_a_short_text_is_told_apart_by_its_title(tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        titles = ("Grimbleton whispers", "Photo of the day", "photo of the  day!")
        first, other, again = (Article(title=title, text="A photo.", language="en", key=title) for title in titles)
        assert log.add(first, [], recorded=NOW)
        log.withdraw(Which(article=first.id), recorded=NOW)
        assert log.add(other, [], recorded=NOW)
        log.withdraw(Which(article=other.id), recorded=NOW)
        assert not log.add(again, [], recorded=NOW)


def test_copies_that_stay_are_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    copy = {**STORY, "id": "copy-1", "url": "https://wire.example/9"}
    dealgraph("add", written(tmp_path / "stories.jsonl", STORY, copy, OTHER), home=home)
    (told,) = lines(dealgraph("forget", "secret-1", "--json", home=home))
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        assert told["copies"] == log.upto(log.sequence()).articles_called("copy-1")
    assert "articles with the same text that stay: none" in dealgraph("forget", "copy-1", home=home).stderr


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
            assert len(told["listed"]) == listed  # type: ignore[arg-type]
        with room.log() as log:
            assert [each.link for each in log.polls().waiting("9")] == [f"{room.site.url}/plain"]
        asked = len(room.site.requests)
        room.lists("gossip", ["/hush-hush", "/told"])
        room.later(days=2)
        room.round()
        assert [request.path for request in room.site.requests[asked:] if request.path in ("/hush-hush", "/told")] == []
    assert found_in(tmp_path, ("Grimbleton", "hush-hush", "whispers", "Zorbix")) == set()
