"""Which forms make one entity, from what articles call one party."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Mention, content_id
from graph.resolve.clusters import Alias, Resolution, fullest_form, resolve
from graph.resolve.judge import Reason
from graph.resolve.known import Known
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases

KNOWN = Known.load()
FORMS = [
    "alibaba", "알리바바", "알리바바클라우드", "tencent", "카카오", "카카오벤처스", "openai", "lucid", "루시드",
    "lucidmotors", "lucidsoftware", "lucidgroup", "acm", "두레", "두레클라우드", "durecloud", "dure", "新月",
    "新月科技", "kt", "sn", "foo", "bar", "manyfast", "leolap", "매니패스트", "리오랩",
]  # fmt: skip
PAIRS = st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(FORMS)).filter(lambda pair: pair[0] != pair[1]))
STATED = st.lists(
    st.builds(
        lambda forms, article: Alias(one=forms[0], other=forms[1], fullest=forms[0], article=article),
        st.permutations(FORMS),
        st.sampled_from(["a-1", "a-2", "a-3"]),
    ),
    max_size=25,
)


def resolution(*mentions: tuple[str, ...], apart: Iterable[tuple[str, str]] = ()) -> Resolution:
    """What comes of articles a-0, a-1, … with one mention each."""
    stated = [
        alias
        for at, names in enumerate(mentions)
        for alias in mention_aliases(Mention(names=names), f"a-{at}")
    ]  # fmt: skip
    return resolve(stated, KNOWN, apart=apart)


def entity(resolved: Resolution, name: str, article: str | None = None) -> str:
    return resolved.entity_id(normal_form(name), article)


@given(STATED, st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_the_order_of_arrival_changes_nothing(stated: list[Alias], random: object) -> None:
    shuffled = [*stated, *stated[: len(stated) // 2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = resolve(stated, KNOWN), resolve(shuffled, KNOWN)
    assert (one.ids, one.local, one.refused) == (other.ids, other.local, other.refused)


@given(STATED, PAIRS)
@settings(max_examples=300, deadline=None)
def test_two_known_parties_and_parties_told_apart_never_become_one(
    stated: list[Alias], apart: list[tuple[str, str]]
) -> None:
    resolved = resolve(stated, KNOWN, apart=apart)
    for form in FORMS:
        assert resolved.entity_id(form) == (KNOWN.entity_id(form) or resolved.entity_id(form))
    for one, other in apart:
        assert resolved.entity_id(one) != resolved.entity_id(other) or KNOWN.entity_id(one) == KNOWN.entity_id(other)
    assert resolved.entity_id("두레") != resolved.entity_id("두레클라우드")


@given(STATED)
@settings(max_examples=300, deadline=None)
def test_every_pair_that_an_article_states_is_followed_or_refused_with_a_reason(stated: list[Alias]) -> None:
    resolved = resolve(stated, KNOWN)
    refused = {(refusal.one, refusal.other): refusal for refusal in resolved.refused}
    for alias in stated:
        refusal = refused.get(alias.pair)
        followed = resolved.entity_id(alias.one) == resolved.entity_id(alias.other)
        assert followed or (refusal and alias.article in refusal.articles)


def test_an_alias_stated_in_an_article_is_learned() -> None:
    resolved = resolution(("솔가람AI", "Solgaram AI"), ("Solgaram AI", "索家蓝"))
    assert entity(resolved, "솔가람AI") == entity(resolved, "索家蓝") == content_id("e", "solgaramai")
    assert not resolved.refused


def test_a_known_party_keeps_its_id_and_gains_a_name() -> None:
    resolved = resolution(("문샷 AI", "웨즈안몐"))
    assert entity(resolved, "웨즈안몐") == "moonshot-ai"


def test_a_name_that_nobody_explains_is_an_entity_of_its_own() -> None:
    resolved = resolution()
    assert entity(resolved, "Halcyon Compute, Inc.") == content_id("e", "halcyoncompute")


def test_all_names_of_one_mention_are_of_one_party() -> None:
    resolved = resolution(("매니패스트", "MANYFAST", "리오랩", "LEOLAP"))
    assert len({entity(resolved, name) for name in ("매니패스트", "MANYFAST", "리오랩", "LEOLAP")}) == 1


def test_spellings_of_one_sound_meet_in_the_name_that_they_spell() -> None:
    resolved = resolution(("노르델트릭스", "Nordeltrix"), ("노르델트렉스", "Nordeltrix"))
    assert entity(resolved, "노르델트릭스") == entity(resolved, "노르델트렉스")


def test_a_short_name_of_two_parties_is_neither_but_means_one_in_its_article() -> None:
    resolved = resolution(("Calder Quantum", "Calder"), ("Calder Optics", "Calder"), ("칼더", "Calder"))
    parties = {entity(resolved, name) for name in ("Calder Quantum", "Calder Optics", "Calder")}
    assert len(parties) == 3
    assert entity(resolved, "칼더") == entity(resolved, "Calder")
    assert entity(resolved, "Calder", "a-0") == entity(resolved, "Calder Quantum")
    assert entity(resolved, "Calder", "a-1") == entity(resolved, "Calder Optics")
    assert {(refusal.reason, refusal.between) for refusal in resolved.refused} == {
        (Reason.AMBIGUOUS, ("calderoptics", "calderquantum"))
    }


def test_a_short_name_of_an_arm_is_not_free_for_another_party() -> None:
    resolved = resolution(("Lucid Motors", "Lucid"), ("Lucid Software", "Lucid"))
    assert len({entity(resolved, name) for name in ("Lucid Motors", "Lucid Software", "Lucid")}) == 3


def test_a_chain_between_two_known_parties_is_cut_on_the_whole_way() -> None:
    resolved = resolution(("알리바바", "한빛소재"), ("한빛소재", "Hanbit Materials"), ("Hanbit Materials", "텐센트"))
    assert entity(resolved, "한빛소재") not in ("alibaba", "tencent")
    assert entity(resolved, "Hanbit Materials") not in ("alibaba", "tencent")
    assert {refusal.reason for refusal in resolved.refused} == {Reason.TWO_KNOWN}
    assert {refusal.between for refusal in resolved.refused} == {("alibaba", "tencent")}
    assert entity(resolved, "텐센트", "a-2") == "tencent"


def test_what_is_not_on_the_way_is_kept() -> None:
    resolved = resolution(("알리바바", "한빛"), ("한빛", "텐센트"), ("한빛", "Hanbit"), ("텐센트", "Tenxun"))
    assert entity(resolved, "한빛") == entity(resolved, "Hanbit") != entity(resolved, "알리바바")
    assert entity(resolved, "Tenxun") == "tencent"


def test_a_mention_is_the_party_of_its_fullest_name() -> None:
    names = Mention(names=("SN", "Sigma Nu"))
    resolved = resolve(mention_aliases(names, "a-1"), KNOWN)
    assert resolved.entity_id(fullest_form(names), "a-1") == resolved.entity_id("sigmanu")
    assert resolved.entity_id("sn", "a-1") == resolved.entity_id("sigmanu") != resolved.entity_id("sn")
    assert resolved.entity_id(fullest_form(Mention(names=("카카오벤처스", "카카오")))) == "kakao-ventures"


def test_a_name_refused_by_the_fullest_is_refused_by_all() -> None:
    resolved = resolution(("두레클라우드", "Dure Cloud", "두레"))
    assert entity(resolved, "두레클라우드") == entity(resolved, "Dure Cloud") != entity(resolved, "두레")
    assert {refusal.between for refusal in resolved.refused} == {("두레", "두레클라우드")}


def test_a_short_name_leaves_the_names_of_the_firm_together() -> None:
    resolved = resolution(("웨이란바이오", "苇岚生物", "웨이란"), ("苇岚生物", "웨이란"))
    assert entity(resolved, "웨이란바이오") == entity(resolved, "苇岚生物") != entity(resolved, "웨이란")
    assert {(refusal.one, refusal.other) for refusal in resolved.refused} == {
        ("苇岚生物", "웨이란"), ("웨이란", "웨이란바이오"),
    }  # fmt: skip


def test_two_arms_of_one_stem_are_two_parties() -> None:
    resolved = resolution(("Dure Cloud", "Dure Robotics"), ("Dure Cloud", "두레"), ("두레", "Dure Capital"))
    assert len({entity(resolved, name) for name in ("Dure Cloud", "Dure Robotics", "Dure Capital")}) == 3


def test_many_articles_of_many_names_are_clustered_in_seconds() -> None:
    mentions = [(f"회사{at}호", f"Party {at} Works", f"PW{at}") for at in range(3000)]
    assert len(set(resolution(*mentions).ids.values())) == len(mentions)


def test_a_common_word_taken_for_a_name_joins_nobody_and_costs_little() -> None:
    mentions = [(f"{chr(0xAC00 + 97 * at)}{chr(0xB098 + 31 * at)}소재", "회사") for at in range(100)]
    resolved = resolution(*mentions)
    assert len({entity(resolved, name) for name, _ in mentions}) == 100
    assert all(entity(resolved, "회사", f"a-{at}") == entity(resolved, name) for at, (name, _) in enumerate(mentions))
