"""An article that changes at its source, and articles that a better reader reads again."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command_line import dealgraph, lines, written
from newsroom import newsroom, page, rss, story
from reports import facts, report
from test_cli_add import STORY

from api.answers import Desk
from api.wiring import article_reader
from extract.news.feeds import Feed
from graph.claim_json import from_json
from graph.log import Log, LoggedArticle, Origin, UnknownArticleError
from graph.model import Article, Claim
from graph.project import project
from graph.reports import Report
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


JULY, DECEMBER = "2026-07-01", "2026-12-01"


def version(at: int, published: str | None, recorded: str, **told: Any) -> Report:
    """Of an article that is read in July and, changed, in December."""
    terms = {"relation": "invests-in", "by": "x"} | told
    made = report(terms.pop("relation"), on=published, article=f"version {at}", **terms)
    return replace(made, first="a-first", recorded=recorded, lapsed=DECEMBER if at == 0 else None)


@pytest.mark.parametrize(
    ("before", "after", "day", "known"),
    [
        ((JULY, {"usd": 42e6}), (JULY, {"usd": 142e6}), JULY, DECEMBER),
        ((JULY, {"usd": 42e6}), (JULY, {"usd": 42e6}), JULY, JULY),
        ((JULY, {"usd": 42e6}), (JULY, {"usd": 42e6, "round": "seed"}), JULY, DECEMBER),
        ((JULY, {"usd": 42e6}), (JULY, {"usd": 42e6, "date": "2026-06-15"}), "2026-06-15", DECEMBER),
        ((JULY, {"usd": 42e6}), (JULY, {"usd": 42e6, "date": "2026-09-15"}), "2026-09-15", DECEMBER),
        ((JULY, {"usd": 42e6}), (DECEMBER, {"usd": 142e6}), JULY, DECEMBER),
        ((None, {"usd": 42e6}), (None, {"usd": 142e6}), JULY, DECEMBER),
        ((JULY, {"by": "y"}), (JULY, {}), JULY, DECEMBER),
        ((JULY, {"by": "y"}), (DECEMBER, {}), DECEMBER, DECEMBER),
        ((JULY, {"status": "tentative"}), (JULY, {}), DECEMBER, DECEMBER),
        ((JULY, {"status": "tentative", "round": "seed"}), (JULY, {"round": "series-b"}), JULY, DECEMBER),
        ((JULY, {"status": "asserted"}), (JULY, {"status": "tentative"}), JULY, DECEMBER),
    ],
)  # fmt: skip
def test_a_version_moves_what_is_known_and_not_when_it_was(
    before: tuple[str | None, Any], after: tuple[str | None, Any], day: str, known: str
) -> None:
    told = [version(0, before[0], JULY, **before[1]), version(1, after[0], DECEMBER, **after[1])]
    for order in (told, told[::-1]):
        (fact,) = (fact for fact in facts(order, "INVESTED_IN") if not fact.superseded)
        assert (fact.properties["day"], fact.properties["first_published"]) == (day, known)


@pytest.mark.parametrize(("before", "until"), [([{"status": "asserted"}], DECEMBER), ([], JULY)])
def test_what_a_version_tells_as_over_ended_after_it_was_told_to_hold(before: Sequence[Any], until: str) -> None:
    terms = {"relation": "exclusivity", "scope": "cloud"}
    told = [version(0, JULY, JULY, **terms, **its) for its in before]
    told.append(version(1, JULY, DECEMBER, **terms, status="ended"))
    (fact,) = (fact for fact in facts(told, "EXCLUSIVE_TO") if not fact.superseded)
    assert fact.properties["until"] == until


def sums(store: GraphStore, **given: str) -> list[tuple[float, str]]:
    rows = Desk(store, load_all()).ask("backers", {"company": "Betaworth", **given}).items
    return [(row["amount"], row["day"]) for row in rows]


def test_a_changed_sum_is_that_of_the_same_day(embedded_store: GraphStore, tmp_path: Path) -> None:
    was, now = (
        Article(title="", text=f"Aurora backs Betaworth with ${sum_}m.", language="en", published=JULY, url=URL)
        for sum_ in (42, 142)
    )
    row = {"relation": "invests-in", "subject": "Aurora Capital", "object": "Betaworth", "status": "asserted"}
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for article, sum_, day, before in ((was, 42e6, JULY, None), (now, 142e6, DECEMBER, was.id)):
            amount = {"value": sum_, "currency": "USD"}
            claim = from_json({**row, "quote": "backs", "amount": amount}, article)
            assert log.add(article, [claim], recorded=f"{day}T00:00:00Z", supersedes=before)
        project(log, embedded_store)
        assert sums(embedded_store) == sums(embedded_store, as_of="2026-08-01") == [(142e6, JULY)]
        assert sums(embedded_store, as_of="2026-06-30") == []
        assert sums(embedded_store, known_at="2026-08-01") == [(42e6, JULY)]
        assert sums(embedded_store, known_at="2026-12-02") == [(142e6, JULY)]
        desk = Desk(embedded_store, load_all())
        (fact,) = (row["fact"] for row in desk.ask("backers", {"company": "Betaworth"}).items)
        (why,) = desk.ask("why", {"fact": fact}).items
        assert (why["published"], why["told"]) == (JULY, DECEMBER)


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
