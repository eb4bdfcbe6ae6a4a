"""Judgements on who is who: whom they make one or two, and what is refused."""

import pytest
from judged_names import KNOWN, NOW, RAISED, entity, judge, log, raises, undo

from graph.judgements.judging import JudgementError
from graph.judgements.named import UnknownPartyError
from graph.log import DIFFERENT, SAME, KnownTie, Log, LoggedJudgement
from graph.parties import undrawn_ties

__all__ = ["log"]


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
