"""An `add` that is killed loses nothing and doubles nothing (`kill_add.py` does many trials)."""

from pathlib import Path

import kill_add
import pytest
from random_stories import seeded


@pytest.mark.parametrize("variant", kill_add.VARIANTS)
def test_kill_and_go_on(variant: str, tmp_path: Path) -> None:
    tried = kill_add.addition(variant, tmp_path / "added", count=120)
    kill_add.trial(tmp_path / "trial", tried, seeded(len(variant)).uniform(0.4, 0.9) * tried.seconds)
