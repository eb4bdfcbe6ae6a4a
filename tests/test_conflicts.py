"""Reports that differ: which value is shown, on what sources differ, and how a deal stood from day to day."""

from itertools import permutations
from typing import Any

import pytest
from reports import report

from graph.facts.deriving import derived
from graph.reports import Report


def sums(*told: dict[str, Any]) -> list[Report]:
    """Reports of one round, each of its own publisher unless it says otherwise, a day apart."""
    own = [{"publisher": f"Daily {n}", "article": f"{n}", "on": f"2024-05-1{n}"} for n in range(len(told))]
    return [report("raises", round="series-a", **usual | one) for usual, one in zip(own, told, strict=True)]


SHOWN = {
    "a filing before two companies": (
        40e6, sums({"usd": 40e6, "source": "filing"}, {"usd": 30e6, "source": "company"},
                   {"usd": 30e6, "source": "company"}),
    ),
    "the company before a person": (40e6, sums({"usd": 40e6, "source": "company"}, {"usd": 30e6, "source": "person"})),
    "a person before what names no source": (40e6, sums({"usd": 40e6, "source": "person"}, {"usd": 30e6})),
    "no source named before sources that hide": (40e6, sums({"usd": 40e6}, {"usd": 30e6, "source": "anonymous"})),
    "who hides before who only counts": (
        40e6, sums({"usd": 40e6, "source": "anonymous"}, {"usd": 30e6, "source": "media"}),
    ),
    "more sources before fewer": (40e6, sums({"usd": 40e6}, {"usd": 40e6}, {"usd": 30e6})),
    "one publisher is one source": (
        30e6, sums({"usd": 40e6, "publisher": "A"}, {"usd": 40e6, "publisher": "A"}, {"usd": 30e6}, {"usd": 30e6}),
    ),
    "the later of equals": (30e6, sums({"usd": 40e6}, {"usd": 30e6})),
    "a correction before what two others tell": (
        38e6, sums({"usd": 380e6}, {"usd": 380e6}, {"usd": 38e6, "corrects": True}),
    ),
    "a publisher's correction before its own word, whoever was behind that": (
        38e6, sums({"usd": 380e6, "source": "company", "publisher": "A"},
                   {"usd": 38e6, "source": "media", "corrects": True, "publisher": "A"}),
    ),
    "a filing before another's correction": (
        40e6, sums({"usd": 40e6, "source": "filing"}, {"usd": 38e6, "corrects": True}),
    ),
    "a signed sum before a rumour, whoever is behind it": (
        30e6, sums({"usd": 40e6, "source": "company", "status": "tentative"}, {"usd": 30e6, "source": "media"}),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("shown", "reports"), SHOWN.values(), ids=SHOWN)
def test_the_value_shown_and_all_that_are_kept(shown: float, reports: list[Report]) -> None:
    for order in permutations(reports):
        found = derived("c", order)
        (deal,) = found.deals
        assert deal.properties["amount"] == shown
        assert sorted(piece.reported["amount"] for piece in found.evidence) == sorted(
            each.claim.amount.value for each in reports if each.claim.amount
        )


won = {"value": 20e9, "currency": "KRW"}
most = {"value": 50e6, "currency": "USD", "qualifier": "max"}
least = {"value": 25e6, "currency": "USD", "qualifier": "min"}
DISPUTED = {
    "two sums": (("amount",), sums({"usd": 30e6}, {"usd": 40e6})),
    "rounded": (None, sums({"usd": 30e6}, {"usd": 30.4e6})),
    "close, and no rounding": (("amount",), sums({"usd": 21.5e6}, {"usd": 21e6})),
    "rounded by one, and by none": (("amount",), sums({"usd": 21.5e6}, {"usd": 22e6}, {"usd": 21e6})),
    "in two currencies": (None, sums({"usd": 15e6}, {"money": won})),
    "in two currencies, and another": (("amount",), sums({"usd": 25e6}, {"money": won})),
    "up to more": (None, sums({"usd": 30e6}, {"money": most})),
    "up to less": (("amount",), sums({"usd": 60e6}, {"money": most})),
    "at least less": (None, sums({"usd": 30e6}, {"money": least})),
    "told by one publisher": (None, sums({"usd": 30e6, "publisher": "A"}, {"usd": 40e6, "publisher": "A"})),
    "a rumour and the signed sum": (None, sums({"usd": 60e6, "status": "tentative"}, {"usd": 30e6})),
    "two rumours": (("amount",), sums({"usd": 60e6, "status": "tentative"}, {"usd": 30e6, "status": "tentative"})),
    "taken back": (
        None, sums({"usd": 380e6, "publisher": "A"}, {"usd": 38e6, "publisher": "A", "corrects": True}, {"usd": 38e6}),
    ),
    "parts of a company": (
        ("percent",),
        [report("acquires", by="x", percent=p, publisher=f"{p}", article=f"{p}") for p in (51.0, 60.0)],
    ),
    "shares of credits that overlap": (
        None,
        [report("invests-in", by="x", article="0", publisher="0"),
         *(report("credit-amount", by="x", share_low=low, share_high=high, publisher=f"{low}", article=f"{low}")
           for low, high in ((0.4, 0.6), (0.5, 0.7)))],
    ),
    "shares of credits that do not": (
        ("share",),
        [report("invests-in", by="x", article="0", publisher="0"),
         *(report("credit-amount", by="x", share_low=low, share_high=high, publisher=f"{low}", article=f"{low}")
           for low, high in ((0.4, 0.5), (0.6, 0.7)))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "reports"), DISPUTED.values(), ids=DISPUTED)
def test_on_which_fields_sources_differ(fields: tuple[str, ...] | None, reports: list[Report]) -> None:
    found = [fact.properties["disputed"] for fact in derived("c", reports).facts if fact.properties.get("disputed")]
    assert found == ([fields] if fields else [])


HISTORIES = {
    "leak, signing, closing": (
        ("2025-04-30 tentative", "2025-06-30 asserted"),
        [report("acquires", by="x", usd=100e6, status="tentative", on="2025-04-30"),
         report("acquires", by="x", usd=90e6, on="2025-06-30", article="2"),
         report("acquires", by="x", usd=90e6, date="2025-12-19", on="2025-12-19", article="3")],
    ),
    "a denial turns a rumour": (
        ("2025-02-14 tentative", "2025-02-17 denied"),
        [report("acquires", by="x", usd=90e6, status="tentative", on="2025-02-14"),
         report("acquires", by="x", status="denied", on="2025-02-17", article="2")],
    ),
    "signed and cancelled": (
        ("2025-02-14 asserted", "2025-09-01 ended"),
        [report("acquires", by="x", usd=90e6, on="2025-02-14"),
         report("acquires", by="x", status="ended", on="2025-09-01", article="2")],
    ),
    "one investor leaves, the round goes on": (
        ("2025-02-14 tentative", "2025-03-01 asserted"),
        [report("raises", usd=30e6, round="seed", status="tentative", on="2025-02-14"),
         report("invests-in", by="x", round="seed", status="denied", on="2025-02-20", article="2"),
         report("raises", usd=30e6, round="seed", on="2025-03-01", article="3")],
    ),
    "the whole round is denied": (
        ("2025-02-14 tentative", "2025-02-20 denied"),
        [report("raises", usd=30e6, round="seed", status="tentative", on="2025-02-14"),
         report("invests-in", by="x", round="seed", status="tentative", on="2025-02-14"),
         report("raises", round="seed", status="denied", on="2025-02-20", article="2")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("history", "reports"), HISTORIES.values(), ids=HISTORIES)
def test_how_a_deal_stood_from_day_to_day(history: tuple[str, ...], reports: list[Report]) -> None:
    for order in permutations(reports):
        found = derived("c", order)
        (deal,) = found.deals
        assert deal.properties["history"] == history
        assert deal.status == history[-1].split()[1]
        assert len(found.evidence) == len(reports)
