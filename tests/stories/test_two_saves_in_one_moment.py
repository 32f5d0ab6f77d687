"""Two programs save one shared file in one moment: each is there afterwards, or was told that it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.races import RACES, run_race


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", RACES)
def test_none_is_told_saved_and_gone(kind: str, seed: int, tmp_path: Path) -> None:
    run_race(kind, seed, tmp_path)
