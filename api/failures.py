"""Which failures are expected, and the one line that tells each."""

import errno
from typing import Any

import click

from api.answers import AmbiguousPartyError, InvalidCursorError, UnknownError
from api.known_rows import InvalidRowError
from api.wiring import ConfigurationError, NotReadyError
from extract.news.feeds import FeedsError
from extract.news.refusals import FetchError
from extract.pipeline import UnsupportedLanguageError
from graph.claim_json import InvalidClaimError
from graph.judgements.judging import JudgementError
from graph.judgements.named import UnknownPartyError
from graph.log import LogError
from graph.stores import StoreError


class Failure(click.ClickException):
    """An expected failure: one line on stderr, no traceback."""

    def show(self, file: Any = None) -> None:
        click.echo(f"dealgraph: {self.message}", err=True, file=file)


class WrongUsageError(Failure):
    """A failure that another command line would mend."""

    exit_code = 2


# What a person can mend: anything else is a defect of ours, and shows its traceback.
EXPECTED: tuple[type[Exception], ...] = (
    AmbiguousPartyError, FeedsError, FetchError, InvalidClaimError, InvalidCursorError, InvalidRowError,
    JudgementError, LogError, NotReadyError, OSError, StoreError, UnknownError, UnknownPartyError,
    UnsupportedLanguageError,
)  # fmt: skip
WRONG_USAGE: tuple[type[Exception], ...] = (ConfigurationError,)


def one_line(error: Exception) -> str:
    """The message without line breaks and control characters."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{NO_ROOM if error.errno in NO_ROOM_NUMBERS else error.strerror}"
    return " ".join("".join(c if c.isprintable() else " " for c in str(error)).split())


NO_ROOM = "no room left on the device; free some and run it again"
NO_ROOM_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
