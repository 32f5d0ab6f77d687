"""The program is killed while somebody types, anywhere: whatever letter was painted is offered at the next start.

Kills come in turns of one workspace: each start shows that what was typed before the last kill is offered, lets go of
it, and is killed in the next place. So a kill costs one start, and journals hold what several kills left.
"""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from support.terminal import Terminal
from support.typing_places import ROOM, WAYS, Steps, TypingSpot, TypingWay, set_up
from wtsaprep.store.journal.left_words import words_left
from wtsaprep.tui.widgets.kept import DraftForm

RATES = (3, 8, 30)
"""Keys a second: somebody who looks for letters, who types, who lets a program type."""
MOST_SECONDS = 1.5
"""How long somebody types before the program is killed."""
TURN = 10
"""Kills of one workspace."""
DRAFTED: tuple[DraftForm, ...] = ("edit", "form")
DEEPEST = 10
"""More steps back than lie between any field and the library."""


class Kill(NamedTuple):
    """What was typed when the program was killed, and how much of it the screen showed."""

    seed: int
    spot: TypingSpot
    rate: int
    typed: str
    painted: str


def spot_of(seed: int) -> TypingSpot:
    """The place that a seed attacks: all ways in turn, and in each its fields."""
    name = [*WAYS][seed % len(WAYS)]
    fields = WAYS[name].fields
    return TypingSpot(name, fields[seed // len(WAYS) % len(fields)])


def kill_in_turn(seeds: Sequence[int], folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Kill]:
    """Type somewhere and be killed, for each seed; what is not offered then raises ``AssertionError``."""
    folder.mkdir(exist_ok=True)
    set_up(folder)
    patch.setenv("XDG_STATE_HOME", str(folder / ".local" / "state"))
    terminal = Terminal(folder)
    try:
        for seed in seeds:
            kill = _type_and_kill(seed, terminal)
            terminal.close()
            _stands_in_journal(kill, terminal.workspace)
            terminal = Terminal(folder)
            _is_offered(kill, terminal)
            yield kill
            _let_go(kill, terminal)
    finally:
        terminal.close()


def _type_and_kill(seed: int, terminal: Terminal) -> Kill:
    spot, chance = spot_of(seed), random.Random(seed)
    way, rate = WAYS[spot.way], RATES[seed // 3 % len(RATES)]
    _go(terminal, way, way.steps, spot.field)
    word = _word(chance, 2 + chance.randrange(max(2, int(rate * MOST_SECONDS))))
    for letter in word:
        terminal.press(letter)
        terminal.quiet(1 / rate)
    terminal.quiet(chance.choice((0, 0.002, 0.01, 0.05)))
    os.kill(terminal.pid, signal.SIGKILL)
    shown = terminal.text()
    painted = next((word[:size] for size in range(len(word), 1, -1) if word[:size] in shown), "")
    return Kill(seed, spot, rate, word, painted)


def _word(chance: random.Random, letters: int) -> str:
    """One that stands on no screen."""
    return "qz" + "".join(chance.choices("bcdfghklmnprstv", k=letters - 2))


def _stands_in_journal(kill: Kill, workspace: Path) -> None:
    if WAYS[kill.spot.way].form not in DRAFTED:
        left = [text for words in words_left(workspace).values() for text in words.fields.values()]
        assert any(kill.painted in text for text in left), f"{kill}: {left}"


def _is_offered(kill: Kill, terminal: Terminal) -> None:
    way = WAYS[kill.spot.way]
    if kill.painted:
        terminal.sees("left unsaved:" if way.form in DRAFTED else "not finished:")
        _go(terminal, way, way.again or way.steps, kill.spot.field)
        terminal.until(lambda: kill.painted in terminal.text(), f"{kill}")


def _go(terminal: Terminal, way: TypingWay, steps: Steps, field: str) -> None:
    terminal.sees("ARB/36A1", "? more")
    terminal.until(lambda: "still reading" not in terminal.text(), "what was left to be read")
    terminal.press("gg")
    for keys, seen in steps:
        terminal.press(keys)
        terminal.sees(seen)
    for _ in range(way.fields.index(field)):
        terminal.press(way.next_field)
        terminal.quiet(0.05)


def _let_go(kill: Kill, terminal: Terminal) -> None:
    """Go back to the library, and leave nothing unsaved."""
    for _ in range(DEEPEST):
        if "Tabled on" in terminal.text():
            break
        terminal.press("\x1b")
        terminal.quiet(0.15)
    if kill.painted and WAYS[kill.spot.way].steps[: len(ROOM)] == ROOM:
        terminal.sees("Tabled on", "ROOM")
        terminal.press("gh")
        terminal.until(lambda: "ROOM" not in terminal.text(), "the room view to end")
    terminal.sees("Tabled on")
    terminal.press("gg\r")
    terminal.until(lambda: any(seen in terminal.text() for seen in ("redline", "left unsaved.")), "the draft")
    if "left unsaved." in terminal.text():
        terminal.press("r")
        terminal.sees("redline")
    terminal.press("s")
    told = (" saved: ", "all is saved", "tabled it")
    terminal.until(lambda: any(each in terminal.text() for each in told), "it to be saved")
    if "tabled it" in terminal.text():  # Other sources were typed: it is not ours.
        terminal.press("99u")
        terminal.sees("taken back")
    terminal.press("\x1b")
    terminal.sees("Tabled on")
