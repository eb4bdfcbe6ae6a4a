"""An `add` that is killed loses nothing and doubles nothing (`kill_add.py` does many trials)."""

from pathlib import Path

import kill_add
import pytest

# (what is added, acknowledged lines after which it is killed, and then the part of the time that it takes)
MOMENTS = [("given", 0, 0.8), ("more given", 90, 0.01), ("read", 17, 0.0)]


@pytest.mark.parametrize(("variant", "lines", "part"), MOMENTS)
def test_kill_and_go_on(variant: str, lines: int, part: float, tmp_path: Path) -> None:
    tried = kill_add.addition(variant, tmp_path / "added", count=120)
    moment = kill_add.Moment(lines=lines, seconds=part * tried.seconds)
    acknowledged = kill_add.trial(tmp_path / "trial", tried, moment)
    assert acknowledged >= lines - len(tried.wanted) / 2
