"""`dealgraph read`: of what only the network says, what is probable; with `--least 0` all of it."""

import json
from pathlib import Path
from typing import Any

from command_line import ROOT, dealgraph

BENCHMARK = ROOT / "tests" / "benchmark" / "en.jsonl"


def read(path: Path, *options: object) -> list[dict[str, Any]]:
    answer = dealgraph("read", path, *options)
    assert answer.returncode == 0, answer.stderr
    return [claim for line in answer.stdout.splitlines() for claim in json.loads(line)["claims"]]


def test_less_probable_claims_come_when_asked_for_and_say_how_probable_they_are(tmp_path: Path) -> None:
    some = tmp_path / "some.jsonl"
    some.write_text("\n".join(BENCHMARK.read_text(encoding="utf-8").splitlines()[:25]), encoding="utf-8")
    probable, every = read(some), read(some, "--least", 0)
    assert len(every) > len(probable) > 0
    assert [claim for claim in every if claim in probable] == probable
    assert all(claim["p"] < 0.9 for claim in every if claim not in probable)


def test_a_probability_is_between_0_and_1() -> None:
    answer = dealgraph("read", BENCHMARK, "--least", 2)
    assert answer.returncode == 2
    assert "--least" in answer.stderr
