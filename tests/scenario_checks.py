"""What is wrong of the answers about a scenario: a check for each field of its truth."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isclose
from typing import Any

from scenarios import Asked

from graph.stores import Row

CONFLICT = ("bound", "beneficiary", "intruder", "scope", "kind", "since")
SHARE = ("share_low", "share_high")
ROUND_SHARE = ("round_share_low", "round_share_high")
SUMS = {"invested": "invested_usd", "credits": "credits_usd", "committed": "usd", "back_low": "back_low",
        "back_high": "back_high"}  # fmt: skip

# Words of what speaks against a conflict, by the reason that the truth gives.
AGAINST = {
    "carve-out": "exception", "grandfathered": "older than the promise", "not-a-rival": "is not known",
    "product": "what the promise covers", "territory": " only",
}  # fmt: skip


def wrong(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    """One line for each thing that is wrong, which begins with its field."""
    for field in CHECKS:
        if field in truth:
            yield from (f"{field}: {what}" for what in CHECKS[field](asked, truth))


def conflicts(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    rows = asked("exclusivity_conflicts")
    wanted = {tuple(one[field] for field in CONFLICT) for one in truth["conflicts"]}
    yield from each("found", sure_conflicts(rows) - wanted)
    yield from each("missing", wanted - {tuple(row[field] for field in CONFLICT) for row in rows})
    for one in truth["conflicts"]:
        row = only(rows, **{field: one[field] for field in CONFLICT})
        cited = {piece["article"] for piece in row.get("evidence", [])}
        yield from each("not cited", set(one["evidence_docs"]) - cited)


def sure_conflicts(rows: Iterable[Row]) -> set[tuple[str, ...]]:
    return {tuple(row[field] for field in CONFLICT) for row in rows if row["certainty"] != "possible"}


def not_conflicts(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    """A deal of the same parties may be one all the same: an earlier one is not."""
    rows = asked("exclusivity_conflicts")
    wanted = {tuple(one[field] for field in CONFLICT) for one in truth["conflicts"]}
    for one in truth["not_conflicts"]:
        pair = (one["bound"], one["beneficiary"], one["other"], one["scope"])
        yield from each("found", {row for row in sure_conflicts(rows) - wanted if row[:4] == pair})
        doubted = [row["against"] for row in rows if tuple(row[field] for field in CONFLICT[:4]) == pair]
        reason = AGAINST.get(one["reason"], "")
        yield from each("not against", [doubts for doubts in doubted if not any(reason in doubt for doubt in doubts)])


def credit_share(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    rows, wanted = asked("credit_share"), truth["credit_share"]
    pairs = sorted((one["investor"], one["deal_company"]) for one in wanted)
    yield from differs("deals", sorted((row["investor"], row["company"]) for row in rows), pairs)
    for one in wanted:
        row = only(rows, investor=one["investor"], company=one["deal_company"])
        yield from differs("conflict", row.get("conflict"), one.get("conflict", False))
        for field in (*SHARE, *ROUND_SHARE):
            yield from differs(field, row.get(field), one[field]) if field in one else ()
        yield from differs("kinds", row.get("kinds"), [one["kind"]]) if one.get("kind") else ()
        reports = {report["article"]: (report["low"], report["high"]) for report in row.get("reports", [])}
        yield from each("not cited", set(one["evidence_docs"]) - set(reports))
        for report in one.get("reports", []):
            yield from differs(report["doc"], reports.get(report["doc"]), (report["low"], report["high"]))
        if best := one.get("best"):
            yield from differs("best", (row.get("best_low"), row.get("best_high")), (best["low"], best["high"]))


def round_trips(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    rows, wanted = asked("round_trips"), truth["round_trips"]
    pairs = sorted((one["investor"], one["company"]) for one in wanted)
    yield from differs("pairs", sorted((row["investor"], row["company"]) for row in rows), pairs)
    for one in wanted:
        row = only(rows, investor=one["investor"], company=one["company"])
        yield from differs("via", row.get("via"), one["via"])
        yield from differs("through", row.get("through"), one.get("through", one["investor"]))
        for field, column in SUMS.items():
            if field in one and one["currency"] == "USD":
                yield from differs(field, row.get(column), one[field])


def circular(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    rows = {turned(row["firms"]): row for row in asked("circular_flows")}
    yield from differs("circles", sorted(rows), sorted(turned(one["firms"]) for one in truth["circular"]))
    for one in truth["circular"]:
        row = rows.get(turned(one["firms"]), {})
        if one["currency"] == "USD":
            yield from differs("sums", (row.get("least"), row.get("largest")), (one["least"], one["largest"]))
        links = {(link["payer"], link["payee"]) for link in row.get("links", [])}
        yield from differs("links", links, {(edge["from"], edge["to"]) for edge in one["edges"]})


def not_circular(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    found = {turned(row["firms"]) for row in asked("circular_flows")}
    yield from each("found", found & {turned(one["firms"]) for one in truth["not_circular"]})


def turned(firms: Iterable[str]) -> tuple[str, ...]:
    """Any firm may come first: here the first in the alphabet's order."""
    its = list(firms)
    at = its.index(min(its))
    return (*its[at:], *its[:at])


def co_investors(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    wanted = truth["co_investors"]
    for one in wanted:
        rows = asked("co_investors", investor=one["a"], rollup=one.get("group", False), **days(one))
        row = only(rows, co_investor=one["b"])
        yield from differs("companies", sorted(row.get("companies", [])), sorted(one["companies"]))
        yield from differs("count", row.get("shared", 0), one["count"])
        if "same_deal" in one:
            yield from differs("same_deal", row.get("same_deal"), len(one["same_deal"]))
    if not any(one.keys() & {"scope", "group", "known_on"} for one in wanted):
        pairs = sorted(sorted((row["a"], row["b"])) for row in asked("co_investment", at_least=1))
        yield from differs("pairs", pairs, sorted(sorted((one["a"], one["b"])) for one in wanted))


def as_of(asked: Asked, truth: Mapping[str, Any]) -> Iterator[str]:
    for one in truth["as_of"]:
        found = ANSWERS[one["kind"]](asked, one)
        yield from differs(f"{one['kind']} {days(one)}", unordered(found), unordered(one["answer"]))


def holders(asked: Asked, one: Row) -> list[str]:
    return [row["holder"] for row in asked("cap_table", company=one["company"], **days(one))]


def stake(asked: Asked, one: Row) -> object:
    return only(asked("cap_table", company=one["company"], **days(one)), holder=one["holder"]).get("percent")


def group_stake(asked: Asked, one: Row) -> object:
    given = {"company": one["company"], "holder": one["holder"], "rollup": True}
    return only(asked("stake_history", **given, **days(one))).get("percent")


def threshold(asked: Asked, one: Row) -> dict[str, object]:
    given = {"holder": one["holder"], "rollup": one.get("group", False), "at_least": one["percent"]}
    first = next(iter(asked("stake_history", company=one["company"], **given, **days(one))), {})
    return {"crossed_up": first.get("since"), "crossed_down": first.get("until")}


def holders_at_or_above(asked: Asked, one: Row) -> list[str]:
    given = {"rollup": one.get("group", False), "at_least": one["percent"]}
    return [row["holder"] for row in asked("stake_history", company=one["company"], **given, **days(one))]


def at_or_above(asked: Asked, one: Row) -> bool:
    return one["holder"] in holders_at_or_above(asked, one)


def portfolio(asked: Asked, one: Row) -> list[str]:
    rows = asked("portfolio", investor=one["investor"], rollup=one.get("group", False), **days(one))
    return [row["company"] for row in rows]


def share_known(asked: Asked, one: Row) -> dict[str, float] | None:
    row = only(asked("credit_share", party=one["company"], **days(one)), investor=one["investor"])
    return {field: row[field] for field in SHARE} if row else None


def pairs_known(asked: Asked, one: Row) -> list[Row]:
    pairs = asked("co_investment", at_least=1, status=["asserted", "tentative", "denied", "ended"])
    return [
        {"a": a, "b": row["co_investor"], "companies": row["companies"], "count": row["shared"]}
        for a in {row[side] for row in pairs for side in "ab"}
        for row in asked("co_investors", investor=a, **days(one))
    ]


def unordered(answer: Any) -> Any:
    """Lists have no order, and may name a thing twice; a pair may be turned."""
    match answer:
        case list():
            return sorted({str(unordered(one)) for one in answer})
        case {"a": a, "b": b, "companies": companies, "count": count}:
            return sorted((a, b)), sorted(companies), count
        case _:
            return answer


def days(one: Row) -> dict[str, Any]:
    return {"as_of": one.get("valid_on"), "known_at": one.get("known_on")}


def only(rows: Iterable[Row], **values: object) -> Row:
    """The row that has these values; one without any value where there is no such row, or more than one."""
    found = [row for row in rows if values.items() <= row.items()]
    return found[0] if len(found) == 1 else {}


def each(what: str, found: Iterable[object]) -> Iterator[str]:
    """What there should be none of."""
    yield from (f"{what} {one}" for one in sorted(found, key=str))


def differs(what: str, found: Any, wanted: Any) -> Iterator[str]:
    if not alike(found, wanted):
        yield f"{what} {found}, not {wanted}"


def alike(found: Any, wanted: Any) -> bool:
    match wanted:
        case float():
            return isinstance(found, float | int) and isclose(found, wanted, abs_tol=1e-4)
        case tuple():
            return isinstance(found, tuple) and all(map(alike, found, wanted))
        case _:
            return bool(found == wanted)


ANSWERS: Mapping[str, Callable[[Asked, Row], object]] = {
    "holders": holders, "stake": stake, "group_stake": group_stake, "threshold": threshold,
    "at_or_above": at_or_above, "holders_at_or_above": holders_at_or_above, "portfolio": portfolio,
    "credit_share": share_known, "co_investors": pairs_known,
}  # fmt: skip
CHECKS: Mapping[str, Callable[[Asked, Mapping[str, Any]], Iterator[str]]] = {
    "conflicts": conflicts, "not_conflicts": not_conflicts, "credit_share": credit_share, "round_trips": round_trips,
    "circular": circular, "not_circular": not_circular, "co_investors": co_investors, "as_of": as_of,
}  # fmt: skip
