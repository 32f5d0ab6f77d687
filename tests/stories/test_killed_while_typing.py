"""Killed while somebody types: in every place that takes typing, no letter that was painted is lost.

What a journal holds the moment letters are painted is looked at in each place. A terminal kills the program for real a
tenth as often as `make soak`, and goes back to what is offered.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.drafting_script import unfinished
from support.full_disk import go_to_field
from support.kills import DRAFTED, TURN, kill_in_turn
from support.story import Story, play
from support.typing_places import WAYS, TypingSpot, set_up
from wtsaprep.store.journal.left_words import words_left

WORD = "qzbell"


@pytest.mark.parametrize("name", WAYS)
def test_a_journal_has_every_letter_that_is_painted(
    name: str, tmp_path: Path, state_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    way, workspace, killed = WAYS[name], set_up(tmp_path), tmp_path / "as it was killed"

    async def tell(story: Story) -> None:
        await go_to_field(story, way.steps, TypingSpot(name, way.fields[-1]))
        await story.type(WORD)
        await story.sees(WORD)
        shutil.copytree(state_home, killed)

    play(tell, tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(killed))
    if way.form in DRAFTED:
        assert WORD in unfinished(workspace)
    else:
        assert [left for left in words_left(workspace).values() if left.fields[way.fields[-1]].endswith(WORD)]


@pytest.mark.parametrize("first", range(0, 3 * TURN, TURN))
def test_a_kill_loses_no_letter_that_was_painted(first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kills = list(kill_in_turn(range(first, first + TURN), tmp_path / "home", monkeypatch))
    assert any(kill.painted for kill in kills)
