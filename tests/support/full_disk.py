"""A disk that fills up, or a workspace that goes, while somebody types: told, left, and nothing is lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from support.story import Story, play
from support.typing_places import WAYS, Steps, TypingSpot, key_names, set_up
from wtsaprep.tui.lists.library_screen import LibraryScreen
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InDraft, InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
DEEPEST = 8
"""More steps back than lie between any field and the library."""


class Trouble(Protocol):
    """What goes wrong while somebody types, and is put right later."""

    full: bool
    tells_typing: str
    """What the screen says at once; empty where it is noticed when something is to be saved."""


class Removed:
    """A workspace that is moved away, and back."""

    tells_typing = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "workspace"
        self._away = folder / "away"

    @property
    def full(self) -> bool:
        return os.path.exists(self._away)

    @full.setter
    def full(self, away: bool) -> None:
        if away:
            self.folder.rename(self._away)
        else:
            assert not os.path.exists(self.folder), f"begun anew: {[*self.folder.rglob('*')]}"
            self._away.rename(self.folder)


class Disk:
    """A disk that fills up: neither files nor journals can be written from then on."""

    tells_typing = "ournal can"

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        write = os.write
        journal = "wtsaprep.store.journal.draft_journal.os"

        def no_write(handle: int, data: bytes) -> int:
            if self.full and os.path.realpath(f"/proc/self/fd/{handle}").endswith((".journal", ".words")):
                raise FULL
            return write(handle, data)

        def unless_full(act: Callable[[str, str], None]) -> Callable[[str, str], None]:
            def do(source: str, target: str) -> None:
                if self.full:
                    raise FULL
                act(source, target)

            return do

        monkeypatch.setattr(f"{journal}.write", no_write)
        for name in ("replace", "link"):
            monkeypatch.setattr(f"wtsaprep.store.files.single_files.os.{name}", unless_full(getattr(os, name)))


def fill_while_typing(spot: TypingSpot, folder: Path, disk: Trouble) -> None:
    """Type in a field while something is wrong, take it, leave; once it is right again the words must be there."""
    set_up(folder)
    way = WAYS[spot.way]
    typed = way.taken or "qzword"
    word = "qzword" if "qzword" in way.take else typed

    async def tell(story: Story) -> None:
        await go_to_field(story, way.steps, spot)
        disk.full = True
        await story.type(typed)
        await story.sees(disk.tells_typing)
        for keys in way.take:
            await story.press(*key_names(keys))
        for _ in range(DEEPEST):
            await story.settles()
            if isinstance(story.app.screen, LibraryScreen):
                break
            await story.press("escape")
        assert isinstance(story.app.screen, LibraryScreen), f"it can't be left\n{story.text()}"
        disk.full = False
        if not way.take:
            return  # Esc gave it up.
        if any(word in str(session.draft) for session in story.app.sessions.values()):
            assert all(session.kept() for session in story.app.sessions.values())
            return
        if any(word in file.name for file in folder.glob("*")):
            return  # It is the name of a file, which could be written.
        await go_to_field(story, way.again or way.steps, spot)
        await story.sees(word)

    play(tell, folder)


async def go_to_field(story: Story, steps: Steps, spot: TypingSpot) -> None:
    """Go to where something is typed, from the library."""
    way = WAYS[spot.way]
    await story.press("g", "g")
    for keys, seen in steps:
        await story.settles()
        await story.press(*key_names(keys))
        await story.sees(seen)
    for _ in range(way.fields.index(spot.field)):
        await story.press(*key_names(way.next_field))
    field = story.app.screen.focused
    assert isinstance(field, OneLineField | ClauseArea)
    form, name = way.form, spot.field
    if isinstance(field.kept, InJournal):
        assert (field.kept.begun.place.form, field.kept.field) == (form, name)
    else:
        assert isinstance(field.kept, InDraft)
        assert field.kept.form == form
