"""Why a candidate bears the name by which it was found: by an article, sound, a deal, the user."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import dealgraph
from starlette.testclient import TestClient

from api.app import create_app
from graph.claim_json import from_json
from graph.log import Log
from graph.model import Article, Claim
from graph.stores.embedded_store import EmbeddedStore

Story = tuple[Article, list[Claim]]
WON, DOLLARS = {"value": 4e10, "currency": "KRW"}, {"value": 3e7, "currency": "USD"}


def told(published: str, company: list[str], giver: str | None = None, amount: dict[str, Any] | None = None) -> Story:
    """A seed round, and who gave it."""
    rows = [{"relation": "raises", "subject": company, **({"amount": amount} if amount else {})}]
    rows += [{"relation": "invests-in", "subject": [giver], "object": company}] if giver else []
    article = Article(title=f"{company} {giver}", text="It is said.", language="en", published=published)
    said = {"status": "asserted", "quote": "said", "round": "seed"}
    return article, [from_json(said | row, article) for row in rows]


KOREAN = told("2023-08-01", ["금빛나루"], "백두금융그룹", WON)
ENGLISH = told("2023-08-02", ["Geumbit Naru"], "Baekdu Financial Group", DOLLARS)
LUMEN = told("2024-01-01", ["Lumen Robotics", "루멘 로보틱스"])
CHINESE = told("2024-01-02", ["루멘 로보틱스", "月海机器人"])
ARM = told("2024-05-01", ["Fern", "Fern Ventures"])
ALONE = (
    "Terranova Soft", "테라노바소프트", "Brook", "Harbor Foods", "Kite", "Orchard Mills", "Dune", "Dunes", "Umbra One",
    "Umbra Ones", "Moonshot AI", "Fern Ventures",
)  # fmt: skip
ALL = (KOREAN, ENGLISH, LUMEN, CHINESE, ARM, *(told("2024-05-01", [name]) for name in ALONE))
ROWS = "kind,a,b,since,until,source\nalias,Brook,Harbor Foods,,,ledger of 2024\npart-of,Dunes,Dune,,,\n"

VERY = "the same name, however it is written"
DEAL = (
    f"both got money from 백두금융그룹 (in all KRW 40 billion), 2023-08-01 "
    f"(articles {KOREAN[0].id}, {ENGLISH[0].id}); sounds alike: 금빛나루 as geumbitnaru, 0.23 apart"
)
SOUND = "sounds alike: 테라노바소프트 as terranovasoft, 0.00 apart"
IN_LUMEN, IN_CHINESE = f"in article {LUMEN[0].id}", f"in article {CHINESE[0].id}"
# The name asked for, the party in the first place, and all reasons. {same} and {different} are judgements' ids.
FIRST = [
    ("Geumbit Naru", "Geumbit Naru", [VERY, f"also called 금빛나루: {DEAL}"]),
    ("금빛나루", "Geumbit Naru", [VERY, f"also called Geumbit Naru: {DEAL}"]),
    ("Lumen Robotics", "루멘 로보틱스", [VERY, f"also called 루멘 로보틱스: {IN_LUMEN}"]),
    ("루멘 로보틱스", "루멘 로보틱스",
     [VERY, f"also called Lumen Robotics: {IN_LUMEN}", f"also called 月海机器人: {IN_CHINESE}"]),
    ("Terranova Soft", "Terranova Soft", [VERY, f"also called 테라노바소프트: {SOUND}"]),
    ("테라노바소프트", "Terranova Soft", [VERY, f"also called Terranova Soft: {SOUND}"]),
    ("Brook", "Harbor Foods", [VERY, "also called Harbor Foods: a row of yours (ledger of 2024)"]),
    ("Kite", "Orchard Mills", [VERY, "also called Orchard Mills: judged same on {day} ({same})"]),
    ("月之暗面", "Moonshot AI", [VERY, "also called Moonshot AI: a table of dealgraph's has both"]),
    ("Dune", "Dune", [VERY]),
]  # fmt: skip
# A name, another party that it may mean, how that came out, and the reasons before those of their spelling.
OTHERS = [
    ("Dunes", "Dune", "different", "a tie that the user gave has them as two parties"),
    ("Umbra Ones", "Umbra One", "different", "judged different on {day} ({different})"),
    ("Fern", "Fern Ventures", "different", "'Fern' and 'Fern Ventures' are one by 1 article, and stay two: a business "
     "word parts them: a firm and its arm, or two arms"),
]  # fmt: skip


def answered(home: Path, *arguments: str) -> Any:
    answer = dealgraph(*arguments, "--json", home=home)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reasons")
    with Log(f"sqlite:///{folder / 'log.db'}") as log:
        for article, claims in ALL:
            log.add(article, claims, recorded="2025-01-02T03:04:05Z")
    (folder / "rows.csv").write_text(ROWS, encoding="utf-8")
    assert dealgraph("know", "rows.csv", home=folder).returncode == 0
    answered(folder, "judge", "same", "Kite", "Orchard Mills", "--who", "Kim", "--why", "a secret")
    answered(folder, "judge", "different", "Umbra One", "Umbra Ones")
    return folder


@pytest.fixture(scope="module")
def judged(home: Path) -> dict[str, str]:
    """What the expected reasons say of the judgements."""
    same, different = answered(home, "judge", "list")["items"]
    return {"day": same["recorded"][:10], "same": same["judgement"], "different": different["judgement"]}


@pytest.fixture(scope="module")
def matched(home: Path) -> dict[str, list[dict[str, Any]]]:
    """The candidates of all names, as the command tells them."""
    names = dict.fromkeys(name for name, *_ in (*FIRST, *OTHERS))
    return {item["name"]: item["candidates"] for item in answered(home, "match", *names)["items"]}


@pytest.mark.parametrize(("name", "party", "reasons"), FIRST, ids=[name for name, *_ in FIRST])
def test_a_candidate_says_what_joined_its_names(
    matched: dict[str, list[dict[str, Any]]], judged: dict[str, str], name: str, party: str, reasons: list[str]
) -> None:
    first = matched[name][0]
    assert (first["name"], first["outcome"]) == (party, "same")
    assert first["reasons"] == [reason.format(**judged) for reason in reasons]


@pytest.mark.parametrize(("name", "party", "outcome", "reason"), OTHERS, ids=[name for name, *_ in OTHERS])
def test_a_candidate_says_what_the_log_tells_of_it_and_the_names_own_party(
    matched: dict[str, list[dict[str, Any]]], judged: dict[str, str], name: str, party: str, outcome: str, reason: str
) -> None:
    [found] = [each for each in matched[name] if each["name"] == party]
    assert (found["outcome"], found["reasons"][0]) == (outcome, reason.format(**judged))


def test_all_ways_to_ask_give_the_same_reasons(home: Path, matched: dict[str, list[dict[str, Any]]]) -> None:
    with Log(f"sqlite:///{home / 'log.db'}") as log, EmbeddedStore(f"embedded:{home / 'graph'}") as store:
        client = TestClient(create_app(store, log), base_url="http://localhost")
        items = client.get("/match", params={"name": [*matched]}).json()["items"]
        asked = {name: {"query": name} for name in matched}
        reconciled = client.post("/reconcile", data={"queries": json.dumps(asked)}).json()
    assert {item["name"]: item["candidates"] for item in items} == matched
    for name, candidates in matched.items():
        described = [result["description"] for result in reconciled[name]["result"]]
        assert all("; ".join(each["reasons"]) in said for each, said in zip(candidates, described, strict=True))


def test_names_without_their_log_are_matched_by_their_spelling_alone(home: Path) -> None:
    answer = dealgraph(
        "match", "Kite", "--json", home=home, settings={"DEALGRAPH_LOG": f"sqlite:///{home / 'none.db'}"}
    )
    first = json.loads(answer.stdout)["items"][0]["candidates"][0]
    assert (first["name"], first["reasons"]) == ("Orchard Mills", [VERY])
    assert not (home / "none.db").exists()
