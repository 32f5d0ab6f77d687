"""Folders that go, close or turn into something else while the program runs: a sentence, the words kept, a way out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.story import Story, play
from support.word_files import docx, p
from wtsaprep.store.folders.locations import user_state
from wtsaprep.store.folders.workspace import Workspace


def gone(workspace: Workspace) -> None:
    shutil.rmtree(workspace.folder)


def private_is_a_file(workspace: Workspace) -> None:
    shutil.rmtree(workspace.private, ignore_errors=True)
    workspace.private.write_text("somebody else's", encoding="utf-8")


def private_is_a_link_to_nowhere(workspace: Workspace) -> None:
    shutil.rmtree(workspace.private, ignore_errors=True)
    workspace.private.symlink_to("/proc/nowhere/private")


PRIVATE = (gone, private_is_a_file, private_is_a_link_to_nowhere)


def test_a_draft_is_kept_in_its_journal_and_can_be_left(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type("our words ")
        gone(story.workspace)
        await story.type("and more ")
        await story.press("escape", "s")
        await story.sees("not saved;", "and its journal keeps it")
        await story.press("g", "c", "escape", "C", "escape", "x", "escape", "gr", "escape", "i", "escape")
        await story.press("escape", "w", "escape", "equals_sign", "escape", "down")
        await story.sees("the workspace is gone", "1 draft not saved")
        await story.press("q")

    play(tell, tmp_path)
    journals = "".join(path.read_text(encoding="utf-8") for path in user_state().rglob("*.journal"))
    assert "our words and more" in journals


@pytest.mark.parametrize("damage", PRIVATE)
def test_what_is_written_in_private_is_kept_in_its_journal_and_can_be_left(
    tmp_path: Path, damage: Callable[[Workspace], None]
) -> None:
    async def tell(story: Story) -> None:
        await story.press("g", "p", *"every", "enter", "enter")
        await story.sees("Our notes on")
        await story.type("our words")
        damage(story.workspace)
        await story.type(" and more")
        await story.press("escape")
        await story.until(lambda: "Our notes on" not in story.text(), "the form to be left")
        assert "and more" in "".join(field for left in story.app.words.left.values() for field in left.fields.values())
        await story.press("o", "H", "escape", "escape", "escape")

    play(tell, tmp_path)


def test_a_word_file_is_read_on_and_no_clause_of_it_is_written_where_the_workspace_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "five.docx").write_bytes(docx(p("MOD\tRCC/40A1/1"), p("RESOLUTION 5 (Geneva, 2022)"), p("considering")))

    async def tell(story: Story) -> None:
        await story.press("i", *"~/five.docx", "enter", "down", "down", "enter")
        await story.sees("not imported")
        gone(story.workspace)
        await story.press("w")
        await story.sees("the workspace is not there any more")
        await story.press("f8")
        await story.sees("this screen shows where files lie; go back first")
        assert not story.workspace.folder.exists()

    play(tell, tmp_path)


def test_a_state_folder_that_goes_is_begun_again(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type("our ")
        shutil.rmtree(user_state())
        await story.type("words ")
        await story.press("escape", "u", "ctrl+r", "s")
        await story.sees("saved:")

    play(tell, tmp_path)


def test_a_folder_that_is_closed_to_us_is_no_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter")
        real, closed = os.stat, str(story.workspace.folder)

        def stat(path: object, *args: object, **more: object) -> object:
            if isinstance(path, str | Path) and str(path).startswith(closed):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *args, **more)  # type: ignore[arg-type]

        with monkeypatch.context() as patch:
            patch.setattr(os, "stat", stat)
            await story.press("Y", "g", "r", "escape", "C", "escape", "f", "escape", "x", "escape", "escape")
        await story.sees("Tabled on")

    play(tell, tmp_path)
