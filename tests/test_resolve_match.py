"""The entities that a name may mean: the right one first, and nothing called sure that is not."""

import pytest

from graph.matching.comparison import Outcome, compare
from graph.matching.matcher import Matcher
from graph.model import Entity
from graph.resolve.heard import LEAST_ALIKE
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.schema import EntityKind

# Spellings that no table has.
MEANT = [
    ("카카오 벤쳐스", "kakao-ventures"), ("앤쓰로픽", "anthropic"), ("바이추안", "baichuan"),
    ("Moonshot", "moonshot-ai"), ("삼성전자 주식회사", "samsung-electronics"), ("알리바바클라우드", "alibaba-cloud"),
    ("소프트뱅크비전펀드 2", "softbank-vision-fund-2"), ("智谱华章", "zhipu-ai"), ("Kаkao", "kakao"),
    ("신한 캐피털", "shinhan-capital"),
]  # fmt: skip
# The same sounds, words or initials in two scripts.
ALIKE = [
    ("에이비엘바이오", "ABL Bio Inc."), ("케이씨텍", "KC Tech Co., Ltd."), ("강원에너지", "KANGWON ENERGY Co., Ltd."),
    ("한국캐피탈", "Han Kook Capital Co., Ltd."), ("경창산업", "Kyungchang Industrial"), ("소프트센", "SOFTCEN"),
    ("네추럴 헬스 트렌즈", "NATURAL HEALTH TRENDS CORP"), ("阿里巴巴", "알리바바"), ("샤오미", "小米"),
    ("ソフトバンク", "SoftBank"),
]  # fmt: skip
# Letters of two alphabets in one word.
LOOK_ALIKE = [("Kаkao Bank", "Kakao Bank"), ("Ріxel Robotics", "Pixel Robotics"), ("Νova", "Nova"), ("Аррle", "애플")]
# What one of the tables' names in another script sounds like; the party's own name in this script is another one.
UNLIKE = [
    ("Orbit", "Upbit", "spelt unlike Upbit, a name that the party has in this script"),
    ("Allied Gaming", "Riot Games", "spelt unlike Riot Games, a name that the party has in this script"),
    ("xxxxxxxxxx", "xAI", "xxxxxxxxxx has one letter three times running"),
]  # fmt: skip
NOBODY = ["", " ", "😀", "㈜", "!?"]
HOSTILE = ["A", "가" * 5000, "Alibaba " * 700, "카카오Каkао阿里", "1" * 5000, "에이" * 900]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Known.load().entities.values())


@pytest.mark.parametrize(("name", "entity"), MEANT)
def test_a_spelling_that_no_table_has_finds_its_party_first(matcher: Matcher, name: str, entity: str) -> None:
    first = matcher.match(name)[0]
    assert first.entity == entity, first
    assert first.outcome is not Outcome.DIFFERENT
    assert first.reasons


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_that_sound_alike_are_found_alike_either_way_round(one: str, other: str) -> None:
    [forth], [back] = compare(one, [other]), compare(other, [one])
    assert forth.score == back.score
    assert forth.outcome is back.outcome is not Outcome.DIFFERENT, forth


@pytest.mark.parametrize("name", NOBODY)
def test_what_names_nobody_has_no_candidates(matcher: Matcher, name: str) -> None:
    assert matcher.match(name) == []


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: f"{name[:9]} x{len(name)}")
def test_a_hostile_name_is_answered_and_surely_means_nobody(matcher: Matcher, name: str) -> None:
    assert all(found.outcome is not Outcome.SAME for found in matcher.match(name))


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE)
def test_what_only_looks_alike_is_left_to_judge(one: str, other: str) -> None:
    for found in (*compare(one, [other]), *compare(other, [one])):
        assert found.outcome is Outcome.OPEN
        assert found.score >= LEAST_ALIKE  # so it comes into the queue
        assert "letters of two alphabets that look alike" in found.reasons[0]


@pytest.mark.parametrize(("name", "party", "reason"), UNLIKE)
def test_who_has_another_name_in_that_script_is_not_meant_for_what_is_heard(
    matcher: Matcher, name: str, party: str, reason: str
) -> None:
    found = matcher.match(name, 100)
    assert {each.outcome for each in found} == {Outcome.DIFFERENT}
    [against] = [each for each in found if each.name == party]
    assert against.reasons[0] == reason


def test_who_bears_the_very_name_comes_before_who_is_heard_as_surely() -> None:
    names = {"e-b": "테라노바소프트", "e-a": "Terranova Soft"}
    matcher = Matcher(
        Entity(id=id_, kind=EntityKind.ORGANIZATION, name=name, names=(name,), forms=(normal_form(name),))
        for id_, name in names.items()
    )
    for id_, name in names.items():
        first = matcher.match(name)[0]
        assert (first.entity, first.outcome) == (id_, Outcome.SAME)


def test_the_order_of_the_entities_does_not_matter() -> None:
    entities = sorted(Known.load().entities.values(), key=lambda entity: entity.id)
    names = [name for name, _ in MEANT]
    one, other = Matcher(entities), Matcher(reversed(entities))
    assert [one.match(name) for name in names] == [other.match(name) for name in names]
