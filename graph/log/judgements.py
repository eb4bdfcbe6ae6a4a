"""What users judge: whether two parties are one, whom an article means, and which judgement no longer holds."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping

from graph.model import content_id

SAME, DIFFERENT, MEANS, UNDO = "same", "different", "means", "undo"
VERDICTS = (SAME, DIFFERENT, MEANS, UNDO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`a` and `b` are names of two parties, the one that is judged by first; an undo names a judgement instead.

    With an `article`, by the name `a` it means the party of the name `b`.
    """

    verdict: str
    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    undoes: str | None = None
    article: str | None = None
    who: str | None = None
    why: str | None = None

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise ValueError(f"verdict: one of {', '.join(VERDICTS)}, not {self.verdict!r}")
        if (self.undoes is None) == (self.verdict == UNDO) or bool(self.a and self.b) == (self.verdict == UNDO):
            raise ValueError(f"{self.verdict}: two parties are judged, and one judgement is undone")
        if (self.article is None) == (self.verdict == MEANS):
            raise ValueError(f"{self.verdict}: an article, and nothing else, means somebody by a name")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedJudgement:
    """One entry: a judgement, and when it was recorded."""

    sequence: int
    recorded: str
    judgement: Judgement

    @property
    def id(self) -> str:
        """The same words at another time are another judgement."""
        told = self.judgement
        where = (told.article,) if told.article else ()
        return content_id("j", self.sequence, self.recorded, told.verdict, told.a, told.b, told.undoes, *where)


def standing(entries: Iterable[LoggedJudgement]) -> list[LoggedJudgement]:
    """Those, but an undo, that nobody has undone, in the order in which they were made."""
    made = sorted(entries, key=lambda entry: entry.sequence)
    undone = {entry.judgement.undoes for entry in made}
    return [entry for entry in made if entry.judgement.verdict != UNDO and entry.id not in undone]


def judgement_row(entry: LoggedJudgement) -> dict[str, Any]:
    told = entry.judgement
    return {
        "sequence": entry.sequence, "id": entry.id, "recorded": entry.recorded, "verdict": told.verdict,
        "a": json.dumps(told.a, ensure_ascii=False), "b": json.dumps(told.b, ensure_ascii=False),
        "undoes": told.undoes, "article": told.article, "who": told.who, "why": told.why,
    }  # fmt: skip


def judgement_of(row: RowMapping) -> LoggedJudgement:
    told = Judgement(
        verdict=row["verdict"], a=tuple(json.loads(row["a"])), b=tuple(json.loads(row["b"])), undoes=row["undoes"],
        article=row["article"], who=row["who"], why=row["why"],
    )  # fmt: skip
    return LoggedJudgement(sequence=row["sequence"], recorded=row["recorded"], judgement=told)
