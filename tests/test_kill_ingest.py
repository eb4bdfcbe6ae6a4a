"""A round that is killed loses nothing and doubles nothing (`kill_ingest.py` does many trials)."""

import kill_ingest
import pytest


def test_kill_and_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    kill_ingest.main(trials=2, articles=30)
    assert "none lost, none double" in capsys.readouterr().out
