"""What the terminal shows is what Textual painted, though only what differs is sent."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path
from typing import Any

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from support.laws import examples
from support.story import Story, play
from support.terminal import Terminal
from wtsaprep.tui.shell.painted import Painted, UnpaintedUpdate

WIDTH, HEIGHT = 20, 4
STYLES = (Style(), Style(bold=True), Style(color="red"))
Row = list[Strip]


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """A row of the screen in pieces of one to three words, some in characters of two cells."""
    cuts = sorted(draw(st.sets(st.sampled_from((4, 8, 14)), max_size=2)))
    pieces = []
    for start, end in zip([0, *cuts], [*cuts, WIDTH], strict=True):
        said = draw(st.text(alphabet="ab é字", max_size=(end - start) // 2))
        style = draw(st.sampled_from(STYLES))
        pieces.append(Strip([Segment(said, style)]).adjust_cell_length(end - start, style))
    return pieces


def whole(screen: list[Row]) -> CompositorUpdate:
    return LayoutUpdate(list(screen), Region(0, 0, WIDTH, HEIGHT))


def partial(screen: list[Row], spans: list[tuple[int, int, int]]) -> CompositorUpdate:
    chops, ends = [], []
    for row in screen:
        starts = [0]
        for piece in row:
            starts.append(starts[-1] + piece.cell_length)
        chops.append(dict(zip(starts, row, strict=False)))
        ends.append(starts[1:])
    return ChopsUpdate(chops, spans, ends)


def cells(screen: pyte.Screen) -> list[Any]:
    return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]


class Emulated:
    """A terminal that shows what it is sent."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self.screen)
        self.sent = 0

    def show(self, update: CompositorUpdate) -> None:
        sequence = update.render_segments(Console(color_system="standard"))
        # As in a terminal that does not wrap lines, which is what Textual asks for.
        self._stream.feed("\x1b[?7l" + sequence)
        self.sent += len(sequence)


SPANS = [(y, first, last) for y in range(HEIGHT) for first, last in combinations((0, 4, 8, 14, WIDTH), 2)]


@examples(0.3)
@given(st.lists(st.lists(rows(), min_size=HEIGHT, max_size=HEIGHT), min_size=2, max_size=4), st.data())
def test_a_terminal_shows_what_all_frames_would_have_it_show(screens: list[list[Row]], data: st.DataObject) -> None:
    lean, all_of_it, painted = Emulated(), Emulated(), Painted()
    for screen in (*screens, *screens):
        spans = data.draw(st.lists(st.sampled_from(SPANS), max_size=4, unique_by=lambda span: span[0]))
        update = partial(screen, sorted(spans)) if spans else whole(screen)
        lean.show(UnpaintedUpdate(update, painted))
        all_of_it.show(update)
        assert cells(lean.screen) == cells(all_of_it.screen)


def test_a_piece_behind_one_that_is_there_is_sent_to_its_own_place() -> None:
    """Whatever was sent last ended in the same column of the row above."""
    blank, said = Strip([Segment("    ")], 4), Strip([Segment("word" * 4)], 16)
    painted, lean, rest = Painted(), Emulated(), [[blank, blank.crop_extend(0, 16, None)] for _ in range(HEIGHT - 2)]
    lean.show(UnpaintedUpdate(whole([[blank, blank.crop_extend(0, 16, None)] for _ in range(HEIGHT)]), painted))
    lean.show(
        UnpaintedUpdate(partial([[said.crop(0, 4), said], [blank, said], *rest], [(0, 0, 4), (1, 0, 20)]), painted)
    )
    assert lean.screen.display[:2] == ["word".ljust(WIDTH), "    " + "word" * 4]


@given(st.lists(rows(), min_size=HEIGHT, max_size=HEIGHT))
def test_a_frame_that_is_there_already_sends_nothing_until_it_is_forgotten(screen: list[Row]) -> None:
    painted, emulated = Painted(), Emulated()
    emulated.show(UnpaintedUpdate(whole(screen), painted))
    once = emulated.sent
    emulated.show(UnpaintedUpdate(whole(screen), painted))
    assert emulated.sent == once
    painted.forget()
    emulated.show(UnpaintedUpdate(whole(screen), painted))
    assert emulated.sent == 2 * once


KEYS = (
    *("down", "up", "j", "G", "pagedown", "ctrl+f", "enter", "enter", "escape", "equals_sign", "tab", "question_mark"),
    *("n", "m", "v", "o", "a", '"word', '"/res', '"gp', '"gt', '"gl', '"gh', '"gc', "ctrl+p", "l", "h"),
)


class Watched:
    """What a terminal shows of a story, by what differs alone and by frames of the whole screen."""

    def __init__(self, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
        self._lean, self._whole = Emulated(80, 24), Emulated(80, 24)
        self._story = story
        painted = story.app.painted

        def show(screen: object, update: object) -> None:
            if isinstance(update, CompositorUpdate):
                self._lean.show(UnpaintedUpdate(update, painted))

        monkeypatch.setattr(story.app, "_display", show)
        story.app.paint_anew()

    def both(self) -> tuple[list[Any], list[Any]]:
        """The cells of both."""
        strips = self._story.app.screen._compositor.render_strips()
        self._whole.show(LayoutUpdate([[strip] for strip in strips], Region(0, 0, 80, 24)))
        return cells(self._lean.screen), cells(self._whole.screen)


@pytest.mark.parametrize("seed", range(4))
def test_the_terminal_shows_the_screen_wherever_one_goes(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def walk(story: Story) -> None:
        chance = random.Random(seed)
        watched = Watched(story, monkeypatch)
        for _ in range(40):
            key = chance.choice(KEYS)
            await story.press(key)
            await story.settles()
            lean, whole = watched.both()
            assert lean == whole, f"after {key} on\n{story.text()}"

    play(walk, tmp_path, every_frame=True)


def test_a_terminal_that_lost_its_screen_is_painted_anew_by_a_key(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.sees("ARB/36A1", "? more", "5 unread", "needs 5")  # Counted behind the first screen.
    terminal.quiet(0.4)
    before = terminal.text()
    terminal.screen.reset()
    terminal.press("\x0c")
    terminal.until(lambda: terminal.text() == before, "the screen as it was")
    terminal.close()
