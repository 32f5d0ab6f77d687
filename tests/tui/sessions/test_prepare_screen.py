"""Preparing from the keyboard: positions on the practice set, what is private, and where one goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.errors import Where, WriteFault
from wtsaprep.model.position import Position
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.review.undo_log import not_taken_back
from wtsaprep.services.sessions.positions import positions_on
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

NEW_TEXT = """format = 1
id = "new"
number = "RCC/40/1"
symbol = "ADD"
sources = ["RCC"]

[[amendment]]
provision = "resolves-0"
change = "insert"
after = ""
kind = "heading"
text = "resolves"

[[amendment]]
provision = "resolves-1"
change = "insert"
after = ""
text = "to act at once."
"""


async def begin(story: Story, choice: str = "everything") -> None:
    """Go through the changes of a choice."""
    await story.press("g", "p")
    await story.sees("which changes do you want to go through?")
    await story.type(choice)
    await story.press("enter")
    await story.sees(f"Prepare  {choice}")


def held(workspace: Workspace) -> dict[str, str]:
    """What we think, by proposal and clause."""
    ids = [path.stem for path in (workspace.folder / "proposals").glob("*.toml")]
    logs = {id_: not_taken_back(positions_on(Index(workspace), id_).positions) for id_ in ids}
    return {f"{id_} {one.provision}": one.stand for id_, log in sorted(logs.items()) for one in log}


def last(workspace: Workspace, proposal: str) -> Position:
    """The last position that was taken on a proposal."""
    return not_taken_back(positions_on(Index(workspace), proposal).positions)[-1]


def test_single_keys_take_positions_and_lead_to_what_is_left(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.sees("PRD/XX/1 · whole text", "1 of 7, 0 looked at", "no position yet")
        for key in "olya-":
            await story.press(key)
        await story.sees("7 of 7, 5 looked at", "neutral: PRB/XX/1, resolves")
        await story.press("p")
        await story.sees("6 of 7", "position: neutral")
        assert sorted(held(story.workspace).values()) == [
            "can live with",
            "neutral",
            "oppose",
            "seek clarification",
            "support",
        ]

    play(tell, tmp_path)


def test_one_key_takes_the_same_position_on_all_identical_changes_and_one_takes_it_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("3", "n", "y")
        await story.sees("support: PRA/XX/1, resolves; p Enter: a note; p i: the same for 1 identical")
        await story.press("p", "i")
        await story.sees("support: 1 identical too", "2 looked at")
        assert list(held(story.workspace).values()) == ["support", "support"]
        await story.press("u")
        await story.sees("taken back", "1 looked at")
        assert list(held(story.workspace).values()) == ["support"]
        await story.press("u")
        await story.sees("5 of 7, 0 looked at")
        await story.press("ctrl+r", "ctrl+r")
        await story.sees("2 looked at")

    play(tell, tmp_path)


def test_all_that_was_skipped_comes_again_and_the_end_is_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story, "source PRB")
        await story.press("n", "y")
        await story.sees("1 of 2, 1 looked at")
        await story.press("y")
        await story.sees("Nothing is left", "2 looked at")
        await story.press("n")
        await story.sees("all are looked at; c goes through all of them")
        await story.press("c", "n")
        await story.sees("2 of 2, 2 looked at")

    play(tell, tmp_path)


def test_notes_fallbacks_and_views_heard_are_written_down(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story, "source ARB")
        await story.press("o", "p", "r", "enter")
        await story.sees("Our notes on ARB/36A1/1, recognizing a)", "PRIVATE")
        await story.type("costs money")
        await story.press("tab")
        await story.type("who pays?")
        await story.press("tab", *"first", "enter", "enter", *"second", "escape")
        await story.sees(
            "position: oppose, red line, 2 fallbacks", "note: costs money", "fallback 2: second", "to say: who pays?"
        )
        await story.press("h")
        await story.sees("Heard on ARB/36A1/1")
        await story.type("rcc")
        await story.press("tab", *"ag", "tab", *"COM4", "tab", "tab")
        await story.type("too early")
        await story.press("escape")
        await story.sees("heard: RCC against (COM4")
        log = positions_on(Index(story.workspace), "arb-res-11-b3dg")
        assert log.positions[-1].fallbacks == ("first", "second")
        assert (log.heard[-1].source, log.heard[-1].view, log.heard[-1].remark) == ("RCC", "against", "too early")

    play(tell, tmp_path)


def test_a_view_of_nobody_or_of_no_leaning_is_asked_for_again(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story, "source ARB")
        await story.press("h", *"rcc", "tab", *"maybe", "escape")
        await story.sees("say whether they are for, against or flexible")
        assert not positions_on(Index(story.workspace), "arb-res-11-b3dg").heard
        await story.press("h")
        await story.sees("maybe")

    play(tell, tmp_path)


def test_a_session_goes_on_where_it_was_left(tmp_path: Path) -> None:
    async def first(story: Story) -> None:
        await begin(story)
        await story.press("y", "y", "n")
        await story.sees("5 of 7, 2 looked at")

    async def second(story: Story) -> None:
        await begin(story)
        await story.sees("5 of 7, 2 looked at", "gone on where you left, 4 left")
        await story.press("u", "u")
        await story.sees("1 of 7, 0 looked at")

    play(first, tmp_path)
    play(second, tmp_path)


def test_in_room_view_nothing_of_ours_is_drawn(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story, "source ARB")
        await story.press("o", "p", "enter")
        await story.type("secret")
        await story.press("escape")
        await story.sees("secret", "position: oppose")
        await story.press("g", "h")
        await story.sees("ROOM", "what is ours is hidden; gh shows it")
        for word in ("secret", "oppose", "looked at", "y support"):
            assert word not in story.text()
        await story.press("y")
        await story.sees("others can see this screen; gh ends room view")
        await story.press("g", "h")
        await story.sees("secret")

    play(tell, tmp_path)


def test_the_brief_is_written_from_a_change_and_kept(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story, "source ARB")
        await story.press("b")
        await story.sees("Our brief on Resolution 11", "PRIVATE", "Further consideration")
        await story.type("Ann")
        await story.press("tab", *"Hold", "escape")
        await story.sees("Prepare  source ARB")
        await story.press("b")
        await story.sees("Ann", "Hold")
        assert story.workspace.private.joinpath("briefs").stat()

    play(tell, tmp_path)


def test_what_was_written_is_kept_until_it_is_taken_wherever_one_goes(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("h", "tab", "tab")
        await story.type("coffee")
        await story.press("escape")
        await story.sees("say who said it")
        await story.press("n", "h")
        await story.type("B")
        await story.press("tab", "f", "escape", "p")
        await story.sees("no position yet; h goes on with what you wrote")
        await story.press("h")
        await story.sees("coffee")
        await story.type("RCC")
        await story.press("tab", "a", "escape")
        await story.sees("heard: RCC against (coffee")
        assert "goes on with" not in story.text()

    play(tell, tmp_path)


def test_a_full_disk_loses_nothing_that_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise WriteFault("it can't be written: no space left on device", Where("x.toml"), "Make room.")

    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("enter")
        with monkeypatch.context() as disk:
            disk.setattr("wtsaprep.store.folders.workspace.write_file", full)
            await story.type("Ask them")
            await story.press("escape")
            await story.sees("no space left", "1 of 7")
            await story.press("j")
            await story.press("k")
            await story.sees("Enter goes on with what you wrote")
        await story.press("enter")
        await story.sees("Ask them")
        await story.press("escape")
        await story.sees("note: Ask them")

    play(tell, tmp_path)


def test_undo_says_what_it_takes_back_and_takes_all_that_one_key_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("4", "n", "y", "p", "i", "escape")
        await begin(story, "source PRA")
        await story.press("u")
        await story.sees("taken back: ")
        assert len(held(story.workspace)) == 1
        await story.press("ctrl+r")
        await story.sees("made again: ")
        assert len(held(story.workspace)) == 2

    play(tell, tmp_path)


def test_what_another_program_said_meanwhile_holds_too(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("n")
        other = PrepareSession(story.workspace, QueueSelection("all"))
        other.walk.go(1)
        assert other.current
        other.say(other.current, note="Seen by two")
        await story.press("y")
        one = last(story.workspace, "prb-res-11-practice")
        assert (one.stand, one.note) == ("support", "Seen by two")

    play(tell, tmp_path)


def test_a_private_file_that_cannot_be_read_leaves_out_its_proposal_alone(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        file = story.workspace.private / "positions" / "prb-res-11-practice.toml"
        file.parent.mkdir(parents=True)
        file.write_text('stand = "secret"\n', encoding="utf-8")
        await begin(story)
        await story.sees("1 of 5", "1 proposal left out: ", "prb-res-11-practice.toml")
        await story.press("escape", "f8")
        await begin(story)
        await story.settles()
        assert "left out" not in story.text()
        await story.press("u")
        await story.sees("undo: others can see this screen")

    play(tell, tmp_path)


def test_a_whole_new_text_is_read_where_a_position_is_taken_on_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.sees("1 proposal left out: broken.toml: ")
        await story.press("7", "n")
        await story.sees("RCC/40/1 · new text", "It is a new text.", "resolves", "to act at once.")

    folder = tmp_path / "workspace"
    practice_copy(folder)
    (folder / "proposals" / "new.toml").write_text(NEW_TEXT, encoding="utf-8")
    broken = NEW_TEXT.replace('"new"', '"broken"').replace('after = ""\n', "")
    (folder / "proposals" / "broken.toml").write_text(broken, encoding="utf-8")
    play(tell, tmp_path)


def test_a_number_takes_one_position_on_so_many_changes(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("3", "y")
        await story.sees("5 of 7, 3 looked at", "support: 3 changes")
        assert list(held(story.workspace).values()) == ["support"] * 3
        await story.press("u")
        await story.sees("0 looked at")
        await story.press("9", "9", "o")
        await story.sees("oppose: 6 changes", "Nothing is left")

    play(tell, tmp_path)


def test_marked_changes_take_one_position_together(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begin(story)
        await story.press("m", "n", "m")
        await story.sees("2 changes marked", "0 looked at, 2 marked")
        await story.press("l")
        await story.sees("can live with: 2 marked changes", "2 looked at")
        assert list(held(story.workspace).values()) == ["can live with"] * 2
        await story.press("m", "p", "m")
        await story.sees("no marks")

    play(tell, tmp_path)


def test_the_way_to_a_note_on_what_was_just_judged_is_said_and_leads_there(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("g", "p", '"every', "enter")
        await story.sees("PRD/XX/1 · whole text")
        await story.press("l")
        await story.sees("can live with: PRD/XX/1, whole text; p Enter: a note")
        await story.press("p", "enter")
        await story.sees("Our notes on PRD/XX/1, whole text")

    play(tell, tmp_path)


def test_of_a_draft_that_is_not_saved_it_is_said_why_nothing_of_it_is_here(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "m")
        await story.sees("MOD XXX/XX/1")
        await story.press("e", '" and more', "escape", "escape", "g", "p", '"xxx', "enter")
        await story.sees(
            "nothing is proposed here; XXX/XX/1 has changes that are not saved", "s in the text saves them"
        )

    play(tell, tmp_path)
