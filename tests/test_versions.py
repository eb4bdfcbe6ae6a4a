"""An article that changes at its source, and articles that a better reader reads again."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph
from newsroom import newsroom, page, rss, story
from test_cli_add import STORY, lines, written

from api.answers import Desk
from api.wiring import article_reader
from extract.news.feeds import Feed
from graph.claim_json import from_json
from graph.log import Log, LoggedArticle, Origin, UnknownArticleError
from graph.model import Article, Claim
from graph.project import project
from graph.stores import GraphStore
from graph.stores.listing import listing
from queries.catalogue import load_all

DAYS = {"first": "2025-02-01T00:00:00Z", "second": "2025-03-05T00:00:00Z", "third": "2025-04-05T00:00:00Z"}
URL = "https://news.example/1"


def told(text: str, *companies: str, url: str | None = URL) -> tuple[Article, list[Claim]]:
    """Aurora's investment in each of the companies."""
    article = Article(title="Rounds", text=text, language="en", published="2025-02-01", publisher="Daily", url=url)
    rows = [
        {"relation": "invests-in", "subject": "Aurora Capital", "object": company, "status": "asserted",
         "quote": "backs", "round": "seed"} for company in companies
    ]  # fmt: skip
    return article, [from_json(row, article) for row in rows]


BESIDE = told("It is said that all backs are well.", url=None)
FIRST = told("Aurora backs Quarry and Kite.", "Quarry Metals", "Kite")
SECOND = told("Aurora backs Zinc and Kite, not Quarry.", "Zinc", "Kite")


def versions(log: Log) -> None:
    row = {"relation": "raises", "subject": "Quarry Metals", "status": "asserted", "quote": "backs", "round": "seed"}
    assert log.add(BESIDE[0], [from_json(row, BESIDE[0])], recorded=DAYS["first"])
    assert log.add(*FIRST, recorded=DAYS["first"])
    assert log.add(*SECOND, recorded=DAYS["second"], supersedes=FIRST[0].id)


def portfolio(store: GraphStore, **given: str) -> set[str]:
    rows = Desk(store, load_all()).ask("portfolio", {"investor": "Aurora Capital", **given}).items
    return {row["company"] for row in rows}


def test_each_day_knows_the_version_that_stood(store: GraphStore, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        versions(log)
        project(log, store)
        assert portfolio(store) == {"Zinc", "Kite"}
        assert portfolio(store, known_at="2025-01-31") == set()
        assert portfolio(store, known_at="2025-02-01") == {"Quarry Metals", "Kite"}
        assert portfolio(store, known_at="2025-03-04") == {"Quarry Metals", "Kite"}
        assert portfolio(store, known_at="2025-03-05") == {"Zinc", "Kite"}
        assert portfolio(store, known_at="2025-03") == {"Zinc", "Kite"}


def test_a_text_that_comes_back_stands_again(embedded_store: GraphStore, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        versions(log)
        assert log.version_at(URL) == SECOND[0]
        assert log.add(*FIRST, recorded=DAYS["third"], supersedes=SECOND[0].id)
        assert log.version_at(URL) == FIRST[0]
        assert not log.add(*FIRST, recorded=DAYS["third"], supersedes=SECOND[0].id)
        ended = [entry.until for entry in log.entries() if isinstance(entry, LoggedArticle)]
        assert ended == [None, 3, 4, None]
        project(log, embedded_store)
        assert portfolio(embedded_store) == {"Quarry Metals", "Kite"}


def test_a_party_that_only_a_former_version_names_is_gone(embedded_store: GraphStore, tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        log.add(*told("Aurora backs Qarry.", "Qarry"), recorded=DAYS["first"])
        log.add(*SECOND, recorded=DAYS["second"], supersedes=told("Aurora backs Qarry.", "Qarry")[0].id)
        project(log, embedded_store)
        assert not any("Qarry" in line for line in listing(embedded_store))


def test_what_is_not_kept_is_not_superseded(tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        with pytest.raises(UnknownArticleError, match="no article 'a-none' is kept"):
            log.add(*FIRST, recorded=DAYS["first"], supersedes="a-none")
        assert log.sequence() == 0


def test_reading_again_takes_the_place_of_what_was_read(tmp_path: Path) -> None:
    old, new = Origin(reader="r-1"), "r-2"
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        log.add(*FIRST, recorded=DAYS["first"], origin=old)
        log.add(*BESIDE, recorded=DAYS["first"])
        log.add(*told("Aurora backs Tin.", "Tin", url=None), recorded=DAYS["second"], origin=old)
        waiting = log.outdated(new)
        assert waiting == [3, 1]
        assert log.reread(FIRST[0], SECOND[1][:0], recorded=DAYS["third"], reader=new)
        assert not log.reread(FIRST[0], [], recorded=DAYS["third"], reader=new), "it has read it"
        assert not log.reread(BESIDE[0], [], recorded=DAYS["third"], reader=new), "no reader of ours had read it"
        assert log.outdated(new) == [3]
        assert log.claims_of(FIRST[0].id) == ()
        read = [entry for entry in log.entries() if isinstance(entry, LoggedArticle) and entry.article == FIRST[0]]
        assert [(entry.reader, entry.until, len(entry.claims)) for entry in read] == [("r-1", 4, 2), (new, None, 0)]


def test_reread_on_the_command_line(tmp_path: Path) -> None:
    story = written(tmp_path / "stories.jsonl", STORY)
    lines(dealgraph("add", story, "--json", home=tmp_path))
    before = dealgraph("export", "claims", home=tmp_path).stdout
    assert json.loads(before)["claims"]
    assert lines(dealgraph("reread", "--json", home=tmp_path)) == [], "this reader has read it"
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        (entry,) = [entry for entry in log.entries() if isinstance(entry, LoggedArticle)]
        assert entry.reader == article_reader().version
        assert log.reread(entry.article, [], recorded=DAYS["first"], reader="an older one")
    (row,) = lines(dealgraph("reread", "--limit", 1, "--json", home=tmp_path))
    assert (row["id"], row["kept"]) == (STORY["id"], True)
    assert dealgraph("export", "claims", home=tmp_path).stdout == before


def test_a_page_that_changes_is_a_new_version(tmp_path: Path) -> None:
    with newsroom(tmp_path) as room:
        for number, (title, won) in enumerate(
            (("토스, 투자 유치", 50), ("토스, 투자 유치(정정)", 70), ("토스, 투자 유치", 50))
        ):
            room.answers["/1"] = page(title, story("토스", won))
            room.answers["/daybreak.xml"] = rss([(f"{room.site.url}/1", f"{number}")])
            if not room.feeds:
                room.feeds.append(Feed(name="daybreak", url=f"{room.site.url}/daybreak.xml", language="ko"))
            room.later(days=1)
            room.round()
            room.later(days=10 ** (number + 1))  # it is read again after half as long again as it is known
            room.round()
        first, second, third = room.kept()
    assert (first.until, second.until, third.until) == (2, 3, None)
    assert (second.first, third.article) == (first.article.id, first.article)
    assert (first.reader, bool(third.claims)) == ("rules-1", True)
