"""The log's tables: what is recorded, and the index of names over it."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)  # fmt: skip

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
    Column("url", Text, index=True),
    Column("key", Text, index=True),
    Column("first", Text, nullable=False, index=True),  # the first version of it: itself, where there is no earlier one
    Column("feed", Text, index=True),
)
# What was read in an article, by whom (None: by no reader of ours), until which entry it stood (None: it stands).
reading = Table(
    "reading",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("article", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("recorded", Text, nullable=False),
    Column("reader", Text),
    Column("until", Integer, index=True),
)
# What stays of an article that is forgotten: nothing that it said, and enough not to take it in again. A place is the
# hash of an address, words that of a text.
forgotten = Table(
    "forgotten",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("article", Text, nullable=False, unique=True),
    Column("recorded", Text, nullable=False),
)
forgotten_place = Table("forgotten_place", metadata, Column("place", Text, primary_key=True))
forgotten_text = Table("forgotten_text", metadata, Column("words", Text, primary_key=True))
claim = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sequence", Integer, ForeignKey("reading.sequence"), primary_key=True, index=True),
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
    Column("article", Text),
    Column("who", Text),
    Column("why", Text),
)
# The index: rebuilt whenever the folding of names changes. `sequence` and `until` are those of the reading.
mention = Table(
    "mention",
    metadata,
    Column("claim", Text, primary_key=True),
    Column("sequence", Integer, primary_key=True, index=True),
    Column("role", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("form", Text, nullable=False),
    Column("surface", Text, nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("is_unit", Boolean, nullable=False),
    Column("until", Integer, index=True),
    ForeignKeyConstraint(["claim", "sequence"], ["claim.id", "claim.sequence"]),
    # What no longer stands of a name is found beside however much that does.
    Index("mention_form", "form", "until"),
)
alias = Table(
    "alias",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("article", Text, primary_key=True),
    Column("fullest", Text, primary_key=True),
    Column("sequence", Integer, primary_key=True, index=True),
    Column("until", Integer),
    Index("alias_other", "other"),
)
# The names in the ties that users told.
tied = Table(
    "tied",
    metadata,
    Column("form", Text, primary_key=True),
    Column("sequence", Integer, ForeignKey("tie.sequence"), primary_key=True),
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
)
INDEX = (mention, alias, tied, skeleton, heard)
