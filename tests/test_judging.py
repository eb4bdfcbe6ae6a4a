"""Judgements on who is who: what they do to the graph, what is refused, and that an undo leaves nothing behind."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_stories import seeded, stories

from graph.claim_json import from_json
from graph.judgements.in_article import meant
from graph.judgements.judging import JudgementError, judged, undone
from graph.judgements.named import UnknownPartyError
from graph.log import DIFFERENT, MEANS, SAME, KnownTie, Log, LoggedJudgement
from graph.model import Article
from graph.parties import parties, undrawn_ties
from graph.project import project
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


def test_a_judgement_is_kept_with_who_when_and_why(log: Log) -> None:
    made = judge(log, SAME, "루멘", "Lumen Robotics")
    entry = list(log.entries())[-1]
    assert isinstance(entry, LoggedJudgement)
    assert (entry, entry.id, entry.sequence) == (made, made.id, len(RAISED) + 1)
    assert (entry.recorded, entry.judgement.who, entry.judgement.why) == (NOW, "Kim", "seen")
    assert (entry.judgement.a, entry.judgement.b) == (("루멘",), ("Lumen Robotics", "루멘 로보틱스"))


def test_names_judged_the_same_are_one_party_with_all_their_other_names(log: Log) -> None:
    made = judge(log, SAME, "루멘", "Lumen Robotics")
    assert entity(log, "루멘") == entity(log, "Lumen Robotics") == entity(log, "루멘로보틱스")
    undo(log, made.id)
    assert entity(log, "루멘") != entity(log, "Lumen Robotics") == entity(log, "루멘로보틱스")
    assert judge(log, SAME, "루멘", "Lumen Robotics").id != made.id


def test_a_party_judged_the_same_as_a_known_one_is_that_one(log: Log) -> None:
    judge(log, SAME, "Brook", "alibaba")
    assert entity(log, "Brook") == "alibaba"


def test_ids_are_judged_as_names_are_also_after_they_merged_away(log: Log) -> None:
    old = {name: entity(log, name) for name in ("루멘", "Lumen Robotics", "Harbor Foods")}
    judge(log, SAME, old["루멘"], old["Lumen Robotics"])
    judge(log, SAME, old["루멘"], old["Harbor Foods"])
    assert len({entity(log, name) for name in old}) == 1


@pytest.mark.parametrize(
    "later", [["Lumen Robotics", "Harbor Foods"], ["루멘 로보틱스", "하버"], ["하버", "루멘 로보틱스"]]
)
def test_parties_judged_different_stay_two_and_whole_however_aliases_lead(log: Log, later: list[str]) -> None:
    judge(log, DIFFERENT, "Lumen Robotics", "Harbor Foods")
    raises(log, *later)
    assert entity(log, "Lumen Robotics") == entity(log, "루멘 로보틱스") != entity(log, "Harbor Foods")
    assert entity(log, "Harbor Foods") == entity(log, "하버")


def test_names_judged_different_leave_the_party_that_they_were(log: Log) -> None:
    raises(log, "Lumen Robotics", "루멘 로보틱스")
    raises(log, "루멘 로보틱스", "月海机器人")
    raises(log, "月海机器人", "ツキウミ")
    assert entity(log, "Lumen Robotics") == entity(log, "ツキウミ")
    judge(log, DIFFERENT, "Lumen Robotics", "月海机器人")
    assert entity(log, "Lumen Robotics") == entity(log, "루멘 로보틱스") != entity(log, "月海机器人")
    assert entity(log, "月海机器人") == entity(log, "ツキウミ")  # only the join that fewest articles state is cut


def test_a_judgement_outweighs_words_and_the_users_own_rows_whichever_came_first(log: Log) -> None:
    raises(log, "Brook Ventures", "Brook")
    log.know([KnownTie(kind="alias", a="Brook", b="Harbor Foods")], recorded=NOW)
    assert entity(log, "Brook Ventures") != entity(log, "Brook") == entity(log, "Harbor Foods")
    judge(log, SAME, "Brook", "Brook Ventures")
    judge(log, DIFFERENT, "Brook", "하버")
    tie = KnownTie(kind="part-of", a="Brook Ventures", b="Brook")
    log.know([tie, KnownTie(kind="part-of", a="Brook", b="Harbor Foods")], recorded=NOW)
    assert entity(log, "Brook Ventures") == entity(log, "Brook") != entity(log, "하버")
    assert undrawn_ties(log.upto(log.sequence()), KNOWN) == [tie]


def a_judgement(a: str, b: str, verdict: str) -> str:
    return rf"j-[0-9a-f]{{20}} \('{a}' and '{b}' are {verdict}\)"


LUMEN = a_judgement("Lumen Robotics", "루멘", "same")
CHAIN = [a_judgement("Quarry", "Sunrise", "same"), a_judgement("Sunrise", "Marsh", "same")]
REFUSED = [
    ((SAME, "루멘", "Nobody"), r"^no party 'Nobody': no article, no table"),
    ((SAME, "루멘", ""), r"^no party ''"),
    ((SAME, " \t", "루멘"), r"^no party"),
    ((DIFFERENT, "е", "루멘"), r"^no party 'е'"),  # Cyrillic
    ((SAME, "🚀", "루멘"), r"^no party '🚀'"),
    ((SAME, "가" * 5000, "루멘"), r"^no party '가{60}…': "),
    ((SAME, "e-0123456789abcdef0123", "루멘"), r"^no party 'e-0123456789abcdef0123'"),
    ((SAME, "루멘", "루멘(주)"), r"are one name"),
    ((DIFFERENT, "루멘", "루멘"), r"are one name"),
    ((SAME, "Alibaba", "알리바바"), r"are names of one party by the tables, alibaba"),
    ((DIFFERENT, "alibaba", "阿里巴巴"), r"are names of one party by the tables, alibaba"),
    ((SAME, "alibaba", "텐센트"), r"are alibaba and tencent, two parties by the tables"),
    ((SAME, "Harbor Foods", "하버"), r"are one party already, e-[0-9a-f]{20}$"),
    ((SAME, "루멘", "Lumen Robotics"), rf"are one party already, e-[0-9a-f]{{20}}, by judgement {LUMEN}$"),
    ((SAME, "Marsh", "Quarry"), rf"are one party already, .*{CHAIN[0]} and {CHAIN[1]}$"),
    ((DIFFERENT, "루멘", "Lumen Robotics"), rf"cannot be different: in the way is judgement {LUMEN}; `dealgraph"),
    ((DIFFERENT, "Quarry", "Marsh"), rf"in the way is judgement {CHAIN[0]} and {CHAIN[1]}; `dealgraph judge undo`"),
    ((DIFFERENT, "루멘", "Brook"), rf"different already, by judgement {a_judgement('Brook', '루멘', 'different')}"),
    ((SAME, "루멘", "Brook"), rf"cannot be same: in the way is judgement {a_judgement('Brook', '루멘', 'different')};"),
    ((SAME, "Harbor Foods", "Delta Bio"), r"in the way is a row of yours: part-of Delta Bio, Harbor Foods"),
]  # fmt: skip


def test_what_cannot_be_is_refused_by_what_is_in_its_way_and_nothing_is_kept(log: Log) -> None:
    for name in ("Quarry", "Sunrise", "Marsh", "Delta Bio"):
        raises(log, name)
    log.know([KnownTie(kind="part-of", a="Delta Bio", b="Harbor Foods")], recorded=NOW)
    judge(log, SAME, "Lumen Robotics", "루멘")
    judge(log, DIFFERENT, "Brook", "루멘")
    judge(log, SAME, "Quarry", "Sunrise")
    judge(log, SAME, "Sunrise", "Marsh")
    end = log.sequence()
    for words, reason in REFUSED:
        with pytest.raises((JudgementError, UnknownPartyError), match=reason):
            judge(log, *words)
    assert log.sequence() == end
    assert log.counts()["judgement"] == 4


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


def test_one_party_told_by_its_id_is_not_parted_from_itself(log: Log) -> None:
    with pytest.raises(JudgementError, match=r"are one party, e-.*: to part it, say two of its names"):
        judge(log, DIFFERENT, entity(log, "Lumen Robotics"), "루멘 로보틱스")


def test_only_a_judgement_that_stands_is_undone(log: Log) -> None:
    made = judge(log, SAME, "Brook", "루멘")
    gone = undo(log, made.id)
    for judgement, reason in (
        ("j-0", "no judgement 'j-0'; `dealgraph judge list`"),
        (made.id, f"{made.id} is undone already, by {gone.id}"),
        (gone.id, f"{gone.id} is an undo"),
    ):
        with pytest.raises(JudgementError, match=reason):
            undo(log, judgement)
    assert log.sequence() == gone.sequence


def graph(store: EmbeddedStore) -> list[str]:
    """All but where the store stands."""
    return [line for line in listing(store) if '"label": "Position"' not in line]


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
