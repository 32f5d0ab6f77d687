"""The room: paragraphs of a chair's text agreed, bracketed, reopened from the keyboard; others see the screen."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from support.story import Story, play
from tui.chair.test_chair_screen import set_source, start, to_clause
from wtsaprep.errors import ChangedFault, Where
from wtsaprep.review.undo_log import not_taken_back
from wtsaprep.services.sessions import typed_words
from wtsaprep.store.folders.reviews import load_review
from wtsaprep.store.folders.workspace import Workspace


def decided(workspace: Workspace, text: str = "DT/24") -> list[str]:
    """What holds, paragraph by paragraph, as the log has it."""
    log = load_review(workspace, text).value.decisions
    return [" ".join(filter(None, (one.provision, one.outcome, one.into, one.body))) for one in not_taken_back(log)]


async def chairs_text(story: Story) -> None:
    """A chair's text that takes what ours wants of recognizing a) and the new clause of PRB."""
    await start(story)
    await story.press("enter")
    await to_clause(story, "new after considering b)")
    await story.press("2")
    await to_clause(story, "recognizing a)")
    await story.press("2", "escape")
    await story.sees("2 changes")


async def into_the_room(story: Story) -> None:
    """Begin, or go on with, the session on the chair's text that is read."""
    await story.press("g", "m")
    await story.sees("Room  DT/24", "ROOM")


def test_each_key_is_a_decision_and_leads_to_the_next_paragraph_that_is_changed(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.sees("considering c)", "whose words", "PRB", "PRB/XX/1: taken?", "2 open")
        await story.press("a")
        await story.sees("agreed: considering c)", "recognizing a)", "1 open", "ARB/36A1/1: taken?")
        await story.press("b")
        await story.sees("bracketed: recognizing a). Nothing is left")
        await story.sees("changes behind it", "ARB/36A1/1: in brackets")
        assert [one.split()[1] for one in decided(story.workspace)] == ["agreed", "bracketed"]

    play(tell, tmp_path)


def test_body_and_remark_belong_to_a_decision_and_the_body_stays(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("enter")
        await story.sees("remark: decide first; a remark belongs to a decision")
        await story.press("a", "p", "enter")
        await story.sees("considering c): agreed")
        await story.type("COM4")
        await story.press("tab")
        await story.type("as PRB asked")
        await story.press("escape")
        await story.sees("agreed, COM4", "as PRB asked")
        await story.press("n", "h")
        assert [one.split()[1:] for one in decided(story.workspace)][-1] == ["pending", "COM4"]

    play(tell, tmp_path)


def test_a_paragraph_is_merged_into_another_one(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("m")
        await story.sees("Merged into which paragraph?")
        await story.type("considering b")
        await story.press("enter")
        await story.sees("merged: considering c)")
        assert decided(story.workspace)[0].endswith("merged considering-2")

    play(tell, tmp_path)


def test_an_agreed_paragraph_that_is_edited_is_open_again(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "a")
        await story.sees("Nothing is left")
        await story.press("escape", "enter")
        await to_clause(story, "recognizing a)")
        await story.press("k", "k", "k", "enter", "escape")
        await into_the_room(story)
        await story.sees("recognizing a)", "reopened, reads otherwise; was agreed", "1 open")

    play(tell, tmp_path)


def test_what_a_person_said_of_a_change_goes_before_what_follows_from_its_paragraph(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "a", "l")
        await story.sees("Fates in DT/24", "ours: ARB/36A1/1 · 1 change: 1 taken · confirmed")
        await story.press("x")
        await story.sees("1 not taken")
        await story.press("p", "u")
        await story.sees("1 change: 1 taken · confirmed")

    play(tell, tmp_path)


def test_a_session_goes_on_where_it_was_left_and_takes_back_what_was_decided_before(tmp_path: Path) -> None:
    async def first(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a")
        await story.sees("1 open")

    async def second(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await into_the_room(story)
        await story.sees("recognizing a)", "gone on where it was left, 1 left")
        await story.press("w", "u", "u")
        await story.sees("considering c)", "taken back", "2 open")
        await story.press("ctrl+r")
        await story.sees("made again", "1 open")
        assert len(decided(story.workspace)) == 1

    play(first, tmp_path)
    play(second, tmp_path)


def test_a_proposal_can_lie_before_the_room_as_well(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        set_source(story.workspace, "ARB")
        await story.press("enter", "g", "m")
        await story.sees("Room  MOD ARB/36A1/1", "recognizing a)", "1 open")
        await story.press("a")
        await story.sees("Nothing is left")
        assert decided(story.workspace, "arb-res-11-b3dg") == ["recognizing-1 agreed"]
        await story.press("l")
        await story.sees("fates: this is a proposal itself")

    play(tell, tmp_path)


def test_room_view_stays_until_somebody_ends_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.sees("ROOM: gh ends it")
        await story.press("escape")
        await story.sees("others may still see the screen; gh ends room view")
        await story.press(*["escape"] * 4)
        await story.sees("Tabled on 1 resolution", "ROOM: gh ends it")
        assert "workspace" not in story.lines()[0]
        await story.press("i")
        await story.sees("import: it shows where files lie")
        await story.press("f8")
        await story.settles()
        assert "ROOM" not in story.text()

    play(tell, tmp_path)


def test_a_remark_does_not_close_a_paragraph_that_was_reopened(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "a", "escape", "enter")
        await to_clause(story, "recognizing a)")
        await story.press("k", "k", "k", "enter", "escape")
        await into_the_room(story)
        await story.sees("recognizing a)", "reopened")
        await story.press("enter")
        await story.sees("remark: decide first")

    play(tell, tmp_path)


def test_a_remark_that_was_begun_outlives_other_keys(tmp_path: Path) -> None:
    async def first(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "p", "enter")
        await story.type("COM4")
        story.app.sync_journals()

    async def second(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await into_the_room(story)
        await story.sees("what was being written is kept")
        await story.press("n", "b", "p", "enter")
        await story.sees("COM4")
        await story.press("escape")
        await story.sees("agreed, COM4")

    play(first, tmp_path)
    play(second, tmp_path)


def test_what_was_decided_on_is_left_out_of_the_comparison_on_demand(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "a", "escape", "escape", "equals_sign")
        await story.sees("Compare  Resolution 11")
        await story.press("c", "c")
        await story.sees("only undecided", "resolves")
        await story.settles()
        rows = "\n".join(story.lines()[3:10])
        assert "resolves" in rows
        assert "recognizing a)" not in rows
        assert "after considering b)" not in rows

    play(tell, tmp_path)


def test_a_session_on_a_revision_that_is_not_the_last_one_says_so(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        first = story.workspace.texts / "dt-24.toml"
        later = first.read_text(encoding="utf-8").replace('document = "DT/24"', 'document = "DT/24"\nrevision = 1')
        (story.workspace.texts / "dt-24r1.toml").write_text(later, encoding="utf-8")
        await into_the_room(story)
        await story.sees("this is DT/24, and there is DT/24R1 already")

    play(tell, tmp_path)


def test_a_paragraph_is_edited_in_the_room_and_one_key_takes_the_words_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        await story.press("a", "p")
        await story.sees("agreed")
        await story.press("e")
        await story.sees("Words of considering c)", "that postal networks reach people whom other networks do not;")
        await story.press(*["left"] * 1)
        await story.type(", yet")
        await story.press("escape")
        await story.sees("other networks do not, yet;", "reopened", "whose words", "PRB")
        await story.press("u")
        await story.sees("taken back: what was typed into considering c)")
        await story.settles()
        assert "yet" not in story.text()
        await story.press("u")
        await story.sees("taken back: considering c)", "2 open")

    play(tell, tmp_path)


def test_words_that_somebody_else_was_faster_with_are_kept_and_the_room_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faster(*_: object) -> NoReturn:
        raise ChangedFault("somebody changed it since it was read", Where("texts/dt-24.toml"), "Look at both.")

    async def tell(story: Story) -> None:
        await chairs_text(story)
        await into_the_room(story)
        monkeypatch.setattr(typed_words, "reworded", faster)
        await story.press("p", "e")
        await story.sees("Words of considering")
        await story.type(" zqa12345")
        await story.press("escape")
        await story.sees("somebody changed it", "What you wrote is kept: e goes on with it")
        await story.press("e")
        await story.sees("zqa12345")

    play(tell, tmp_path)


def test_editing_what_was_handed_out_makes_the_next_revision(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await chairs_text(story)
        await story.press("F", "enter")
        await story.sees("handed out")
        await into_the_room(story)
        await story.press("a", "p", "e")
        await story.sees("Words of considering c)")
        await story.type(" Yes.")
        await story.press("escape")
        await story.sees("DT/24 was handed out; this is DT/24R1", "Room  DT/24 (Rev.1)", "2 open")
        await story.press("a")
        await story.sees("agreed: considering c)", "1 open")

    play(tell, tmp_path)


def test_a_paragraph_of_a_proposal_is_edited_in_the_reader(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "g", "m")
        await story.sees("Room  MOD ARB/36A1/1")
        await story.press("e")
        await story.sees("edit: this is a proposal; the reader edits it")

    play(tell, tmp_path)
