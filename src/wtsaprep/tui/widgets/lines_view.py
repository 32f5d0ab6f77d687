"""Rows that wrap: each a line of pieces with its roles, laid out at the width there is, some of them to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar, cast

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.widgets.sheet_view import WithSigns

T = TypeVar("T")

WIDEST = 84
"""Cells of a row of words, however wide the screen is."""
LEAD = 3
"""Cells before a row: a blank, the sign of the cursor, a blank."""


class LinesRow(NamedTuple, Generic[T]):
    """A row: its words, what choosing it means (None if it can't be chosen), and what stands before it."""

    line: Line
    meaning: T | None = None
    label: str = ""
    signs: bool = False
    """Whether its marks are written out wherever it is drawn, since only they tell it from the rows beside it."""


def plain_row(text: str, meaning: T | None = None) -> LinesRow[T]:
    """A row of words without marks; as deep as the blanks that it begins with."""
    words = text.lstrip(" ")
    return LinesRow((Piece(words, "text"),), meaning, " " * (len(text) - len(words)))


class LinesView(Widget, Generic[T], can_focus=False):
    """Shows rows and a cursor on one that can be chosen; nothing of them is cut."""

    DEFAULT_CSS = """
    LinesView { height: 1fr; width: 1fr; }
    LinesView > .lines--deleted { color: $redline-deleted; text-style: strike; }
    LinesView > .lines--inserted { color: $redline-inserted; text-style: underline; }
    LinesView > .lines--heading { text-style: bold; }
    LinesView > .lines--label { color: $text-muted; }
    LinesView > .lines--note { color: $text-muted; }
    LinesView > .lines--hit { color: $redline-hit; text-style: reverse; }
    LinesView > .lines--cursor { color: $accent; text-style: bold; }
    """
    widest: ClassVar[int] = WIDEST
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"lines--{role}" for role in ("deleted", "inserted", "heading", "label", "note", "hit", "cursor")
    }

    def __init__(self, moved: Callable[[], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._moved = moved
        """Told when the cursor is on another row."""
        self._rows: Sequence[LinesRow[T]] = ()
        self._laid: list[tuple[int, bool, Line]] = []
        """Each line of the screen: its row, whether it is the first of it, and its pieces."""
        self._width = 0
        self._top = 0
        self.cursor = -1

    @property
    def chosen(self) -> T | None:
        """What the row under the cursor means; None if there is none that can be chosen."""
        return self._rows[self.cursor].meaning if 0 <= self.cursor < len(self._rows) else None

    def show(self, rows: Sequence[LinesRow[T]], *, stay: bool = False) -> None:
        """Show other rows; the cursor and what is seen ``stay`` where they are, or begin anew."""
        self._rows, self._laid = rows, []
        if not stay:
            self._top = 0
            self.cursor = next(iter(self._choices), -1)
        self._follow(whole=not stay)
        self.refresh()

    @property
    def _choices(self) -> list[int]:
        return [at for at, row in enumerate(self._rows) if row.meaning is not None]

    def choose(self, meaning: T) -> None:
        """Put the cursor on the row that means something."""
        self._go(next((at for at in self._choices if self._rows[at].meaning == meaning), self.cursor))

    def move(self, steps: int) -> None:
        """Go some choices on, or back; where there is none further, see what else there is."""
        choices = self._choices
        at = choices.index(self.cursor) + steps if self.cursor in choices else -1
        if choices and 0 <= at < len(choices):
            self._go(choices[at])
        else:
            self._scroll(1 if steps > 0 else -1)

    def page(self, pages: int) -> None:
        """Move by some screenfuls, by one row at least: nothing is passed unseen but of rows that are taller."""
        choices = self._choices
        if self.cursor not in choices:
            return
        first_line = {at: n for n, (at, first, _) in enumerate(self._lines()) if first}
        goal = first_line[self.cursor] + pages * max(1, self.size.height - 1)
        here = choices.index(self.cursor)
        if pages > 0:
            reached = [at for at in choices[here + 1 :] if first_line[at] <= goal]
            self._go((reached or choices[here + 1 :][:1] or [self.cursor])[-1])
        else:
            reached = [at for at in choices[:here] if first_line[at] >= goal]
            self._go((reached or choices[:here][-1:] or [self.cursor])[0])

    def _go(self, at: int) -> None:
        if at != self.cursor:
            self.cursor = at
            self._moved()
        self._follow()
        self.refresh()

    def _scroll(self, lines: int) -> None:
        self._top = max(0, min(self._top + lines, len(self._lines()) - self.size.height))
        self.refresh()

    def _follow(self, *, whole: bool = False) -> None:
        """See the row under the cursor, and as much before it as there is room for."""
        height = self.size.height
        if not height:
            return
        lines = self._lines()
        here = [n for n, (at, _, _) in enumerate(lines) if at == self.cursor]
        if here and (here[0] < self._top or here[-1] >= self._top + height):
            self._top = max(0, min(here[0], here[-1] - height + 1))
        if whole and len(lines) <= height:
            self._top = 0

    def _lines(self) -> list[tuple[int, bool, Line]]:
        if not self._laid or self._width != self.size.width:
            self._width = self.size.width
            self._laid = [
                (at, n == 0, line)
                for at, row in enumerate(self._rows)
                for n, line in enumerate(self._wrapped(row, min(self.widest, self._width - LEAD - 1)))
            ]
        return self._laid

    def _wrapped(self, row: LinesRow[T], width: int) -> list[Line]:
        signs = row.signs or cast("WithSigns", self.app).signs
        pieces = [
            piece._replace(text=written_out(piece.role, piece.text))
            if signs and piece.role in ("deleted", "inserted")
            else piece
            for piece in row.line
        ]
        deep = cell_len(row.label)
        lines = wrapped(pieces, max(10, width - deep))
        label: Line = (Piece(row.label, "text" if row.meaning is not None else "label"),) if row.label else ()
        blank: Line = (Piece(" " * deep, "text"),) if deep else ()
        return [(*(blank if n else label), *line) for n, line in enumerate(lines)]

    def render_line(self, y: int) -> Strip:
        width, at = self.size.width, y + self._top
        lines = self._lines()
        if at >= len(lines):
            return Strip.blank(width, self.rich_style)
        row, first, pieces = lines[at]
        here = row == self.cursor
        marked = any(piece.role in ("deleted", "inserted") for piece in self._rows[row].line)
        lead = Segment(" › " if here and first else " " * LEAD, self._style("cursor"))
        base = self._style("cursor") if here and not marked and len(self._choices) > 1 else None
        drawn = [Segment(p.text, base if base and p.role == "text" else self._style(p.role)) for p in pieces]
        return Strip([lead, *drawn]).adjust_cell_length(width, self.rich_style)

    def _style(self, role: str) -> Style:
        if role.endswith(" hit"):
            return self._style(role.removesuffix(" hit")) + Style(reverse=True)
        known = f"lines--{role}" in self.COMPONENT_CLASSES
        return self.get_component_rich_style(f"lines--{role}") if known else self.rich_style

    def on_resize(self) -> None:
        self._laid = []
        self._follow(whole=True)
