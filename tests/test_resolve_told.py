"""What users tell of names holds against what articles say, and contradicts what is known or is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_resolve_clusters import KNOWN, PAIRS, STATED, entity, resolution

from graph.model import Mention
from graph.resolve.clusters import Alias, resolve
from graph.resolve.judge import CONTRADICTIONS, Reason
from graph.resolve.names import normal_form
from graph.resolve.stated import mention_aliases


def test_what_the_user_tells_outweighs_words_but_not_what_is_known() -> None:
    told = [("두레", "두레클라우드"), ("sn", "sigmanu"), ("alibaba", "tencent")]
    resolved = resolve([], KNOWN, told=told)
    assert resolved.entity_id("두레") == resolved.entity_id("두레클라우드")
    assert resolved.entity_id("sn") == resolved.entity_id("sigmanu")
    assert (resolved.entity_id("alibaba"), resolved.entity_id("tencent")) == ("alibaba", "tencent")
    assert [(refusal.one, refusal.other) for refusal in resolved.refused] == [("alibaba", "tencent")]
    assert resolved.refused[0].articles == ()


@given(STATED, PAIRS, PAIRS, st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_what_the_user_tells_holds_in_any_order_or_contradicts_and_is_refused(
    stated: list[Alias], told: list[tuple[str, str]], apart: list[tuple[str, str]], random: object
) -> None:
    resolved = resolve(stated, KNOWN, told=told, apart=apart)
    refused = {(no.one, no.other) for no in resolved.refused if no.reason in CONTRADICTIONS}
    for one, other in told:
        same = resolved.entity_id(one) == resolved.entity_id(other)
        assert same or (min(one, other), max(one, other)) in refused
    for one, other in apart:
        assert resolved.entity_id(one) != resolved.entity_id(other) or KNOWN.entity_id(one) == KNOWN.entity_id(other)
    shuffled = [pair[::-1] for pair in told]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = resolve(stated[::-1], KNOWN, told=shuffled, apart=apart[::-1])
    assert (again.ids, again.local, again.refused) == (resolved.ids, resolved.local, resolved.refused)


@pytest.mark.parametrize(
    "told",
    [
        [("HLX", "Helixa"), ("HelixaBio", "Helixa")],
        [("HLX", "Helixa"), ("Helixa", "Helixa Biosciences")],
        [("Helixa", "Tessera"), ("Foo", "Helixa")],
        [("Helixa", f"Name {at}") for at in range(40)],
    ],
)
def test_all_aliases_that_the_user_tells_of_one_party_hold(told: list[tuple[str, str]]) -> None:
    forms = [(normal_form(one), normal_form(other)) for one, other in told]
    for order in (forms, forms[::-1]):
        resolved = resolve(mention_aliases(Mention(names=("Helixa", "헬릭사")), "a-1"), KNOWN, told=order)
        assert len({resolved.entity_id(form) for pair in order for form in (*pair, "헬릭사")}) == 1
        assert not resolved.refused


def test_rows_that_make_one_party_of_two_are_refused_and_the_others_hold() -> None:
    told = [("foo", "alibaba"), ("foo", "tencent"), ("bar", "tencent"), ("dure", "두레")]
    resolved = resolve([], KNOWN, told=told, apart=[("dure", "두레")])
    assert resolved.entity_id("bar") == "tencent"
    assert resolved.entity_id("foo") not in ("alibaba", "tencent")
    assert {(no.one, no.other, no.reason) for no in resolved.refused} == {
        ("alibaba", "foo", Reason.TWO_KNOWN),
        ("foo", "tencent", Reason.TWO_KNOWN),
        ("dure", "두레", Reason.TOLD_APART),
    }


def test_what_an_article_says_does_not_outweigh_a_tie_that_the_user_gave() -> None:
    resolved = resolution(("한빛소재", "Hanbit"), apart=[("hanbit", "한빛소재")])
    assert entity(resolved, "한빛소재") != entity(resolved, "Hanbit")
    assert [refusal.reason for refusal in resolved.refused] == [Reason.TOLD_APART]
