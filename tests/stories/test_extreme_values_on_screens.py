"""A value of any file, however extreme, never ends in the crash screen; one in thirty here, all in `make soak`."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.extreme_screens import open_every_screen


@pytest.mark.parametrize("seed", range(6))
def test_every_screen_answers_whatever_one_value_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    open_every_screen(tmp_path, seed)
