"""`forget` on the command line: what would go is told first, and what cannot be had later is told, too."""

from pathlib import Path

import pytest
from command_line import dealgraph, lines, written
from test_forgetting import found_in

from graph.log import Log
from graph.stores.embedded_store import EmbeddedStore

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
    assert [article["claims"] for article in would["articles"]] == [1]
    assert would["names"] == ["Grimbleton Ventures", "Zorbix"]
    assert len(would["facts"]) == 1
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


def test_copies_that_stay_are_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    copy = {**STORY, "id": "copy-1", "url": "https://wire.example/9"}
    dealgraph("add", written(tmp_path / "stories.jsonl", STORY, copy, OTHER), home=home)
    (told,) = lines(dealgraph("forget", "secret-1", "--json", home=home))
    with Log(f"sqlite:///{home / 'log.db'}") as log:
        assert told["copies"] == log.upto(log.sequence()).articles_called("copy-1")
    assert "articles with the same text that stay: none" in dealgraph("forget", "copy-1", home=home).stderr
