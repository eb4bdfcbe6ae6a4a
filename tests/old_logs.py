"""Logs as earlier versions wrote them, for the tests of what brings them forward."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from graph.log.records import LoggedArticle, article_row, claim_row
from graph.model import Article, Claim

VERSION_1 = """
CREATE TABLE counter (id INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, schema_version INTEGER NOT NULL,
  forms_version TEXT);
CREATE TABLE article (sequence INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, recorded TEXT NOT NULL,
  title TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL, published TEXT, publisher TEXT, url TEXT, key TEXT);
CREATE TABLE claim (id TEXT NOT NULL PRIMARY KEY, article TEXT NOT NULL REFERENCES article (id),
  place INTEGER NOT NULL, relation TEXT NOT NULL, p FLOAT NOT NULL, json TEXT NOT NULL);
CREATE INDEX ix_claim_article ON claim (article);
CREATE TABLE tie (sequence INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, recorded TEXT NOT NULL,
  kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, since TEXT, until TEXT, source TEXT);
"""
# What version 5 has beside: the index of names, its name, judgements, and what sounds alike.
VERSION_5 = """
ALTER TABLE counter ADD COLUMN identity TEXT;
CREATE TABLE mention (claim TEXT NOT NULL REFERENCES claim (id), role TEXT NOT NULL, place INTEGER NOT NULL,
  form TEXT NOT NULL, surface TEXT NOT NULL, leads BOOLEAN NOT NULL, is_unit BOOLEAN NOT NULL,
  sequence INTEGER NOT NULL, PRIMARY KEY (claim, role, place));
CREATE INDEX ix_mention_form ON mention (form);
CREATE INDEX ix_mention_sequence ON mention (sequence);
CREATE TABLE alias (one TEXT NOT NULL, other TEXT NOT NULL, article TEXT NOT NULL, fullest TEXT NOT NULL,
  sequence INTEGER NOT NULL, PRIMARY KEY (one, other, article, fullest));
CREATE INDEX alias_other ON alias (other);
CREATE INDEX ix_alias_sequence ON alias (sequence);
CREATE TABLE judgement (sequence INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, recorded TEXT NOT NULL,
  verdict TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, undoes TEXT, who TEXT, why TEXT);
CREATE TABLE skeleton (consonants TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (consonants, form));
CREATE INDEX ix_skeleton_form ON skeleton (form);
CREATE TABLE heard (one TEXT NOT NULL, other TEXT NOT NULL, score FLOAT NOT NULL, sequence INTEGER NOT NULL,
  PRIMARY KEY (one, other));
CREATE INDEX ix_heard_other ON heard (other);
INSERT INTO mention VALUES ('c-0', 'subject', 0, 'old', 'Old', 1, 0, 1);
"""
OLD = {1: VERSION_1, 5: VERSION_1 + VERSION_5}


def old_log(path: Path, version: int, told: Iterable[tuple[Article, list[Claim]]], *, recorded: str) -> None:
    """A log of an earlier version that keeps some articles."""
    kept = list(told)
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(OLD[version])
        file.execute(
            "INSERT INTO counter (id, sequence, schema_version, forms_version) VALUES (1, ?, ?, 'old')",
            (len(kept), version),
        )
        if version > 1:
            file.execute("UPDATE counter SET identity = 'as it was'")
        for number, (article, claims) in enumerate(kept, 1):
            entry = LoggedArticle(sequence=number, recorded=recorded, article=article, claims=tuple(claims))
            row = article_row(entry, None)
            _insert(file, "article", {name: row[name] for name in row if name not in ("first", "feed")})
            for place, claim in enumerate(claims):
                row = claim_row(claim, number, place)
                _insert(file, "claim", {name: row[name] for name in row if name != "sequence"})


def _insert(file: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    places = ", ".join("?" * len(row))
    file.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))  # noqa: S608  ours
