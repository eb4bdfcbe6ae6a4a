"""Plots of answers: every mark says what it stands for, names are text, and the same answer gives the same bytes."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command_line import dealgraph
from serving import asking, keep_golden
from starlette.testclient import TestClient

from api.plotting import PLOTS

SVG = "{http://www.w3.org/2000/svg}"

# Query, what is asked, what some marks say, and what is written beside them.
DRAWN: list[tuple[str, dict[str, str], set[str], set[str]]] = [
    (
        "timeline", {"party": "lark"},
        {
            "메사벤처스 invested in Lark AI: KRW 10 billion, 2024-09-10 (f-affiliate, articles: 1)",
            "Lark AI is exclusive to Harbor Group: financing, 2024-05-20, until 2026 (f-promise-money, articles: 1)",
        },
        {"메사벤처스 invested in Lark AI: KRW 10 billion, 2024-09-10", "EXCLUSIVE_TO"},
    ),
    (
        "co_investment", {},
        {
            "Harbor Group backs 2 companies (harbor)",
            "Harbor Group and Quill Capital both back since 2022-04-01: Lark AI, 핀치 AI"
            " (f-harbor-finch, f-harbor-lark, f-quill-finch, f-quill-lark)",
        },
        {"Harbor Group", "Quill Capital"},
    ),
    (
        "credit_share", {},
        {"45.0% to 50.0%; Harbor Group gave credits to Lark AI: at least USD 300 million, cloud, 2024-05 (f-credits)"},
        {"Harbor Group → Lark AI 2024-05", "100%"},
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep_golden(tmp_path_factory.mktemp("plots"))


@pytest.fixture
def client(home: Path, tmp_path: Path) -> Iterator[TestClient]:
    with asking(home, tmp_path / "log.db") as client:
        yield client


@pytest.mark.parametrize(("name", "given", "said", "written"), DRAWN, ids=[case[0] for case in DRAWN])
def test_marks_say_what_they_stand_for(
    client: TestClient, name: str, given: dict[str, str], said: set[str], written: set[str]
) -> None:
    answer = client.get(f"/queries/{name}.svg", params=given)
    assert answer.headers["content-type"] == "image/svg+xml"
    drawn = ElementTree.fromstring(answer.content)  # noqa: S314  our own
    marks = [mark for mark in drawn.iter() if mark.get("role") == "graphics-symbol"]
    titles = [mark.findtext(f"{SVG}title") for mark in marks if "title" not in mark.get("aria-roledescription", "")]
    texts = {text.text for text in drawn.iter(f"{SVG}text")}
    assert titles
    assert None not in titles
    assert set(titles) >= said
    assert texts >= written
    again = client.get(f"/queries/{name}.svg", params=given, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_every_plot_is_drawn() -> None:
    assert {name for name, *_ in DRAWN} == set(PLOTS)


def test_nothing_to_see_is_still_a_plot(client: TestClient) -> None:
    empty = {"timeline": {"party": "lark", "since": "2030"}, "co_investment": {"since": "2030"}}
    for name, given in {**empty, "credit_share": {"as_of": "1990"}}.items():
        answer = client.get(f"/queries/{name}.svg", params=given)
        assert answer.status_code == 200
        assert b"<title>" not in answer.content
        drawn = ElementTree.fromstring(answer.content)  # noqa: S314  our own
        assert 0 < float(drawn.get("height", "inf")) < float(drawn.get("width", "inf")) < 1000
        assert "No such facts. 그런 사실이 없습니다." in {text.text for text in drawn.iter(f"{SVG}text")}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/queries/portfolio.svg?investor=harbor", 404),
        ("/queries/timeline.svg", 422),
        ("/queries/timeline.svg?party=x", 404),
    ],
)
def test_what_cannot_be_drawn_is_told(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_the_command_line_draws_the_same_in_every_process(home: Path) -> None:
    asked = ("ask", "timeline", "party=lark", "--svg")
    one, other = (dealgraph(*asked, home=home).stdout for _ in range(2))
    assert one == other
    assert "<title>메사벤처스 invested in Lark AI" in one
    refused = dealgraph("ask", "backers", "company=lark", "--svg", home=home)
    assert (refused.returncode, "timeline" in refused.stderr) == (2, True)
