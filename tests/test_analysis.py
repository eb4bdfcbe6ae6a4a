"""Camps and go-betweens of investors, on graphs that a person sees through."""

import json
from pathlib import Path
from random import Random

import pytest
from command_line import dealgraph
from serving import keep_golden

from graph.analysis import Camp, Investment, camps, centrality


def investments(*portfolios: str) -> list[Investment]:
    """`a: x y z` is an investor and its companies, one fact each."""
    made = []
    for portfolio in portfolios:
        investor, _, companies = portfolio.partition(": ")
        made += [(investor, company, f"f-{investor}-{company}") for company in companies.split()]
    return made


# Two camps of three, which only `link` joins, by one company that it shares with each; `alone` shares nothing.
TWO_CAMPS = investments(
    "a: p q r s", "b: p q r", "c: p q r", "d: u v w t", "e: u v w", "f: u v w", "link: s t own", "alone: z"
)


def test_camps_are_who_shares_companies() -> None:
    found = camps(TWO_CAMPS)
    assert [camp.members for camp in found] == [("a", "b", "c"), ("d", "e", "f")]
    assert found[0].companies == ("p", "q", "r")
    assert found[0].facts == tuple(sorted(f"f-{one}-{company}" for one in "abc" for company in "pqr"))


def test_who_links_two_camps_is_between_them() -> None:
    first, second, third, *others = centrality(TWO_CAMPS, at_least=1)
    # Of the 15 pairs of the six others, the 9 that cross.
    assert (first.investor, first.companies, first.partners, first.between) == ("link", 3, 2, 0.6)
    # `a` is between each of its two friends and each of the four on the other side or half-way.
    assert {(place.investor, place.between) for place in (second, third)} == {("a", 0.533333), ("d", 0.533333)}
    assert {place.between for place in others} == {0.0}
    assert {place.core for place in (first, second, third, *others)} == {2}


def test_a_link_by_one_company_is_none_when_two_are_asked_for() -> None:
    assert [(place.investor, place.between) for place in centrality(TWO_CAMPS)] == [(one, 0.0) for one in "abcdef"]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    random = Random(seed)  # noqa: S311  a seed, not a secret
    many = investments(*(f"i{n}: {' '.join(f'c{random.randrange(60)}' for _ in range(9))}" for n in range(80)))
    shuffled = random.sample(many, len(many))
    assert camps(shuffled, at_least=1) == camps(many, at_least=1)
    assert centrality(shuffled, at_least=1) == centrality(many, at_least=1)


def test_nobody_invests_in_itself_and_nothing_has_no_camps() -> None:
    assert camps([("a", "a", "f-1"), ("b", "a", "f-2")], at_least=1) == []
    assert camps([]) == []
    assert centrality([]) == []


def test_two_facts_are_one_company() -> None:
    twice = [("a", "p", "f-1"), ("a", "p", "f-2"), ("b", "p", "f-3")]
    assert camps(twice) == []
    assert camps(twice, at_least=1) == [Camp(members=("a", "b"), companies=("p",), facts=("f-1", "f-2", "f-3"))]


@pytest.mark.parametrize(
    ("name", "column", "first"),
    [("camps", "member_ids", ["mesa", "harbor", "quill"]), ("centrality", "investor_id", "harbor")],
)
def test_commands_answer_of_the_whole_graph(tmp_path: Path, name: str, column: str, first: object) -> None:
    keep_golden(tmp_path)
    row, *_ = json.loads(dealgraph(name, "--json", home=tmp_path).stdout)["items"]
    assert row[column] == first
    assert dealgraph(name, home=tmp_path).stdout.split()[0] == next(iter(row))
    assert dealgraph(name, "--since", "2030", home=tmp_path).stderr == "no investors share companies\n"
