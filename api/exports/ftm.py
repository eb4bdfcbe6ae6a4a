"""FollowTheMoney, the entities of investigations (OpenSanctions, Aleph): what stands, and nothing that does not.

Only `asserted` and `ended` facts are here, an ended one with the day of its end: rumours, denials, what is superseded,
and an end of no day would look like plain links. A stake is an Ownership: what its holder had on `date`, not what
sales of parts have left since (`cap_table` has that). All else is an UnknownLink with its role, not a Payment or an
Ownership: what is asserted may be agreed and not yet done, and be paid in credits. Rounds and valuations are left out,
for they have one party only.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from api.answers import Desk
from api.exports.stated import json_line, stated
from graph.log import Log
from graph.stores import Row

ROLES = {
    "HOLDS_STAKE": "holds a stake in",
    "INVESTED_IN": "invested in, or agreed to",
    "ACQUIRED": "acquired, or agreed to",
    "GAVE_CREDIT": "gave credits, hardware or services to, or agreed to",
    "COMMITTED_TO_BUY": "committed to buy from",
    "EXCLUSIVE_TO": "promised exclusivity to",
    "PART_OF": "part of",
    "COMPETES_WITH": "competes with",
}
STANDING = ("asserted", "ended")
QUALIFIERS = {"about": "about ", "min": "at least ", "max": "at most "}
# A share that is a bound is told in words, for whoever reads a percentage takes it for one.
STATES_A_NUMBER = (None, "exact", "about")
TERMS = ("round", "scope", "kind", "what", "product")
LANGUAGES = {"ko": "kor", "en": "eng"}


def ftm(desk: Desk, _: Log) -> Iterator[bytes]:
    """One entity a line: parties, links between them with their articles as proof, and those articles."""
    parties = desk.look_up("all_parties")
    persons = {party["id"] for party in parties if party["kind"] == "Person"}
    links = [link for fact in desk.look_up("all_facts") if (link := _link(fact, persons))]
    owned = {link["properties"]["asset"][0] for link in links if link["schema"] == "Ownership"}
    for party in parties:
        # An Organization of theirs is what nobody can own; of the rest we know it only where somebody does.
        schema = party["kind"] if party["id"] not in owned else "Company"
        yield json_line(_party(party, schema))
    yield from map(json_line, links)
    proofs = {proof for link in links for proof in link["properties"].get("proof", ())}
    for article in desk.look_up("all_articles"):
        if article["id"] in proofs:
            yield json_line(_article(article))


def _party(party: Row, schema: str) -> Row:
    others = [name for name in party["names"] if name != party["name"]]
    country = party["country"] and party["country"].lower()
    return _entity(party["id"], schema, {"name": party["name"], "alias": others, "country": country})


def _article(article: Row) -> Row:
    url = article["url"] or ""
    return _entity(article["id"], "Article", {
        "title": article["title"], "sourceUrl": url if url.startswith(("http://", "https://")) else None,
        "publisher": article["publisher"], "publishedAt": article["published"],
        "language": LANGUAGES.get(article["language"]),
    })  # fmt: skip


def _link(fact: Row, persons: set[str]) -> Row | None:
    says = stated(fact)
    status = says.get("status", "asserted")  # a dated row has none
    end = says.get("until") or (says.get("day") if status == "ended" else None)
    if fact["relation"] not in ROLES or status not in STANDING or (status == "ended" and end is None):
        return None
    is_owned = fact["relation"] == "HOLDS_STAKE" and fact["target"] not in persons
    schema, source, target = ("Ownership", "owner", "asset") if is_owned else ("UnknownLink", "subject", "object")
    return _entity(fact["fact"], schema, {
        source: fact["source"], target: fact["target"], "role": _role(fact["relation"], says), "status": status,
        "percentage": _percentage(says) if is_owned else None, "sharesType": says.get("share_class"),
        "date": says.get("day"), "startDate": says.get("since"), "endDate": end,
        "description": _told(says), "summary": says.get("origin"), "proof": says.get("articles"),
    })  # fmt: skip


def _role(relation: str, says: Mapping[str, Any]) -> str:
    return f"{says['kind']}, {ROLES[relation]}" if relation == "PART_OF" and says.get("kind") else ROLES[relation]


def _percentage(says: Mapping[str, Any]) -> str | None:
    is_number = says.get("percent") is not None and says.get("percent_qualifier") in STATES_A_NUMBER
    return f"{says['percent']:g}" if is_number else None


def _told(says: Mapping[str, Any]) -> str:
    """Terms and sums in words."""
    share = f"{QUALIFIERS.get(says.get('percent_qualifier', ''), '')}{says['percent']:g} %" if "percent" in says else ""
    return "; ".join(filter(None, [*(says.get(name) for name in TERMS), share, _sum(says)]))


def _sum(says: Mapping[str, Any]) -> str:
    if says.get("amount") is None:
        return ""
    top = f" to {says['amount_max']:,.0f}" if says.get("amount_max") else ""
    of = QUALIFIERS.get(says.get("qualifier", ""), "")
    return f"{of}{says['amount']:,.0f}{top} {says.get('currency', '')}".strip()


def _entity(id_: str, schema: str, values: Mapping[str, Any]) -> Row:
    """Every property is a list of texts there; what is not stated is absent."""
    properties = {name: value if isinstance(value, list) else [value] for name, value in values.items() if value}
    return {"id": id_, "schema": schema, "properties": properties}
