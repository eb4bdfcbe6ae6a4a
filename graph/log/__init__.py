"""The durable log of articles, claims and what users know: the truth that the graph is derived from."""

from graph.log.doomed import Doomed, Which
from graph.log.errors import (
    LogError,
    LogFullError,
    LogLockedError,
    LogTooNewError,
    LogUnreadableError,
    UnknownArticleError,
)
from graph.log.forgotten import Forgotten
from graph.log.journal import Log
from graph.log.judgements import DIFFERENT, MEANS, SAME, UNDO, Judgement, LoggedJudgement, standing
from graph.log.names_index import forms_version
from graph.log.names_upto import Use
from graph.log.poll_records import FeedState, Listed, SiteFiles, Waiting
from graph.log.polls import Polls
from graph.log.records import (
    TIE_KINDS,
    Entry,
    KnownTie,
    LoggedArticle,
    LoggedClaim,
    LoggedForgetting,
    LoggedTie,
    Origin,
)
from graph.log.snapshot import Snapshot

__all__ = [
    "DIFFERENT", "MEANS", "SAME", "TIE_KINDS", "UNDO", "Doomed", "Entry", "FeedState", "Forgotten", "Judgement",
    "KnownTie", "Listed", "Log", "LogError", "LogFullError", "LogLockedError", "LogTooNewError", "LogUnreadableError",
    "LoggedArticle", "LoggedClaim", "LoggedForgetting", "LoggedJudgement", "LoggedTie", "Origin", "Polls",
    "SiteFiles", "Snapshot", "UnknownArticleError", "Use", "Waiting", "Which", "forms_version", "standing",
]  # fmt: skip
