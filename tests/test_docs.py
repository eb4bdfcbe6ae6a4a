"""Every command in README and docs runs, on a terminal, and prints what the page shows."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, command, environment

from api.cli import COMMANDS
from graph.schema import RELATIONS
from queries.catalogue import load_all

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
WIDTH = "100"


def sessions(page: Path) -> list[tuple[str, list[str]]]:
    """The page's commands, each with the lines that it shows below."""
    found: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def on_a_terminal(line: str, home: Path) -> str:
    """What a person sees who types the line in the project's folder, with everything kept in `home`."""
    ours, theirs = pty.openpty()
    script = line.replace("dealgraph", subprocess.list2cmdline(command()))
    settings = {**environment(home), "COLUMNS": WIDTH, "TERM": "xterm", "NO_COLOR": "1"}
    with subprocess.Popen(["sh", "-ec", script], cwd=ROOT, env=settings, stdout=theirs, stderr=subprocess.PIPE) as run:
        os.close(theirs)
        shown = bytearray()
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # how Linux tells that the other end is closed
            pass
        finally:
            os.close(ours)
        assert run.stderr
        said = run.stderr.read().decode()
    assert run.returncode == 0, f"{line}: {said}"
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("page", [page for page in PAGES if sessions(page)], ids=lambda page: page.name)
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    for line, wanted in sessions(page):
        shown = [" ".join(row.split()) for row in on_a_terminal(line, tmp_path).splitlines()]
        for row in wanted:
            assert row == "…" or " ".join(row.split()) in shown, f"{line} does not print: {row}\n" + "\n".join(shown)


def test_readme_tells_of_every_command_query_and_relation() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in [*COMMANDS, *load_all(), *RELATIONS]:
        assert f"`{name}" in readme or f"dealgraph {name}" in readme, f"README does not tell of {name}"


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target} is not there"
