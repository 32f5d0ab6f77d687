"""While keys are acted on, what can wait for them does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

from textual import events

from support.story import PATIENCE, Story, play
from wtsaprep.tui.reader.reader_screen import ReaderScreen
from wtsaprep.tui.shell.one_by_one import OneByOne

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from wtsaprep.present.sheet.sheet import Sheet


def test_what_can_wait_goes_on_when_what_a_key_opened_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rested: list[bool] = []
    lay_out = ReaderScreen.laid_out

    def watched(screen: ReaderScreen) -> Sheet:
        rested.append(cast("Any", screen.app)._typed.at_rest.is_set())
        return lay_out(screen)

    monkeypatch.setattr(ReaderScreen, "laid_out", watched)

    async def tell(story: Story) -> None:
        await story.sees("MOD ARB/36A1/1")
        await story.press("enter")
        assert rested == [False]
        assert await asyncio.to_thread(story.app._typed.at_rest.wait, PATIENCE)
        assert "redline" in story.text()

    play(tell, tmp_path)


def test_when_the_program_ends_nothing_waits_any_more() -> None:
    typed = OneByOne(cast("Any", None), cast("Any", None))
    assert typed.at_rest.is_set()
    typed.put(events.Key("a", "a"))
    assert not typed.at_rest.is_set()
    typed.stop()
    assert typed.at_rest.is_set()
