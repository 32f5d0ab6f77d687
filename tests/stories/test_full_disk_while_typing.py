"""The disk is full, or the workspace goes, while somebody types: it is told and left, and the words are there later.

Every third place in every run, all fields of all in `make soak`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from support.full_disk import Disk, Removed, fill_while_typing
from support.typing_places import WAYS, TypingSpot


@pytest.mark.parametrize("name", [*WAYS][::3])
def test_what_is_typed_on_a_full_disk_is_there_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    fill_while_typing(TypingSpot(name, WAYS[name].fields[0]), tmp_path, Disk(monkeypatch))


@pytest.mark.parametrize("name", [*[*WAYS][1::3], "import", "another number", "other words of a comment"])
def test_a_workspace_that_goes_is_not_begun_anew_and_the_words_are_there_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    fill_while_typing(TypingSpot(name, WAYS[name].fields[0]), tmp_path, Removed(tmp_path))
