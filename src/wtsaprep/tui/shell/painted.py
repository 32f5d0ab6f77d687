"""What the terminal shows, in pieces of its rows: of a frame only what is not there already is sent.

Textual paints a screen three times while it opens, mostly the same. Here is the only place that reads its updates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, RenderableType
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.strip import Strip


class Painted:
    """The pieces that were sent to a terminal, each by its row and the column it begins in."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Strip]] = {}
        self._size: Size | None = None

    def forget(self) -> None:
        """The terminal may show anything: the next frame is sent whole."""
        self._rows.clear()

    def sent(self, update: CompositorUpdate, console: Console) -> str:
        """What a terminal has to be sent so that it shows an update.

        From the first piece that differs a row is sent to the end of what the update has of it: a terminal may count
        the cells of a character otherwise than we do, and what stands behind it would have been pushed away.
        """
        if isinstance(update, LayoutUpdate):
            if update.region.size != (self._size or update.region.size):
                self.forget()
            self._size = update.region.size
        sequences: list[str] = []
        row, end, differs = -1, -1, False
        for y, x, strip in _pieces(update):
            shown = self._rows.setdefault(y, {})
            differs = (differs and y == row) or shown.get(x) != strip
            if not differs:
                row, end = y, -1
                continue
            if (y, x) != (row, end):
                sequences.append(Control.move_to(x, y).segment.text)
            row, end = y, x + strip.cell_length
            for start in [at for at, piece in shown.items() if at < end and x < at + piece.cell_length]:
                del shown[start]
            shown[x] = strip
            sequences.append(strip.render(console))
        return "".join(sequences)


class PaintingApp(App[None]):
    """An application that sends its terminal no cell twice."""

    def __init__(self, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.painted = Painted()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate):
            renderable = UnpaintedUpdate(renderable, self.painted)
        elif renderable is not None:
            self.painted.forget()
        super()._display(screen, renderable)

    def paint_anew(self) -> None:
        """Send the whole screen again: the terminal may show something else by now."""
        self.painted.forget()
        self.screen.refresh()


class UnpaintedUpdate(CompositorUpdate):
    """An update of which what the terminal shows already is left out."""

    def __init__(self, update: CompositorUpdate, painted: Painted) -> None:
        self._update = update
        self._painted = painted

    def render_segments(self, console: Console) -> str:
        """What is to be sent; only asked for when it will be."""
        return self._painted.sent(self._update, console)


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
