"""What Textual paints is sent to the terminal as the cells that differ; Textual's own output where that can't be.

Here are all names of Textual's insides that this takes. Where one of them is gone, or by ``WTSAPREP_OUTPUT=textual``,
frames are sent as Textual makes them.
"""

from __future__ import annotations

import contextlib
import threading
from functools import lru_cache
from inspect import signature
from time import monotonic
from typing import TYPE_CHECKING, Any

from rich.color import ColorSystem
from textual.app import App

from wtsaprep.present.text.directions import isolated_cells, signs_asked
from wtsaprep.tui.painting.cells import BLANK, cells_of
from wtsaprep.tui.painting.frame import abilities, paint
from wtsaprep.tui.painting.in_flight import InFlight
from wtsaprep.tui.painting.look import PLAIN, look_of
from wtsaprep.tui.painting.pen import Pen

with contextlib.suppress(ImportError):  # Told by `is_lean`.
    from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType
    from rich.style import Style
    from textual.screen import Screen
    from textual.strip import Strip

    from wtsaprep.tui.painting.cells import Row
    from wtsaprep.tui.painting.frame import Abilities
    from wtsaprep.tui.painting.look import CellLook

SETTING = "WTSAPREP_OUTPUT"
_LOOK_AGAIN = 0.02
"""Seconds after which a terminal that has not taken the last frame is looked at again."""
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_SMALL = 64
"""Characters that arrive at once anyway, so that a frame of them needs no marks of where it begins and ends."""


class Painted:
    """What a terminal shows, what it shall show, and what it has to be sent for that."""

    def __init__(self, able: Abilities, colours: ColorSystem, *, signs: bool = False) -> None:
        """``signs``: parts that are read from the right are isolated by signs of direction."""
        self._able = able
        self._colours = colours
        self._signs = signs
        self._shown: list[Row] | None = None
        self._wanted: list[Row] = []
        self._pen = Pen(0)

    def forget(self) -> None:
        """The terminal may show anything: the next frame is sent whole."""
        self._shown = None

    def take(self, update: CompositorUpdate) -> None:
        """Let the terminal show an update of the screen."""
        if isinstance(update, LayoutUpdate):
            width, height = update.region.size
            if [width, height] != [len(self._wanted[0]) if self._wanted else 0, len(self._wanted)]:
                self._wanted = [[BLANK] * width for _ in range(height)]
                self._shown = None
        for y, x, strip in _pieces(update):
            if y < len(self._wanted):
                row = self._wanted[y]
                cells = self._cells(strip)[: max(0, len(row) - x)]
                row[x : x + len(cells)] = cells

    def frame(self, cursor: tuple[int, int]) -> str:
        """What brings the terminal to what it shall show, its cursor to a row and column: input methods draw there."""
        if not self._wanted:
            return ""
        if self._shown is None:
            width = len(self._wanted[0])
            self._pen = Pen(width)
            self._pen.erase_screen(PLAIN)
            self._shown = [[BLANK] * width for _ in self._wanted]
        wanted = [*map(_isolated, self._wanted)] if self._signs else self._wanted
        paint(self._shown, wanted, self._pen, self._able)
        row, column = cursor
        self._pen.move(min(row, len(self._wanted) - 1), min(column, len(self._wanted[0]) - 1))
        return self._pen.taken()

    def _cells(self, strip: Strip) -> Row:
        cells: Row = []
        for text, style, control in strip:
            if not control:
                cells += cells_of(text, PLAIN if style is None else _look(style, self._colours))
        width = strip.cell_length
        return cells if len(cells) == width else [*cells[:width], *([BLANK] * (width - len(cells)))]


def _isolated(row: Row) -> Row:
    """A row with signs of direction in its cells, round what is read from the right."""
    texts = isolated_cells([text for text, _ in row])
    return [(text, look) for text, (_, look) in zip(texts, row, strict=True)]


@lru_cache(maxsize=4096)
def _look(style: Style, colours: ColorSystem) -> CellLook:
    rendered = style.render(".", color_system=colours)
    return look_of(rendered.partition("m")[0].removeprefix("\x1b[")) if rendered.startswith("\x1b[") else PLAIN


class PaintingApp(App[None]):
    """An application that sends its terminal no cell twice, and no frame that a newer one has overtaken."""

    def __init__(self, *, ansi_color: bool | None, environment: Mapping[str, str]) -> None:
        super().__init__(ansi_color=ansi_color)
        self._is_lean = is_lean(self, environment)
        colours = self.console._color_system or ColorSystem.TRUECOLOR
        self.painted = Painted(abilities(environment), colours, signs=signs_asked(environment))
        self.in_flight = InFlight()
        self.is_painted = threading.Event()
        """Set when the first frame has been sent: what can wait for that is done then."""
        self._waits = False

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if self.is_headless:
            self.is_painted.set()  # Nobody waits for a frame there.
        if not self._is_lean or not isinstance(renderable, CompositorUpdate):
            if renderable is not None:
                self.painted.forget()
                self.is_painted.set()
            super()._display(screen, renderable)
            return
        super()._display(screen, None)  # Only what Textual does behind every frame.
        if self._running and not (self._batch_count or self._closing or self.is_headless):
            self.painted.take(renderable)
            if not self._waits:
                self._send()

    def _send(self) -> None:
        """Send a frame, as soon as the terminal has taken the ones before; meanwhile newer ones take its place."""
        driver: Any = self._driver
        now = monotonic()
        self._waits = driver is not None and (not driver.has_taken_all or self.in_flight.is_full(now))
        if self._waits:
            self.set_timer(_LOOK_AGAIN, self._send)
        elif driver is not None and (frame := self.painted.frame((self.cursor_position.y, self.cursor_position.x))):
            whole = f"{_BEGIN}{frame}{_END}" if self._sync_available and len(frame) > _SMALL else frame
            driver.write(whole + self.in_flight.sent(len(whole), now))
            driver.flush()
            self.is_painted.set()

    def paint_anew(self) -> None:
        """Send the whole screen again: the terminal may show something else by now."""
        self.painted.forget()
        self.screen.refresh()


_TAKEN = {"LayoutUpdate": ("strips", "region"), "ChopsUpdate": ("chops", "spans", "chop_ends"), "CompositorUpdate": ()}
_OF_THE_APPLICATION = ("_display", "_driver", "_running", "_closing", "_batch_count", "_sync_available")


def is_lean(app: App[None], environment: Mapping[str, str]) -> bool:
    """Whether frames are sent as what differs: unless set otherwise, and where Textual has the names that it takes."""
    if environment.get(SETTING) == "textual":
        return False
    updates = {name: globals().get(name) for name in _TAKEN}
    return all(hasattr(app, name) for name in _OF_THE_APPLICATION) and all(
        update is not None and set(_TAKEN[name]) <= {*signature(update).parameters} for name, update in updates.items()
    )


def _pieces(update: CompositorUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The pieces of an update, row by row from the left: row, column, cells."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield y, x, strip
                x += strip.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, first, last in update.spans:
            for end, (x, piece) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if piece is not None and x <= last and end > first:
                    yield y, x, piece if end <= last else piece.crop(0, last - x)
