"""Where a command's long answer goes: to stdout, or to a file that is there whole or not at all."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click

output_option = click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; stdout without it.")


def write_pieces(pieces: Iterable[bytes], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    unfinished = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            file.writelines(pieces)
        unfinished.replace(output)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(output)) from error
    finally:
        with suppress(OSError):  # where the folder is none
            unfinished.unlink(missing_ok=True)
