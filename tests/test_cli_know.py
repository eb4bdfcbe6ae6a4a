"""`know`: rows of names and ties are kept once, followed where they can be, and told where they cannot."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph

from api.known_rows import InvalidRowError, known_rows


def test_know_keeps_rows_once(tmp_path: Path) -> None:
    table = tmp_path / "known.csv"
    table.write_text(
        "kind,a,b,since,until,source\nalias,라마벤처스,Llama Ventures,,,filing\n"
        "part-of,라마벤처스,라마그룹,2020,,filing\ncompetes,라마그룹,알파카,2021-03,,filing\n", "utf-8",
    )  # fmt: skip
    assert json.loads(dealgraph("know", table, "--json", home=tmp_path).stdout) == {"rows": 3, "new": 3, "refused": []}
    assert json.loads(dealgraph("know", table, "--json", home=tmp_path).stdout) == {"rows": 3, "new": 0, "refused": []}
    facts = [json.loads(line) for line in dealgraph("export", "jsonl", home=tmp_path).stdout.splitlines()]
    ties = {(fact["relation"], fact["source_name"], fact["target_name"]) for fact in facts if fact["type"] == "fact"}
    assert ("PART_OF", "라마벤처스", "라마그룹") in ties


def test_aliases_of_one_party_hold_and_those_that_contradict_are_told(tmp_path: Path) -> None:
    tables = {
        "one": "alias,HLX,Helixa\nalias,Helixa,Helixa Biosciences\nalias,Foo,알리바바\n",
        "other": "alias,HelixaBio,Helixa\nalias,Foo,텐센트\n",
        "apart": "part-of,HLX,HelixaBio\n",
    }
    for name, rows in tables.items():
        (tmp_path / f"{name}.csv").write_text(f"kind,a,b\n{rows}", "utf-8")
    assert json.loads(dealgraph("know", tmp_path / "one.csv", "--json", home=tmp_path).stdout)["refused"] == []
    known = dealgraph("know", tmp_path / "other.csv", "--json", home=tmp_path)
    assert {(row["a"], row["b"], row["reason"]) for row in json.loads(known.stdout)["refused"]} == {
        ("Foo", "알리바바", "they are known as two parties"),
        ("Foo", "텐센트", "they are known as two parties"),
    }
    assert "not followed: alias Foo, 텐센트: alibaba and tencent: they are known as two parties" in known.stderr
    apart = json.loads(dealgraph("know", tmp_path / "apart.csv", "--json", home=tmp_path).stdout)["refused"]
    assert ("HLX", "Helixa") in {(row["a"], row["b"]) for row in apart}


BAD_TABLES = [
    ("a,b\nx,y\n", "line 1: no column kind"),
    ("kind,a,b\nfriend,x,y\n", "line 2: kind: one of alias, part-of, competes, not 'friend'"),
    ("kind,a,b\nalias,x,\n", "line 2: alias: a tie needs two names"),
    ("kind,a,b,since\nalias,x,y,last year\n", "line 2: since: a date"),
    ('kind,a,b\nalias,"x,y\n', "line 1: unexpected end"),
]


@pytest.mark.parametrize(("text", "said"), BAD_TABLES)
def test_a_table_with_a_wrong_row_is_refused(tmp_path: Path, text: str, said: str) -> None:
    table = tmp_path / "known.csv"
    table.write_text(text, "utf-8")
    with pytest.raises(InvalidRowError) as caught:
        known_rows(table)
    assert str(caught.value).startswith(f"{table}: {said}")


BAD_ROWS = [
    ("part-of,a,b,2024-02-31,,x", "since: a date"),
    ("part-of,a,b,2025,2024-06,x", "until: 2024-06 is before 2025"),
    ("part-of,A Corp,a corp,,,x", "are one name"),
]


@pytest.mark.parametrize(("row", "said"), BAD_ROWS)
def test_a_row_that_can_not_be_is_refused(tmp_path: Path, row: str, said: str) -> None:
    (tmp_path / "known.csv").write_text(f"kind,a,b,since,until,source\n{row}\n", "utf-8")
    with pytest.raises(InvalidRowError, match=said):
        known_rows(tmp_path / "known.csv")


def test_nothing_is_a_part_of_itself(tmp_path: Path) -> None:
    rows = "kind,a,b\npart-of,One,Two\n"
    (tmp_path / "first.csv").write_text(rows, "utf-8")
    (tmp_path / "second.csv").write_text("kind,a,b\npart-of,Two,Three\npart-of,Three,One\n", "utf-8")
    assert dealgraph("know", tmp_path / "first.csv", home=tmp_path).returncode == 0
    answer = dealgraph("know", tmp_path / "second.csv", home=tmp_path)
    assert answer.returncode == 1
    assert "second.csv: line 3: part-of: " in answer.stderr
    assert "nothing is a part of itself" in answer.stderr
    assert json.loads(dealgraph("status", "--json", home=tmp_path).stdout)["log"]["ties"] == 1


def test_an_alias_of_unknown_names_is_kept_and_told(tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text("kind,a,b\nalias,Nosuch One,Nosuch Two\nalias,Toss,Nosuch Three\n", "utf-8")
    answer = dealgraph("know", tmp_path / "known.csv", home=tmp_path)
    assert answer.returncode == 0
    assert answer.stderr.count("neither") == 1
    assert "neither 'Nosuch One' nor 'Nosuch Two'" in answer.stderr
