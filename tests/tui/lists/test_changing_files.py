"""In the library, what was done to files is taken back and done again by keys, and proposals are discarded."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from support.story import Story, play
from wtsaprep.model.position import Positions
from wtsaprep.review.positions import with_position
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.store.index.index import Index


def files(story: Story) -> dict[str, bytes]:
    """All files of the workspace that are not private."""
    folder = story.workspace.folder
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.toml") if "private" not in p.parts}


def test_a_discarded_proposal_comes_back_to_the_byte(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("MOD ARB/36A1/1")
        before = files(story)
        await story.press("D")
        await story.sees("discarded: MOD ARB/36A1/1, its document ARB/36A1 with it; u brings it back")
        assert "› MOD ARB/36A1/1  " not in story.text()
        await story.press("u")
        await story.sees("taken back: discard MOD ARB/36A1/1")
        assert files(story) == before
        await story.press("ctrl+r")
        await story.sees("done again: discard MOD ARB/36A1/1")
        assert len(files(story)) == len(before) - 2

    play(tell, tmp_path)


def test_a_proposal_that_was_begun_by_mistake_is_taken_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        before = files(story)
        await story.press("u")
        await story.sees("nothing was done yet that could be taken back")
        await story.press("j", "m")
        await story.sees("MOD")
        await story.press("escape", "u")
        await story.sees("taken back: new MOD")
        assert files(story) == before

    play(tell, tmp_path)


def test_unsaved_words_keep_a_draft_from_being_pulled_away(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "m")
        await story.sees("MOD")
        await story.press("]", "c", "j", "j", "j", "enter", '"more words', "escape", "escape")
        await story.sees("1 draft not saved")
        await story.press("u")
        await story.sees("unsaved work")

    play(tell, tmp_path)


def test_the_cursor_stays_where_something_was(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("G", *"kk", "D")
        await story.sees("discarded: MOD PRC/XX/1", "›   SUP PRD/XX/1")
        await story.press("u")
        await story.sees("MOD PRC/XX/1", "›   SUP PRD/XX/1")

    play(tell, tmp_path)


def test_a_position_is_taken_back_before_what_was_done_earlier_and_named_to_us_alone(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "m")
        await story.sees("MOD")
        await story.press("escape")
        log = story.workspace.private / "positions" / "arb-res-11-b3dg.toml"
        change_positions(story.workspace, "arb-res-11-b3dg", with_stand)
        await story.press("f8", "u")
        await story.sees("what comes next is our delegation's own")
        assert "oppose" not in story.text()
        assert "undone" not in log.read_text("utf-8")
        await story.press("f8", "u")
        await story.sees("taken back: position: oppose on ARB/36A1/1, recognizing a)")
        assert "undone" in log.read_text("utf-8")
        await story.press("u")
        await story.sees("taken back: new MOD")
        await story.press("ctrl+r", "ctrl+r")
        await story.sees("done again: position: oppose on ARB/36A1/1, recognizing a)")

    play(tell, tmp_path)


def with_stand(log: Positions) -> Positions:
    """One more position, taken now."""
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    return with_position(log, "recognizing-1", now, None, stand="oppose")


def test_a_document_gets_another_number_which_is_told_before_and_taken_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        before = {head.number for head in Index(story.workspace).contents.proposals}
        await story.press("N", '"eur/7')
        await story.sees("Which number is", "numbered one after another", "is now EUR/7/1")
        assert {head.number for head in Index(story.workspace).contents.proposals} == before
        await story.press("enter")
        await story.sees("is now EUR/7/1")
        assert "EUR/7/1" in {head.number for head in Index(story.workspace).contents.proposals}
        await story.press("u")
        await story.settles()
        assert {head.number for head in Index(story.workspace).contents.proposals} == before

    play(tell, tmp_path, (120, 40))


def test_a_number_that_is_none_is_refused_while_it_is_typed(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("N", '"seven')
        await story.sees("is not the number of a document")

    play(tell, tmp_path, (120, 40))


def test_what_is_left_as_it_is_lets_undo_go_on_with_what_was_before(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("N", '"eur/7', "enter")
        await story.sees("is now EUR/7/1")
        await story.press("N", '"eur/8', "enter")
        await story.sees("is now EUR/8/1")
        await story.press("U")
        await story.sees("left as it is: renumber to EUR/8")

    play(tell, tmp_path, (120, 40))
