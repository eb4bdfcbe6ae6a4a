"""What a person or a program gives for a parameter, in the type that the query declares."""

import math
import re
from collections.abc import Callable
from datetime import date
from reprlib import repr as shown  # the middle of what is too long for a message is left out
from types import MappingProxyType

TYPES = ("str", "int", "float", "bool", "date", "party", "list[str]")
WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
TRUTH = MappingProxyType({"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False})
SMALLEST, LARGEST = -(2**63), 2**63 - 1

Typed = str | int | float | bool | list[str]
Bounds = tuple[float, float]


class InvalidValueError(ValueError):
    """A parameter that a query does not know, or a value that its type does not allow."""


def coerced(raw: object, kind: str, choices: tuple[str, ...] = (), bounds: Bounds | None = None) -> Typed:
    """`raw` as a value of type `kind`; raises InvalidValueError."""
    value = READERS[kind](raw)
    for word in value if isinstance(value, list) else [value]:
        if choices and word not in choices:
            many = isinstance(value, list)
            among = f"any of {', '.join(choices)}, with commas between them" if many else f"one of {', '.join(choices)}"
            raise InvalidValueError(f"{among}, not {shown(word)}")
    if bounds and isinstance(value, int | float) and not bounds[0] <= value <= bounds[1]:
        raise InvalidValueError(f"from {bounds[0]} to {bounds[1]}, not {value}")
    return value


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise InvalidValueError(f"a text, not {shown(raw)}")
    return raw


def _party(raw: object) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise InvalidValueError(f"an id or a name, not {shown(raw)}")
    return raw.strip()


def _whole(raw: object) -> int:
    if isinstance(raw, str) and WHOLE.fullmatch(raw.strip()) and len(raw) < 25:
        raw = int(raw)
    if not isinstance(raw, int) or isinstance(raw, bool) or not SMALLEST <= raw <= LARGEST:
        raise InvalidValueError(f"a whole number, not {shown(raw)}")
    return raw


def _number(raw: object) -> float:
    try:
        number = float(raw) if isinstance(raw, str | int | float) and not isinstance(raw, bool) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise InvalidValueError(f"a number, not {shown(raw)}")
    return number


def _truth(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    if not isinstance(raw, str) or raw.strip().lower() not in TRUTH:
        raise InvalidValueError(f"true or false, not {shown(raw)}")
    return TRUTH[raw.strip().lower()]


def _day(raw: object) -> str:
    """An ISO date as coarse as it is given: `2024`, `2024-05`, `2024-05-13`."""
    match = DAY.fullmatch(raw.strip()) if isinstance(raw, str) else None
    try:
        if match:
            date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
            return match[0]
    except ValueError:
        pass
    raise InvalidValueError(f"a date like 2024, 2024-05 or 2024-05-13, not {shown(raw)}")


def _words(raw: object) -> list[str]:
    """A list of texts, or one text in which commas part them."""
    if isinstance(raw, str):
        raw = [word.strip() for word in raw.split(",")]
    if not isinstance(raw, list | tuple) or not raw or not all(isinstance(word, str) and word for word in raw):
        raise InvalidValueError(f"a list of texts, not {shown(raw)}")
    return list(raw)


READERS: MappingProxyType[str, Callable[[object], Typed]] = MappingProxyType(
    {
        "str": _text, "int": _whole, "float": _number, "bool": _truth, "date": _day, "party": _party,
        "list[str]": _words,
    }
)  # fmt: skip
