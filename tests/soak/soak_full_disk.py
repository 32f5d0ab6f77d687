"""A full disk in every field there is. Too long for every run: ``pytest tests/soak/soak_full_disk.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.full_disk import Disk, fill_while_typing
from support.typing_places import SPOTS, TypingSpot

NOTHING_ALONE = ("author", "by")
"""An author of no comment, words in the place of none: nobody keeps them."""


@pytest.mark.parametrize(
    "spot", [spot for spot in SPOTS if spot.field not in NOTHING_ALONE], ids=lambda spot: f"{spot.way}, {spot.field}"
)
def test_what_is_typed_on_a_full_disk_is_there_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spot: TypingSpot
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    fill_while_typing(spot, tmp_path, Disk(monkeypatch))
