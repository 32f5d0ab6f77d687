"""A tenth of the kills of `make soak`, in every place that takes typing: no letter that was painted is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.kills import TURN, kill_in_turn


@pytest.mark.parametrize("first", range(0, 3 * TURN, TURN))
def test_a_kill_loses_no_letter_that_was_painted(first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kills = list(kill_in_turn(range(first, first + TURN), tmp_path / "home", monkeypatch))
    assert any(kill.painted for kill in kills)
