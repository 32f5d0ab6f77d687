"""Every key on every screen, three times round: a screen may be another one when keys come round again.

Too long for every run, where they come once: ``pytest tests/soak/soak_keys.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stories.test_every_key_on_every_screen import WAYS, Presser, play_all_ways


@pytest.mark.parametrize("name", WAYS)
def test_a_screen_answers_after_every_key(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def press(presser: Presser) -> None:
        await presser.press_all(rounds=3)

    play_all_ways(name, tmp_path, monkeypatch, press)
