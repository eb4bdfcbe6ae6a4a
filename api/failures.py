"""Which failures are expected, and the one line that tells each."""

import errno
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import click

from api.wiring import ConfigurationError
from extract.pipeline import UnsupportedLanguageError
from graph.claim_json import InvalidClaimError
from graph.stores import StoreError


class Failure(click.ClickException):
    """An expected failure: one line on stderr, no traceback."""

    def show(self, file: Any = None) -> None:
        click.echo(f"dealgraph: {self.message}", err=True, file=file)


class WrongUsageError(Failure):
    """A failure that another command line would mend."""

    exit_code = 2


# What a person can mend: anything else is a defect of ours, and shows its traceback.
EXPECTED: tuple[type[Exception], ...] = (InvalidClaimError, UnsupportedLanguageError, StoreError, OSError)
WRONG_USAGE: tuple[type[Exception], ...] = (ConfigurationError,)


def one_line(error: Exception) -> str:
    """The message without line breaks and control characters."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{NO_ROOM if error.errno in NO_ROOM_NUMBERS else error.strerror}"
    return " ".join("".join(c if c.isprintable() else " " for c in str(error)).split())


NO_ROOM = "no room left on the device; free some and run it again"
NO_ROOM_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean X?` for near ones, or the list of what there is."""
    names = sorted(known)
    near = get_close_matches(name, names, n=2, cutoff=0.6)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; there are {', '.join(names)}" if names else ""
