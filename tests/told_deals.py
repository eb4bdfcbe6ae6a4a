"""What several articles tell, by what is special about it: of one deal, and of two."""

from reports import report

won = {"value": 20e9, "currency": "KRW"}

ONE_DEAL = {
    "a round and its investors in one article": [
        report("raises", usd=30e6, round="series-a"), report("invests-in", by="x"), report("invests-in", by="y"),
    ],
    "two languages, two currencies": [
        report("raises", money=won, round="series-b", on="2024-03-21"),
        report("raises", usd=15e6, round="series-b", on="2024-03-22", article="2"),
    ],
    "no round told by one": [
        report("raises", usd=30e6, round="series-a"), report("raises", usd=30.5e6, on="2024-05-20", article="2"),
    ],
    "closings of one round": [
        report("raises", usd=30e6, round="series-a"),
        report("raises", usd=45e6, round="series-a", on="2024-07-01", article="2"),
    ],
    "a coarse day holds the fine one": [
        report("invests-in", by="x", usd=30e6, date="2024"),
        report("invests-in", by="x", usd=30e6, date="2024-05-13", article="2", on="2024-06-01"),
    ],
    "an old round told as background": [
        report("raises", usd=30e6, round="seed", date="2022-01-10"),
        report("raises", usd=30e6, round="seed", article="2", on="2024-05-14"),
    ],
    "a late denial of the investor": [
        report("invests-in", by="x", usd=30e6, round="seed"),
        report("invests-in", by="x", status="denied", on="2025-03-01", article="2"),
    ],
    "a rumoured sum and the signed one": [
        report("acquires", by="x", usd=10e9, status="tentative", on="2024-05-13"),
        report("acquires", by="x", usd=9e9, article="2"),
    ],
    "who leads and who joins": [report("invests-in", by="x", lead=True), report("invests-in", by="y")],
    "who also took part, beside what another put in": [
        report("invests-in", by="x", usd=30e6), report("invests-in", by="y"),
    ],
    "who else is said to be in talks": [
        report("invests-in", by="x", usd=30e6, status="tentative"), report("invests-in", by="y", status="tentative"),
    ],
    "told again with nothing new": [
        report("invests-in", by="x", usd=30e6, round="seed"),
        report("invests-in", by="x", on="2026-03-01", article="2"),
    ],
    "a day that has not come yet is not when it was done": [
        report("invests-in", by="x", usd=30e6, date="2025-05-14"),
        report("invests-in", by="x", usd=30e6, date="2024-05-14", article="2"),
    ],
    "the round and its leader, told by two in one week": [
        report("raises", usd=30e6), report("invests-in", by="x", lead=True, on="2024-05-16", article="2"),
    ],
    "announced, and closed two weeks later": [
        report("invests-in", by="x", usd=30e6),
        report("invests-in", by="x", usd=30e6, date="2024-05-30", on="2024-06-10", article="2"),
    ],
    "signed, and completed half a year later": [
        report("acquires", by="x", usd=90e6, on="2024-05-14"),
        report("acquires", by="x", date="2024-11-20", on="2024-11-20", article="2"),
    ],
    "closings of one round, told in one article": [
        report("raises", usd=45e6, round="series-c", date="2024-05-13"),
        report("raises", usd=32e6, round="series-c", date="2024-01"),
    ],
    "what two have in common with a third": [
        report("raises", usd=20e6, date="2024-03", on="2024-12-30"),
        report("invests-in", by="x", lead=True, round="series-b", date="2024-03", on="2025-01-05", article="2"),
        report("raises", usd=20e6, round="series-b", date="2024-03-21", on="2024-03-21", article="3"),
    ],
    "in one report the cash alone": [
        report("raises", usd=40e6, round="series-b"), report("invests-in", by="x", usd=40e6, round="series-b"),
        report("raises", usd=15e6, round="series-b", on="2024-05-19", article="2"),
        report("invests-in", by="x", usd=15e6, round="series-b", on="2024-05-19", article="2"),
    ],
    "a sum, and another that is said to be the right one": [
        report("invests-in", by="x", usd=50e6),
        report("invests-in", by="x", usd=65e6, corrects=True, on="2024-05-16", article="2"),
    ],
    "what a publisher sets right in another's words, and what it had told": [
        report("raises", usd=50e6), report("raises", usd=65e6, article="2", publisher="Post"),
        report("raises", usd=65e6, corrects=True, on="2024-05-30", article="3"),
    ],
    "a purchase that two articles price otherwise": [
        report("acquires", by="x", usd=10e9), report("acquires", by="x", usd=2e9, on="2024-05-15", article="2"),
    ],
    "credits beside the investment": [
        report("invests-in", by="x", usd=800e6), report("credit-amount", by="x", usd=300e6, kind="cloud"),
    ],
}  # fmt: skip
TWO_DEALS = {
    "two rounds": [report("raises", round="seed"), report("raises", round="series-a", article="2")],
    "sums that differ": [report("raises", usd=30e6), report("raises", usd=60e6, article="2")],
    "half a year between": [
        report("raises", usd=30e6, date="2024-01"),
        report("raises", usd=30e6, date="2024-08", on="2024-09-01", article="2"),
    ],
    "a loan beside a round": [report("raises", usd=30e6, round="debt"), report("raises", usd=30e6, round="series-a")],
    "a new try of the buyer after the first was called off": [
        report("acquires", by="x", usd=90e6, on="2024-01-14"),
        report("acquires", by="x", status="ended", on="2024-03-01", article="2"),
        report("acquires", by="x", usd=90e6, on="2024-12-20", article="3"),
    ],
    "two loans within three months": [
        report("raises", usd=30e6, round="debt"),
        report("raises", usd=50e6, round="debt", on="2024-07-14", article="2"),
    ],
    "an extension nine months later": [
        report("raises", usd=18e6, round="series-a", date="2024-02-15"),
        report("raises", usd=6e6, round="series-a", date="2024-11-07", on="2024-11-07", article="2"),
    ],
    "a loan is not what no round is told of": [report("raises", round="debt"), report("invests-in", by="x")],
    "a purchase after an investment": [report("invests-in", by="x"), report("acquires", by="x")],
    "one investor, two sums": [
        report("invests-in", by="x", usd=30e6), report("invests-in", by="x", usd=50e6, article="2"),
    ],
    "money that is put in after a correction": [
        report("invests-in", by="x", usd=50e6),
        report("invests-in", by="x", usd=65e6, corrects=True, on="2024-05-16", article="2"),
        report("invests-in", by="x", usd=90e6, on="2024-06-10", article="3"),
    ],
    "one of two sums of an investor that its publisher sets right": [
        report("invests-in", by="x", usd=50e6),
        report("invests-in", by="x", usd=90e6, on="2024-05-15", article="2", publisher="Post"),
        report("invests-in", by="x", usd=65e6, corrects=True, on="2024-05-16", article="3"),
    ],
    "a correction about another round": [
        report("raises", usd=50e6, round="seed"),
        report("raises", usd=65e6, round="series-a", corrects=True, on="2024-05-16", article="2"),
    ],
    "what a correction denies, and what it says instead": [
        report("invests-in", by="x", usd=50e6),
        report("invests-in", by="x", usd=50e6, status="denied", on="2024-05-16", article="2"),
        report("invests-in", by="x", usd=65e6, corrects=True, on="2024-05-16", article="2"),
    ],
    "more from one than from all": [report("raises", usd=6e9), report("invests-in", by="x", usd=22e9)],
    "news and a dated deal before it in one article": [
        report("raises", usd=13e9, round="series-f", date="2024-03-01"), report("invests-in", by="x", usd=5e9),
    ],
    "only said to have invested, both": [report("invests-in", by="x"), report("invests-in", by="y")],
    "only said to have invested, beside what another put in long before": [
        report("invests-in", by="x", usd=30e6, date="2023-05"), report("invests-in", by="y"),
    ],
    "only said to have invested, beside talks with another": [
        report("invests-in", by="x", usd=30e6, status="tentative"), report("invests-in", by="y"),
    ],
    "only said to have invested, beside the round of another": [
        report("raises", round="seed"), report("invests-in", by="x"), report("invests-in", by="y", article="2"),
    ],
    "only said to have invested, in one list with who was in the round": [
        report("raises", round="seed"), report("invests-in", by="x"),
        report("invests-in", by="x", article="2"), report("invests-in", by="y", article="2"),
    ],
    "told as done well before the day of the other": [
        report("invests-in", by="x", usd=30e6, on="2025-01-18"),
        report("invests-in", by="x", usd=30e6, date="2025-03", on="2025-09-02", article="2"),
    ],
    "sums of two investors, told a month apart": [
        report("invests-in", by="x", usd=4e9, on="2023-09-25"),
        report("invests-in", by="y", usd=1e8, on="2023-08-14", date="2023-08-13", article="2"),
    ],
    "what one had put in, and a round that another led later": [
        report("invests-in", by="x", usd=13.75e9, on="2025-01-18"),
        report("invests-in", by="y", lead=True, on="2025-04-01", article="2"),
        report("raises", money={"value": 40e9, "currency": "USD", "qualifier": "max"}, on="2025-04-01", article="2"),
    ],
    "what one puts in, and who only backs it": [
        report("invests-in", by="x", usd=4e9, on="2024-11-22"),
        report("invests-in", by="x", on="2025-03-12", article="2"),
        report("invests-in", by="y", usd=750e6, on="2025-03-12", article="2"),
    ],
    "talks of more": [
        report("invests-in", by="x", usd=30e6),
        report("invests-in", by="x", status="tentative", on="2025-03-01", article="2"),
    ],
    "a denial before the investment": [
        report("invests-in", by="x", usd=30e6, on="2025-03-01"),
        report("invests-in", by="x", status="denied", on="2024-03-01", article="2"),
    ],
}  # fmt: skip
