"""The library says at the start what is odd about files, and lists each thing once all the same."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.drafting.draft import with_words
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.routes import ahead

DRAFT = "arb-res-11-b3dg"


def test_a_copy_is_named_at_the_start_and_stays_named(tmp_path: Path) -> None:
    proposals = practice_copy(tmp_path / "workspace", also_ours="ARB") / "proposals"
    text = (proposals / f"{DRAFT}.toml").read_text(encoding="utf-8")
    copy = proposals / f"{DRAFT}.sync-conflict-20241002-101112-ABCDEFG.toml"
    copy.write_text(text + "# other\n", encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.sees("shows how; put what is missing into")
        assert story.text().count("MOD ARB/36A1/1") == 1
        await story.press("j")
        await story.sees(f"{copy.name} is a copy of")

    play(tell, tmp_path)


def test_a_file_renamed_while_it_was_edited_is_named_and_its_words_are_offered(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace", also_ours="ARB"))
    before, now = workspace.proposals / f"{DRAFT}.toml", workspace.proposals / "our mod.toml"
    session = DraftingSession(workspace, open_draft_files(Index(workspace), before))
    session.step("edit", with_words(session.draft, "recognizing-1", "words of the night;"))
    assert session._journal is not None
    os.close(session._journal._file._handle)
    session._journal._file._handle = -1
    before.rename(now)

    async def tell(story: Story) -> None:
        await story.sees(f"our mod.toml is not called {DRAFT}.toml")
        await story.press("j", "k")
        await story.sees("left unsaved: ARB/36A1/1")
        await story.press("enter")
        await story.sees("A draft was left unsaved", "night;")

    play(tell, tmp_path)


def test_a_draft_that_is_open_counts_as_it_stands(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1")
        await story.press("end", "d", "escape")
        await story.sees("2 changes", "unsaved")

    play(tell, tmp_path)


def test_until_it_is_known_what_was_left_the_first_screen_says_that_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace", also_ours="ARB"))
    session = DraftingSession(workspace, open_draft_files(Index(workspace), workspace.proposals / f"{DRAFT}.toml"))
    session.step("edit", with_words(session.draft, "recognizing-1", "words of the night;"))
    assert session._journal is not None
    os.close(session._journal._file._handle)
    session._journal._file._handle = -1
    read = threading.Event()
    late = ahead._left_unsaved
    monkeypatch.setattr(ahead, "_left_unsaved", lambda workspace: read.wait() and late(workspace))

    async def tell(story: Story) -> None:
        await story.sees("MOD ARB/36A1/1", "still reading what was left unsaved")
        read.set()
        await story.sees("left unsaved: ARB/36A1/1")

    play(tell, tmp_path)


def test_where_nothing_was_left_nothing_is_said_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = threading.Event()
    monkeypatch.setattr(ahead, "_left_unsaved", lambda workspace: frozenset[str]() if read.wait() else frozenset())

    async def tell(story: Story) -> None:
        await story.sees("MOD ARB/36A1/1")
        assert "still reading" not in story.text()
        read.set()

    play(tell, tmp_path)
