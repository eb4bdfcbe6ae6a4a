"""The texts that are taken in no more, wherever they are found: of each only a hash is kept."""

import unicodedata
from collections.abc import Sequence

from sqlalchemy import Connection, select

from graph.log.tables import article, forgotten_text
from graph.model import Article, content_id

# So many bytes, of which a syllable of Hangul has three as it says as much as three letters, are no chance: shorter
# texts are told apart by their titles, which sites change.
_ENOUGH = 200


def is_shut_text(connection: Connection, told: Article) -> bool:
    """An article with these words is forgotten."""
    found = select(forgotten_text.c.words).where(forgotten_text.c.words == _words(told.title, told.text))
    return connection.execute(found).first() is not None


def shut_texts(connection: Connection, ids: Sequence[str]) -> None:
    """Nothing with the words of these articles is taken in any more."""
    rows = connection.execute(select(article.c.title, article.c.text).where(article.c.id.in_(ids)))
    words = {_words(row.title, row.text) for row in rows}
    known = select(forgotten_text.c.words).where(forgotten_text.c.words.in_(words))
    new = words - set(connection.execute(known).scalars())
    if new:
        connection.execute(forgotten_text.insert(), [{"words": each} for each in sorted(new)])


def _words(title: str, text: str) -> str:
    """The same for one text however it is set: its letters and figures count."""
    letters = _letters(text)
    return content_id("w", letters if len(letters.encode()) >= _ENOUGH else _letters(title) + letters)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
