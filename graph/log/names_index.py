"""The index of names over the claims: which claims name a party so, and which names one article gives one party."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, delete, select

from graph.log.records import article_of, claim_of
from graph.log.tables import alias, article, claim, mention
from graph.model import Claim, content_id
from graph.resolve.clusters import aliases, fullest_form
from graph.resolve.names import normal_form

FOLDING_MODULES = ("names.py", "legal.py", "clusters.py")


def forms_version() -> str:
    """Changes whenever a name might be folded otherwise than before."""
    folding = "".join((files("graph.resolve") / module).read_text(encoding="utf-8") for module in FOLDING_MODULES)
    return content_id("v", folding, unicodedata.unidata_version)


def index_claims(connection: Connection, sequence: int, claims: Sequence[Claim]) -> None:
    """Adds the names of one article's claims."""
    mentions = [row for told in claims for row in _mentions(sequence, told)]
    if mentions:
        connection.execute(mention.insert(), mentions)
    links = [{**asdict(found), "sequence": sequence} for found in sorted(set(aliases(claims)))]
    if links:
        connection.execute(alias.insert(), links)


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
        forms = [normal_form(surface) for surface in party.names] if party else []
        leading = forms.index(fullest_form(party)) if party else 0
        for place, form in enumerate(forms):
            yield {
                "claim": told.id, "role": role, "place": place, "form": form, "surface": party and party.names[place],
                "leads": place == leading, "is_unit": role == told.relation.unit, "sequence": sequence,
            }  # fmt: skip
