"""Replies settled from the keyboard: two that compete, one by one, and nothing of either is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from support.replies_sent import send_replies
from support.story import Story, play
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.editor_screen import EditorScreen
from wtsaprep.tui.reader.replies_screen import RepliesScreen

SIZES = [(80, 24), (120, 40)]


def saved(folder: Path) -> tuple[dict[str, str], dict[tuple[str, str], str], dict[str, str]]:
    """Of what was saved: the words of each clause, the answers, and who made which change."""
    draft = open_named(Index(Workspace(folder / "workspace")), "ARB/36A1/1")
    assert isinstance(draft, StoredDraft)
    proposal = draft.proposal.value
    answers: dict[tuple[str, str], str] = {(a.reply.split("-")[-2], a.provision): a.answer for a in proposal.answers}
    return {p.id: p.text for p in draft.revised}, answers, {o.provision: o.author for o in proposal.origins}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_two_competing_replies_are_settled_and_nothing_of_either_is_lost(tmp_path: Path, size: tuple[int, int]) -> None:
    send_replies(tmp_path)

    async def tell(story: Story) -> None:
        await story.press("enter", "g", "r")
        await story.sees("1 of 3, 1 competing", "3 open", "1  EGY · open", "observing")
        await story.press("n")
        await story.sees("2 of 3, 1 competing", "1  EGY · open · competing", "2  UAE · open · competing", "promote")
        await story.press("2", "t")
        await story.sees("taken from UAE", "2  UAE · taken", "1  EGY · open · competes with 2, which is taken")
        await story.press("u")
        await story.sees("taken back: take instructs the Director of … 1 from UAE", "2  UAE · open · competing")
        await story.press("ctrl+r", "l")
        await story.sees("left: EGY", "3 of 3, 0 competing", "UAE · new, after instructs the Director of … 2")
        await story.press("e")
        await story.until(lambda: isinstance(story.app.screen, EditorScreen))
        assert "report to the next assembly" in story.app.screen.query_one(TextArea).text
        await story.press("backspace")
        await story.type(" in writing.")
        await story.press("escape")
        await story.until(lambda: isinstance(story.app.screen, RepliesScreen))
        await story.sees("3 of 3", "UAE · new, after instructs the Director of … 2 · taken", "1 open")
        await story.press("p", "p", "t")
        await story.sees("taken from EGY; all is answered", "all is answered")
        await story.press("t")
        await story.sees("take: it is taken; u takes that back, e edits it")
        await story.press("s")
        await story.sees("saved:")
        await story.press("p")
        await story.sees("no clause before this one")
        await story.press("escape")
        await story.sees("redline", "observing")

    play(tell, tmp_path, size)
    words, answers, authors = saved(tmp_path)
    new = next(id_ for id_ in words if words[id_].endswith("in writing."))
    assert words["instructs-director-1"] == "to promote this collaboration between the two organs;"
    assert words["instructs-director-2"].endswith(";")
    assert words["observing-1"].startswith("that it is urgent")
    assert answers == {
        ("uae", "instructs-director-1"): "taken",
        ("egy", "instructs-director-1"): "left",
        ("uae", new): "taken",
        ("egy", "observing-1"): "taken",
    }
    assert authors == {"instructs-director-1": "UAE", new: "UAE", "observing-1": "EGY"}

    async def look_again(story: Story) -> None:
        await story.press("enter", "g", "r", "n")
        await story.sees("all is answered", "1  EGY · left", "2  UAE · taken", "foster")

    play(look_again, tmp_path, size)


def test_where_there_is_no_reply_the_key_reads_one(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "g", "r")
        await story.sees("Import", "path of a file, or paste a text", "As a reply to ARB/36A1/1.")

    play(tell, tmp_path)


def test_a_reply_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    send_replies(tmp_path)
    (tmp_path / "workspace" / "replies" / "odd.toml").write_text("format = 1\ncolour = 'red'\n")

    async def tell(story: Story) -> None:
        await story.press("enter", "g", "r")
        await story.sees("odd.toml", "can't be read")

    play(tell, tmp_path)
