"""The log up to one entry, asked by names: what a projection reads."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, FromClause, Row, Select, func, select

from graph.log.errors import said_clearly
from graph.log.judgements import LoggedJudgement, judgement_of
from graph.log.records import KnownTie, LoggedClaim, article_of, claim_of, tie_of
from graph.log.tables import alias, article, claim, heard, judgement, mention, tie
from graph.resolve.clusters import Alias
from graph.resolve.heard import Heard

BATCH = 500


# A name, folded, and the article that uses it as a party's fullest.
Use: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Later entries do not exist for it. Names are asked for, and told, in their folded form.

    A party is found by its fullest name in an article; its other names there only lead to aliases.
    """

    url: str
    engine: Engine
    sequence: int

    def forms(self, *, after: int = 0) -> set[str]:
        """Every name in entries after a number."""
        seen = select(mention.c.form).distinct().where(mention.c.sequence.between(after + 1, self.sequence))
        with self._reading() as connection:
            return set(connection.execute(seen).scalars())

    def uses(self, forms: Iterable[str]) -> set[Use]:
        """Where the names stand for a party of a claim: name and article."""
        return {_use(row) for row in self._each(_uses(mention), mention.c.form, forms)}

    def new_unit_uses(self, *, after: int = 0) -> set[Use]:
        """Where names stand for the unit of a claim that came after a number."""
        new = _uses(mention).where(mention.c.is_unit, mention.c.sequence.between(after + 1, self.sequence))
        with self._reading() as connection:
            return {_use(row) for row in connection.execute(new)}

    def unit_uses(self, forms: Iterable[str]) -> set[Use]:
        """Where the names stand for the unit of a claim."""
        found = _uses(mention).where(mention.c.is_unit)
        return {_use(row) for row in self._each(found, mention.c.form, forms)}

    def unit_uses_beside(self, forms: Iterable[str]) -> set[Use]:
        """Where a name stands for the unit of a claim of which one of the names is a party."""
        unit = mention.alias()
        found = _uses(unit).join(mention, mention.c.claim == unit.c.claim).where(unit.c.is_unit, mention.c.leads)
        return {_use(row) for row in self._each(found, mention.c.form, forms)}

    def surfaces(self, forms: Iterable[str]) -> dict[str, Counter[str]]:
        """How each name is written, and how often."""
        found = select(mention.c.form, mention.c.surface, func.count().label("times"))
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self._each(found, mention.c.form, forms, group=(mention.c.form, mention.c.surface)):
            written[row.form][row.surface] += row.times
        return written

    def aliases(self, forms: Iterable[str]) -> set[Alias]:
        """Every alias that one of the names takes part in."""
        wanted = sorted(set(forms))
        found = select(alias.c.one, alias.c.other, alias.c.fullest, alias.c.article)
        return {
            Alias(one=row.one, other=row.other, fullest=row.fullest, article=row.article)
            for end in (alias.c.one, alias.c.other)
            for row in self._each(found, end, wanted, table=alias)
        }

    def heard(self, forms: Iterable[str], *, after: int = 0) -> set[Heard]:
        """What one of the names may be heard as, and the other way round; what was first heard after a number."""
        wanted = sorted(set(forms))
        found = select(heard.c.one, heard.c.other, heard.c.score).where(heard.c.sequence > after)
        return {
            Heard(one=row.one, other=row.other, score=row.score)
            for end in (heard.c.one, heard.c.other)
            for row in self._each(found, end, wanted, table=heard)
        }

    def beside(self, forms: Iterable[str]) -> set[tuple[Use, str]]:
        """Where the names stand for a party of a claim, each time with the name of the claim's other party."""
        far = mention.alias()
        found = select(mention.c.form, claim.c.article, far.c.form.label("other")).distinct().select_from(mention)
        found = found.join(far, far.c.claim == mention.c.claim).join(claim, claim.c.id == mention.c.claim)
        found = found.where(mention.c.leads, far.c.leads, far.c.role != mention.c.role)
        return {(_use(row), row.other) for row in self._each(found, mention.c.form, forms)}

    def claims_in(self, articles: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims of some articles, by their ids."""
        found = select(claim.c.json, article).select_from(claim).join(article, article.c.id == claim.c.article)
        return map(_logged, self._each(found, article.c.id, articles, table=article))

    def claims(self, unit_forms: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims whose unit has one of these names."""
        found = select(claim.c.json, article).select_from(mention)
        found = found.join(claim, claim.c.id == mention.c.claim).join(article, article.c.id == claim.c.article)
        found = found.where(mention.c.is_unit, mention.c.leads)
        return map(_logged, self._each(found, mention.c.form, unit_forms))

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

    def _each(
        self,
        found: Select[Any],
        column: Any,
        wanted: Iterable[str],
        *,
        group: tuple[Any, ...] = (),
        table: Any = mention,
    ) -> Iterator[Any]:
        names = sorted(set(wanted))
        found = found.where(table.c.sequence <= self.sequence)
        if group:
            found = found.group_by(*group)
        with self._reading() as connection:
            for start in range(0, len(names), BATCH):
                yield from connection.execute(found.where(column.in_(names[start : start + BATCH])))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with said_clearly(self.url), self.engine.connect() as connection:
            yield connection


def _uses(table: FromClause) -> Select[Any]:
    found = select(table.c.form, claim.c.article).distinct().select_from(table)
    return found.join(claim, claim.c.id == table.c.claim).where(table.c.leads)


def _use(row: Row[Any]) -> Use:
    return row.form, row.article


def _logged(row: Row[Any]) -> LoggedClaim:
    source = article_of(row._mapping)
    return LoggedClaim(claim=claim_of(row.json, source), article=source, sequence=row.sequence, recorded=row.recorded)
