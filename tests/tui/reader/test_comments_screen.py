"""Comments from the keyboard: private unless somebody says otherwise, as threads, and never where they don't belong."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.model.event import Event
from wtsaprep.store.files.single_files import overwrite_file
from wtsaprep.store.files.toml_values import dump_value

AT_CLAUSE = ["enter", "n", "C"]


def private_file(folder: Path) -> Path:
    return folder / "workspace" / "private" / "comments" / "arb-res-11-b3dg.toml"


def proposal_text(folder: Path) -> str:
    return (folder / "workspace" / "proposals" / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")


def test_a_comment_is_private_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE)
        await story.sees("Comments on recognizing a)", "no comment on this clause yet", "a writes one, PRIVATE unless")
        await story.press("a")
        await story.sees("› 1  PRIVATE  our delegation only", "2  SHARED")
        await story.press("enter")
        await story.sees("PRIVATE: our delegation only; in private/, never exported", "delegate")
        await story.type("Ask Cairo first.")
        await story.press("escape")
        await story.sees("PRIVATE  delegate", "Ask Cairo first.", "PRIVATE: noted")
        await story.press("escape")
        await story.sees("›┃*a)", "* comments: C")
        await story.until(lambda: "unsaved" not in story.text())

    play(tell, tmp_path, USER="delegate")
    assert "Ask Cairo first." in private_file(tmp_path).read_text(encoding="utf-8")
    assert "Cairo" not in proposal_text(tmp_path)
    assert stat.S_IMODE((tmp_path / "workspace" / "private").stat().st_mode) == 0o700


def test_a_shared_comment_is_a_step_of_the_draft(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "a", "down", "enter")
        await story.sees("SHARED: co-drafters too; in the proposal file")
        await story.type("Shall we cite Res. 73?")
        await story.press("escape")
        await story.sees("SHARED  delegate", "SHARED: noted")
        await story.press("escape", "u")
        await story.sees("taken back: comment on recognizing a)")
        await story.until(lambda: "┃*" not in story.text())
        await story.press("ctrl+r", "s")
        await story.sees("saved:")

    play(tell, tmp_path, USER="delegate")
    assert 'text = "Shall we cite Res. 73?"' in proposal_text(tmp_path)
    assert not private_file(tmp_path).exists()


@pytest.mark.parametrize("circle", ["PRIVATE", "SHARED"])
def test_a_thread_is_replied_to_resolved_and_opened_again(tmp_path: Path, circle: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "a", *(["down"] if circle == "SHARED" else []), "enter")
        await story.type("One.")
        await story.press("escape", "r")
        await story.sees("Reply on recognizing a)", f"{circle}: ")
        await story.type("Two.")
        await story.press("escape")
        await story.sees("One.", "    reply  delegate", "        Two.")
        await story.press("x")
        await story.sees("resolved", f"{circle}: resolved")
        await story.press("escape")
        await story.until(lambda: "comments: C" not in story.text())
        await story.press("C", "x")
        await story.sees(f"{circle}: open again")
        await story.press("escape")
        await story.sees("* comments: C")

    play(tell, tmp_path, USER="delegate")


def test_only_its_author_changes_a_comment(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "a", "enter", *"Mine", "escape", "e", *"2", "escape")
        await story.sees("Mine2")
        await story.press("r", *"Yes", "tab", "tab")
        await story.press("escape", "escape")

    async def other(story: Story) -> None:
        await story.press(*AT_CLAUSE, "e")
        await story.sees("edit: only delegate changes it; r replies")

    play(tell, tmp_path, USER="delegate")
    play(other, tmp_path, USER="somebody")


def test_the_contact_of_the_workspace_is_the_author_and_the_name_can_be_changed(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        overwrite_file(
            story.workspace.folder / "wtsaprep.toml",
            dump_value(Event.model_validate({"contact": {"name": "A. Contact"}})),
        )
        await story.press(*AT_CLAUSE, "a", "enter", *"One")
        await story.sees("A. Contact")
        await story.press("shift+tab", "end", *"x", "escape")
        await story.sees("PRIVATE  A. Contactx")

    play(tell, tmp_path, USER="delegate")


@pytest.mark.parametrize("circle", ["private", "shared"])
def test_what_is_being_written_when_the_line_drops_is_told_at_the_next_start(tmp_path: Path, circle: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "a", *(["down"] if circle == "shared" else []), "enter")
        await story.type("Half a thou")
        await story.settles()

    async def go_on(story: Story) -> None:
        await story.sees("not finished: Comment on recognizing a)")
        await story.press(*AT_CLAUSE)
        await story.sees("a comment was broken off here; a goes on with it")
        await story.press("a", *(["down"] if circle == "shared" else []), "enter")
        await story.type("ght")
        await story.press("escape")
        await story.sees("noted", "Half a thought")

    play(tell, tmp_path, USER="delegate")
    assert not private_file(tmp_path).exists()
    play(go_on, tmp_path, USER="delegate")


def test_a_private_file_that_can_not_be_read_is_named_and_nothing_written_is_lost(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        path = private_file(tmp_path)
        path.parent.mkdir(parents=True)
        path.write_text("proposal = ")
        await story.press(*AT_CLAUSE)
        await story.sees("not valid TOML")
        await story.press("a", "enter", *"Words", "escape")
        await story.sees("not valid TOML", "Comments on recognizing a)")
        path.unlink()
        await story.press("a", "enter")
        await story.sees("PRIVATE: our delegation only", "Words")
        await story.press("escape")
        await story.sees("PRIVATE: noted", "Words")

    play(tell, tmp_path)


@pytest.mark.parametrize("circle", ["PRIVATE", "SHARED"])
def test_what_was_done_to_comments_is_taken_back_here(tmp_path: Path, circle: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "u")
        await story.sees("nothing was done to comments here")
        await story.press("a", *(["down"] if circle == "SHARED" else []), "enter", *"One", "escape")
        await story.sees(f"{circle}: noted; u takes it back")
        await story.press("u")
        await story.sees(f"{circle}: taken back")
        assert "One" not in story.text()
        await story.press("ctrl+r")
        await story.sees("One", f"{circle}: done again")

    play(tell, tmp_path, USER="delegate")


def test_our_own_comment_is_taken_back_on_another_day(tmp_path: Path) -> None:
    async def write(story: Story) -> None:
        await story.press(*AT_CLAUSE, "a", "enter", *"One", "escape")
        await story.sees("PRIVATE: noted")

    async def take_back(story: Story) -> None:
        await story.press(*AT_CLAUSE)
        await story.sees("One")
        await story.press("u")
        await story.sees("PRIVATE: taken back")

    play(write, tmp_path, USER="delegate")
    play(take_back, tmp_path, USER="delegate")
    assert not private_file(tmp_path).exists()


def test_in_the_room_the_screen_says_that_comments_are_shared(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*AT_CLAUSE, "f8")
        await story.sees("SHARED alone: others see this", "a writes one, SHARED")
        assert "private" not in story.text()

    play(tell, tmp_path, USER="delegate")
