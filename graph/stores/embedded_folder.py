"""The folder of an embedded graph: made beside its place and put there whole, and rid of what a kill left."""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """One at a time opens graphs in a folder, or changes which of them is where."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Where the graph is made that is to take a place."""
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as name:
        yield Path(name) / folder.name


def put(made: Path, folder: Path) -> None:
    """In the place of what is there. Wants a turn."""
    if folder.exists():
        folder.rename(_former(folder))
    made.rename(folder)
    shutil.rmtree(_former(folder), ignore_errors=True)


def settle(folder: Path) -> None:
    """Where a kill came between, the graph that was on its way out comes back. Wants a turn."""
    if not folder.exists() and _former(folder).exists():
        _former(folder).rename(folder)
    shutil.rmtree(_former(folder), ignore_errors=True)


def sweep(folder: Path) -> None:
    """Graphs that were half made when their makers were killed. Wants a turn and the graph: nobody else makes one."""
    made = re.compile(rf"\.{re.escape(folder.name)}-[a-z0-9_]{{8}}")
    for each in folder.parent.iterdir():
        if made.fullmatch(each.name):
            shutil.rmtree(each, ignore_errors=True)


def _former(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}-former")
