"""Scenarios: short sets of articles whose right answers are known, told to a log and asked about."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

from api.answers import AmbiguousPartyError, Desk, UnknownError
from graph.claim_json import from_json
from graph.log import KnownTie, Log
from graph.model import Article, Claim
from graph.project import project
from graph.stores import GraphStore, Row
from queries import catalogue

FILE = Path(__file__).parents[2] / "shared" / "scenarios" / "dev.jsonl"
QUERIES = catalogue.load_all()
Scenario: TypeAlias = Mapping[str, Any]
Asked: TypeAlias = Callable[..., list[Row]]


def scenarios() -> list[Scenario]:
    return [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]


def articles(scenario: Scenario) -> list[Article]:
    names = ("title", "text", "language", "published", "publisher")
    return [Article(key=row["id"], **{name: row[name] for name in names}) for row in scenario["articles"]]


def labelled(scenario: Scenario) -> Iterator[tuple[Article, Sequence[Claim]]]:
    """Each article with the claims that are given for it, and the terms of these."""
    for article in articles(scenario):
        claims = [dict(claim) for claim in scenario["claims"].get(article.key, [])]
        for terms in scenario["terms"].get(article.key, []):
            claims[terms["claim"]] |= {name: value for name, value in terms.items() if name != "claim"}
        yield article, [from_json(claim, article) for claim in claims]


def tell(log: Log, store: GraphStore, read: Iterable[tuple[Article, Sequence[Claim]]], known: list[KnownTie]) -> None:
    """The store holds what these claims say, and nothing else."""
    for article, claims in read:
        log.add(article, claims, recorded=article.published or "")
    log.know(known, recorded="2020-01-01")
    project(log, store, fresh=True)


def aliases(scenario: Scenario) -> Iterator[KnownTie]:
    for first, *others in scenario["names"]:
        for name in others:
            yield KnownTie(kind="alias", a=name, b=first, since=None, until=None, source="scenario")


def context(scenario: Scenario) -> Iterator[KnownTie]:
    """What a reader of the articles is taken to know besides them."""
    told = scenario.get("context") or {}
    for row in told.get("part_of", []):
        yield KnownTie(
            kind="part-of", a=row["child"], b=row["parent"], since=row.get("since"), until=row.get("until"),
            source="scenario",
        )  # fmt: skip
    for one, other in told.get("competes", []):
        yield KnownTie(kind="competes", a=one, b=other, since=None, until=None, source="scenario")


def asking(store: GraphStore, scenario: Scenario) -> Asked:
    """Asks as a person does, by names, and answers in the names of the truth, and articles by their keys.

    Of a party of which no name is known, or each is another's as well, there are no rows.
    """
    desk = Desk(store, QUERIES)
    names_of = {names[0]: names for names in scenario["names"]}
    first = {name: names[0] for names in scenario["names"] for name in names}
    named = first | {article.id: str(article.key) for article in articles(scenario)}

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(one) for one in value]
        if isinstance(value, dict):
            return {name: plain(one) for name, one in value.items()}
        return named.get(value, value) if isinstance(value, str) else value

    def known(name: Any) -> Any:
        for form in names_of.get(name, ()):
            with suppress(UnknownError, AmbiguousPartyError):
                return desk.party(form)["id"]
        return name

    def asked(query: str, **given: object) -> list[Row]:
        parties = {p.name for p in QUERIES[query].parameters if p.type == "party"}
        with suppress(UnknownError, AmbiguousPartyError):
            raw = {name: known(value) if name in parties else value for name, value in given.items()}
            return [plain(row) for row in desk.ask(query, raw).items]
        return []

    return asked
