"""A full disk, and a workspace that is moved away, in every field there is.

Too long for every run: ``pytest tests/soak/soak_full_disk.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from support.full_disk import Disk, Removed, fill_while_typing
from support.typing_places import SPOTS, TypingSpot

NOTHING_ALONE = ("author", "by")
"""An author of no comment, words in the place of none: nobody keeps them."""


PLACES = [spot for spot in SPOTS if spot.field not in NOTHING_ALONE]


@pytest.mark.parametrize("trouble", ["full", "removed"])
@pytest.mark.parametrize("spot", PLACES, ids=lambda spot: f"{spot.way}, {spot.field}")
def test_what_is_typed_in_trouble_is_there_once_it_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spot: TypingSpot, trouble: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    fill_while_typing(spot, tmp_path, Disk(monkeypatch) if trouble == "full" else Removed(tmp_path))
