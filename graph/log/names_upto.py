"""The index of names up to one entry: who is named where, beside whom, and how."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    Select,
    Text,
    and_,
    column,
    exists,
    func,
    or_,
    select,
    union,
    values,
)  # fmt: skip

from graph.log.asked import Asked, lots
from graph.log.tables import alias, claim, forgotten, heard, mention, tied
from graph.resolve.clusters import Alias
from graph.resolve.heard import Heard

# A name, folded, and the article that uses it as a party's fullest.
Use: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesUpto(Asked):
    """Later entries do not exist for it. Names are asked for, and told, in their folded form.

    A party is found by its fullest name in an article; its other names there only lead to aliases.
    """

    sequence: int

    def forms(self) -> set[str]:
        """Every name."""
        seen = select(mention.c.form).distinct().where(self._stands(mention))
        with self._reading() as connection:
            return set(connection.execute(seen).scalars())

    def changed_forms(self, *, after: int) -> set[str]:
        """Every name of claims that came or ceased to stand after a number."""
        numbers = range(after + 1, self.sequence + 1)
        seen = [select(mention.c.form).where(_within(end, numbers)) for end in (mention.c.sequence, mention.c.until)]
        gone = select(forgotten.c.article).where(_within(forgotten.c.sequence, numbers))
        its = select(mention.c.form).join(claim, its_claim(mention))
        seen.append(its.where(claim.c.article.in_(gone)))
        with self._reading() as connection:
            return set(connection.execute(union(*seen)).scalars())

    def uses(self, forms: Iterable[str]) -> set[Use]:
        """Where the names stand for a party of a claim: name and article."""
        return {use_of(row) for row in self._each(_uses(mention), mention.c.form, forms)}

    def used(self, forms: Iterable[str]) -> set[str]:
        """Those of the names that stand for a party of a claim, at one look-up each."""
        names = sorted(set(forms))
        found: set[str] = set()
        with self._reading() as connection:
            for some in lots(names):
                asked = values(column("form", Text), name="asked").data([(name,) for name in some]).cte()
                use = exists(mention.c.form).where(mention.c.form == asked.c.form, mention.c.leads)
                use = use.where(self._stands(mention))
                found.update(connection.execute(select(asked.c.form).where(use)).scalars())
        return found

    def new_unit_uses(self, *, after: int = 0) -> set[Use]:
        """Where names stand for the unit of a claim that came after a number."""
        new = _uses(mention).where(mention.c.is_unit, self._stands(mention), mention.c.sequence > after)
        with self._reading() as connection:
            return {use_of(row) for row in connection.execute(new)}

    def ended_unit_uses(self, *, after: int) -> set[Use]:
        """Where names stood for the unit of a claim that ceased to stand after a number."""
        numbers = range(after + 1, self.sequence + 1)
        ended = _uses(mention).where(mention.c.is_unit, _within(mention.c.until, numbers))
        with self._reading() as connection:
            return {use_of(row) for row in connection.execute(ended)}

    def unit_uses(self, forms: Iterable[str]) -> set[Use]:
        """Where the names stand for the unit of a claim."""
        found = _uses(mention).where(mention.c.is_unit)
        return {use_of(row) for row in self._each(found, mention.c.form, forms)}

    def unit_uses_beside(self, forms: Iterable[str]) -> set[Use]:
        """Where a name stands for the unit of a claim of which one of the names is a party."""
        unit = mention.alias()
        same = and_(mention.c.claim == unit.c.claim, mention.c.sequence == unit.c.sequence)
        found = _uses(unit).join(mention, same).where(unit.c.is_unit, mention.c.leads)
        return {use_of(row) for row in self._each(found, mention.c.form, forms)}

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

    def heard(self, forms: Iterable[str]) -> set[Heard]:
        """What one of the names may be heard as, and the other way round, where articles or ties have each of them."""
        wanted = sorted(set(forms))
        said = [self._is_said(end) for end in (heard.c.one, heard.c.other)]
        found = select(heard.c.one, heard.c.other, heard.c.score).where(*said)
        return {
            Heard(one=row.one, other=row.other, score=row.score)
            for end in (heard.c.one, heard.c.other)
            for row in self._each(found, end, wanted, table=None)
        }

    def beside(self, forms: Iterable[str]) -> set[tuple[Use, str]]:
        """Where the names stand for a party of a claim, each time with the name of the claim's other party."""
        far = mention.alias()
        found = select(mention.c.form, claim.c.article, far.c.form.label("other")).distinct().select_from(mention)
        same = and_(far.c.claim == mention.c.claim, far.c.sequence == mention.c.sequence)
        found = found.join(far, same).join(claim, its_claim(mention))
        found = found.where(mention.c.leads, far.c.leads, far.c.role != mention.c.role)
        return {(use_of(row), row.other) for row in self._each(found, mention.c.form, forms)}

    def _each(
        self,
        found: Select[Any],
        column: Any,
        wanted: Iterable[str],
        *,
        group: tuple[Any, ...] = (),
        table: FromClause | None = mention,
    ) -> Iterator[Any]:
        names = sorted(set(wanted))
        if table is not None:
            found = found.where(self._stands(table))
        if group:
            found = found.group_by(*group)
        with self._reading() as connection:
            for some in lots(names):
                yield from connection.execute(found.where(column.in_(some)))

    def _is_said(self, form: Any) -> ColumnElement[bool]:
        """An article that stands, or a tie, has the name."""
        in_article = exists(mention.c.form).where(mention.c.form == form, self._stands(mention))
        in_tie = exists(tied.c.form).where(tied.c.form == form, tied.c.sequence <= self.sequence)
        return or_(in_article, in_tie)

    def _stands(self, table: FromClause) -> ColumnElement[bool]:
        """It had come by then, and nothing had taken its place."""
        return and_(table.c.sequence <= self.sequence, or_(table.c.until.is_(None), table.c.until > self.sequence))


def _uses(table: FromClause) -> Select[Any]:
    found = select(table.c.form, claim.c.article).distinct().select_from(table)
    return found.join(claim, its_claim(table)).where(table.c.leads)


def its_claim(table: FromClause) -> ColumnElement[bool]:
    """Joins a mention to the claim that makes it."""
    return and_(claim.c.id == table.c.claim, claim.c.sequence == table.c.sequence)


def _within(column: Any, numbers: range) -> ColumnElement[bool]:
    found: ColumnElement[bool] = column.between(numbers.start, numbers.stop - 1)
    return found


def use_of(row: Row[Any]) -> Use:
    return row.form, row.article
