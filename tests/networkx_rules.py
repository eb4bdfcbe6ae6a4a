"""What reaches a threshold of law, and who is not known for sure, answered by walks; stakes without their groups."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from networkx_graph import Given, Graph, every, incoming, name, of, touching

from graph.stores import Row
from graph.stores.shape import FACTS, TIES

EUROPE = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
NO_PURCHASE = ("cumulative", "debt", "grant")
STAKES = ("stake", "stake-listed", "largest-holder", "largest-holder-listed")
STANDING = ("asserted", "ended")


def _filing_indicators(graph: Graph, given: Given) -> Iterator[Row]:
    deals = (
        one
        for relation in ("INVESTED_IN", "ACQUIRED")
        for one in every(graph, relation)
        if one["status"] in given["status"] and one.get("day") and one.get("round") not in NO_PURCHASE
        and given["party"] in (None, one["starts"], one["ends"])
    )  # fmt: skip
    rows = [row for one in deals for rule in _rules(graph, given, one) if (row := _filing(graph, one, rule))]
    return _told(rows, given, ("company", "company_id", "acquirer", "acquirer_id", "fact", "jurisdiction", "kind"))


def _filing(graph: Graph, one: Row, rule: Row) -> Row | None:
    """A deal measured by a rule of its country, where it may reach it."""
    if not _measures(graph, one, rule):
        return None
    low, high = _span(one, rule)
    if high is not None and not _reaches(high, rule):
        return None
    turnover = low is None and rule["kind"].startswith("turnover")
    unclear = ["the sum in " + rule["unit"]] if low is None else [] if _reaches(low, rule) else ["the exact sum"]
    unclear = ([] if turnover else unclear) + _coarse(one, rule)
    business = ["whether shares were bought, and not the business"] if rule["kind"] == "stake" else []
    return {
        "outcome": "unknown" if low is None else "possible" if unclear else "crosses",
        "jurisdiction": rule["jurisdiction"], "kind": rule["kind"], "threshold": rule["value"],
        "unit": rule["unit"], "counts": rule["counts"], "acquirer": name(graph, one["starts"]),
        "acquirer_id": one["starts"], "company": name(graph, one["ends"]), "company_id": one["ends"], "low": low,
        "high": high, "fact": one["id"], **of(one, "relation", "status", "confidence", "day", "day_stated", "deal"),
        "missing": unclear + _undated(one) + business + rule["besides"].split("; "), "source": rule["source"],
    }  # fmt: skip


def _measures(graph: Graph, one: Row, rule: Row) -> bool:
    buyer, company = (graph.nodes[one[end]].get("country") for end in ("starts", "ends"))
    if rule["kind"].startswith("transaction"):
        return bool(rule["jurisdiction"] == company)
    if one["relation"] != "ACQUIRED":
        return False
    if rule["kind"].startswith("turnover"):
        return rule["jurisdiction"] in (buyer, company, "EU" if {buyer, company} & {*EUROPE} else None)
    return bool(rule["kind"] == "stake" and rule["jurisdiction"] == company)


def _span(one: Row, rule: Row) -> tuple[float | None, float | None]:
    """From the least to the most that it may be; of a purchase without a percent, more than half."""
    if rule["kind"] == "stake":
        percent = one.get("percent")
        return (50.0, 100.0) if percent is None else (percent, percent)
    amount, most = one.get("amount"), one.get("amount_max")
    stated = amount if one.get("currency") == rule["unit"] else one.get("usd") if rule["unit"] == "USD" else None
    if stated is None or rule["kind"].startswith("turnover"):
        return None, None
    wide = stated * (most / amount if amount and most and most > amount else 1.0)
    match one.get("qualifier"):
        case "max":
            return 0.0, wide
        case "min":
            return stated, None
        case "about":
            return round(0.9 * stated, 2), round(1.1 * wide, 2)
        case _:
            return stated, wide


def _stake_thresholds(graph: Graph, given: Given) -> Iterator[Row]:
    stakes = (
        one
        for one in every(graph, "HOLDS_STAKE")
        if one["status"] in given["status"] and one.get("percent") is not None and one.get("day")
        and given["party"] in (None, one["starts"], one["ends"])
    )  # fmt: skip
    rows = [
        row
        for one in stakes
        for rule in _rules(graph, given, one)
        if rule["kind"] in STAKES and rule["jurisdiction"] == graph.nodes[one["ends"]].get("country")
        if (row := _stake(graph, one, rule))
    ]
    return _told(rows, given, ("company", "company_id", "holder", "holder_id", "fact", "kind"))


def _stake(graph: Graph, one: Row, rule: Row) -> Row | None:
    percent, sort = one["percent"], one.get("percent_qualifier")
    least = {"max": 0.0, "about": round(0.9 * percent, 6)}.get(sort, percent)
    most = {"min": 100.0, "about": round(1.1 * percent, 6)}.get(sort, percent)
    largest = rule["kind"].startswith("largest")
    if not _reaches(most, rule) or (largest and any(_larger(graph, one, most))):
        return None
    company, shares = name(graph, one["ends"]), one.get("share_class")
    unclear = [f"whether {company} is listed"] if rule["kind"].endswith("listed") else []
    unclear += ["whether nobody holds more"] if largest else []
    unclear += [] if shares in (None, "voting", "common") else [f"whether these shares vote: {shares}"]
    unclear += ([] if _reaches(least, rule) else ["the exact percent"]) + _coarse(one, rule)
    return {
        "outcome": "possible" if unclear else "crosses", "jurisdiction": rule["jurisdiction"], "kind": rule["kind"],
        "threshold": rule["value"], "counts": rule["counts"], "holder": name(graph, one["starts"]),
        "holder_id": one["starts"], "company": company, "company_id": one["ends"], "percent_low": least,
        "percent_high": min(most, 100.0), "share_class": shares, "fact": one["id"], "facts": [one["id"]],
        **of(one, "status", "confidence", "day", "day_stated"),
        "missing": unclear + _undated(one) + rule["besides"].split("; "), "source": rule["source"],
    }  # fmt: skip


def _larger(graph: Graph, one: Row, most: float) -> Iterator[Row]:
    """Stakes of others that are larger on the day for certain."""
    day = one["day"]
    for other in incoming(graph, one["ends"], "HOLDS_STAKE"):
        until, known = other.get("until"), other["status"] in STANDING and other["starts"] != one["starts"]
        stands = until >= day[: len(until)] if until else other["status"] == "asserted"
        if known and stands and (other.get("percent") or 0) > most and (other.get("day") or "~")[: len(day)] <= day:
            yield other


def _rules(graph: Graph, given: Given, one: Row) -> Iterator[Row]:
    """Those that held on the day, or on some day of a coarse one."""
    earliest, latest = _days(one)
    for rule in graph.graph["thresholds"]:
        asked = given["jurisdiction"] in (None, rule["jurisdiction"])
        if asked and latest >= rule["since"] and earliest <= rule.get("until", "~"):
            yield rule


def _days(one: Row) -> tuple[str, str]:
    return f"{one['day']}-01-01"[:10], f"{one['day']}-99-99"[:10]


def _coarse(one: Row, rule: Row) -> list[str]:
    earliest, latest = _days(one)
    return [] if earliest >= rule["since"] and latest <= rule.get("until", "~") else ["the exact day"]


def _undated(one: Row) -> list[str]:
    return [] if one.get("day_stated") else ["the day: it may be before that of the article"]


def _reaches(value: float, rule: Row) -> bool:
    return bool(value > rule["value"] or (value == rule["value"] and rule["counts"] == "at least"))


def _told(rows: Iterable[Row], given: Given, keys: tuple[str, ...]) -> Iterator[Row]:
    found = [row for row in rows if row["outcome"] in given["outcome"]]
    found.sort(key=lambda row: (*(row[key] for key in keys), row["threshold"]))
    found.sort(key=lambda row: row["day"], reverse=True)
    found.sort(key=lambda row: row["outcome"])
    return iter(found[: given["limit"]])


def _unresolved(graph: Graph, given: Given) -> list[Row]:
    parties = [row for _, row in graph.nodes(data=True) if "forms" in row and given["party"] in (None, row["id"])]
    bearers: dict[str, set[str]] = {}
    for _, row in graph.nodes(data=True):
        for form in row.get("forms", []):
            bearers.setdefault(form, set()).add(row["id"])
    found = [row for party in parties for row in (*_shared(graph, party, bearers), *_alone(graph, party, given))]
    found = [row for row in found if row["reason"] in given["reason"]]
    found.sort(key=lambda row: (row["reason"], row["party"], row["party_id"], row["name"]))
    return found[: given["limit"]]


def _shared(graph: Graph, party: Row, bearers: Mapping[str, set[str]]) -> Iterator[Row]:
    for form in party["forms"]:
        others = sorted(bearers[form] - {party["id"]})
        if others:
            yield _unsettled("shared-name", party, form) | {
                "others": [name(graph, other) for other in others], "other_ids": others,
            }  # fmt: skip


def _alone(graph: Graph, party: Row, given: Given) -> Iterator[Row]:
    told = sorted(touching(graph, party["id"], *FACTS), key=lambda one: str(one["id"]))
    articles = {article for one in told for article in one.get("articles", ())}
    facts = [one["id"] for one in told if one["status"] in given["status"] and one.get("articles")]
    unknown = party["id"].startswith("e-") and len(party["forms"]) == 1 and not touching(graph, party["id"], *TIES)
    if unknown and len(articles) == 1 and facts:
        [article] = articles
        title = graph.nodes[article].get("title")
        yield _unsettled("one-article", party, party["name"]) | {"facts": facts, "article": article, "title": title}


def _unsettled(reason: str, party: Row, called: str) -> Row:
    return {
        "reason": reason, "party": party["name"], "party_id": party["id"], "name": called, "others": [],
        "other_ids": [], "facts": [], "article": None, "title": None,
    }  # fmt: skip


RULES: dict[str, Callable[[Graph, Given], Iterable[Row]]] = {
    "filing_indicators": _filing_indicators, "stake_thresholds": _stake_thresholds, "unresolved": _unresolved,
}  # fmt: skip
