"""The index of names over the claims: which claims name a party so, and which names one article gives one party."""

import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, delete, select

from graph.log.records import article_of, claim_of
from graph.log.tables import alias, article, claim, mention
from graph.model import Claim, content_id
from graph.resolve.names import normal_form

FOLDING_MODULES = ("names.py", "legal.py")


def forms_version() -> str:
    """Changes whenever a name might be folded otherwise than before."""
    folding = "".join((files("graph.resolve") / module).read_text(encoding="utf-8") for module in FOLDING_MODULES)
    return content_id("v", folding, unicodedata.unidata_version)


def index_claims(connection: Connection, sequence: int, claims: Iterable[Claim]) -> None:
    """Adds the names of one article's claims."""
    mentions = [row for told in claims for row in _mentions(sequence, told)]
    if mentions:
        connection.execute(mention.insert(), mentions)
    links = sorted(set(_links(mentions)))
    if links:
        connection.execute(alias.insert(), [{"form_a": a, "form_b": b, "sequence": sequence} for a, b in links])


def reindex(connection: Connection) -> None:
    """Folds all names anew."""
    connection.execute(delete(mention))
    connection.execute(delete(alias))
    for sequence in connection.execute(select(article.c.sequence)).scalars().all():
        row = connection.execute(select(article).where(article.c.sequence == sequence)).mappings().one()
        told = connection.execute(select(claim.c.json).where(claim.c.article == row["id"])).scalars()
        index_claims(connection, sequence, [claim_of(text, article_of(row)) for text in told])


def _mentions(sequence: int, told: Claim) -> Iterator[dict[str, Any]]:
    for role, party in (("subject", told.subject), ("object", told.object)):
        for place, surface in enumerate(party.names if party else ()):
            yield {
                "claim": told.id, "role": role, "place": place, "form": normal_form(surface), "surface": surface,
                "is_unit": role == told.relation.unit, "sequence": sequence,
            }  # fmt: skip


def _links(mentions: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The first name of a party with each other one; each pair in the order of the alphabet."""
    first = ""
    for row in mentions:
        if row["place"] == 0:
            first = row["form"]
        elif row["form"] != first:
            yield (min(first, row["form"]), max(first, row["form"]))
