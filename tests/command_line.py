"""Runs the real command line in a process of its own, in a folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
Answer = subprocess.CompletedProcess[str]


def command(*arguments: object) -> list[str]:
    """The words that start `dealgraph` with these arguments."""
    return [sys.executable, "-m", "api.cli", *map(str, arguments)]


def environment(home: Path | None = None, **settings: str) -> dict[str, str]:
    """This process's, with nothing of dealgraph's settings but these, and the packages where they are."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DEALGRAPH_")}
    own = {"DEALGRAPH_HOME": str(home)} if home else {}
    return {**kept, **own, **settings, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": ""}


def dealgraph(
    *arguments: object, home: Path | None = None, stdin: bytes = b"", settings: Mapping[str, str] | None = None
) -> Answer:
    """What it printed and how it ended; bytes that are no UTF-8 show as such."""
    ended = subprocess.run(
        command(*arguments), env=environment(home, **(settings or {})), cwd=home or ROOT, input=stdin,
        capture_output=True, check=False,
    )  # fmt: skip
    return Answer(ended.args, ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def written(path: Path, *rows: object) -> Path:
    """A file of one row of JSON in each line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def lines(answer: Answer) -> list[dict[str, Any]]:
    """The rows of JSON that a command printed that ended well."""
    assert answer.returncode == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]
