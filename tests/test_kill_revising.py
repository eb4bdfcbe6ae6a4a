"""Forgetting and reading again that are killed are ended by the next run (`kill_revising.py` does many trials)."""

import kill_revising
import pytest


@pytest.mark.timeout(600)
def test_kill_and_do_it_again(capsys: pytest.CaptureFixture[str]) -> None:
    kill_revising.main(trials=1, articles=10)
    assert "none lost, none half read, nothing left" in capsys.readouterr().out
