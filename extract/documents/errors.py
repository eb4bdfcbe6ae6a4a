"""What is wrong with a document."""

from collections.abc import Callable
from typing import TypeAlias

LARGEST = 20_000_000
TOO_LARGE = f"is larger than {LARGEST // 1_000_000} MB: split it into documents"


class DocumentError(ValueError):
    """A document that cannot be read; the message names the file, the line, what is wrong and what to do."""


OnError: TypeAlias = Callable[[DocumentError], None]
