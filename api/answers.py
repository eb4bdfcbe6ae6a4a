"""A catalogue query asked by a person: names become ids, and long answers come in pages."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from api.reads import load_reads
from api.suggestions import did_you_mean
from graph.facts.ids import is_of_unsaid_round, telling_claim
from graph.model import content_id
from graph.resolve.names import normal_form, shortened
from graph.stores import GraphStore, Row
from queries.catalogue import InvalidValueError, Query

CANDIDATES = 5
# What the store keeps of a fact for itself; and what its evidence says more exactly, each quote with its article.
INTERNAL = ("id", "unit", "followed", "alone", "articles")
FOLLOWS = "no article tells of the round by itself: it follows from the investments in it"


class UnknownError(ValueError):
    """No query, party, fact or article of that name; the message says which, and which ones are near."""


class AmbiguousPartyError(ValueError):
    """Several parties bear the name; the message lists their ids."""


class UnknownQueryError(UnknownError):
    """No query of that name."""


class InvalidCursorError(ValueError):
    """The cursor does not continue this question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Rows of an answer; `parameters` is what was asked, with names resolved; `next` continues it."""

    parameters: Mapping[str, Any]
    items: list[Row]
    next: str | None


def query_named(catalogue: Mapping[str, Query], name: str) -> Query:
    """Raises UnknownQueryError, with the names that are near."""
    if name not in catalogue:
        raise UnknownQueryError(f"no query {shortened(name)!r}{did_you_mean(name, catalogue)}")
    return catalogue[name]


class Desk:
    """Takes questions to a store; several threads may ask at once."""

    def __init__(self, store: GraphStore, catalogue: Mapping[str, Query]) -> None:
        self.store = store
        self.catalogue = catalogue
        self.reads = load_reads()

    def ask(self, name: str, raw: Mapping[str, object], cursor: str | None = None) -> Page:
        """Raises UnknownError, AmbiguousPartyError, InvalidValueError or InvalidCursorError for a wrong question."""
        query = query_named(self.catalogue, name)
        bound = query.bind(raw)
        for parameter in query.parameters:
            if parameter.type == "party" and bound[parameter.name] is not None:
                bound[parameter.name] = self.party(str(bound[parameter.name]))["id"]
            elif parameter.name == "fact":
                bound["fact"] = self._fact(str(bound["fact"]))["fact"]  # none is no answer, though it has no evidence
        _refuse_one_for_two(query, bound)
        return self._page(query, bound, cursor)

    def look_up(self, name: str, **raw: object) -> list[Row]:
        """All rows of one of the service's own reads."""
        query = self.reads[name]
        return self.store.rows(query.body, query.bind(raw))

    def page(self, name: str, cursor: str | None = None, **raw: object) -> Page:
        """One page of one of the service's own reads."""
        query = self.reads[name]
        return self._page(query, query.bind(raw), cursor)

    def party(self, name: str) -> Row:
        """The party that has or had this id, or the only one with this name."""
        found = self.look_up("party", id=name) or self.former(name) or self.look_up("named", form=normal_form(name))
        if len(found) > 1:
            raise AmbiguousPartyError(f"{shortened(name)!r} may be {_listed(found)}; say which by its id")
        if not found:
            raise UnknownError(f"no party {shortened(name)!r}{self._near(name)}")
        return found[0]

    def former(self, id_: str) -> list[Row]:
        """The parties that an id means which is no party's own any more."""
        return self.look_up("former", id=id_)

    def fact(self, fact: str) -> Row:
        """The fact's ends, what it states, and its evidence; a dated row has an origin in place of evidence.

        One of which no article tells by itself says so, and from which facts it follows, whose evidence is its own.
        """
        found = self._fact(fact)
        stated = {name: value for name, value in sorted(found.pop("properties").items()) if name not in INTERNAL}
        if "source" in stated:
            stated["origin"] = stated.pop("source")  # of a dated row; `source` is the fact's one end
        evidence = self.look_up("evidence", id=found["fact"])
        follows = sorted({piece["fact"] for piece in evidence} - {found["fact"]})
        inferred = {"reason": FOLLOWS, "follows_from": follows} if follows else {}
        return {**found, **inferred, **stated, "evidence": evidence}

    def article(self, article: str) -> Row:
        """Where an article appeared, and the claims of it that the graph holds."""
        found = self.look_up("article", id=article)
        if not found:
            raise UnknownError(f"no article {shortened(article)!r}")
        return {**found[0], "claims": self.look_up("claims_of_article", id=article)}

    def _fact(self, fact: str) -> Row:
        found = self.look_up("fact", id=fact) or self.look_up("tie", id=fact) or self._told_by(fact)
        if not found:
            raise UnknownError(self._no_fact(fact))
        return found[0]

    def _no_fact(self, id_: str) -> str:
        """A deal's id stands in answers too: it leads to its facts."""
        if facts := [row["fact"] for row in self.look_up("facts_of_deal", id=id_)]:
            return f"{id_} is a deal; ask why of one of its facts: {', '.join(facts)}"
        return f"no fact {shortened(id_)!r}; every answer of `ask` carries the ids of its facts"

    def _told_by(self, fact: str) -> list[Row]:
        """What the claim tells by now from which the fact had its id, where another tells of it or it of another."""
        claim = telling_claim(fact)
        raised = self.look_up("raised_by", claim=claim) if is_of_unsaid_round(fact) else []
        return raised or [
            row
            for found in self.look_up("fact_of_claim", claim=claim)
            for row in self.look_up("fact", id=found["fact"])
        ]

    def _page(self, query: Query, bound: Mapping[str, Any], cursor: str | None) -> Page:
        """Asks for one row too many, to know whether there are more: the catalogue's order is total."""
        limit = bound.get("limit")
        if limit is None:
            return Page(parameters=bound, items=self.store.rows(query.body, bound), next=None)
        question = content_id("q", query.name, sorted(bound.items()))
        start = _start(cursor, question)
        rows = self.store.rows(query.body, {**bound, "limit": start + limit + 1})
        return _page_at(start, question, bound, rows)

    def _near(self, name: str) -> str:
        """Parties with a name that is alike, then those with a name that holds this one."""
        form = normal_form(name)
        beginning = self.look_up("search", form=form[:2], limit=1000)
        forms = {normal_form(spelling): party for party in beginning for spelling in party["names"]}
        alike = [forms[near] for near in get_close_matches(form, forms, n=CANDIDATES, cutoff=0.75)]
        holding = self.look_up("search", form=form, limit=CANDIDATES)
        found = {party["id"]: party for party in (*alike, *holding)}
        return f"; did you mean {_listed(list(found.values()))}?" if found else ""


def page_of(name: str, asked: Mapping[str, Any], rows: Sequence[Row], cursor: str | None = None) -> Page:
    """One page of an answer whose rows are all there; `asked` has its limit."""
    question = content_id("q", name, sorted(asked.items()))
    return _page_at(_start(cursor, question), question, asked, rows)


def _page_at(start: int, question: str, asked: Mapping[str, Any], rows: Sequence[Row]) -> Page:
    end = start + asked["limit"]
    following = _cursor(end, question) if len(rows) > end else None
    return Page(parameters=asked, items=[*rows[start:end]], next=following)


def _refuse_one_for_two(query: Query, bound: Mapping[str, Any]) -> None:
    """Of one party by two names no row would tell that they are one."""
    asked: dict[object, str] = {}
    for parameter in query.parameters:
        party = bound[parameter.name] if parameter.type == "party" else None
        if party in asked:
            raise InvalidValueError(f"{query.name}: {asked[party]} and {parameter.name} are both {party}: name two")
        if party is not None:
            asked[party] = parameter.name


def _listed(parties: list[Row]) -> str:
    return ", ".join(f"{party['name']} ({party['id']})" for party in parties[:CANDIDATES])


def _cursor(start: int, question: str) -> str:
    return base64.urlsafe_b64encode(f"{start} {question}".encode()).decode()


def _start(cursor: str | None, question: str) -> int:
    if cursor is None:
        return 0
    try:
        start, _, asked = base64.b64decode(cursor, altchars=b"-_", validate=True).decode("ascii").partition(" ")
    except ValueError as error:  # no base64, or no text
        raise InvalidCursorError("cursor: take it from `next` of the page before") from error
    if asked != question or not start.isdecimal():
        raise InvalidCursorError("cursor: it continues another question; keep the parameters that it came with")
    return int(start)
