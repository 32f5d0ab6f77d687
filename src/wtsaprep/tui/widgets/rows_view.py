"""A list of rows with a cursor, drawn line by line: moving the cursor repaints two rows, whatever the length."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.text.two_ends import two_ends
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.present.text.pieces import Line, Piece

T = TypeVar("T")

MOVES = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}
"""Keys that move through a list on screens where letters mean something else: key -> rows."""

_STYLED = ("inserted", "deleted", "note", "title", "label")
"""Roles of pieces that a list colours."""
_RIGHT_MARGIN = 1
"""Cells behind a row."""


class ListRow(NamedTuple, Generic[T]):
    """A row of a list: its text, and what choosing it means; None for a heading, which the cursor skips."""

    text: str
    meaning: T | None = None
    pieces: Line = ()
    """The same text in pieces, where their roles have colours."""
    right: str = ""
    """What stands at the right end of the row."""


class RowsView(Widget, Generic[T]):
    """Shows rows; screens move its cursor and ask what is under it."""

    DEFAULT_CSS = """
    RowsView { height: 1fr; width: 1fr; }
    RowsView > .rows--heading { text-style: italic; color: $text-muted; }
    RowsView > .rows--cursor { text-style: bold reverse; }
    RowsView > .rows--inserted { color: $redline-inserted; text-style: bold; }
    RowsView > .rows--deleted { color: $redline-deleted; text-style: bold; }
    RowsView > .rows--note { color: $redline-moved; text-style: bold; }
    RowsView > .rows--title { color: $accent; text-style: bold; }
    RowsView > .rows--label { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{name}" for name in ("heading", "cursor", *_STYLED)}

    def __init__(self, rows: Sequence[ListRow[T]] = (), *, id: str | None = None, empty: str = "") -> None:
        super().__init__(id=id)
        self._empty = empty
        """What is said where there is no row: a blank page tells nothing."""
        self._rows: Sequence[ListRow[T]] = rows or self._told()
        self._top = 0
        self.cursor = -1
        self._put_cursor(0, 1)

    def _told(self) -> Sequence[ListRow[T]]:
        return (ListRow(self._empty),) if self._empty else ()

    @property
    def chosen(self) -> T | None:
        """What the row under the cursor means; None if there is no such row."""
        return self._rows[self.cursor].meaning if 0 <= self.cursor < len(self._rows) else None

    @property
    def choices(self) -> int:
        """How many rows can be chosen."""
        return sum(row.meaning is not None for row in self._rows)

    @property
    def texts(self) -> Sequence[str]:
        """What the rows say, empty for those that the cursor skips."""
        return [row.text if row.meaning is not None else "" for row in self._rows]

    def show(self, rows: Sequence[ListRow[T]], key: Callable[[T], object] | None = None) -> None:
        """Show other rows, the cursor on what it was on if that is still there, else on the first row.

        By a ``key``, what changed meanwhile is known again; and if it is gone, the cursor is on what came after it.
        """
        rows = rows or self._told()
        at = self._again(rows, key) if key else self._place(rows, self.chosen, lambda meaning: meaning)
        self._rows = rows
        self._top, self.cursor = 0, -1
        self._put_cursor(at or 0, 1)
        self._follow()
        self.refresh()

    def _again(self, rows: Sequence[ListRow[T]], key: Callable[[T], object]) -> int | None:
        """Where the first of what is under the cursor and behind it, then before it, stands in other rows."""
        old = [*self._rows[max(0, self.cursor) :], *reversed(self._rows[: max(0, self.cursor)])]
        places = (self._place(rows, row.meaning, key) for row in old)
        return next((at for at in places if at is not None), None)

    @staticmethod
    def _place(rows: Sequence[ListRow[T]], meaning: T | None, key: Callable[[T], object]) -> int | None:
        if meaning is None:
            return None
        return next((n for n, r in enumerate(rows) if r.meaning is not None and key(r.meaning) == key(meaning)), None)

    def move(self, rows: int) -> None:
        """Move the cursor by some rows; headings do not count."""
        direction = 1 if rows > 0 else -1
        before, top = self.cursor, self._top
        for _ in range(abs(rows)):
            at = self.cursor + direction
            while 0 <= at < len(self._rows) and self._rows[at].meaning is None:
                at += direction
            if not 0 <= at < len(self._rows):
                self._top = 0 if direction < 0 else self._top
                break
            self.cursor = at
        self._follow()
        if self._top != top:
            self.refresh()
        else:
            self.refresh(self._region(before), self._region(self.cursor))

    def move_to(self, at: int) -> None:
        """Put the cursor on the row nearest to a place; -1 is the last."""
        self._put_cursor(len(self._rows) - 1 if at < 0 else at, -1 if at < 0 else 1)
        self._top = 0 if at == 0 else self._top
        self._follow()
        self.refresh()

    def put_on(self, wanted: Callable[[T], bool]) -> None:
        """Put the cursor on the first row that is wanted, if there is one."""
        rows = enumerate(self._rows)
        if (at := next((n for n, row in rows if row.meaning is not None and wanted(row.meaning)), None)) is not None:
            self.move_to(at)

    def home(self) -> None:
        """Go to the first row."""
        self.move_to(0)

    def end(self) -> None:
        """Go to the last row."""
        self.move_to(-1)

    def page(self, pages: int) -> None:
        """Move by some screenfuls."""
        self.move(pages * max(1, self.size.height - 1))

    def render_line(self, y: int) -> Strip:
        at, width = y + self._top, self.size.width
        if at >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[at]
        style = self.rich_style
        if row.meaning is None:
            style = self.get_component_rich_style("rows--heading")
        elif at == self.cursor:
            style = self.get_component_rich_style("rows--cursor")
        mark = "› " if at == self.cursor else "  "
        if row.pieces and at != self.cursor:
            lead = Segment(f" {mark}", style)
            return Strip([lead, *map(self._segment, row.pieces)]).adjust_cell_length(width, style)
        text = two_ends(f" {mark}{row.text}", row.right, width - _RIGHT_MARGIN)
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def _segment(self, piece: Piece) -> Segment:
        style = self.get_component_rich_style(f"rows--{piece.role}") if piece.role in _STYLED else self.rich_style
        return Segment(visible(piece.text), style)

    def on_resize(self) -> None:
        top = self._top
        self._follow()
        if self._top != top:
            self.refresh()

    def _put_cursor(self, at: int, direction: int) -> None:
        down, up = range(at, len(self._rows)), range(at, -1, -1)
        for n in (*down, *up) if direction > 0 else (*up, *down):
            if 0 <= n < len(self._rows) and self._rows[n].meaning is not None:
                self.cursor = n
                return
        self.cursor = -1

    def _region(self, at: int) -> Region:
        return Region(0, at - self._top, self.size.width, 1)

    def _follow(self) -> None:
        height = self.size.height
        if not height:
            return
        if self.cursor < self._top:
            self._top = max(0, self.cursor)
            while self._top and self._rows[self._top - 1].meaning is None:
                self._top -= 1  # A heading is seen with its first row.
        elif self.cursor >= self._top + height:
            self._top = self.cursor - height + 1
        if not any(row.meaning is not None for row in self._rows[self.cursor + 1 : self.cursor + height]):
            # What stands behind the last row is seen with it, whatever the cursor can't go to.
            self._top = max(self._top, min(self.cursor, len(self._rows) - height))
        # A list that grew taller shows no blank rows while there are others above.
        self._top = max(0, min(self._top, len(self._rows) - height))
