"""What is forgotten leaves no byte in any file, no node and no property; what else there is stays."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.claim_json import from_json
from graph.log import Log, LoggedForgetting, Origin, UnknownArticleError, Which
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


def test_a_short_text_is_told_apart_by_its_title(tmp_path: Path) -> None:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        titles = ("Grimbleton whispers", "Photo of the day", "photo of the  day!")
        first, other, again = (Article(title=title, text="A photo.", language="en", key=title) for title in titles)
        assert log.add(first, [], recorded=NOW)
        log.withdraw(Which(article=first.id), recorded=NOW)
        assert log.add(other, [], recorded=NOW)
        log.withdraw(Which(article=other.id), recorded=NOW)
        assert not log.add(again, [], recorded=NOW)
