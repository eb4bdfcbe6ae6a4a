"""What went wrong with a fetch, in words that say what to do, and when to try again."""

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType

# A server that asks for longer is asked again after a day.
LONGEST_PAUSE = 86_400.0
# What may pass by itself.
PASSING = frozenset({408, 421, 425, 429, *range(500, 600)})
# The whole host asks for a pause, not this address alone.
HOST_PAUSES = frozenset({429, 503})
_NOWHERE = "it leads nowhere: correct the address, or remove it"
_ADVICE: Mapping[int, str] = MappingProxyType(
    {
        **dict.fromkeys((301, 302, 303, 307, 308), _NOWHERE),
        304: "it was asked for without validators: ask the site's owner",
        401: "it wants a login, which is not given: remove it",
        402: "it wants to be paid: remove it",
        403: "the site refuses this program: ask its owner, or remove it",
        404: "there is nothing: correct the address, or remove it",
        410: "it is gone for good: remove it",
        451: "it is withheld by law: remove it",
    }
)


class FetchError(Exception):
    """A fetch that failed: the URL, what failed, what to do. `again`: after how many seconds to try; None for never."""

    def __init__(self, url: str, failed: str, advice: str | None = None, again: float | None = None) -> None:
        what_to_do = advice or (
            f"try again in {math.ceil(again)} s" if again is not None else "correct it, or remove it"
        )
        super().__init__(f"{url}: {failed}; {what_to_do}")
        self.url = url
        self.again = again


class NotYetError(FetchError):
    """Nothing was asked: the site is not to be asked for so many seconds."""

    def __init__(self, url: str, again: float) -> None:
        super().__init__(url, "its site is not to be asked yet", again=again)


@contextmanager
def further() -> Iterator[None]:
    """Requests that follow others for one purpose: a site that is not to be asked yet was asked for it before."""
    try:
        yield
    except NotYetError as error:
        raise FetchError(error.url, "its site is not to be asked for the rest yet", again=error.again) from None


def advice(status: int) -> str:
    """What to do about a status that will not pass by itself."""
    return _ADVICE.get(status, "correct the address, or remove it")


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header, given in seconds or as a date; None where it says neither."""
    if value is None:
        return None
    seconds = _seconds(value.strip(), now)
    return None if seconds is None else min(max(seconds, 0.0), LONGEST_PAUSE)


def _seconds(value: str, now: datetime) -> float | None:
    if value.isascii() and value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds()
