"""`score`: figures worked out by hand, and the same as the reference scorer's over real labels."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import dealgraph, written

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"
INVESTS = {"relation": "invests-in", "subject": ["Alpha Corp."], "object": ["Beta", "(주)베타"], "status": "asserted"}
STAKE = {"relation": "stake", "subject": ["Alpha"], "object": ["Beta"], "status": "asserted", "percent": 36.0}

CASES = [
    ("found by another name", [INVESTS], [{**INVESTS, "subject": "ALPHA", "object": "주식회사 베타"}], (1, 1, 1, 1, 0)),
    ("wrong status", [INVESTS], [{**INVESTS, "status": "denied"}], (1, 1, 1, 0, 0)),
    ("the wrong way round", [INVESTS], [{**INVESTS, "subject": ["Beta"], "object": ["Alpha"]}], (1, 1, 0, 0, 1)),
    ("missed", [INVESTS], [], (1, 0, 0, 0, 0)),
    ("optional, missed", [{**INVESTS, "optional": True}], [], (0, 0, 0, 0, 0)),
    ("optional, found", [{**INVESTS, "optional": True}], [INVESTS], (0, 0, 0, 0, 0)),
    ("percent far off", [STAKE], [{**STAKE, "percent": 36.1}], (1, 1, 1, 0, 0)),
    ("percent near", [STAKE], [{**STAKE, "percent": 36.05}], (1, 1, 1, 1, 0)),
]


@pytest.mark.parametrize(("gold", "predicted", "figures"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_counts(tmp_path: Path, gold: list[object], predicted: list[object], figures: tuple[int, ...]) -> None:
    answer = dealgraph(
        "score", "--json",
        written(tmp_path / "gold.jsonl", {"id": "d", "claims": gold}),
        written(tmp_path / "predicted.jsonl", {"id": "d", "claims": predicted}),
    )  # fmt: skip
    total = json.loads(answer.stdout)["all"]
    assert tuple(total[name] for name in ("gold", "predicted", "triple", "full", "turned")) == figures


@pytest.mark.parametrize(
    ("gold", "predicted", "figures"),
    [
        ("denied", "asserted", (1, 1, 1)),
        ("tentative", "denied", (1, 1, 0)),
        ("tentative", None, (1, 0, 0)),
        ("asserted", "asserted", (0, 0, 0)),
        ("ended", "asserted", (0, 0, 0)),
        (["asserted", "tentative"], "asserted", (0, 0, 0)),
    ],
)
def test_what_is_doubtful_is_not_to_be_asserted(
    tmp_path: Path, gold: object, predicted: object, figures: tuple[int, ...]
) -> None:
    guesses = [{**INVESTS, "status": predicted}] if predicted else []
    answer = dealgraph(
        "score", "--json",
        written(tmp_path / "gold.jsonl", {"id": "d", "claims": [{**INVESTS, "status": gold}]}),
        written(tmp_path / "predicted.jsonl", {"id": "d", "claims": guesses}),
    )  # fmt: skip
    total = json.loads(answer.stdout)["all"]
    assert tuple(total[name] for name in ("doubtful", "doubtful_found", "overstated")) == figures


def altered(claims: list[dict[str, object]], chance: random.Random) -> list[dict[str, object]]:
    """The claims with some lost, turned, doubled, or with another status, amount or round."""
    changes = ({"status": "denied"}, {"amount": {"value": 1e9, "currency": "USD"}}, {"percent": 12, "round": "seed"})
    out = [{**claim, **chance.choice(({}, {}, *changes))} for claim in claims if chance.random() > 0.2]
    out += [dict(claim) for claim in out if chance.random() < 0.1]
    for claim in out:
        if claim.get("object") and chance.random() < 0.1:
            claim["subject"], claim["object"] = claim["object"], claim["subject"]
    return out


@pytest.mark.skipif(not SHARED.exists(), reason=f"the labelled texts are not here: {SHARED}")
@pytest.mark.parametrize("name", ["dev_en_articles", "dev_ko_articles", "dev_en_short", "dev_ko_short"])
def test_same_figures_as_the_reference_scorer(tmp_path: Path, name: str) -> None:
    gold = SHARED / f"{name}.labels.jsonl"
    chance = random.Random(name)  # noqa: S311  a fixed seed, nothing secret
    documents = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    predicted = written(
        tmp_path / "predicted.jsonl",
        *({"id": document["id"], "claims": altered(document["claims"], chance)} for document in documents),
    )
    reference = subprocess.run(
        [sys.executable, SHARED / "score.py", "--json", gold, predicted], capture_output=True, text=True, check=True
    )
    expected = json.loads(reference.stdout)
    figures = json.loads(dealgraph("score", "--json", gold, predicted).stdout)
    assert list(figures) == list(expected)
    assert expected["all"]["triple"] > 5
    for relation, row in expected.items():
        assert {key: figures[relation][key] for key in row} == pytest.approx(row)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    good = written(tmp_path / "gold.jsonl", {"id": "d", "claims": []})
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "d", "claims": []}\n{"id": \n')
    answer = dealgraph("score", good, bad)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"dealgraph: {bad}: line 2: ")
    assert answer.stderr.count("\n") == 1
