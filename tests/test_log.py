"""The log keeps articles whole, once, in order, whatever happens."""

import multiprocessing
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from old_logs import OLD, old_log
from sqlalchemy import Engine, event

from graph.claim_json import InvalidClaimError, from_json
from graph.log import (
    KnownTie,
    Log,
    LogError,
    LogFullError,
    LoggedArticle,
    LoggedTie,
    LogLockedError,
    LogTooNewError,
    LogUnreadableError,
)
from graph.log import connection as log_connection
from graph.log.migration import VERSION
from graph.model import Article, Claim

NOW = "2025-01-02T03:04:05Z"
TEXT = "Aurora Capital put $5 million into 별빛 AI(Starlight AI)."


def article(number: int = 0, text: str = TEXT) -> Article:
    return Article(title=f"Story {number}", text=text, language="en", published="2025-01-01", publisher="Daily")


def claims(source: Article) -> list[Claim]:
    row = {
        "relation": "invests-in", "subject": ["Aurora Capital"], "object": ["별빛 AI", "Starlight AI"],
        "status": "asserted", "amount": {"value": 5000000, "currency": "USD"}, "round": "seed", "lead": True,
        "quote": "Aurora Capital put $5 million",
    }  # fmt: skip
    return [from_json(row, source), from_json({"relation": "raises", "subject": "별빛 AI", "status": "tentative",
            "quote": "$5 million"}, source)]  # fmt: skip


def kept(log: Log, number: int = 0) -> bool:
    story = article(number)
    return log.add(story, claims(story), recorded=NOW)


def url_of(folder: Path) -> str:
    return f"sqlite:///{folder / 'log.db'}"


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    with Log(url_of(tmp_path)) as log:
        assert kept(log)
    with Log(url_of(tmp_path)) as log:
        (entry,) = log.entries()
        assert entry == LoggedArticle(sequence=1, recorded=NOW, article=article(), claims=tuple(claims(article())))
        assert log.counts() == {"article": 1, "claim": 2, "tie": 0, "judgement": 0}


def test_the_same_again_adds_nothing(tmp_path: Path) -> None:
    with Log(url_of(tmp_path)) as log:
        assert kept(log)
        assert not kept(log)
        assert log.sequence() == 1
        assert kept(log, 1)
        assert [entry.sequence for entry in log.entries(after=1)] == [2]


def test_a_claim_told_twice_is_kept_once(tmp_path: Path) -> None:
    with Log(url_of(tmp_path)) as log:
        log.add(article(), claims(article()) * 2, recorded=NOW)
        assert log.counts()["claim"] == 2


def test_a_claim_that_does_not_fit_keeps_nothing(tmp_path: Path) -> None:
    other = article(1, text="Another story. " + TEXT)
    with Log(url_of(tmp_path)) as log:
        with pytest.raises(InvalidClaimError, match="does not stand in the article"):
            log.add(article(), claims(other), recorded=NOW)
        assert log.counts() == {"article": 0, "claim": 0, "tie": 0, "judgement": 0}
        assert log.sequence() == 0


def with_(**fields: object) -> dict[str, object]:
    row = {"relation": "stake", "subject": "A", "object": "B", "status": "asserted", "quote": "it is so"}
    return row | fields


def usd(value: float, **more: float) -> dict[str, object]:
    return {"value": value, "currency": "USD", **more}


BEYOND_LIMITS = [
    (with_(subject="가" * 301), "subject: characters of a name: at most 300, not 301"),
    (with_(object=["B", "나" * 5000]), "object: characters of a name: at most 300, not 5000"),
    (with_(subject=[f"A{n}" for n in range(51)]), "subject: names of one party: at most 50, not 51"),
    (with_(quote="it is so " * 120), "quote: characters: at most 1000, not 1080"),
    (with_(amount=usd(1e300)), "value: at most 1e\\+21, not 1e\\+300"),
    (with_(amount=usd(10**400)), "value: at most 1e\\+21"),
    (with_(amount=usd(float("nan"))), "value: at most 1e\\+21, not nan"),
    (with_(amount=usd(-5)), "amount: from 0 to 1e\\+21, not -5"),
    (with_(amount=usd(5, value_max=-1)), "amount.value_max: from 0 to 1e\\+21, not -1"),
    (with_(percent=130), "percent: from 0 to 100, not 130"),
    (with_(share_high=1.5), "share_high: from 0 to 1, not 1.5"),
    (with_(p=1.5), "p: from 0 to 1, not 1.5"),
    (with_(what="chips " * 200), "what: characters: at most 1000, not 1200"),
    (with_(bars=["x"] * 51), "bars: items: at most 50, not 51"),
]


@pytest.mark.parametrize(("row", "said"), BEYOND_LIMITS)
def test_what_no_article_states_is_refused(row: dict[str, object], said: str) -> None:
    source = article(text="it is so " * 120)
    assert from_json(with_(subject="가" * 300, amount=usd(1e21), percent=100, p=1), source)
    with pytest.raises(InvalidClaimError, match=f"^{said}"):
        from_json(row, source)


def test_user_rows_are_entries(tmp_path: Path) -> None:
    tie = KnownTie(kind="part-of", a="Aurora Seed", b="Aurora Capital", since="2020", source="register")
    with Log(url_of(tmp_path)) as log:
        kept(log)
        assert log.know([tie, tie, KnownTie(kind="alias", a="AC", b="Aurora Capital")], recorded=NOW) == 2
        assert log.know([tie], recorded=NOW) == 0
        assert [entry.sequence for entry in log.entries()] == [1, 2, 3]
        assert LoggedTie(sequence=2, recorded=NOW, tie=tie) in list(log.entries())
        assert log.upto(1).ties() == []
        assert len(log.upto(3).ties()) == 2


@pytest.mark.parametrize("row", [("sister", "A", "B"), ("alias", " ", "B"), ("alias", "A", "")])
def test_a_tie_that_cannot_be_is_refused(row: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match=r"kind: one of|needs two names"):
        KnownTie(kind=row[0], a=row[1], b=row[2])


def test_a_snapshot_finds_by_name_and_ignores_what_came_later(tmp_path: Path) -> None:
    with Log(url_of(tmp_path)) as log:
        kept(log)
        kept(log, 1)
        first, both = log.upto(1), log.upto(2)
        assert both.forms() == {"auroracapital", "별빛ai", "starlightai"}
        stories = [article(number).id for number in (0, 1)]
        assert both.uses(both.forms()) == {(form, id_) for form in ("auroracapital", "별빛ai") for id_ in stories}
        assert both.unit_uses(both.forms()) == {("별빛ai", id_) for id_ in stories}
        assert both.unit_uses_beside({"auroracapital"}) == {("별빛ai", id_) for id_ in stories}
        assert both.new_unit_uses(after=1) == {("별빛ai", stories[1])}
        assert len(list(first.claims({"별빛ai"}))) == 2
        assert len(list(both.claims({"별빛ai"}))) == 4
        assert {(alias.pair, alias.article) for alias in both.aliases({"별빛ai"})} == {
            (("starlightai", "별빛ai"), article(number).id) for number in (0, 1)
        }
        assert first.surfaces({"starlightai"}) == {"starlightai": {"Starlight AI": 1}}


def _add_range(url: str, numbers: list[int]) -> list[bool]:
    with Log(url) as log:
        return [kept(log, number) for number in numbers]


def test_processes_at_once_add_nothing_double(tmp_path: Path) -> None:
    url = url_of(tmp_path)
    numbers = list(range(40))
    context = multiprocessing.get_context("spawn")
    with context.Pool(3) as pool:
        answers = pool.starmap(_add_range, [(url, numbers), (url, numbers[::-1]), (url, numbers)])
    assert [sum(added) for added in zip(answers[0], answers[1][::-1], answers[2], strict=True)] == [1] * 40
    with Log(url) as log:
        assert log.sequence() == 40
        assert [entry.sequence for entry in log.entries()] == list(range(1, 41))


@pytest.mark.parametrize("version", OLD)
def test_an_earlier_version_is_brought_forward(version: int, tmp_path: Path) -> None:
    silent = article(2)
    by_ours = [replace(claim, reader="rules-1") for claim in claims(article(3))]
    told = [(article(), claims(article())), (silent, []), (article(3), by_ours)]
    old_log(tmp_path / "log.db", version, told, recorded=NOW)
    with Log(url_of(tmp_path)) as log:
        assert log.upto(3).forms() == {"auroracapital", "별빛ai", "starlightai"}
        assert [(entry.sequence, entry.article, entry.claims) for entry in log.entries()] == [  # type: ignore[union-attr]
            (number, source, tuple(its)) for number, (source, its) in enumerate(told, 1)
        ]
        # Claims of which nobody knows a reader of ours are a person's; he that found nothing is taken for one of ours.
        assert list(log.read_in(log.outdated("rules-2"))) == [article(3), silent]
        assert kept(log, 1)
        identity = log.identity()
        assert identity
    with Log(url_of(tmp_path)) as log:
        assert log.identity() == identity
    with sqlite3.connect(tmp_path / "log.db") as new:
        assert new.execute("SELECT schema_version FROM counter").fetchone() == (VERSION,)
    new.close()


def test_names_are_folded_anew_when_folding_changed(tmp_path: Path) -> None:
    with Log(url_of(tmp_path)) as log:
        kept(log)
    with sqlite3.connect(tmp_path / "log.db") as file:
        file.execute("UPDATE mention SET form = 'old'")
        file.execute("UPDATE counter SET forms_version = 'old'")
    file.close()
    with Log(url_of(tmp_path)) as log:
        assert "old" not in log.upto(1).forms()


def test_a_later_version_is_refused(tmp_path: Path) -> None:
    Log(url_of(tmp_path)).close()
    with sqlite3.connect(tmp_path / "log.db") as file:
        file.execute("UPDATE counter SET schema_version = 99")
    file.close()
    with pytest.raises(LogTooNewError, match="later dealgraph"):
        Log(url_of(tmp_path))


def _no_log(path: Path) -> None:
    path.write_bytes(b"this is no database, it is a letter" * 100)


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE recipe (id)")
    file.close()


@pytest.mark.parametrize(
    ("make", "says"),
    [(_no_log, "not a log"), (_other_database, "other tables"), (Path.mkdir, "cannot be opened")],
)
def test_what_is_no_log_is_refused(tmp_path: Path, make: object, says: str) -> None:
    make(tmp_path / "log.db")  # type: ignore[operator]
    with pytest.raises(LogUnreadableError, match=says):
        Log(url_of(tmp_path))


def _keep_a_thousand(log: Log) -> None:
    for number in range(1000):
        kept(log, number)


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    def small(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", small)
    try:
        with Log(url_of(tmp_path)) as log, pytest.raises(LogFullError, match="disk is full"):
            _keep_a_thousand(log)
    finally:
        event.remove(Engine, "connect", small)
    with Log(url_of(tmp_path)) as log:
        count = log.sequence()
        assert count > 0
        assert [entry.article for entry in log.entries()] == [article(number) for number in range(count)]
        assert kept(log, count)


def test_a_log_that_stays_locked_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_connection, "BUSY_MS", 50)
    with Log(url_of(tmp_path)) as log:
        other = sqlite3.connect(tmp_path / "log.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogLockedError, match="another process"):
            kept(log)
        other.execute("ROLLBACK")
        other.close()
        assert kept(log)


def test_errors_are_of_one_family() -> None:
    assert all(issubclass(kind, LogError) for kind in (LogFullError, LogLockedError, LogTooNewError))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=12))
def test_sequence_numbers_have_no_holes(tmp_path_factory: pytest.TempPathFactory, numbers: list[int]) -> None:
    with Log(url_of(tmp_path_factory.mktemp("log"))) as log:
        added = [kept(log, number) for number in numbers]
        assert sum(added) == len(set(numbers)) == log.sequence()
        assert [entry.sequence for entry in log.entries()] == list(range(1, len(set(numbers)) + 1))
