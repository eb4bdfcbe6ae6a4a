"""Two firms of one name: which articles mean the other one is for a user to say, and to take back."""

from pathlib import Path

import pytest
from judged_names import KNOWN, NOW, RAISED, graph, judge, log, mean, undo

from graph.claim_json import from_json
from graph.judgements.judging import JudgementError
from graph.judgements.lacking import lacking
from graph.judgements.named import UnknownPartyError
from graph.log import DIFFERENT, Log
from graph.model import Article
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

__all__ = ["log"]


def test_by_one_name_two_articles_may_mean_two_parties(log: Log, tmp_path: Path) -> None:
    first, second = (
        Article(title=country, text="Brook put money into Harbor Foods.", language="en", published="2024-05-01")
        for country in ("Leeds", "Seoul")
    )
    row = {"relation": "invests-in", "subject": "Brook", "object": "Harbor Foods", "status": "asserted", "quote": "put"}
    for article in (first, second):
        log.add(article, [from_json(row, article)], recorded=NOW)
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        project(log, store, known=KNOWN)
        before = graph(store)
        made = mean(log, second.id, "Brook", "Brook Seoul")
        project(log, store, known=KNOWN)
        made_of = {line for line in graph(store) if '"INVESTED_IN"' in line}
        assert len(made_of) == 2
        assert '"name": "Brook Seoul"' in "".join(graph(store))
        stepwise = graph(store)
        project(log, store, known=KNOWN, fresh=True)
        assert graph(store) == stepwise
        with pytest.raises(JudgementError, match=f"judged already, by {made.id}"):
            mean(log, second.id, "Brook", "Brook & Sons")
        undo(log, made.id)
        project(log, store, known=KNOWN)
        assert graph(store) == before


def test_whom_an_article_means_is_not_gone_while_it_is_judged_so(log: Log) -> None:
    [told] = log.upto(log.sequence()).claims(["brook"])
    meant = mean(log, told.article.id, "Brook", "Brook Seoul")
    parted = judge(log, DIFFERENT, "Brook Seoul", "Harbor Foods")

    def gone() -> dict[str, list[str]]:
        snapshot = log.upto(log.sequence())
        return lacking(snapshot, KNOWN, snapshot.judgements())

    assert gone() == {}
    undo(log, meant.id)
    assert gone() == {parted.id: ["Brook Seoul"]}


def test_what_a_group_and_its_arm_do_with_each_other_is_kept_where_one_short_name_is_both(
    log: Log, tmp_path: Path
) -> None:
    text = "SK owns 30% of SK Square. SK Square put money into Harbor Foods."
    article = Article(title="", text=text, language="en", published="2024-05-01")
    rows = [
        {"relation": "stake", "subject": "SK", "object": "SK Square", "quote": "SK owns 30%", "percent": 30},
        {"relation": "invests-in", "subject": ["SK Square", "SK"], "object": "Harbor Foods", "quote": "put money"},
    ]
    log.add(article, [from_json({"status": "asserted", **row}, article) for row in rows], recorded=NOW)
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        project(log, store, known=KNOWN)
        lines = "".join(graph(store))
    assert '"HOLDS_STAKE"' in lines
    assert '"INVESTED_IN"' in lines


def test_an_article_is_called_by_its_id_its_key_or_its_address(log: Log) -> None:
    row = {"relation": "raises", "subject": "Brook", "status": "asserted", "quote": "raised", "round": "seed"}
    kept = [
        Article(title=key, text="Brook raised.", language="en", key=key, url=f"https://news.example/{key}")
        for key in ("e4", "e5", "e6")
    ]
    kept.append(Article(title="again", text="Brook raised.", language="en", key="e6"))
    for article in kept:
        log.add(article, [from_json(row, article)], recorded=NOW)
    assert mean(log, "e4", "Brook", "Brook Seoul").judgement.article == kept[0].id
    assert mean(log, "https://news.example/e5", "Brook", "Brook Seoul").judgement.article == kept[1].id
    with pytest.raises(JudgementError, match=f"'e6' may be any of the articles {kept[2].id}, {kept[3].id}: say one"):
        mean(log, "e6", "Brook", "Brook Seoul")
    assert mean(log, kept[3].id, "Brook", "Brook Seoul").judgement.article == kept[3].id


@pytest.mark.parametrize(
    ("article", "name", "party", "reason"),
    [
        ("a-0", "Brook", "Brook Seoul", "no article 'a-0': say its id"),
        (None, "Nobody", "Brook Seoul", "tells of nobody named 'Nobody', but of Brook"),
        (None, "Brook", "BROOK", "means 'BROOK' as it is"),
        (None, "Brook", " ", "names nobody"),
        (None, "Brook", "e-00000000000000000000", "no party"),
    ],
)
def test_what_an_article_cannot_mean_is_refused(
    log: Log, article: str | None, name: str, party: str, reason: str
) -> None:
    [of_brook] = [logged.article.id for logged in log.upto(log.sequence()).claims(["brook"])]
    with pytest.raises((JudgementError, UnknownPartyError), match=reason):
        mean(log, article or of_brook, name, party)
    assert log.sequence() == len(RAISED)
