"""`article` through the real command line: of a file, and of a site on this machine."""

import json
from pathlib import Path

import pytest
from command_line import dealgraph
from news_pages import FOLDER, cases
from web_server import Reply, Site

CONTACT = {"DEALGRAPH_CONTACT": "desk@example.org"}


def test_a_file_is_read_as_it_was_served(tmp_path: Path) -> None:
    [case] = [each for each in cases() if each.name == "cp949-header"]
    page = tmp_path / "page.html"
    page.write_bytes(case.bytes_of(case.name))
    answer = dealgraph("article", page, "--content-type", case.content_type, "--url", case.url, "--json", home=tmp_path)
    found = json.loads(answer.stdout)
    wanted = {field: case.record[field] for field in ("title", "authors", "published", "canonical", "kind")}
    assert {field: found[field] for field in wanted} == wanted
    assert found["is_article"] is True
    assert found["language"] == "ko"
    assert found["body"].split("\n") == case.record["body"]
    assert list(tmp_path.iterdir()) == [page]


def test_an_address_gives_the_article_whole(tmp_path: Path) -> None:
    names = {"": "multi-page", "&page=2": "multi-page-2", "&page=3": "multi-page-3"}
    kind = {"Content-Type": "text/html; charset=utf-8", "TDM-Reservation": "1"}
    answers = {
        f"/deal/view?key=20260408-11{page}": Reply(body=(FOLDER / f"{name}.html").read_bytes(), headers=kind)
        for page, name in names.items()
    }
    with Site(answers) as site:
        answer = dealgraph(
            "article", f"{site.url}/deal/view?key=20260408-11", "--json", home=tmp_path,
            settings={**CONTACT, "DEALGRAPH_REACH": site.place},
        )  # fmt: skip
    [case] = [each for each in cases() if each.name == "multi-page"]
    found = json.loads(answer.stdout)
    assert found["body"].split("\n") == case.record["body"]
    assert found["opt_out"] == ["tdm-reservation: 1"]


def test_what_is_no_article_is_told(tmp_path: Path) -> None:
    answer = dealgraph("article", FOLDER / "video.html", home=tmp_path)
    assert "is_article  no" in answer.stdout
    assert "kind        video" in answer.stdout


@pytest.mark.parametrize(
    ("name", "data", "said", "code"),
    [
        ("empty.html", b"", "is empty", 1),
        ("nul.html", b"<p>a\x00</p>", "has NUL bytes", 1),
        ("large.html", b"<p>x</p>" * 2_500_000, "is larger than 5 MB", 1),
        ("plain.html", b"no tags", "has no tags", 1),
        ("deep.html", b"<div>" * 100_000, "nested more deeply", 1),
        ("slides.html", b"%PDF-1.7", "is a PDF file", 1),
    ],
)
def test_what_is_no_page_is_told_in_one_line(tmp_path: Path, name: str, data: bytes, said: str, code: int) -> None:
    page = tmp_path / name
    page.write_bytes(data)
    answer = dealgraph("article", page, home=tmp_path)
    assert (answer.returncode, answer.stdout, answer.stderr.count("\n")) == (code, "", 1)
    assert f"{name}: " in answer.stderr
    assert said in answer.stderr
