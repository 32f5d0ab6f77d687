"""Every screen on 180 workspaces with an extreme value each.

Too long for every run: ``pytest tests/soak/soak_extreme_values.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from support.extreme_screens import open_every_screen


@pytest.mark.parametrize("seed", range(1000, 1180))
def test_every_screen_answers_whatever_one_value_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    open_every_screen(tmp_path, seed)
