"""The library says at the start what is odd about files, and lists each thing once all the same."""

from __future__ import annotations

import os
from pathlib import Path

from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.drafting.draft import with_words
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

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
    os.close(session._journal._handle)
    session._journal._handle = -1
    before.rename(now)

    async def tell(story: Story) -> None:
        await story.sees(f"our mod.toml was renamed outside, from {DRAFT}.toml")
        await story.press("j", "k")
        await story.sees("left unsaved: ARB/36A1/1")
        await story.press("enter")
        await story.sees("A draft was left unsaved", "night;")

    play(tell, tmp_path)
