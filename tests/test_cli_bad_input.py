"""Every row of docs/bad-input.md through the real command line: one line, the exit code, and nothing kept is lost."""

import ctypes
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command_line import ROOT, command, dealgraph, environment

from graph.log import Log

TEXT = "카카오벤처스가 토스에 50억원을 투자했다."
ROW = re.compile(r"\| (?P<case>[a-z0-9-]+) \| [^|]+ \| (?P<said>[^|]+) \| (?P<code>[012]) \|")
READ_AS_IT_IS = "read as it is"
FILE_LIMIT = 200_000


def rows() -> dict[str, tuple[str, int]]:
    """The table: what is said and the exit code by case."""
    found = map(ROW.fullmatch, (ROOT / "docs" / "bad-input.md").read_text("utf-8").splitlines())
    return {row["case"]: (row["said"].strip("`"), int(row["code"])) for row in found if row}


def line(**fields: object) -> bytes:
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False).encode() + b"\n"


# The files of a case by name, and how many of their documents can be read all the same.
FILES: dict[str, tuple[str, bytes, int]] = {
    "empty-file": ("empty.jsonl", b"", 0),
    "blank-lines": ("blank.jsonl", b"\n \n", 0),
    "large-text": ("large.txt", f"{TEXT}\n".encode() * 900_000, 0),
    "large-line": ("large.jsonl", line(id="1") + b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + line(id="2"), 2),
    "binary-text": ("binary.txt", bytes(range(128, 256)) * 9, 0),
    "binary-kind": ("slides.pdf", b"%PDF-1.7", 0),
    "cp949": ("korean.jsonl", line(id="1").decode().encode("cp949"), 1),
    "latin-1": (
        "latin.jsonl",
        line(id="1") + '{"id": "2", "text": "Un café à Paris"}\n'.encode("latin-1") + line(id="3"),
        2,
    ),
    "broken-utf-8": (
        "cut.jsonl",
        line(id="1") + line(id="2").replace("토".encode(), "토".encode()[:2], 1) + line(id="3"),
        2,
    ),
    "utf-16": ("wide.jsonl", (line(id="1") + line(id="2")).decode().encode("utf-16"), 2),
    "nul-bytes": ("nul.jsonl", line(title="a\0b"), 0),
    "rtl-marks": ("rtl.jsonl", line(title="\u202e토스 \u200f투자"), 1),
    "broken-line": ("broken.jsonl", line(id="1") + b'{"id": "2", "text"\n' + line(id="3"), 2),
    "missing-text": ("missing.jsonl", b'{"id": "1", "title": "x"}\n', 0),
    "wrong-field": ("wrong.jsonl", line(title=7), 0),
    "wrong-date": ("date.jsonl", line(published="May"), 0),
    "unknown-language": ("french.jsonl", line(language="fr"), 0),
}
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "no-feeds": ("feeds", "list"),
    "no-file": ("add", "nowhere.jsonl"),
    "unknown-command": ("aks",),
    "unknown-query": ("ask", "backer"),
    "unknown-parameter": ("ask", "backers", "compny=toss"),
    "missing-parameter": ("ask", "backers"),
    "wrong-value": ("ask", "backers", "company=toss", "limit=many"),
    "out-of-bounds": ("ask", "stake_history", "company=toss", "at_least=-5"),
    "unknown-party": ("ask", "backers", "company=Tosss"),
    "unknown-fact": ("why", "f-0"),
    "judge-unknown-party": ("judge", "same", "toss", "Tosss"),
    "judge-one-party": ("judge", "same", "toss", "토스"),
    "judge-two-parties": ("judge", "same", "alibaba", "텐센트"),
    "judge-undo-unknown": ("judge", "undo", "j-0"),
    "not-utf-8": ("ask", "backers", "company=\udcb1"),
}


class Home:
    """A folder with one article kept, and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(
        self, *arguments: str, before: Callable[[], None] | None = None, **settings: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command(*arguments), cwd=self.folder, env=environment(self.folder / "home", **settings),
            capture_output=True, text=True, check=False, preexec_fn=before,
        )  # fmt: skip

    def articles(self) -> int:
        with Log(f"sqlite:///{self.folder / 'home' / 'log.db'}") as log:
            return log.counts()["article"]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article is kept, in the log and in the graph."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "kept.jsonl").write_bytes(line(id="kept", published="2024-05-13"))
    (folder / "no-claims.jsonl").write_text('{"id": "kept", "claims": []}\n')
    answer = Home(folder).run("add", "kept.jsonl", "--claims", "no-claims.jsonl")
    assert answer.returncode == 0, answer.stderr
    return folder


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Home:
    shutil.copytree(prepared, tmp_path / "own")
    return Home(tmp_path / "own")


def check(case: str, answer: "subprocess.CompletedProcess[str]") -> None:
    """The case's line is the only one of its kind, and its exit code is that of the table."""
    said, code = rows()[case]
    assert answer.returncode == code, answer.stderr
    assert "Traceback" not in answer.stderr
    failures = [each for each in answer.stderr.splitlines() if each.startswith("dealgraph: ")]
    if said.startswith(READ_AS_IT_IS):
        assert failures == []
    else:
        assert len(failures) == 1, answer.stderr
        assert said in failures[0]


def test_every_row_is_tested() -> None:
    apart = {
        "unknown-store", "store-down", "store-locked", "store-locked-add", "log-not-a-log", "log-not-a-url",
        "closed-output", "cp949-name", "read-only",
    }  # fmt: skip
    assert set(rows()) == {*FILES, *ARGUMENTS, *apart, "disk-full-log", "disk-full-graph"}


def test_a_line_of_standard_input_that_is_not_in_utf_8(home: Home) -> None:
    given = line(id="1") + '{"id": "2", "text": "Café"}\n'.encode("latin-1") + line(id="3")
    for verb in ("read", "add"):
        answer = dealgraph(verb, "-", home=home.folder / "home", stdin=given)
        assert answer.returncode == 1
        assert "dealgraph: standard input, line 2: is not in UTF-8 (byte 25)" in answer.stderr
    assert home.articles() == 3


@pytest.mark.parametrize("case", FILES)
def test_a_document(home: Home, case: str) -> None:
    name, content, readable = FILES[case]
    (home.folder / name).write_bytes(content)
    check(case, home.run("add", name))
    assert home.articles() == 1 + readable


def test_an_override_does_not_steer_the_terminal(home: Home) -> None:
    name, content, _ = FILES["rtl-marks"]
    (home.folder / name).write_bytes(content)
    assert home.run("add", name).returncode == 0
    shown = home.run("ask", "timeline", "party=toss")
    assert shown.returncode == 0
    assert "\u202e" not in shown.stdout


@pytest.mark.parametrize("case", ARGUMENTS)
def test_a_question(home: Home, case: str) -> None:
    check(case, home.run(*ARGUMENTS[case]))
    assert home.articles() == 1


def test_a_store_that_is_none(home: Home) -> None:
    check("unknown-store", home.run("status", DEALGRAPH_STORE="mysql://localhost"))


def test_a_log_that_is_no_url(home: Home) -> None:
    for url in (str(home.folder / "log.db"), "nonsense", "mysql://x", "sqlite:///"):
        check("log-not-a-url", home.run("status", DEALGRAPH_LOG=url))


DROP_FROM_BOUNDS, MAY_WRITE_ANYWHERE = 24, 1  # of prctl(2) and capabilities(7)


def as_one_among_many() -> None:
    """Takes from a superuser the right to write where the modes of files forbid it."""
    if os.geteuid() == 0 and ctypes.CDLL(None).prctl(DROP_FROM_BOUNDS, MAY_WRITE_ANYWHERE, 0, 0, 0):
        raise OSError("a capability cannot be dropped")


def test_a_home_that_may_only_be_read(home: Home) -> None:
    shared = home.folder / "home"
    paths = (shared, *shared.rglob("*"))
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    for words in (("ask", "backers", "company=toss"), ("status",)):
        check("read-only", home.run(*words, before=as_one_among_many))
    for path in paths:
        path.chmod(0o755)


def test_an_output_that_is_closed(home: Home) -> None:
    words = ["sh", "-c", '"$@" >&-', "sh", *command("export", "csv")]
    check("closed-output", subprocess.run(
        words, env=environment(home.folder / "home"), stderr=subprocess.PIPE, text=True, check=False
    ))  # fmt: skip


def test_a_name_in_cp949(home: Home) -> None:
    name = os.fsdecode("기.jsonl".encode("cp949"))
    (home.folder / name).write_bytes(line(id="1"))
    check("cp949-name", home.run("add", name))
    text = os.fsdecode("기.txt".encode("cp949"))
    (home.folder / text).write_text(TEXT, "utf-8")
    check("cp949-name", home.run("add", text))
    assert "기.txt" in home.run("export", "claims").stdout
    assert home.articles() == 3


def test_a_store_that_is_down(home: Home) -> None:
    (home.folder / "new.jsonl").write_bytes(line(id="new"))
    check("store-down", home.run("add", "new.jsonl", DEALGRAPH_STORE="bolt://127.0.0.1:1"))
    assert home.articles() == 2


HOLDER = """
import sys
from graph.stores.embedded_store import EmbeddedStore
with EmbeddedStore(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another process has the graph open meanwhile."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, f"embedded:{folder}"], env=environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        assert holder.stdin is not None
        holder.stdin.close()


def test_a_store_that_another_process_holds(home: Home) -> None:
    (home.folder / "new.jsonl").write_bytes(line(id="new"))
    with held(home.folder / "home" / "graph"):
        check("store-locked", home.run("ask", "backers", "company=toss"))
        check("store-locked-add", home.run("add", "new.jsonl"))
    assert home.articles() == 2
    assert home.run("load").returncode == 0
    answer = json.loads(home.run("status", "--json").stdout)
    assert answer["store"]["sequence"] == answer["log"]["sequence"] == 2


def test_a_log_that_is_none(home: Home) -> None:
    other = home.folder / "other.db"
    other.write_bytes(b"no log of ours " * 100)
    check("log-not-a-log", home.run("status", DEALGRAPH_LOG=f"sqlite:///{other}"))
    assert other.read_bytes() == b"no log of ours " * 100


def no_file_may_grow() -> None:
    """What a full disk does to a process, for whoever may not mount a small one."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def files_stay_small() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))


def test_a_disk_that_is_full(home: Home) -> None:
    (home.folder / "new.jsonl").write_bytes(line(id="new"))
    check("disk-full-log", home.run("add", "new.jsonl", before=no_file_may_grow))
    assert home.articles() == 1
    assert home.run("add", "new.jsonl").returncode == 0
    assert home.articles() == 2


def test_a_disk_with_no_room_for_the_graph(home: Home) -> None:
    """Room for the log's small files, none for those of a new graph; with room, all is there."""
    (home.folder / "new.jsonl").write_bytes(line(id="new"))
    store = f"embedded:{home.folder / 'other'}"
    check("disk-full-graph", home.run("add", "new.jsonl", before=files_stay_small, DEALGRAPH_STORE=store))
    assert home.articles() == 2
    assert home.run("load", DEALGRAPH_STORE=store).returncode == 0
    rebuilt = home.run("export", "jsonl", DEALGRAPH_STORE=store).stdout
    assert home.run("load").returncode == 0
    assert rebuilt == home.run("export", "jsonl").stdout
