"""A log in which articles name companies, and judgements on them: for the tests of who is who."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.claim_json import from_json
from graph.judgements.in_article import meant
from graph.judgements.judging import judged, undone
from graph.log import Log, LoggedJudgement
from graph.model import Article
from graph.parties import parties
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.stores.embedded_store import EmbeddedStore
from graph.stores.listing import listing

# The names of the tables without their ties: of their parties only those that are told of come into the graph.
KNOWN = replace(Known.load(), ties=())
NOW = "2025-01-02T03:04:05Z"
# By what names one article calls the company that raised money.
RAISED = (
    ["Lumen Robotics", "루멘 로보틱스"],
    ["루멘"],
    ["Harbor Foods"],
    ["하버", "Harbor Foods"],
    ["Brook"],
    ["Alibaba"],
)


def raises(log: Log, *names: str) -> None:
    number = log.sequence()
    article = Article(title=f"Round {number}", text="It raised money.", language="en", published="2024-05-01")
    row = {"relation": "raises", "subject": [*names], "status": "asserted", "quote": "raised", "round": "seed"}
    assert log.add(article, [from_json(row, article)], recorded=NOW)


def judge(log: Log, verdict: str, a: str, b: str, *, insist: bool = False) -> LoggedJudgement:
    return log.judge(
        lambda now: judged(now, KNOWN, verdict, (a, b), who="Kim", why="seen", insist=insist), recorded=NOW
    )


def mean(log: Log, article: str, name: str, party: str) -> LoggedJudgement:
    return log.judge(lambda now: meant(now, KNOWN, article, (name, party), who=None, why=None), recorded=NOW)


def undo(log: Log, judgement: str) -> LoggedJudgement:
    return log.judge(lambda now: undone(now, judgement, who=None, why=None), recorded=NOW)


def entity(log: Log, name: str) -> str:
    form = normal_form(name)
    return parties(log.upto(log.sequence()), KNOWN, {form}).resolution.entity_id(form)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as opened:
        for names in RAISED:
            raises(opened, *names)
        yield opened


def graph(store: EmbeddedStore) -> list[str]:
    """All but where the store stands."""
    return [line for line in listing(store) if '"label": "Position"' not in line]
