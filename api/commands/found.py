"""What a graph holds, told as sentences with the words of an article behind each."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import click

from api.answers import Desk
from api.commands.terminal import safe, write_json
from api.phrases import sentence
from graph.stores import GraphStore
from queries.catalogue import load_all

# Terms of money between companies; that a company raised money or is worth something stands in its deals.
TOLD = ("INVESTED_IN", "HOLDS_STAKE", "ACQUIRED", "GAVE_CREDIT", "COMMITTED_TO_BUY", "EXCLUSIVE_TO")
STATED = ("asserted", "ended")


def write_found(store: GraphStore, as_json: bool) -> None:
    """Every stated fact between two parties, by the company that it is about."""
    desk = Desk(store, load_all())
    quotes = _quotes(desk)
    for company, facts in _by_company(desk).items():
        if not as_json:
            click.echo(f"\n{safe(company)}")
        for fact in facts:
            quote = quotes.get(fact["fact"], {})
            if as_json:
                write_json({**fact, "sentence": sentence(fact), **quote})
            else:
                click.echo(f"  {safe(sentence(fact))}  [{fact['fact']}]")
                click.echo(f"      “{safe(quote.get('quote', ''))}” — {safe(quote.get('article', ''))}")


def _by_company(desk: Desk) -> Mapping[str, list[Mapping[str, Any]]]:
    companies: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for fact in desk.look_up("all_facts"):
        stated = {**fact.pop("properties"), **fact}
        if fact["relation"] in TOLD and stated["status"] in STATED:
            companies[fact["target_name"]].append(stated)
    return dict(sorted(companies.items()))


def _quotes(desk: Desk) -> Mapping[str, Mapping[str, str]]:
    """For each fact, the quote that was read with most certainty, and where it stood."""
    articles = {article["id"]: article for article in desk.look_up("all_articles")}
    quotes: dict[str, Mapping[str, str]] = {}
    surest = sorted(desk.look_up("all_evidence"), key=lambda row: (row["properties"]["p"], row["id"]))
    for evidence in surest:
        article = articles[evidence["article"]]
        place = ", ".join(filter(None, (article["title"], article["publisher"], article["published"])))
        quotes[evidence["fact"]] = {"quote": evidence["properties"]["quote"], "article": place}
    return quotes
