"""`judge`: a person settles who is who, sees what waits, and takes a judgement back."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import dealgraph

from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article

# Who raised money, by all names that one article gives; one makes a firm of an arm.
RAISED = (
    ["Lumen Robotics"], ["루멘"], ["Harbor Foods", "HF"], ["HF"], ["Brook"], ["Brook", "Brook Ventures"],
    ["Sunbeam Motors"], ["선빔 모터스"], ["Terranova Soft"], ["테라노바소프트"],
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Log(f"sqlite:///{tmp_path / 'log.db'}") as log:
        for number, names in enumerate(RAISED):
            article = Article(title=f"Round {number}", text="It raised.", language="en", published="2024-05-01")
            row = {"relation": "raises", "subject": names, "status": "asserted", "quote": "raised", "round": "seed"}
            log.add(article, [from_json(row, article)], recorded="2024-05-02T00:00:00+00:00")
    assert dealgraph("load", home=tmp_path).returncode == 0
    return tmp_path


def answered(home: Path, *arguments: object) -> Any:
    answer = dealgraph(*arguments, "--json", home=home)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def exported(home: Path) -> str:
    return dealgraph("export", "jsonl", home=home).stdout


def test_a_judgement_changes_the_graph_until_it_is_undone(home: Path) -> None:
    before = exported(home)
    made = answered(home, "judge", "same", "루멘", "Lumen Robotics", "--who", "김", "--why", "한 회사")
    assert (made["verdict"], made["a"][0], made["b"][0], made["who"]) == ("same", "루멘", "Lumen Robotics", "김")
    merged = [json.loads(line) for line in exported(home).splitlines()]
    assert [row["names"] for row in merged if "루멘" in row.get("names", ())] == [["Lumen Robotics", "루멘"]]
    again = dealgraph("judge", "same", "Lumen Robotics", "루멘", home=home)
    assert (again.returncode, again.stdout) == (1, "")
    assert "are one party already" in again.stderr
    assert made["judgement"] in again.stderr
    taken = answered(home, "judge", "undo", made["judgement"], "--who", "Lee")
    assert exported(home) == before
    listed = answered(home, "judge", "list")["items"]
    assert [(row["judgement"], row["undone_by"], row["who"]) for row in listed] == [
        (made["judgement"], taken["judgement"], "김"),
        (taken["judgement"], None, "Lee"),
    ]


def waiting(home: Path) -> dict[frozenset[str], dict[str, Any]]:
    """The pairs of the queue, in its order."""
    return {frozenset((row["a"], row["b"])): row for row in answered(home, "judge", "queue")["items"]}


def test_what_would_change_most_waits_first_and_says_why(home: Path) -> None:
    short, arm, alike = (
        frozenset(pair)
        for pair in (("HF", "Harbor Foods"), ("Brook", "Brook Ventures"), ("Sunbeam Motors", "선빔 모터스"))
    )
    pairs = waiting(home)
    weights = [row["facts"] + row["deals"] for row in pairs.values()]
    assert weights == sorted(weights, reverse=True)
    assert [(pairs[pair]["facts"], pairs[pair]["deals"]) for pair in (short, alike, arm)] == [(1, 1), (1, 1), (0, 0)]
    assert pairs[short]["reasons"] == [
        "'Harbor Foods' and 'HF' are one by 1 article, and stay two: a name this short stands for too many parties"
    ]
    assert pairs[alike]["score"] > 0.5
    assert "'Sunbeam Motors' and '선빔 모터스' are alike: " in pairs[alike]["reasons"][0]
    answered(home, "judge", "same", pairs[short]["a_id"], pairs[short]["b_id"])
    answered(home, "judge", "different", "Sunbeam Motors", "선빔 모터스")
    assert not {short, alike} & waiting(home).keys()
    assert arm in waiting(home)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("same", "Alibaba", "Nobody"), 1, "no party 'Nobody'"),
        (("undo", "j-0"), 1, "no judgement 'j-0'"),
        (("same", "루멘"), 2, "Missing argument 'B'"),
        (("equal", "루멘", "Brook"), 2, "No such command 'equal'"),
        (("same", b"\xff", "Brook"), 2, "not in UTF-8"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path: Path, arguments: tuple[Any, ...], code: int, said: str) -> None:
    words = [word.decode(errors="surrogateescape") if isinstance(word, bytes) else word for word in arguments]
    answer = dealgraph("judge", *words, home=tmp_path)
    assert (answer.returncode, answer.stdout) == (code, "")
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_what_sound_joins_the_user_may_confirm(home: Path) -> None:
    made = answered(home, "judge", "same", "Terranova Soft", "테라노바소프트")
    assert (made["a"], made["b"]) == (["Terranova Soft"], ["테라노바소프트"])
    assert answered(home, "judge", "heard")["items"] == []
    named = [json.loads(line).get("names") for line in exported(home).splitlines()]
    assert ["Terranova Soft", "테라노바소프트"] in named
    again = dealgraph("judge", "same", "Terranova Soft", "테라노바소프트", home=home)
    assert "are one party already" in again.stderr


def test_what_sound_alone_joins_is_told_and_parted_by_a_judgement(home: Path) -> None:
    (row,) = answered(home, "judge", "heard")["items"]
    assert {row["a"], row["b"]} == {"Terranova Soft", "테라노바소프트"}
    assert "sounds alike" in row["reasons"][0]
    told = dealgraph("judge", "heard", home=home)
    assert "Terranova Soft" in told.stdout
    assert "judge different" in told.stderr
    answered(home, "judge", "different", "Terranova Soft", "테라노바소프트")
    assert answered(home, "judge", "heard")["items"] == []
    named = [json.loads(line).get("names") for line in exported(home).splitlines()]
    assert ["Terranova Soft"] in named
    assert ["테라노바소프트"] in named


def test_the_list_says_what_is_gone_and_whose_name_was_not_said(home: Path) -> None:
    answered(home, "judge", "same", "루멘", "Lumen Robotics", "--who", " ", "--why", "x" * 500)
    [fact] = answered(home, "ask", "timeline", "party=루멘")["items"][:1]
    [evidence] = answered(home, "ask", "why", f"fact={fact['fact']}")["items"][:1]
    assert [row["gone"] for row in answered(home, "judge", "list")["items"]] == [[]]
    assert dealgraph("forget", evidence["article"], home=home).returncode == 0
    [row] = answered(home, "judge", "list")["items"]
    assert (row["who"], len(row["gone"])) == (None, 1)
    assert row["gone"][0] in ("루멘", "Lumen Robotics")
    table = dealgraph("judge", "list", home=home).stdout
    assert "not said" in table
    assert "x" * 61 not in table


def test_two_firms_of_one_name_are_parted_article_by_article(home: Path) -> None:
    before = exported(home)
    [funded] = answered(home, "ask", "timeline", "party=Brook")["items"][:1]
    [evidence] = answered(home, "ask", "why", f"fact={funded['fact']}")["items"][:1]
    made = answered(home, "judge", "means", evidence["article"], "Brook", "Brook of Leeds", "--why", "its own site")
    assert (made["verdict"], made["a"], made["b"]) == ("means", ["Brook"], ["Brook of Leeds"])
    names = [row["names"] for row in map(json.loads, exported(home).splitlines()) if "names" in row]
    assert [names.count([name]) for name in ("Brook", "Brook of Leeds")] == [1, 1]
    told = (
        "articles mean several parties by this name",
        f"in article {evidence['article']} 'Brook' means 'Brook of Leeds': judged on "
        f"{made['recorded'][:10]} ({made['judgement']})",
    )  # fmt: skip
    [matched] = answered(home, "match", "Brook")["items"]
    both = [(each["name"], each["outcome"], tuple(each["reasons"][:2])) for each in matched["candidates"][:2]]
    assert both == [("Brook", "to be judged", told), ("Brook of Leeds", "to be judged", told)]
    [alone] = answered(home, "match", "BROOK", "--limit", "1")["items"]
    assert [each["name"] for each in alone["candidates"]] == ["Brook"]
    again = dealgraph("judge", "means", evidence["article"], "Brook", "Brook & Sons", home=home)
    assert (again.returncode, made["judgement"] in again.stderr) == (1, True)
    answered(home, "judge", "undo", made["judgement"])
    assert exported(home) == before
    [matched] = answered(home, "match", "Brook")["items"]
    assert (matched["candidates"][0]["name"], matched["candidates"][0]["outcome"]) == ("Brook", "same")
