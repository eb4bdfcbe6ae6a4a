"""What is forgotten, and what would be."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from graph.log import doomed, forgetting
from graph.log.asked import Asked
from graph.log.doomed import Doomed, Which
from graph.log.tables import forgotten
from graph.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten(Asked):
    """Of one log."""

    def has(self, article: Article) -> bool:
        """It, what was at its address, or its text: none of them comes in again."""
        with self._reading() as connection:
            return forgetting.is_forgotten(connection, article)

    def is_any(self, *, after: int) -> bool:
        """Whether an entry after a number forgets something."""
        with self._reading() as connection:
            found = select(forgotten.c.sequence).where(forgotten.c.sequence > after)
            return connection.execute(found).first() is not None

    def is_left(self) -> bool:
        """Whether there is still something of what stands no more, for `Log.erase`."""
        with self._reading() as connection:
            return connection.execute(forgetting.left().limit(1)).first() is not None

    def horizon(self) -> int:
        """From which entry on there are snapshots: those before it held what is erased."""
        with self._reading() as connection:
            return forgetting.horizon(connection)

    def doomed(self, which: Which) -> tuple[list[Doomed], list[str]]:
        """The articles that would go, each with all its versions, and the addresses beside: of what feeds list and no
        article is kept of. Raises UnknownArticleError where nothing is meant.
        """
        with self._reading() as connection:
            return doomed.meant(connection, which, self.url)

    def copies(self, ids: Sequence[str]) -> list[str]:
        """The other articles that are kept with the very text of one of these."""
        with self._reading() as connection:
            return doomed.copies(connection, ids)

    def named_only_in(self, ids: Sequence[str]) -> list[str]:
        """The names, as they are written, that no other article has."""
        with self._reading() as connection:
            return doomed.named_only_in(connection, ids)
