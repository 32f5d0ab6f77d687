"""The page on a screen: draws the rows of a text, with a cursor that stands on a clause.

What is seen is held by an anchor, a clause and a row within it, so nothing beyond the screen is wrapped and a long text
opens like a short one. After each step the rows that differ from those on the screen are repainted, and no others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.page import Page

if TYPE_CHECKING:
    from rich.style import Style

    from wtsaprep.present.layout import Row

NOTHING = "nothing to show"


class Anchor(NamedTuple):
    """A place in the text: a clause and a row of it."""

    clause: int
    row: int = 0


class PageView(Widget, can_focus=True):
    """Shows a page; screens move its cursor. ``cursor`` is the index of a clause of ``page_value``."""

    DEFAULT_CSS = """
    PageView { height: 1fr; width: 1fr; }
    PageView > .page--number { text-style: bold; }
    PageView > .page--title { text-style: bold; }
    PageView > .page--history, PageView > .page--context, PageView > .page--note { color: $text-muted; }
    PageView > .page--opening { text-style: none; }
    PageView > .page--heading { text-style: italic; color: $accent; }
    PageView > .page--label { text-style: none; }
    PageView > .page--deleted { text-style: strike; color: $redline-deleted; }
    PageView > .page--inserted { text-style: underline; color: $redline-inserted; }
    PageView > .page--moved { color: $redline-moved; }
    PageView > .page--hit { text-style: reverse; color: $redline-hit; }
    PageView > .page--bar { color: $accent; }
    PageView > .page--cursor { text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("page--number", "page--title", "page--history", "page--opening", "page--heading", "page--label"),
        *("page--deleted", "page--inserted", "page--moved", "page--hit", "page--note", "page--context"),
        *("page--bar", "page--cursor"),
    }

    class Moved(Message):
        """The cursor stands on another clause."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page_value: Page | None = None
        self.cursor = 0
        self._top = Anchor(0)
        self._on_screen: list[Anchor] = []
        self._painted: list[Strip] = []
        self._wrapped: LRUCache[int, tuple[Row, ...]] = LRUCache(512)
        self._strips: LRUCache[tuple[Anchor, bool], Strip] = LRUCache(1024)
        self._looks: dict[str, Style] = {}

    # What screens ask for

    def show(self, page: Page, keep: bool = True) -> None:
        """Show a page, the cursor on the clause that it was on, or on the nearest that is still there."""
        row = self._row_of(self.cursor)
        before = self.cursor
        self.cursor = self._same_clause(page) if keep else 0
        self.page_value = page
        self._forget()
        self._top = Anchor(self.cursor) if keep else Anchor(0)
        if keep and row:
            self._top = self._moved_by(self._top, -row)
        self._settle(before)

    def move(self, clauses: int) -> None:
        """Move the cursor by some clauses; what of a long clause is off the screen is read before it is left."""
        down = clauses > 0
        if abs(clauses) == 1 and self._cut_off(down):
            self.scroll_rows(max(1, self.size.height - 2) * clauses, follow=False)
        else:
            self.move_to(self.cursor + clauses)

    def move_to(self, index: int) -> None:
        """Put the cursor on a clause, and show it."""
        before, self.cursor = self.cursor, max(0, min(index, len(self) - 1))
        self._bring_in()
        self._settle(before)

    def scroll_rows(self, rows: int, *, follow: bool = True) -> None:
        """Scroll by some rows; the cursor goes along if it would be left behind."""
        before = self.cursor
        self._top = self._moved_by(self._top, rows)
        self._lay_out()
        if follow and self._on_screen:
            seen = [at.clause for at in self._on_screen if at.clause >= 0]
            self.cursor = max(seen[0], min(self.cursor, seen[-1]))
        self._settle(before)

    def page(self, pages: int) -> None:
        """Go on by some screenfuls, two rows of each seen again; at the end, the cursor goes to the last clause."""
        top = self._top
        before = self.cursor
        self._top = self._moved_by(top, pages * max(1, self.size.height - 2))
        self._lay_out()
        if self._top == top:
            self.cursor = max(0, len(self) - 1) if pages > 0 else 0
        else:
            self.cursor = next((at.clause for at in self._on_screen if at.row == 0), self._top.clause)
        self._settle(before)

    def next_change(self, times: int) -> bool:
        """Go to a change after the cursor, or before it; whether there is one."""
        changes = self.page_value.changes if self.page_value else ()
        if times > 0:
            ahead = changes[bisect_right(changes, self.cursor) :]
        else:
            ahead = changes[: bisect_left(changes, self.cursor)][::-1]
        if ahead:
            self.move_to(ahead[min(abs(times), len(ahead)) - 1])
        return bool(ahead)

    def next_hit(self, times: int) -> bool:
        """Go to a hit after the cursor, or before it, round the end of the text; whether there is one."""
        found = self.page_value.found if self.page_value else ()
        if not found:
            return False
        nth = bisect_right(found, self.cursor) - 1 if times > 0 else bisect_left(found, self.cursor)
        self.move_to(found[(nth + times) % len(found)])
        return True

    def home(self) -> None:
        """Go to the beginning."""
        self._top = Anchor(0)
        self.move_to(0)

    def end(self) -> None:
        """Go to the end."""
        self.move_to(len(self) - 1)

    # Drawing

    def __len__(self) -> int:
        return len(self.page_value) if self.page_value else 0

    def __bool__(self) -> bool:
        return True

    def render_line(self, y: int) -> Strip:
        if y < len(self._painted):
            return self._painted[y]
        return Strip.blank(self.size.width, self.rich_style)

    def on_resize(self) -> None:
        row = self._row_of(self.cursor)
        self._forget()
        if row is not None:
            self._top = self._moved_by(Anchor(self.cursor), -min(row, max(0, self.size.height - 1)))
        self._bring_in()
        self._settle(self.cursor)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()
        if self.is_mounted and self.size:
            self._paint()

    def _forget(self) -> None:
        self._wrapped.clear()
        self._strips.clear()

    def _settle(self, before: int) -> None:
        """Put on the screen what is now so, and tell if the cursor moved."""
        if self.size:
            self._lay_out()
            self._paint()
        if self.cursor != before:
            self.post_message(self.Moved(self.cursor))

    def _paint(self) -> None:
        mark = self._marked_row()
        new = [self._strip(at, y == mark) for y, at in enumerate(self._on_screen)]
        if not new and self.page_value is not None and self.size.height > 0:
            note = Segment(f"   {NOTHING}", self._look("note"))
            new = [Strip([note]).adjust_cell_length(self.size.width, self.rich_style)]
        old, self._painted = self._painted, new
        blank = Strip.blank(self.size.width, self.rich_style)
        height = max(len(old), len(new))
        old, new = ([*strips, *[blank] * (height - len(strips))] for strips in (old, new))
        changed = [Region(0, y, self.size.width, 1) for y in range(height) if old[y] != new[y]]
        if changed:
            self.refresh(*changed)

    def _strip(self, at: Anchor, marked: bool) -> Strip:
        if (known := self._strips.get((at, marked))) is not None:
            return known
        row = self._rows(at.clause)[at.row]
        plain = self.rich_style
        bar = self._look("moved" if row.bar == "moved" else "bar")
        bold = self._look("cursor", partial=True)
        segments = [Segment("›" if marked else " ", plain + self._look("bar", partial=True) + bold)]
        segments.append(Segment("┃ " if row.bar else "  ", bar if row.bar else plain))
        for piece in row.pieces:
            look = self._look(piece.role)
            if marked and piece.role in ("label", "heading"):
                look += bold
            segments.append(Segment(piece.text, look))
        strip = Strip(segments).adjust_cell_length(self.size.width, plain).simplify()
        self._strips[at, marked] = strip
        return strip

    def _look(self, role: str, *, partial: bool = False) -> Style:
        """The style of a role; of a hit that is marked, both styles."""
        key = f"{role}+" if partial else role
        if key not in self._looks:
            if role == "text" or role == "practice":
                look = self.rich_style
            elif role.endswith(" hit"):
                look = self._look(role.removesuffix(" hit")) + self.get_component_rich_style("page--hit", partial=True)
            else:
                look = self.get_component_rich_style(f"page--{role}", partial=partial)
            self._looks[key] = look
        return self._looks[key]

    # Places

    def _rows(self, clause: int) -> tuple[Row, ...]:
        assert self.page_value is not None
        rows = self._wrapped.get(clause)
        if rows is None:
            rows = self._wrapped[clause] = self.page_value.rows(clause, self.size.width)
        return rows

    def _moved_by(self, anchor: Anchor, rows: int) -> Anchor:
        """The place some rows below or above another, within the text."""
        clause, row = anchor.clause, anchor.row + rows
        while row < 0 and clause > 0:
            clause -= 1
            row += len(self._rows(clause))
        while clause < len(self) and row >= (height := len(self._rows(clause))):
            if clause == len(self) - 1:
                return Anchor(clause, height - 1)
            clause, row = clause + 1, row - height
        return Anchor(clause, max(0, row))

    def _lay_out(self) -> None:
        """Say which row of the text each row of the screen shows; a text that ends too early is moved down."""
        height = self.size.height
        if not len(self):
            self._on_screen = []
            return
        self._top = Anchor(min(self._top.clause, len(self) - 1), self._top.row)
        self._on_screen = self._from(self._top, height)
        if len(self._on_screen) < height and self._top > Anchor(0, 0):
            self._top = self._moved_by(self._top, len(self._on_screen) - height)
            self._on_screen = self._from(self._top, height)

    def _from(self, top: Anchor, height: int) -> list[Anchor]:
        found: list[Anchor] = []
        clause, first = top
        while len(found) < height and clause < len(self):
            found += [Anchor(clause, row) for row in range(first, len(self._rows(clause)))]
            clause, first = clause + 1, 0
        return found[:height]

    def _row_of(self, clause: int) -> int | None:
        """The row of the screen that a clause begins in; None if it is not in sight."""
        return next((y for y, at in enumerate(self._on_screen) if at.clause == clause), None)

    def _marked_row(self) -> int:
        """The row of the screen that bears the cursor: the first of the clause that is not blank."""
        for y, at in enumerate(self._on_screen):
            if at.clause == self.cursor and self._rows(at.clause)[at.row].pieces:
                return y
        return -1

    def _bring_in(self) -> None:
        """Scroll as little as shows the clause under the cursor; from afar, so that what is before it is seen too."""
        height = self.size.height
        if not height or not len(self):
            return
        self._lay_out()
        start, size = Anchor(self.cursor), len(self._rows(self.cursor))
        seen = [at for at in self._on_screen if at.clause == self.cursor]
        if len(seen) >= min(size, height):
            return
        first, last = self._on_screen[0], self._on_screen[-1]
        if self.cursor in (first.clause, first.clause - 1):
            self._top = start
        elif self.cursor in (last.clause, last.clause + 1):
            self._top = start if size >= height else self._moved_by(start, size - height)
        else:
            self._top = self._moved_by(start, -min(height // 3, max(0, height - size)))

    def _cut_off(self, down: bool) -> bool:
        """Whether the clause under the cursor is in sight and goes on beyond the screen."""
        if not self._on_screen:
            return False
        edge = self._on_screen[-1 if down else 0]
        if edge.clause != self.cursor:
            return False
        return edge.row < len(self._rows(edge.clause)) - 1 if down else edge.row > 0

    def _same_clause(self, page: Page) -> int:
        """The index on another page of the clause under the cursor, or of the nearest that is there."""
        old = self.page_value
        if old is None or not len(old):
            return 0
        after = range(self.cursor, len(old))
        for index in (*after, *range(self.cursor - 1, -1, -1)):
            if (found := page.find(old.provision(index).id)) is not None:
                return found
        return 0
