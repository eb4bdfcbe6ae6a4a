"""What the rules and the network say of one article becomes one list: nothing twice, nothing turned round."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from extract.both_readers import united
from graph.model import Amount, Claim, Mention
from graph.schema import RELATIONS, Status


def claim(relation: str, subject: str, object_: str | None = None, **stated: Any) -> Claim:
    amount = stated.pop("sum", None)
    return Claim(
        article="a-1", relation=RELATIONS[relation], subject=Mention(names=tuple(subject.split("|"))),
        object=Mention(names=tuple(object_.split("|"))) if object_ else None,
        status=Status(stated.pop("status", "asserted")), quote="q", start=0, end=1, reader="test",
        p=stated.pop("p", 0.8), amount=Amount(value=amount, currency="USD") if amount else None,
        qualifiers=MappingProxyType(stated),
    )  # fmt: skip


def told(claims: list[Claim]) -> list[tuple[str, str, str | None]]:
    return [(c.relation.name, c.subject.names[0], c.object.names[0] if c.object else None) for c in claims]


def test_one_claim_of_two_readers_is_said_once_and_completed() -> None:
    stated = claim("invests-in", "Orbia", "Tallow", round="seed")
    learned = claim("invests-in", "Orbia Inc.|Orbia", "Tallow", sum=5e6, lead=True, p=0.9)
    [both], _ = united([stated], [learned])
    assert both.subject == learned.subject  # it has the rule's name, and one that begins so
    assert both.object == stated.object
    assert both.amount == learned.amount
    assert dict(both.qualifiers) == {"round": "seed", "lead": True}
    assert both.p == 0.9


def test_a_known_party_and_another_name_need_no_fuller_one() -> None:
    stated = [claim("stake", "Orbia", "Tallow"), claim("stake", "Quill", "Tallow")]
    learned = [claim("stake", "Orbia Cloud|Orbia", "Tallow"), claim("stake", "Mesa|Quill", "Tallow")]
    both, _ = united(stated, learned, known={"Orbia"})
    assert [found.subject.names for found in both] == [("Orbia",), ("Quill",)]


def test_of_two_statuses_the_more_careful_one_stands_and_is_doubted() -> None:
    both, [doubted] = united(
        [claim("acquires", "Orbia", "Tallow")], [claim("acquires", "Orbia", "Tallow", status="denied", p=0.6)]
    )
    assert (both, doubted.status, doubted.p) == ([], Status.DENIED, 0.6)


def test_who_is_likelier_wrong_than_right_changes_no_status() -> None:
    both, [doubted] = united(
        [claim("acquires", "Orbia", "Tallow")], [claim("acquires", "Orbia", "Tallow", status="denied", p=0.4)]
    )
    assert (both, doubted.status, doubted.p) == ([], Status.ASSERTED, 0.4)


def test_where_the_two_contradict_each_other_in_direction_nothing_is_said() -> None:
    assert united([claim("stake", "Orbia", "Tallow")], [claim("stake", "Tallow", "Orbia")]) == ([], [])


def test_two_sums_raised_are_two_claims_and_one_sum_is_one() -> None:
    learned = [claim("raises", "Tallow", sum=5e6), claim("raises", "Tallow", sum=2e7)]
    both, alone = united([claim("raises", "Tallow", sum=5e6)], learned)
    assert [[c.amount.value for c in told if c.amount] for told in (both, alone)] == [[5e6], [2e7]]


def test_what_the_network_alone_says_is_told_apart_and_a_rule_alone_is_not_believed() -> None:
    both, alone = united([claim("stake", "Orbia", "Tallow")], [claim("acquires", "Orbia", "Tallow")])
    assert (told(both), told(alone)) == ([], [("acquires", "Orbia", "Tallow")])


def test_of_credits_and_exclusivity_a_rule_alone_is_believed() -> None:
    both, _ = united([claim("exclusivity", "Orbia", "Tallow"), claim("credit-amount", "Orbia", "Tallow")], [])
    assert told(both) == [("exclusivity", "Orbia", "Tallow"), ("credit-amount", "Orbia", "Tallow")]


def test_who_sees_two_of_a_list_vouches_for_the_rest_of_it() -> None:
    listed = [claim("invests-in", name, "Tallow", p=0.6) for name in ("Orbia", "Quill", "Mesa")]
    seen = [claim("invests-in", name, "Tallow", p=0.9, status="tentative") for name in ("Orbia", "Quill")]
    both, doubted = united(listed, seen)
    assert not both
    assert [(c.subject.names[0], c.status, c.p) for c in doubted] == [
        ("Orbia", Status.TENTATIVE, 0.6), ("Quill", Status.TENTATIVE, 0.6), ("Mesa", Status.TENTATIVE, 0.6),
    ]  # fmt: skip
    assert told(united(listed, seen[:1])[1]) == [("invests-in", "Orbia", "Tallow")]
    agreed = [replace(one, status=Status.ASSERTED) for one in seen]
    assert [(c.subject.names[0], c.p) for c in united(listed, agreed)[0]] == [
        ("Orbia", 0.9), ("Quill", 0.9), ("Mesa", 0.6),
    ]  # fmt: skip
