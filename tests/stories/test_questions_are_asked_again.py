"""Esc at a question leaves what asked it as it was: the same key asks again, and takes what is answered then."""

from __future__ import annotations

from pathlib import Path

import pytest

from stories.test_every_key_on_every_screen import WAYS, Presser, play_all_ways, screens
from wtsaprep.tui.screens.question_screen import QuestionScreen

PREFIXES = ("g", "]", "[")


def questions() -> list[str]:
    """All screens that ask something."""
    there = {*screens()}  # Which loads them.
    waiting: list[type[QuestionScreen[object]]] = [QuestionScreen]
    for kind in waiting:
        waiting += kind.__subclasses__()
    return sorted(kind.__name__ for kind in waiting if kind.__name__ in there & {*WAYS})


@pytest.mark.parametrize("name", questions())
def test_what_was_left_is_asked_again(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    way = WAYS[name][0]

    async def leave_and_ask(presser: Presser) -> None:
        asking = way[-2:] if way[-2:-1] and way[-2] in PREFIXES else way[-1:]
        beneath = presser.app.screen_stack[-2]
        for _ in range(2):
            await presser.press("escape")
            assert presser.app.screen is beneath
            for key in asking:
                await presser.press(key)
            assert type(presser.app.screen).__name__ == name

    monkeypatch.setitem(WAYS, name, [way])
    play_all_ways(name, tmp_path, monkeypatch, leave_and_ask)
