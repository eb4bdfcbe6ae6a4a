"""The log up to one entry, asked by names: what a projection reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import FromClause, Row, Select, and_, select

from graph.log.judgements import LoggedJudgement, judgement_of
from graph.log.names_upto import NamesUpto, Use, its_claim, use_of
from graph.log.records import KnownTie, LoggedClaim, article_of, claim_of, tie_of
from graph.log.tables import article, claim, forgotten, judgement, mention, reading, tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(NamesUpto):
    """What the log tells beside names; of what lapsed, where the names stood."""

    def articles_called(self, said: str) -> list[str]:
        """The ids of the articles that stand with this id; of none, those of this source's id, then of this address."""
        with self._reading() as connection:
            for column in (article.c.id, article.c.key, article.c.url):
                found = select(article.c.id).join(reading, reading.c.article == article.c.id).where(column == said)
                found = found.where(self._stands(reading)).order_by(article.c.sequence)
                if ids := connection.execute(found).scalars().all():
                    return [*ids]
        return []

    def claims_in(self, articles: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims of some articles, by their ids."""
        found = select(claim.c.json, article).select_from(claim).join(article, article.c.id == claim.c.article)
        found = found.join(reading, reading.c.sequence == claim.c.sequence)
        return map(_logged, self._each(found, article.c.id, articles, table=reading))

    def claims(self, unit_forms: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims whose unit has one of these names."""
        found = select(claim.c.json, article).select_from(mention)
        found = found.join(claim, its_claim(mention)).join(article, article.c.id == claim.c.article)
        found = found.where(mention.c.is_unit, mention.c.leads)
        return map(_logged, self._each(found, mention.c.form, unit_forms))

    def lapsed_claims(self, unit_forms: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims whose unit has one of these names that stood until a later version of their article."""
        found = _lapsed(self.sequence, mention).add_columns(claim.c.json, article, later.c.recorded.label("lapsed"))
        found = found.join(article, article.c.id == claim.c.article)
        return map(_logged, self._each(found, mention.c.form, unit_forms, table=None))

    def lapsed_unit_uses(self, forms: Iterable[str] | None = None) -> set[Use]:
        """Where the names, or any, stood for the unit of such a claim."""
        found = _lapsed(self.sequence, mention).add_columns(mention.c.form, claim.c.article)
        if forms is not None:
            return {use_of(row) for row in self._each(found, mention.c.form, forms, table=None)}
        with self._reading() as connection:
            return {use_of(row) for row in connection.execute(found)}

    def lapsed_unit_uses_beside(self, forms: Iterable[str]) -> set[Use]:
        """Where a name stood for the unit of such a claim of which one of the names is a party."""
        unit = mention.alias()
        same = and_(mention.c.claim == unit.c.claim, mention.c.sequence == unit.c.sequence)
        found = _lapsed(self.sequence, unit).add_columns(unit.c.form, claim.c.article)
        # Every mention of a claim ends with it: said of both, the ends of one name's mentions are looked up at once.
        found = found.join(mention, same).where(mention.c.leads, mention.c.until <= self.sequence)
        return {use_of(row) for row in self._each(found, mention.c.form, forms, table=None)}

    def ties(self, *, after: int = 0) -> list[KnownTie]:
        """What users know, in the order in which they told it."""
        told = select(tie).where(tie.c.sequence.between(after + 1, self.sequence)).order_by(tie.c.sequence)
        with self._reading() as connection:
            return [tie_of(row) for row in connection.execute(told).mappings()]

    def judgements(self) -> list[LoggedJudgement]:
        """What users judged and undid, in the order in which they did."""
        made = select(judgement).where(judgement.c.sequence <= self.sequence).order_by(judgement.c.sequence)
        with self._reading() as connection:
            return [judgement_of(row) for row in connection.execute(made).mappings()]


later = reading.alias()


def _lapsed(sequence: int, unit: FromClause) -> Select[Any]:
    """The mentions of units of claims that a later version superseded and that nobody has forgotten."""
    found = select().select_from(unit).join(claim, its_claim(unit)).join(later, later.c.sequence == unit.c.until)
    gone = select(forgotten.c.article).where(forgotten.c.sequence <= sequence)
    return found.where(
        unit.c.is_unit,
        unit.c.leads,
        unit.c.until <= sequence,
        later.c.article != claim.c.article,
        claim.c.article.not_in(gone),
    )


def _logged(row: Row[Any]) -> LoggedClaim:
    source = article_of(row._mapping)
    return LoggedClaim(
        claim=claim_of(row.json, source), article=source, sequence=row.sequence, recorded=row.recorded,
        first=row.first, lapsed=getattr(row, "lapsed", None),
    )  # fmt: skip
