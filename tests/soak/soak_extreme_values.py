"""Every screen on 180 workspaces with an extreme value each, every verb on one more for each value of a file.

Too long for every run: ``pytest tests/soak/soak_extreme_values.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.extreme_screens import open_every_screen
from support.extreme_values import FOLDERS
from support.extreme_verbs import call_every_verb


@pytest.mark.parametrize("seed", range(1000, 1180))
def test_every_screen_answers_whatever_one_value_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    open_every_screen(tmp_path, seed)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_verb_answers_whatever_a_value_is(tmp_path: Path, run: Run, folder: str) -> None:
    call_every_verb(run, tmp_path / "share" / "wtsaprep" / "workspace", folder, one_in=1)
