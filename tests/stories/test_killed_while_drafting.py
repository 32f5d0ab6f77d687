"""The program is killed while somebody drafts; every key that was drawn is there afterwards, every file is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.drafting_script import kill_at_random


@pytest.mark.parametrize("seed", range(6))
def test_a_kill_loses_no_key_that_was_drawn(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kill_at_random(seed, tmp_path, monkeypatch)
