"""The log's tables: what is recorded, and the index of names over it."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

metadata = MetaData()

# One row. Whoever appends holds it until the commit, so entries become visible in the order of their numbers.
counter = Table(
    "counter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("schema_version", Integer, nullable=False),
    Column("forms_version", Text),
    Column("identity", Text),
)
article = Table(
    "article",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("recorded", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("published", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("key", Text),
)
claim = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("relation", Text, nullable=False),
    Column("p", Float, nullable=False),
    Column("json", Text, nullable=False),
)
tie = Table(
    "tie",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("recorded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("a", Text, nullable=False),
    Column("b", Text, nullable=False),
    Column("since", Text),
    Column("until", Text),
    Column("source", Text),
)
judgement = Table(
    "judgement",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("recorded", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("a", Text, nullable=False),
    Column("b", Text, nullable=False),
    Column("undoes", Text),
    Column("who", Text),
    Column("why", Text),
)
# The index: rebuilt whenever the folding of names changes.
mention = Table(
    "mention",
    metadata,
    Column("claim", Text, ForeignKey("claim.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("form", Text, nullable=False, index=True),
    Column("surface", Text, nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("is_unit", Boolean, nullable=False),
    Column("sequence", Integer, nullable=False, index=True),
)
alias = Table(
    "alias",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("article", Text, primary_key=True),
    Column("fullest", Text, primary_key=True),
    Column("sequence", Integer, nullable=False, index=True),
    Index("alias_other", "other"),
)
# By what a name is found when another one sounds like it.
skeleton = Table(
    "skeleton",
    metadata,
    Column("consonants", Text, primary_key=True),
    Column("form", Text, primary_key=True, index=True),
)
heard = Table(
    "heard",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("sequence", Integer, nullable=False),
)
INDEX = (mention, alias, skeleton, heard)
