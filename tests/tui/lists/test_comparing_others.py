"""Many proposals on one text: the first are shown at once, the others when all are compared; who leaves ends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.many_on_one_text import many_on_one_text
from support.story import Story, play
from wtsaprep.comparison import matrix
from wtsaprep.services.comparing.comparing_many import ComparingMany
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.lists.compare_screen import CompareScreen

MANY = 64


def test_all_are_shown_in_the_end_the_cursor_where_it_was(tmp_path: Path) -> None:
    many_on_one_text(tmp_path / "workspace", MANY, 5)

    async def tell(story: Story) -> None:
        await story.press("down", "equals_sign")
        await story.sees("Compare  Resolution 1")
        screen = story.app.screen
        assert isinstance(screen, CompareScreen)
        first = screen.matrix.columns[screen._column].id
        await story.until(lambda: len(screen.matrix.columns) == MANY)
        assert screen.matrix.columns[screen._column].id == first
        await story.sees("of 64 proposals")
        await story.press("escape")
        await story.sees("Ours")

    play(tell, tmp_path)


def test_the_first_are_ours_and_the_one_that_is_named(tmp_path: Path) -> None:
    many = many_on_one_text(tmp_path / "many", MANY, 5)
    named = many.proposals[-1].id
    job = ComparingMany(many.workspace, many.resolution, {})
    first = job.first(named)
    assert len(first.entries) + first.to_come == MANY
    assert named in {entry.proposal.id for entry in first.entries}
    shown = {entry.proposal.id for entry in first.entries}
    ours = {one.id for one in many.proposals if "ARB" in one.sources}
    assert ours <= shown or shown - {named} <= ours
    whole = compare_proposals(Index(many.workspace), many.resolution)
    assert job.all().matrix == whole.matrix


def test_who_waits_no_more_ends_it(tmp_path: Path) -> None:
    many = many_on_one_text(tmp_path / "many", MANY, 5)
    job = ComparingMany(many.workspace, many.resolution, {})
    job.given_up = True
    with pytest.raises(GivenUp):
        job.all()


@pytest.mark.parametrize("doing", ["reading", "comparing proposal", "putting together clause", "weighing clause"])
def test_it_is_told_what_is_being_done_and_ends_there_for_who_leaves(tmp_path: Path, doing: str) -> None:
    many = many_on_one_text(tmp_path / "many", 5, 5)

    class Left(ComparingMany):
        """One that is left in the middle of something."""

        def goes_on(self, doing_now: str, number: int, of: int) -> None:
            self.given_up = (doing_now, number) == (doing, 2)
            super().goes_on(doing_now, number, of)

    job = Left(many.workspace, many.resolution, {})
    with pytest.raises(GivenUp):
        job.all()
    assert job.words.startswith(f"{doing} 2 of ")


def test_nothing_of_what_is_shown_is_left_to_be_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = many_on_one_text(tmp_path / "many", MANY, 5)
    compared = ComparingMany(many.workspace, many.resolution, {}).all()
    monkeypatch.setattr(matrix, "related", lambda groups: pytest.fail("a key waits") if groups else ())
    assert compared.matrix.contested
