"""Who holds what on a day: sales of a part and of all, reports without a percent, and groups whose members change."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.model import Deal, Entity, Fact
from graph.schema import EntityKind, Status
from graph.stores import Change, GraphStore, Tie
from queries import catalogue

QUERIES = catalogue.load_all()
PARTIES = ("group", "arm", "rival", "mill", "kiln", "bank", "farm", "dock", "clerk", "teller", "yard", "pier")
# The arm joined the group in 2022 and left it in June 2025.
TIES = [Tie(edge="PART_OF", id="t-arm", source="arm", target="group", since="2022-01", until="2025-06-30", origin="-")]
# Holder, company, percent, first day, and of what has ended the last.
STAKES: list[tuple[str, str, float | None, str, str | None]] = [
    ("arm", "mill", 20.0, "2022-03-01", None), ("arm", "mill", None, "2022-09-01", None),
    ("arm", "mill", 15.0, "2023-08-01", "2024-05-02"), ("group", "mill", 8.0, "2022-06-01", None),
    ("rival", "mill", 30.0, "2022-03-01", None), ("rival", "mill", 12.0, "2024-01-01", "2024-01-01"),
    ("arm", "kiln", 10.0, "2024-07-01", None), ("rival", "kiln", None, "2024-07-01", None),
    # All of the yard in two parts; of the pier less, by what was told between the two.
    ("clerk", "yard", 20.1, "2021-01-01", None), ("clerk", "yard", 12.4, "2022-05-01", "2022-05-01"),
    ("clerk", "yard", 7.7, "2023-05-01", "2023-05-01"),
    ("clerk", "pier", 20.0, "2021-01-01", None), ("clerk", "pier", 12.0, "2022-05-01", "2022-05-01"),
    ("clerk", "pier", 10.0, "2022-09-01", None), ("clerk", "pier", 8.0, "2023-05-01", "2023-05-01"),
]  # fmt: skip
# By one deal the group and its arm are told to have bought one stake in the bank, and then sold it; each bought one in
# the farm, by two.
BOUGHT: list[tuple[str, str, float | None, str, str | None, str]] = [
    ("group", "bank", 10.0, "2023-03-02", None, "d-bank"), ("arm", "bank", 10.04, "2023-03-01", "2024-05-02", "d-bank"),
    ("rival", "bank", 10.0, "2023-03-01", None, "d-bank"),
    ("group", "farm", 10.0, "2023-03-02", None, "d-one"), ("arm", "farm", 10.0, "2023-03-01", None, "d-two"),
    ("group", "dock", None, "2023-03-02", None, "d-dock"), ("arm", "dock", 10.0, "2023-03-01", None, "d-dock"),
]  # fmt: skip
INVESTED = [
    ("arm", "mill", "2022-03-01"), ("group", "mill", "2022-06-01"), ("rival", "mill", "2022-03-01"),
    ("arm", "kiln", "2024-07-01"), ("rival", "kiln", "2024-07-01"), ("clerk", "yard", "2021-01-01"),
    ("teller", "yard", "2021-01-01"), ("clerk", "pier", "2021-01-01"),
]  # fmt: skip
# From what an investment was known as to whether it was sold out by then.
HELD = re.compile(r"CASE WHEN \$known_at IS NULL OR .*?, true\)\]\) = 0\)\n", re.DOTALL)
# Question, what is given, column, and its values.
ASKED: list[tuple[str, dict[str, Any], str, list[object]]] = [
    ("portfolio", {"investor": "arm", "as_of": "2024-05-02"}, "company", ["mill"]),
    ("portfolio", {"investor": "arm", "as_of": "2024-05-03"}, "company", []),
    ("portfolio", {"investor": "arm", "as_of": "2025"}, "company", ["kiln"]),
    ("portfolio", {"investor": "rival", "as_of": "2025"}, "company", ["kiln", "mill"]),
    ("portfolio", {"investor": "group", "as_of": "2025-06-30", "rollup": True}, "company", ["kiln", "mill"]),
    ("portfolio", {"investor": "group", "as_of": "2025-07-01", "rollup": True}, "company", ["mill"]),
    ("portfolio", {"investor": "group", "rollup": True}, "company", ["kiln", "mill"]),
    ("backers", {"company": "mill", "as_of": "2023-12"}, "investor", ["arm", "group", "rival"]),
    ("backers", {"company": "mill", "as_of": "2024-06"}, "investor", ["group", "rival"]),
    ("backers", {"company": "kiln", "as_of": "2025-07", "rollup": True}, "investor", ["arm", "rival"]),
    ("co_investors", {"investor": "rival", "as_of": "2024-06"}, "co_investor", ["group"]),
    ("co_investors", {"investor": "arm", "as_of": "2024-08"}, "company_ids", [["kiln"]]),
    ("portfolio", {"investor": "clerk", "as_of": "2023-05-01"}, "company", ["pier", "yard"]),
    ("portfolio", {"investor": "clerk", "as_of": "2023-05-02"}, "company", ["pier"]),
    ("backers", {"company": "yard", "as_of": "2022-06"}, "investor", ["clerk", "teller"]),
    ("backers", {"company": "yard", "as_of": "2023-06"}, "investor", ["teller"]),
    ("backers", {"company": "pier", "as_of": "2023-06"}, "investor", ["clerk"]),
    ("co_investors", {"investor": "teller", "as_of": "2023-04"}, "co_investor", ["clerk"]),
    ("co_investors", {"investor": "teller", "as_of": "2023-06"}, "co_investor", []),
    ("co_investors", {"investor": "clerk", "as_of": "2023-04"}, "co_investor", ["teller"]),
    ("co_investors", {"investor": "clerk", "as_of": "2023-06"}, "co_investor", []),
    ("cap_table", {"company": "yard", "as_of": "2023-06"}, "percent", []),
    ("cap_table", {"company": "pier", "as_of": "2023-06"}, "percent", [2.0]),
    ("cap_table", {"company": "mill", "as_of": "2022-12"}, "percent", [20.0, 30.0, 8.0]),
    ("cap_table", {"company": "mill", "as_of": "2023-09"}, "percent", [15.0, 30.0, 8.0]),
    ("cap_table", {"company": "mill", "as_of": "2024-06"}, "percent", [18.0, 8.0]),
    ("cap_table", {"company": "mill"}, "percent", [18.0, 8.0]),
    ("stake_history", {"company": "mill", "holder": "arm"}, "since", ["2022-03-01", "2023-08-01"]),
    ("stake_history", {"company": "mill", "holder": "arm"}, "until", ["2023-08-01", "2024-05-02"]),
    ("stake_history", {"company": "mill", "at_least": 20, "holder": "rival"}, "until", ["2024-01-01"]),
    ("stake_history", {"company": "mill", "at_least": 28, "holder": "group", "rollup": True}, "since", ["2022-06-01"]),
    ("stake_history", {"company": "mill", "at_least": 28, "holder": "group", "rollup": True}, "until", ["2023-08-01"]),
    ("stake_history", {"company": "mill", "as_of": "2023-03", "rollup": True}, "percent", [20.0, 28.0, 30.0]),
    ("stake_history", {"company": "kiln", "holder": "group", "rollup": True}, "until", ["2025-06-30"]),
    ("stake_history", {"company": "kiln", "as_of": "2025-07"}, "unknown", [[], ["rival"]]),
    ("stake_history", {"company": "kiln", "as_of": "2025-07", "at_least": 10}, "holder", ["arm"]),
    ("cap_table", {"company": "bank", "as_of": "2023-12"}, "holder", ["arm", "rival"]),
    ("cap_table", {"company": "bank", "as_of": "2023-12"}, "class_percent", [20.04]),
    ("cap_table", {"company": "bank", "as_of": "2023-12"}, "also", [["f-bought-0"], []]),
    ("cap_table", {"company": "bank"}, "holder", ["rival"]),
    ("cap_table", {"company": "farm"}, "class_percent", [20.0]),
    ("cap_table", {"company": "dock"}, "class_unknown", [[]]),
    ("cap_table", {"company": "dock"}, "also", [["f-bought-5"]]),
    ("stake_history", {"company": "bank", "holder": "group", "rollup": True, "as_of": "2023-12"}, "percent", [10.04]),
    ("stake_history", {"company": "bank", "holder": "group", "rollup": True, "as_of": "2023-12"}, "facts",
     [["f-bought-1", "f-bought-0"]]),
    ("stake_history", {"company": "bank", "holder": "group", "rollup": True}, "until", ["2023-03-02", "2024-05-02"]),
    ("stake_history", {"company": "bank", "holder": "group"}, "percent", [10.0]),
    ("stake_history", {"company": "farm", "holder": "group", "rollup": True, "as_of": "2024"}, "percent", [20.0]),
    ("stake_history", {"company": "dock", "holder": "group", "rollup": True}, "unknown", [[]]),
]  # fmt: skip


def party(name: str) -> Entity:
    return Entity(id=name, kind=EntityKind.ORGANIZATION, name=name, names=(name,), forms=(name,), country=None)


def facts() -> Iterator[Fact]:
    for n, (holder, company, percent, day, until) in enumerate(STAKES):
        yield fact(f"f-stake-{n}", "HOLDS_STAKE", holder, company, day, until, percent=percent)
    for n, (holder, company, percent, day, until, deal) in enumerate(BOUGHT):
        yield replace(fact(f"f-bought-{n}", "HOLDS_STAKE", holder, company, day, until, percent=percent), deal=deal)
    for n, (holder, company, day) in enumerate(INVESTED):
        yield fact(f"f-money-{n}", "INVESTED_IN", holder, company, day, None)


def fact(
    id_: str, edge: str, holder: str, company: str, day: str, until: str | None, percent: float | None = None
) -> Fact:
    status = Status.ENDED if until else Status.ASSERTED
    return Fact(
        id=id_, edge=edge, unit=company, source=holder, target=company, deal=None, status=status, confidence=0.9,
        properties={"day": day, "day_stated": True, "until": until, "articles": (), "percent": percent},
    )  # fmt: skip


def deals() -> list[Deal]:
    made = {deal: company for _, company, *_, deal in BOUGHT}
    return [
        Deal(id=deal, kind="round", company=company, status=Status.ASSERTED, properties={})
        for deal, company in made.items()
    ]


def test_holdings(store: GraphStore) -> None:
    store.apply(
        Change(
            units=["bank", "dock", "farm", "kiln", "mill", "pier", "yard"],
            entities=[party(name) for name in PARTIES], articles=[],
            deals=deals(),
            facts=list(facts()), evidence=[], ties=TIES,
        )
    )  # fmt: skip
    for name, given, column, wanted in ASKED:
        query = QUERIES[name]
        found = {str(row[column]) for row in store.rows(query.body, query.bind(given))}
        assert found == {*map(str, wanted)}, f"{name} {given}"


def test_what_was_held_is_said_in_the_same_words_by_all_who_ask() -> None:
    """Cypher has no way to say it once."""
    held = [one for name in ("portfolio", "backers", "co_investors") for one in HELD.findall(QUERIES[name].body)]
    said = [re.sub(r"\nWITH .*?told,", "\nWITH told,", one) for one in held]
    said = [re.sub(r"\bown\b", "made", one).replace("(company)", "(target)") for one in said]
    assert (len(said), len(set(said))) == (4, 1), "co_investors asks it of the investor and of the others"
