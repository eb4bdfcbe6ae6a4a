"""Names in two scripts that sound alike are one party's where they sound like no other's."""

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.matching.hearing import heard_as, skeletons
from graph.model import Mention
from graph.resolve.clusters import Resolution, resolve
from graph.resolve.heard import Heard
from graph.resolve.judge import Pair
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases
from graph.resolve.told import Judged

KNOWN = Known.load()

ONE_PARTY = [
    ("테라노바소프트", "Terranova Soft"),
    ("루멘 로보틱스", "Lumen Robotics Inc."),
    ("페블크릭캐피탈", "Pebblecreek Capital"),
    ("대웅바이오텍", "DAEWOONG BIOTECHCo.,Ltd."),
]
TWO_PARTIES = [
    ("테라노바소프트", "Terranova Soft Ventures"),  # a firm and its arm
    ("페블크릭캐피탈 2호", "Pebblecreek Capital 3"),
    ("카카오뱅크", "Kakao"),
    ("넥슨", "Nix"),  # too few sounds
]


def heard(names: Iterable[str]) -> list[Heard]:
    found = []
    for one, other in combinations(sorted(set(map(normal_form, names))), 2):
        if skeletons(one) & skeletons(other):
            scores = heard_as(one, [other])
            found += [Heard(one=one, other=other, score=score) for score in scores.values()]
    return found


def resolved(
    *names: str, mentions: Iterable[tuple[str, ...]] = (), different: Iterable[Pair] = (), same: Iterable[Pair] = ()
) -> Resolution:
    stated = [alias for at, told in enumerate(mentions) for alias in mention_aliases(Mention(names=told), f"a-{at}")]
    pairs = Judged(
        same=[tuple(sorted(map(normal_form, pair))) for pair in same],  # type: ignore[misc]
        different=[tuple(sorted(map(normal_form, pair))) for pair in different],  # type: ignore[misc]
    )
    everyone = {*names, *(name for told in mentions for name in told)}
    return resolve(stated, KNOWN, judged=pairs, heard=heard(everyone))


def parties(found: Resolution, *names: str) -> int:
    return len({found.entity_id(normal_form(name)) for name in names})


@pytest.mark.parametrize("names", ONE_PARTY)
def test_names_that_sound_alike_are_one_partys(names: tuple[str, str]) -> None:
    assert parties(resolved(*names), *names) == 1


@pytest.mark.parametrize("names", TWO_PARTIES)
def test_what_only_sounds_a_little_alike_stays_two(names: tuple[str, str]) -> None:
    assert parties(resolved(*names), *names) == 2


def test_who_sounds_like_two_is_left_to_judge() -> None:
    names = ("테라노바소프트", "Terranova Soft", "Teranova Soft")
    assert parties(resolved(*names), *names) == 3


def test_two_spellings_of_one_party_are_no_two() -> None:
    names = ("테라노바소프트", "Terranova Soft", "TerranovaSoft AI")
    assert parties(resolved(*names, mentions=[names[1:]]), *names) == 1


def test_a_judgement_parts_them() -> None:
    names = ("테라노바소프트", "Terranova Soft")
    assert parties(resolved(*names, different=[names]), *names) == 2


def test_what_an_article_says_reaches_the_names_that_are_heard() -> None:
    names = ("泰拉新星", "테라노바소프트", "Terranova Soft")
    assert parties(resolved(*names, mentions=[names[:2]]), *names) == 1


def test_a_name_that_sounds_like_a_known_partys_is_its() -> None:
    assert resolved("문샷에이아이", "Moonshot AI").entity_id(normal_form("문샷에이아이")) == "moonshot-ai"


def test_two_known_parties_never_become_one() -> None:
    pair = Heard(one=normal_form("Kakao"), other=normal_form("네이버"), score=1.0)
    found = resolve([], KNOWN, heard=[pair])
    assert found.entity_id(pair.one) != found.entity_id(pair.other)


NAMES = (
    "테라노바소프트",
    "테라노바소프",
    "Terranova Soft",
    "Teranova Soft",
    "루멘로보틱스",
    "Lumen Robotics",
    "Kakao",
    "카카오",
)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_they_are_heard_changes_nothing(names: list[str], chance: object) -> None:
    sounds = heard(names)
    chance.shuffle(shuffled := list(sounds))  # type: ignore[attr-defined]
    assert resolve([], KNOWN, heard=sounds).ids == resolve([], KNOWN, heard=shuffled).ids
