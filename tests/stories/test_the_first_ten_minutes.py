"""The first ten minutes: found, read, drafted, saved and exported, by keys that footers and help name; counted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.story import Story, play
from support.word_files import both
from wtsaprep.store.folders.locations import packaged_workspace

MOST_KEYS = 60


class Counted:
    """Presses keys, and counts them; words that are typed are not counted, as they are the delegate's own."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self._story.press(*keys)

    async def type(self, words: str) -> None:
        await self._story.type(words)


def test_from_the_first_start_to_the_document_in_sixty_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    shutil.copytree(packaged_workspace(), tmp_path / "workspace", ignore=shutil.ignore_patterns("practice", "private"))

    async def tell(story: Story) -> None:
        by = Counted(story)
        await by.press("slash")  # Found,
        await by.type("postal operations")
        await by.press("enter")
        await story.sees("Resolution 11 (Hammamet, 2016)", "in force", "m my MOD")
        await by.press("space", "home")  # read,
        await by.press("j", "j", "j", "j", "j")
        await story.sees("considering a)")
        await by.press("m")
        await story.sees("Who are we?")
        await by.type("egypt")
        await by.press("enter")
        await story.sees("MOD EGY/XX/1", "no changes")

        await by.press("enter")  # three changes, from the clause on that was read,
        await story.sees("considering a)", "editing")
        await by.type(" in this study period")
        await by.press("escape", "j", "enter")
        await by.type(", as far as they wish")
        await by.press("escape", "j", "j", "j", "enter")
        await story.sees("recognizing a)", "editing")
        await by.type(" and artificial intelligence")
        await by.press("escape")
        await story.sees("change 3 of 3")

        await by.press("a")  # one new clause,
        await by.type("that rural post offices need access to broadband networks")
        await by.press("escape")
        await story.sees("b)  that rural post offices need access to broadband networks")
        await by.press("K")  # moved before the one above it,
        await story.sees("a)  that rural post offices")
        await by.press("k", "k", "d")  # one deleted,
        await story.sees("deleted")
        await by.press("k", "K")  # one moved,
        await story.sees("moved here from considering b)")

        await by.press("f")  # reasons,
        await by.press("tab")
        await by.type("The sector changes; the text should follow.")
        await by.press("escape", "s")
        await story.sees("saved")
        await by.press("x", "enter")  # and exported.
        await story.sees("written")
        assert by.keys <= MOST_KEYS, by.keys

    play(tell, tmp_path)
    document = "\n".join(both(next(tmp_path.glob("*.docx")).read_bytes())[1])
    assert "MOD" in document
    assert "EGY/XX/1" in document
    assert "rural post offices need access to broadband networks" in document
    assert "The sector changes; the text should follow." in document
