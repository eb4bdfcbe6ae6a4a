"""The index of names over the claims: which claims name a party so, which names one article gives one party, and which
sound alike."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, delete, select

from graph.log.records import article_of, claim_of
from graph.log.tables import INDEX, alias, article, claim, heard, mention, skeleton
from graph.model import Claim, content_id
from graph.resolve.clusters import aliases, fullest_form
from graph.resolve.names import normal_form

# Whatever says how a name is folded, and what it sounds like.
SAYING = {"graph.resolve": ("names.py", "legal.py", "clusters.py", "guards.py"), "graph.data": ("words.csv",)}
SOUNDING = "graph.matching"


def forms_version() -> str:
    """Changes whenever a name might be folded otherwise than before."""
    said = [files(package) / file for package, its in SAYING.items() for file in its]
    sounding = sorted((file for file in files(SOUNDING).iterdir() if file.name.endswith(".py")), key=lambda f: f.name)
    texts = (file.read_text(encoding="utf-8") for file in (*said, *sounding))
    return content_id("v", *texts, unicodedata.unidata_version)


def index_claims(connection: Connection, sequence: int, claims: Sequence[Claim]) -> None:
    """Adds the names of one article's claims."""
    mentions = [row for told in claims for row in _mentions(sequence, told)]
    if mentions:
        connection.execute(mention.insert(), mentions)
    links = [{**asdict(found), "sequence": sequence} for found in sorted(set(aliases(claims)))]
    if links:
        connection.execute(alias.insert(), links)
    _hear(connection, sequence, {str(row["form"]) for row in mentions})


def reindex(connection: Connection) -> None:
    """Folds all names anew."""
    for table in INDEX:
        connection.execute(delete(table))
    for sequence in connection.execute(select(article.c.sequence).order_by(article.c.sequence)).scalars().all():
        row = connection.execute(select(article).where(article.c.sequence == sequence)).mappings().one()
        told = connection.execute(select(claim.c.json).where(claim.c.article == row["id"])).scalars()
        index_claims(connection, sequence, [claim_of(text, article_of(row)) for text in told])


def _hear(connection: Connection, sequence: int, forms: Collection[str]) -> None:
    """Compares each name that is new with those of the same skeleton, and keeps those that sound alike."""
    # Who writes nothing need not load what compares names.
    from graph.matching.hearing import heard_as, skeletons

    for form in sorted(forms):
        is_old = connection.execute(select(skeleton.c.form).where(skeleton.c.form == form)).first()
        if not is_old and (found := skeletons(form)):
            like = select(skeleton.c.form).distinct().where(skeleton.c.consonants.in_(found))
            alike = heard_as(form, connection.execute(like).scalars())
            connection.execute(skeleton.insert(), [{"consonants": each, "form": form} for each in sorted(found)])
            if alike:
                connection.execute(heard.insert(), [_heard(form, *one, sequence) for one in alike.items()])


def _heard(form: str, other: str, score: float, sequence: int) -> dict[str, Any]:
    return {"one": min(form, other), "other": max(form, other), "score": score, "sequence": sequence}


def _mentions(sequence: int, told: Claim) -> Iterator[dict[str, Any]]:
    for role, party in (("subject", told.subject), ("object", told.object)):
        forms = [normal_form(surface) for surface in party.names] if party else []
        leading = forms.index(fullest_form(party)) if party else 0
        for place, form in enumerate(forms):
            yield {
                "claim": told.id, "role": role, "place": place, "form": form, "surface": party and party.names[place],
                "leads": place == leading, "is_unit": role == told.relation.unit, "sequence": sequence,
            }  # fmt: skip
