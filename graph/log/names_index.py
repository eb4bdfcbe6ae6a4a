"""The index of names over the claims and ties: which claims name a party so, which names one article gives one party,
which names users told, and which sound alike."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, Table, delete, or_, select, update

from graph.log.records import article_of, claim_of
from graph.log.tables import INDEX, alias, article, claim, heard, mention, reading, skeleton, tie, tied
from graph.model import Claim, content_id
from graph.resolve.clusters import fullest_form
from graph.resolve.names import normal_form
from graph.resolve.stated import aliases

# Whatever says how a name is folded, and what it sounds like.
SAYING = {
    "graph.resolve": ("names.py", "legal.py", "clusters.py", "stated.py", "guards.py"),
    "graph.data": ("words.csv",),
}
SOUNDING = "graph.matching"


def forms_version() -> str:
    """Changes whenever a name might be folded otherwise than before."""
    said = [files(package) / file for package, its in SAYING.items() for file in its]
    sounding = sorted((file for file in files(SOUNDING).iterdir() if file.name.endswith(".py")), key=lambda f: f.name)
    texts = (file.read_text(encoding="utf-8") for file in (*said, *sounding))
    return content_id("v", *texts, unicodedata.unidata_version)


def index_claims(connection: Connection, of: dict[str, int | None], claims: Sequence[Claim]) -> None:
    """Adds the names of the claims of one reading, of which the number and the end are taken over."""
    mentions = [row | of for told in claims for row in _mentions(told)]
    if mentions:
        connection.execute(mention.insert(), mentions)
    links = [asdict(found) | of for found in sorted(set(aliases(claims)))]
    if links:
        connection.execute(alias.insert(), links)
    _hear(connection, {str(row["form"]) for row in mentions})


def index_ties(connection: Connection, *, after: int = 0) -> None:
    """Adds the names of the ties that came after a number."""
    ties = connection.execute(select(tie.c.sequence, tie.c.a, tie.c.b).where(tie.c.sequence > after)).all()
    names = [(sequence, form) for sequence, *ends in ties for form in sorted({*map(normal_form, ends)})]
    if names:
        connection.execute(tied.insert(), [{"sequence": sequence, "form": form} for sequence, form in names])
    _hear(connection, {form for _, form in names})


def reindex(connection: Connection) -> None:
    """Folds all names anew."""
    for table in INDEX:
        connection.execute(delete(table))
    readings = select(reading.c.sequence, reading.c.until, reading.c.article).order_by(reading.c.sequence)
    for number, until, its in connection.execute(readings).all():
        row = connection.execute(select(article).where(article.c.id == its)).mappings().one()
        told = connection.execute(select(claim.c.json).where(claim.c.sequence == number)).scalars()
        index_claims(
            connection, {"sequence": number, "until": until}, [claim_of(text, article_of(row)) for text in told]
        )
    index_ties(connection)


def end_names(connection: Connection, sequences: Collection[int], *, at: int) -> None:
    """The names of some readings are no longer called so from an entry on."""
    for table in (mention, alias):
        connection.execute(update(table).where(table.c.sequence.in_(sequences)).values(until=at))


def forget_names(connection: Connection, sequences: Collection[int]) -> None:
    """Deletes the names of some readings, and of those that nothing else says also how they sound."""
    its = mention.c.sequence.in_(sequences)
    forms = connection.execute(select(mention.c.form).distinct().where(its)).scalars().all()
    for table in (mention, alias):
        connection.execute(delete(table).where(table.c.sequence.in_(sequences)))
    for form in forms:
        if not any(_has(connection, table, form) for table in (mention, tied)):
            connection.execute(delete(skeleton).where(skeleton.c.form == form))
            connection.execute(delete(heard).where(or_(heard.c.one == form, heard.c.other == form)))


def _has(connection: Connection, table: Table, form: str) -> bool:
    return connection.execute(select(table.c.form).where(table.c.form == form).limit(1)).first() is not None


def _hear(connection: Connection, forms: Collection[str]) -> None:
    """Compares each name that is new with those of the same skeleton, and keeps those that sound alike."""
    # Who writes nothing need not load what compares names.
    from graph.matching.hearing import heard_as, skeletons

    for form in sorted(forms):
        if not _has(connection, skeleton, form) and (found := skeletons(form)):
            like = select(skeleton.c.form).distinct().where(skeleton.c.consonants.in_(found))
            alike = heard_as(form, connection.execute(like).scalars())
            connection.execute(skeleton.insert(), [{"consonants": each, "form": form} for each in sorted(found)])
            if alike:
                connection.execute(heard.insert(), [_heard(form, *one) for one in alike.items()])


def _heard(form: str, other: str, score: float) -> dict[str, Any]:
    return {"one": min(form, other), "other": max(form, other), "score": score}


def _mentions(told: Claim) -> Iterator[dict[str, Any]]:
    for role, party in (("subject", told.subject), ("object", told.object)):
        forms = [normal_form(surface) for surface in party.names] if party else []
        leading = forms.index(fullest_form(party)) if party else 0
        for place, form in enumerate(forms):
            yield {
                "claim": told.id, "role": role, "place": place, "form": form, "surface": party and party.names[place],
                "leads": place == leading, "is_unit": role == told.relation.unit,
            }  # fmt: skip
