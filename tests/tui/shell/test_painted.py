"""What the terminal shows is what Textual painted, though only what differs is sent."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip

from support.laws import examples
from support.seen_cells import seen_cells
from support.story import Story, play
from support.terminal import Terminal
from wtsaprep.tui.painting.frame import Abilities
from wtsaprep.tui.shell import painted
from wtsaprep.tui.shell.painted import Painted, is_lean

WIDTH, HEIGHT = 20, 4
ABLE = Abilities(erases_in_colour=True, shifts_blocks=True)
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


class Emulated:
    """A terminal that shows what it is sent."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self.screen)
        self.sent = 0

    def feed(self, sequence: str) -> None:
        # As in a terminal that does not wrap lines, which is what Textual asks for.
        self._stream.feed("\x1b[?7l" + sequence)
        self.sent += len(sequence)

    def cells(self) -> list[list[object]]:
        return seen_cells(self.screen)


class Lean(Emulated):
    """One that is sent what differs alone."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT, able: Abilities = ABLE) -> None:
        super().__init__(width, height)
        self.painted = Painted(able, ColorSystem.STANDARD)

    def show(self, update: CompositorUpdate) -> None:
        self.painted.take(update)
        self.feed(self.painted.frame((0, 0)))


class AllOfIt(Emulated):
    """One that is sent whole frames, as Textual makes them."""

    def show(self, update: CompositorUpdate) -> None:
        self.feed(update.render_segments(Console(color_system="standard")))


SPANS = [(y, first, last) for y in range(HEIGHT) for first, last in combinations((0, 4, 8, 14, WIDTH), 2)]


@pytest.mark.parametrize("able", [ABLE, Abilities(erases_in_colour=False, shifts_blocks=False)], ids=["able", "bare"])
@examples(0.3)
@given(st.lists(st.lists(rows(), min_size=HEIGHT, max_size=HEIGHT), min_size=2, max_size=4), st.data())
def test_a_terminal_shows_what_all_frames_would_have_it_show(
    able: Abilities, screens: list[list[Row]], data: st.DataObject
) -> None:
    lean, all_of_it = Lean(able=able), AllOfIt()
    for step, screen in enumerate((*screens, *screens)):
        spans = data.draw(st.lists(st.sampled_from(SPANS), max_size=4, unique_by=lambda span: span[0])) if step else []
        update = partial(screen, sorted(spans)) if spans else whole(screen)
        lean.show(update)
        all_of_it.show(update)
        assert lean.cells() == all_of_it.cells()


@given(st.lists(rows(), min_size=HEIGHT, max_size=HEIGHT))
def test_a_frame_that_is_there_already_sends_nothing_until_it_is_forgotten(screen: list[Row]) -> None:
    lean = Lean()
    lean.show(whole(screen))
    once = lean.sent
    lean.show(whole(screen))
    assert lean.sent == once
    lean.painted.forget()
    lean.show(whole(screen))
    assert lean.sent == 2 * once


@pytest.mark.parametrize("name", ["LayoutUpdate", "ChopsUpdate", "CompositorUpdate"])
def test_without_a_name_that_is_taken_of_it_textual_writes_itself(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app: App[None] = App()
    assert is_lean(app, {})
    assert not is_lean(app, {"WTSAPREP_OUTPUT": "textual"})
    monkeypatch.delattr(painted, name)
    assert not is_lean(app, {})


def test_where_textual_makes_its_updates_of_other_things_it_writes_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LayoutUpdate, "__init__", lambda self, rows, region: None)
    assert not is_lean(App(), {})


KEYS = (
    *("down", "up", "j", "G", "pagedown", "ctrl+f", "enter", "enter", "escape", "equals_sign", "tab", "question_mark"),
    *("n", "m", "v", "o", "a", '"word', '"/res', '"gp', '"gt', '"gl', '"gh', '"gc', "ctrl+p", "l", "h"),
)


class Watched:
    """What a terminal shows of a story, by what differs alone and by frames of the whole screen."""

    def __init__(self, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
        self._lean, self._whole = Lean(80, 24), AllOfIt(80, 24)
        self._story = story

        def show(screen: object, update: object) -> None:
            if isinstance(update, CompositorUpdate):
                self._lean.show(update)

        monkeypatch.setattr(story.app, "_display", show)
        story.app.screen.refresh()

    def both(self) -> tuple[list[list[object]], list[list[object]]]:
        """The cells of both."""
        strips = self._story.app.screen._compositor.render_strips()
        self._whole.show(LayoutUpdate([[strip] for strip in strips], Region(0, 0, 80, 24)))
        return self._lean.cells(), self._whole.cells()


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


@pytest.mark.parametrize("signs", [False, True])
def test_who_asks_for_it_is_sent_signs_of_direction_and_the_same_cells(signs: bool) -> None:
    screen: list[Row] = [[Strip([Segment("a) نص ثان; │ b) cd".ljust(WIDTH))])] for _ in range(HEIGHT)]
    ours = Painted(ABLE, ColorSystem.TRUECOLOR, signs=signs)
    ours.take(whole(screen))
    frame = ours.frame((0, 0))
    assert ("a) \u2067نص ثان;\u2069 │ b) cd" in frame) == signs
    assert frame.replace("\u2067", "").replace("\u2069", "").count("a) نص ثان; │ b) cd") == HEIGHT
    ours.take(whole([[Strip([Segment("a) other".ljust(WIDTH))])] for _ in range(HEIGHT)]))
    assert ours.frame((0, 0)).count(" other" if signs else "other") == HEIGHT  # The cell before them held the sign.
