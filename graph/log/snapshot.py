"""The log up to one entry, asked by names: what a projection reads."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from graph.log.errors import said_clearly
from graph.log.records import KnownTie, LoggedClaim, article_of, claim_of, tie_of
from graph.log.tables import alias, article, claim, mention, tie

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two folded names that `articles` articles gave to one party."""

    form_a: str
    form_b: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Later entries do not exist for it. Names are asked for, and told, in their folded form.

    A party is found by the name that an article gives first; its other names only lead to aliases.
    """

    url: str
    engine: Engine
    sequence: int

    def forms(self, *, after: int = 0) -> set[str]:
        """Every name in entries after a number."""
        seen = select(mention.c.form).distinct().where(mention.c.sequence.between(after + 1, self.sequence))
        with self._reading() as connection:
            return set(connection.execute(seen).scalars())

    def unit_forms(self, *, after: int = 0) -> set[str]:
        """The names of the parties whose deals the claims after a number belong to."""
        seen = select(mention.c.form).distinct().where(mention.c.sequence.between(after + 1, self.sequence))
        with self._reading() as connection:
            return set(connection.execute(seen.where(mention.c.is_unit, mention.c.place == 0)).scalars())

    def unit_forms_beside(self, forms: Iterable[str]) -> set[str]:
        """The names of the units of all claims that have a party of one of these names."""
        unit = mention.alias()
        found = select(unit.c.form).distinct().join(mention, mention.c.claim == unit.c.claim)
        found = found.where(unit.c.is_unit, unit.c.place == 0, mention.c.place == 0)
        return {row.form for row in self._each(found, mention.c.form, forms)}

    def parties(self, forms: Iterable[str]) -> set[str]:
        """Those of the names that are some party's first."""
        found = select(mention.c.form).distinct().where(mention.c.place == 0)
        return {row.form for row in self._each(found, mention.c.form, forms)}

    def surfaces(self, forms: Iterable[str]) -> dict[str, Counter[str]]:
        """How each name is written, and how often."""
        found = select(mention.c.form, mention.c.surface, func.count().label("times"))
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self._each(found, mention.c.form, forms, group=(mention.c.form, mention.c.surface)):
            written[row.form][row.surface] += row.times
        return written

    def links(self, forms: Iterable[str]) -> set[Link]:
        """Every alias that one of the names takes part in."""
        wanted = sorted(set(forms))
        found = select(alias.c.form_a, alias.c.form_b, func.count().label("articles"))
        return {
            Link(form_a=row.form_a, form_b=row.form_b, articles=row.articles)
            for end in (alias.c.form_a, alias.c.form_b)
            for row in self._each(found, end, wanted, group=(alias.c.form_a, alias.c.form_b), table=alias)
        }

    def claims(self, unit_forms: Iterable[str]) -> Iterator[LoggedClaim]:
        """All claims whose unit has one of these names."""
        found = select(claim.c.json, article, mention.c.form).select_from(mention)
        found = found.join(claim, claim.c.id == mention.c.claim).join(article, article.c.id == claim.c.article)
        found = found.where(mention.c.is_unit, mention.c.place == 0)
        for row in self._each(found, mention.c.form, unit_forms):
            source = article_of(row._mapping)
            yield LoggedClaim(
                claim=claim_of(row.json, source), article=source, sequence=row.sequence, recorded=row.recorded
            )

    def ties(self) -> list[KnownTie]:
        """What users know, in the order in which they told it."""
        told = select(tie).where(tie.c.sequence <= self.sequence).order_by(tie.c.sequence)
        with self._reading() as connection:
            return [tie_of(row) for row in connection.execute(told).mappings()]

    def ties_since(self, after: int) -> bool:
        """Whether users told anything after a number."""
        told = select(tie.c.id).where(tie.c.sequence.between(after + 1, self.sequence)).limit(1)
        with self._reading() as connection:
            return connection.execute(told).first() is not None

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
