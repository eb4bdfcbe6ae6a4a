"""The command line's questions over a small graph: names, pages, evidence, exports, and what it says when wrong."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from command_line import dealgraph
from small_graph import FACTS, SMALL

from api.cli import COMMANDS, main
from graph.log import Log
from graph.stores import Position
from graph.stores.embedded_store import EmbeddedStore
from queries.catalogue import load_all


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose graph is filled."""
    folder = tmp_path_factory.mktemp("home")
    with (
        EmbeddedStore(f"embedded:{folder / 'graph'}") as store,
        Log(f"sqlite:///{folder / 'log.db'}") as log,
    ):
        position = Position(sequence=0, version="test", log=log.identity())
        store.apply(replace(SMALL, position=position))
    return folder


def test_ask_alone_lists_the_catalogue(home: Path) -> None:
    listed = json.loads(dealgraph("ask", "--json", home=home).stdout)["items"]
    assert [query["name"] for query in listed] == list(load_all())
    assert all(query["title_ko"] and query["columns"] for query in listed)
    assert all(name in dealgraph("ask", home=home).stdout for name in load_all())


@pytest.mark.parametrize("name", ["moonshot-ai", "Moonshot AI", "문샷 AI", "moonshot  a.i."])
def test_a_party_by_id_or_by_any_name(home: Path, name: str) -> None:
    answer = json.loads(dealgraph("ask", "backers", f"company={name}", "--json", home=home).stdout)
    assert answer["parameters"]["company"] == "moonshot-ai"
    assert [row["fact"] for row in answer["items"]] == ["f-invest"]


def test_a_table_cuts_nothing_in_a_pipe(home: Path) -> None:
    answer = dealgraph("ask", "backers", "company=moonshot-ai", home=home)
    header, row = answer.stdout.splitlines()
    assert header.split()[0] == next(iter(load_all()["backers"].columns)).name
    assert "f-invest" in row
    assert "800,000,000" in row
    assert "…" not in row


def test_a_long_answer_continues_at_its_cursor(home: Path) -> None:
    asked = ("ask", "backers", "company=moonshot-ai", "status=asserted,tentative", "limit=1", "--json")
    first = json.loads(dealgraph(*asked, home=home).stdout)
    second = json.loads(dealgraph(*asked, "--cursor", first["next"], home=home).stdout)
    assert {first["items"][0]["fact"], second["items"][0]["fact"]} == {"f-invest", "f-rumour"}
    assert second["next"] is None
    table = dealgraph(*asked[:-1], home=home)
    assert "there is more" in table.stderr


def test_why_shows_the_sentence(home: Path) -> None:
    answer = dealgraph("why", "f-stake", home=home)
    assert all(part in answer.stdout for part in ("지분은 36%다.", "데모일보", "2024-05-27", "asserted", "given"))
    assert (
        json.loads(dealgraph("why", "f-stake", "--json", home=home).stdout)["evidence"][0]["quote"] == "지분은 36%다."
    )


WRONG = [
    (("ask", "backer"), 2, "no query 'backer'; did you mean backers?"),
    (("ask", "backers", "compny=x"), 2, "did you mean 'company'?"),
    (("ask", "backers"), 2, "company is missing"),
    (("ask", "backers", "moonshot-ai"), 2, "name=value"),
    (("ask", "backers", "company=moonshot-ai", "limit=many"), 2, "limit: a whole number, not 'many'"),
    (("ask", "backers", "company=moonshot-ai", "company=alibaba"), 2, "company: given more than once"),
    (("ask", "backers", "company=moonshott"), 1, "did you mean Moonshot AI (moonshot-ai)?"),
    (("ask", "backers", "company=apollo"), 1, "Apollo (e-one), Apollo (e-two); say which by its id"),
    (("ask", "backers", "company=moonshot-ai", "--cursor", "x"), 1, "cursor:"),
    (("ask", "backers", "company=moonshot-ai", "status=asserted; ended"), 2, "ended, with commas between them, not 'a"),
    (("ask", "changes", "since=2024-06", "until=2024-05"), 2, "since=2024-06 comes after until=2024-05"),
    (("ask", "connection", "a=Moonshot AI", "b=moonshot-ai"), 2, "connection: a and b are both moonshot-ai: name two"),
    (("ask", "backed_by_both", "a=alibaba", "b=alibaba"), 2, "a and b are both alibaba"),
    (("ask", "why", "fact=zzz"), 1, "no fact 'zzz'"),
    (("export", "csv", "-o", "/nonexistent/x.csv"), 1, "/nonexistent/x.csv: No such file or directory"),
    (("why", "f-nothing"), 1, "no fact 'f-nothing'"),
    (("why", "d-round"), 1, "d-round is a deal; ask why of one of its facts: f-invest, f-raise"),
    (("ask", "backers", f"company={'x' * 5000}"), 1, f"no party '{'x' * 60}…'\n"),
    (("aks",), 2, "no command 'aks'; did you mean ask?"),
    (("export", "cvs"), 2, "'cvs' is not one of 'csv'"),
    (("serve", "--host", "192.0.2.1"), 2, "needs a key"),
    (("score", "gold.jsonl"), 2, "Missing argument 'PREDICTED'; see dealgraph score --help"),
    (("load", "--store", "mysql://x"), 2, "embedded:, bolt:, neo4j:, neo4j+s:"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "said"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_what_is_wrong_is_one_line(
    home: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.setenv("DEALGRAPH_HOME", str(home))
    answer = CliRunner().invoke(main, arguments)
    assert (answer.exit_code, answer.stdout) == (code, "")
    assert said in answer.stderr
    assert answer.stderr.startswith("dealgraph: ")
    assert answer.stderr.count("\n") == 1


def test_every_command_has_help() -> None:
    answer = dealgraph("--help")
    assert answer.returncode == 0
    listed = {line.split()[0]: line for line in answer.stdout.split("Commands:")[1].splitlines() if line.strip()}
    assert list(listed) == list(COMMANDS)
    assert all(len(line.split()) > 3 for line in listed.values())


def test_an_empty_graph_is_not_an_answer(tmp_path: Path) -> None:
    answer = dealgraph("ask", "backers", "company=moonshot-ai", home=tmp_path)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "is not built" in answer.stderr


def test_exports_to_stdout_and_to_a_file(home: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(dealgraph("export", "csv", home=home).stdout.removeprefix("\ufeff"))))
    assert {row["fact"] for row in rows} == {fact.id for fact in FACTS} | {"t-rivals"}
    archive = tmp_path / "favourites.zip"
    assert dealgraph("export", "browser", "-o", archive, home=home).returncode == 0
    assert len(zipfile.ZipFile(archive).namelist()) == len(load_all())
    assert [path.name for path in tmp_path.iterdir()] == ["favourites.zip"]


def test_settings_come_from_dotenv_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DEALGRAPH_STORE=embedded:named\nDEALGRAPH_LOG=sqlite:///own.db\n")
    kept = json.loads(dealgraph("status", "--json", home=tmp_path).stdout)
    assert (kept["store"]["url"], kept["log"]["sequence"]) == ("embedded:named", 0)
    assert (tmp_path / "own.db").exists()
    assert (tmp_path / "named").exists()
    answer = dealgraph("status", "--json", home=tmp_path, settings={"DEALGRAPH_STORE": "embedded:other"})
    assert json.loads(answer.stdout)["store"]["url"] == "embedded:other"


def test_a_password_is_never_shown(tmp_path: Path) -> None:
    settings = {"DEALGRAPH_STORE": "bolt://neo4j:s3cret@127.0.0.1:1"}
    answer = dealgraph("status", home=tmp_path, settings=settings)
    assert answer.returncode == 1
    assert "s3cret" not in answer.stdout + answer.stderr
    assert "bolt://neo4j:***@127.0.0.1:1" in answer.stdout
