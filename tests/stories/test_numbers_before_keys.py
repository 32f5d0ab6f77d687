"""A number before a key: what takes one is done so often, nothing else is, and 0 is never."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from stories.test_every_key_on_every_screen import WAYS, Presser, play_all_ways
from support.story import Story, play
from wtsaprep.commands.as_verbs import WRITES_NOTHING
from wtsaprep.commands.command import Command
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.widgets.sheet_view import SheetView

TYPED = (
    "ChairScreen",
    "OptionsScreen",
    "CompareScreen",
    "EditionsScreen",
    "PrepareScreen",
    "RoomScreen",
    "FatesScreen",
    "ConflictScreen",
)
SCREENS = (*TYPED, "ReaderScreen", "RepliesScreen", "LibraryScreen", "RegisterScreen", "CommentsScreen")
DIGITS_CHOOSE = ("OptionsScreen", "RepliesScreen")
"""Screens on which digits are keys; a number is said in the palette there, "3 next-clause"."""
OTHERWISE = {
    "delete": "the cursor stays on what was deleted; it has a test below",
    "page-down": "a page ends where the text does, and the cursor goes to its last line then",
    "page-up": "likewise, to its first line",
}
"""What is not the same as its key pressed several times."""
TIMES = 3


def steps(row: Command, number: str = "") -> list[str]:
    """The keys of a command, behind a number."""
    return [*number, *row.keys[0].split(" ")]


async def after(presser: Presser, keys: list[str]) -> tuple[list[str], str]:
    """The screen after some keys and what it said, which is wiped off first, so that it covers nothing."""
    for key in keys:
        await presser.press(key)
    await presser.app.workers.wait_for_complete()
    screen = presser.app.screen
    assert isinstance(screen, CommandScreen)
    said = screen._message
    for text in screen.query(SheetView):
        text.show_part(0)  # How far it was scrolled depends on when the notes beneath clauses came.
    await presser.press("insert")
    while screen.query_one("#status").size.height > 1:
        await asyncio.sleep(0)
    return [strip.text.rstrip() for strip in screen._compositor.render_strips()][:-2], said


@pytest.mark.parametrize("name", [name for name in SCREENS if name not in DIGITS_CHOOSE])
def test_what_takes_a_number_is_done_so_often(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[tuple[str, list[str]]]] = []

    def counting(presser: Presser) -> list[Command]:
        screen = presser.app.screen
        assert isinstance(screen, CommandScreen)
        return [row for row in screen.commands if row.counts and "1" not in row.keys and row.name not in OTHERWISE]

    async def one_by_one(presser: Presser) -> None:
        seen.append([(r.name, (await after(presser, steps(r) * TIMES))[0]) for r in counting(presser)])

    async def at_once(presser: Presser) -> None:
        seen.append([(r.name, (await after(presser, steps(r, str(TIMES))))[0]) for r in counting(presser)])
        for row in counting(presser):
            await after(presser, steps(row, "99"))

    monkeypatch.setitem(WAYS, name, WAYS[name][:1])
    for number, way in enumerate((one_by_one, at_once)):
        folder = tmp_path / str(number)
        folder.mkdir()
        play_all_ways(name, folder, monkeypatch, way)
    for (command, pressed), (_, counted) in zip(*seen, strict=True):
        assert counted == pressed, command


@pytest.mark.parametrize("name", SCREENS)
def test_what_takes_none_is_not_done_and_0_is_never(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(presser: Presser) -> None:
        screen = presser.app.screen
        assert isinstance(screen, CommandScreen)
        before, _ = await after(presser, [])
        digits = any("1" in row.keys for row in screen.commands)
        for row in screen.commands:
            if digits or (row.name in WRITES_NOTHING and not row.counts):
                continue
            now, said = await after(presser, steps(row, "0"))
            assert now == before, row.name
            assert said.endswith("nothing was done, since the number is 0") or screen._why_not(row) in said
            if not row.counts:
                now, said = await after(presser, steps(row, "2"))
                assert now == before, row.name
                assert said.endswith("takes no number; nothing was done") or screen._why_not(row) in said

    monkeypatch.setitem(WAYS, name, WAYS[name][:1])
    play_all_ways(name, tmp_path, monkeypatch, refuse)


def test_a_number_before_delete_deletes_as_many_in_one_step(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "k", "k", "k", "k")
        await story.sees("›  a)  that within the United Nations system")
        await story.settles()  # What others want of the clauses is noted beside them by now.
        before = story.text()
        await story.press("2", "d")
        await story.sees("deleted with 1 clause under and behind it")
        await story.press("u")
        await story.sees("taken back: delete considering a)")
        await story.press("1", "escape")
        assert story.text() == before
        await story.press("9", "9", "d")
        await story.sees("3 times, not 99: no other like it stands behind it")
        await story.press("9", "9", "u")
        await story.sees("taken back: delete considering a); there were no 99 steps")

    play(tell, tmp_path, size=(120, 40))
