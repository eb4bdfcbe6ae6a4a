"""What judgements on who is who do to the graph, and that an undo leaves nothing behind."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judged_names import KNOWN, NOW, entity, graph, judge, log, mean, raises, undo
from random_stories import seeded, stories

from graph.claim_json import from_json
from graph.judgements.judging import JudgementError
from graph.judgements.named import UnknownPartyError
from graph.log import DIFFERENT, MEANS, SAME, KnownTie, Log
from graph.model import Article
from graph.project import project
from graph.stores.embedded_store import EmbeddedStore

__all__ = ["log"]


# Verdicts on two of four names, of which articles call Nurion 누리온 and Vexol 벡솔; then who is one with whom.
OF_OTHER_NAMES = [
    ([(SAME, "Nurion", "Vexol"), (DIFFERENT, "Nurion", "누리온")], ["Nurion Vexol 벡솔", "누리온"]),
    ([(SAME, "Nurion", "Vexol"), (DIFFERENT, "누리온", "Vexol")], ["Nurion Vexol 벡솔", "누리온"]),
    ([(SAME, "Nurion", "Vexol"), (DIFFERENT, "누리온", "벡솔")], ["Nurion Vexol", "누리온", "벡솔"]),
    ([(DIFFERENT, "Nurion", "Vexol"), (SAME, "누리온", "Vexol")], ["Nurion", "누리온 Vexol", "벡솔"]),
    ([(DIFFERENT, "Nurion", "Vexol"), (SAME, "누리온", "벡솔")], ["Nurion", "Vexol", "누리온 벡솔"]),
]  # fmt: skip


@pytest.mark.parametrize(("verdicts", "parted"), OF_OTHER_NAMES)
def test_names_that_articles_gave_give_way_to_what_is_judged(
    log: Log, tmp_path: Path, verdicts: list[tuple[str, str, str]], parted: list[str]
) -> None:
    raises(log, "Nurion", "누리온")
    raises(log, "Vexol", "벡솔")
    names = " ".join(parted).split()
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        project(log, store, known=KNOWN)
        before = graph(store)
        made = [judge(log, *verdict).id for verdict in verdicts]
        assert {frozenset(n for n in names if entity(log, n) == entity(log, name)) for name in names} == {
            frozenset(its.split()) for its in parted
        }
        project(log, store, known=KNOWN)
        stepwise = graph(store)
        project(log, store, known=KNOWN, fresh=True)
        assert graph(store) == stepwise
        for judgement in made:
            undo(log, judgement)
        project(log, store, known=KNOWN)
        assert graph(store) == before


def test_what_two_parties_did_with_each_other_is_gone_while_they_are_judged_one(log: Log, tmp_path: Path) -> None:
    article = Article(title="", text="Brook put money into 루멘.", language="ko", published="2024-05-01")
    row = {"relation": "invests-in", "subject": "Brook", "object": "루멘", "status": "asserted", "quote": "put money"}
    log.add(article, [from_json(row, article)], recorded=NOW)
    with EmbeddedStore(f"embedded:{tmp_path / 'graph'}") as store:
        project(log, store, known=KNOWN)
        before = graph(store)
        told = rf"(f-[0-9a-f]{{20}}), Brook invests-in 루멘 \('put money' in article {article.id}\)"
        with pytest.raises(JudgementError, match=told) as refused:
            judge(log, SAME, "Brook", "루멘")
        [fact] = re.findall(told, str(refused.value))
        assert any(fact in line for line in before)
        made = judge(log, SAME, "Brook", "루멘", insist=True)
        project(log, store, known=KNOWN)
        stepwise = graph(store)
        assert not any(article.id in line for line in stepwise)
        project(log, store, known=KNOWN, fresh=True)
        assert graph(store) == stepwise
        undo(log, made.id)
        project(log, store, known=KNOWN)
        assert graph(store) == before


NAMES = (
    "Aurora Capital", "오로라캐피탈", "Aurora", "Aurora Seed", "Borealis Fund", "BF", "Alibaba", "Tencent", "별빛",
    "별빛 AI", "Starlight AI", "Quarry", "쿼리", "Quarry Metals", "SRX", "Sunrise Foods", "Moonshot AI",
)  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from([SAME, SAME, DIFFERENT, MEANS, "undo"]), st.integers(0, 99), st.integers(0, 99)),
    min_size=2, max_size=8,
)  # fmt: skip


def take(log: Log, step: tuple[str, int, int], made: list[str], told: list[tuple[str, str]]) -> None:
    """One step of a user by chance, on articles that tell of parties; what is refused changes nothing."""
    verdict, first, second = step
    try:
        if verdict == MEANS:
            made.append(mean(log, *told[first % len(told)], (*NAMES, "Another")[second % (len(NAMES) + 1)]).id)
        elif verdict != "undo":
            made.append(judge(log, verdict, NAMES[first % len(NAMES)], NAMES[second % len(NAMES)], insist=True).id)
        elif made:
            undo(log, made.pop(first % len(made)))
    except (JudgementError, UnknownPartyError):
        pass


@given(st.integers(0, 50), STEPS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_the_undo_the_graph_is_byte_for_byte_as_if_never_judged(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("judged")
    ties = [KnownTie(kind="alias", a="쿼리", b="Quarry"), KnownTie(kind="competes", a="BF", b="SRX")]
    with Log(f"sqlite:///{folder / 'log.db'}") as log, EmbeddedStore(f"embedded:{folder / 'graph'}") as store:
        told = []
        for article, claims in stories(seeded(seed), 12):
            log.add(article, claims, recorded=NOW)
            told += [(article.id, claim.subject.names[0]) for claim in claims]
        log.know(ties, recorded=NOW)
        project(log, store, known=KNOWN)
        before = graph(store)
        made: list[str] = []
        for step in steps:
            take(log, step, made, told)
            project(log, store, known=KNOWN)
        stepwise = graph(store)
        project(log, store, known=KNOWN, fresh=True)
        assert graph(store) == stepwise
        while made:
            undo(log, made.pop(seed % len(made)))
        project(log, store, known=KNOWN)
        assert graph(store) == before
