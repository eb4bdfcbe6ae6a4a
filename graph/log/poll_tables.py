"""The tables of what feeds list and how they fare; moments are ISO texts in UTC, so they sort."""

from sqlalchemy import Column, Float, Index, Integer, Table, Text

from graph.log.tables import metadata

feed = Table(
    "feed",
    metadata,
    Column("name", Text, primary_key=True),
    Column("url", Text, nullable=False),
    # What the server gave for asking whether anything is new: of the last answer that was read, never of another.
    Column("etag", Text),
    Column("modified", Text),
    Column("due", Text, nullable=False),
    Column("pause", Float, nullable=False),
    Column("polled", Text),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
    Column("quarantined", Text),
)
# What sites let programs do, until when it holds.
site = Table(
    "site",
    metadata,
    Column("address", Text, primary_key=True),
    Column("robots", Text, nullable=False),
    Column("tdmrep", Text, nullable=False),
    Column("until", Text, nullable=False),
)
# The domain that an owner registered, and until when he is not to be asked.
pause = Table("pause", metadata, Column("domain", Text, primary_key=True), Column("until", Text, nullable=False))
# The states of an article that a feed lists.
WAITING, KEPT, REFUSED = "waiting", "kept", "refused"
# An article that a feed lists, by the one form of its address, until it is kept or refused and ever after.
item = Table(
    "item",
    metadata,
    Column("address", Text, primary_key=True),
    Column("link", Text, nullable=False),
    Column("feed", Text, nullable=False, index=True),
    Column("seen", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", Text),
    Column("text", Text),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due", Text, nullable=False),
    Column("reason", Text),
    Column("article", Text),
    Column("content", Text, index=True),
    Column("opt_out", Text),
    Index("item_state", "state", "due"),
)
