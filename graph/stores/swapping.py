"""Many may be inside at once; who wants to be alone waits for them, and they for him."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Room:
    """Threads in it may work with what is there: nobody changes it meanwhile."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._inside = 0
        self._is_wanted = False

    @contextmanager
    def shared(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._is_wanted)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One at a time asks for it."""
        with self._changed:
            self._is_wanted = True
            try:
                self._changed.wait_for(lambda: not self._inside)
                yield
            finally:
                self._is_wanted = False
                self._changed.notify_all()
