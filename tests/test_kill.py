"""A process that is killed while it adds loses nothing and doubles nothing (`kill_add.py` does many trials)."""

from pathlib import Path

import kill_add
import pytest
from random_stories import seeded


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, list[str]]:
    folder = tmp_path_factory.mktemp("whole")
    return kill_add.run(folder), kill_add.graph(folder)


@pytest.mark.parametrize("seed", range(3))
def test_kill_and_go_on(seed: int, whole: tuple[float, list[str]], tmp_path: Path) -> None:
    took, wanted = whole
    kill_add.trial(tmp_path / "trial", seeded(seed).uniform(0.3, 0.9) * took, wanted)
