"""The text on the screen, drawn line by line: only what is visible is laid out, whatever the length of the text."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Protocol, cast

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.sheet.laid_sheet import LaidSheet, Place
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.sheet_rows import SheetRow, words_column
from wtsaprep.present.text.how_far import places_ahead
from wtsaprep.present.text.page import PAGE_WIDTH
from wtsaprep.redline.spans import accepted, rejected

Anchor = tuple[str, int]
"""A clause by its id, and a row of it."""
_MOST_STRIPS = 2000
_STYLED = ("deleted", "inserted", "heading", "label", "number", "title", "note", "hit")


class WithSigns(Protocol):
    """The application, as far as a sheet must know it."""

    signs: bool
    """Whether marks are written out."""


class SheetView(Widget, can_focus=False):
    """Shows a sheet with a cursor on one clause; screens move it."""

    DEFAULT_CSS = (
        f"""
    SheetView {{ height: 1fr; width: 1fr; max-width: {PAGE_WIDTH}; }}
    """
        + """
    SheetView > .sheet--deleted { color: $redline-deleted; text-style: strike; }
    SheetView > .sheet--inserted { color: $redline-inserted; text-style: underline; }
    SheetView > .sheet--heading { text-style: italic bold; }
    SheetView > .sheet--label { color: $text-muted; }
    SheetView > .sheet--number { text-style: bold; }
    SheetView > .sheet--title { text-style: bold; }
    SheetView > .sheet--note { color: $redline-moved; text-style: italic; }
    SheetView > .sheet--hit { color: $redline-hit; text-style: reverse; }
    SheetView > .sheet--bar { color: $accent; }
    SheetView > .sheet--cursor { color: $accent; text-style: bold; }
    """
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sheet--{name}" for name in (*_STYLED, "bar", "cursor")}

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._laid = LaidSheet(None, 0)
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        """Lines that were drawn: a clause, its row, whether the cursor is on it. Scrolling draws only new ones."""
        self._top = (0, 0)
        self.cursor = 0

    def show(self, sheet: Sheet) -> None:
        """Show a sheet, with signs if the user or the terminal needs them, the cursor where it was, or nearest."""
        signs = cast("WithSigns", self.app).signs
        sheet = sheet if sheet.signs == signs else replace(sheet, signs=signs)
        before, painted = self._sheet, self._painted()
        id_ = before.provision(self.cursor).id if before and self.cursor < len(before) else ""
        self._sheet = sheet
        place = sheet.place_of(id_) if id_ else -1
        self.cursor = place if place >= 0 else max(0, min(self.cursor, len(sheet) - 1))
        if self._top[0] >= len(sheet):
            self._top = (max(0, len(sheet) - 1), 0)
        self._follow()
        if before is None:
            self.refresh()
        else:
            lines = enumerate(zip(painted, self._painted(), strict=True))
            if changed := [self._line(y) for y, (was, now) in lines if was != now]:
                self.refresh(*changed)

    def _painted(self) -> list[Strip]:
        """The lines as they are to be seen; a slow line should not carry those that stay."""
        return [self.render_line(y) for y in range(self.size.height)]

    def show_again(self) -> None:
        """Show the same; whether marks are written out as signs may have changed."""
        if self._sheet is not None:
            self.show(self._sheet)

    def move(self, clauses: int) -> None:
        """Move the cursor by some clauses; within one that is taller than the screen, read on in it first."""
        if not self._read_on(clauses > 0):
            self.move_to(self.cursor + clauses)

    def _read_on(self, down: bool) -> bool:
        """Scroll to rows of the clause under the cursor that are not seen yet; whether there are any."""
        first, row = self._top
        if self._sheet is None or not first <= self.cursor < len(self._sheet) or not self.size.height:
            return False
        begins = sum(len(self._rows(n)) for n in range(first, self.cursor)) - row
        hidden = begins + len(self._rows(self.cursor)) - self.size.height if down else -begins
        if hidden <= 0:
            return False
        step = min(hidden, max(1, self.size.height - 1))
        self._top = self._shifted(self._top, step if down else -step)
        self.refresh()
        return True

    def move_to(self, index: int) -> None:
        """Put the cursor on a clause; only the rows of the two clauses are drawn again unless the text scrolls."""
        if self._sheet is None or not len(self._sheet):
            return
        index = max(0, min(index, len(self._sheet) - 1))
        before, top = self.cursor, self._top
        self.cursor = index
        self._follow()
        if self._top != top:
            self.refresh()
        elif before != index:
            self.refresh(*self._regions({before, index}))

    @property
    def words_column(self) -> int:
        """The column in which the words of the clause under the cursor begin."""
        width = self.size.width or PAGE_WIDTH  # Before it is laid out, that of a page.
        return words_column(self._sheet, self.cursor, width) if self._sheet is not None else 0

    def kind_at(self, index: int) -> str:
        """The kind of a clause; nothing where there is none."""
        return self._sheet.provision(index).kind if self._sheet is not None and index < len(self._sheet) else ""

    def page(self, pages: int) -> None:
        """Scroll by some screenfuls, the cursor going along."""
        rows = pages * max(1, self.size.height - 1)
        top = self._shifted(self._top, rows)
        if top == self._top:
            self.move_to(len(self._sheet or ()) - 1 if pages > 0 else 0)
            return
        self._top = top
        visible = [index for index, row in self._screen() if row == 0] or [self._top[0]]
        self.cursor = visible[0] if pages > 0 else visible[-1]
        self.refresh()

    def next_change(self, times: int) -> int:
        """Go some changed clauses on, or back; how many there are, as far as they were asked for."""
        return self.next_of(self._sheet.changed_places if self._sheet else (), times)

    def next_hit(self, times: int) -> bool:
        """Go some hits on; from the last to the first again. Whether there is one."""
        hits = self._sheet.hits if self._sheet else ()
        return self.next_of(hits, times) > 0 or (bool(hits) and self._to(hits[0]))

    def next_conflict(self, times: int) -> bool:
        """Go some clauses in conflict on, or back; whether there is one."""
        return self.next_of(self._sheet.conflict_places if self._sheet else (), times) > 0

    def show_part(self, share: float) -> None:
        """Scroll within the clause under the cursor so that what stands at a share of its length is seen."""
        if self._sheet is None or not len(self._sheet) or not self.size.height:
            return
        count = len(self._rows(self.cursor))
        middle = int(share * count) - self.size.height // 2
        self._top = (self.cursor, max(0, min(middle, count - self.size.height)))
        self.refresh()

    def passages(self, *, here: bool = False) -> list[str]:
        """What the clauses that are shown, or the one under the cursor, say in force and say now."""
        shown = self._sheet.redline.provisions if self._sheet is not None else ()
        if self._sheet is not None and here:
            shown = (self._sheet.provision(self.cursor),) if len(self._sheet) else ()
        return [read(clause.text) for clause in shown for read in (rejected, accepted)]

    @property
    def scrolled(self) -> Anchor:
        """How far it is scrolled: the clause at its top, by its id, and the first row of it that is seen."""
        index, row = self._top
        return (self._sheet.provision(index).id, row) if self._sheet is not None and len(self._sheet) else ("", 0)

    def scroll_back(self, anchor: Anchor) -> None:
        """Scroll as it was, as far as the clause under the cursor is seen then."""
        place = self._sheet.place_of(anchor[0]) if self._sheet is not None else -1
        if place >= 0:
            self._top = (place, min(anchor[1], len(self._rows(place)) - 1))
            self._follow()
            self.refresh()

    def home(self) -> None:
        """Go to the beginning."""
        self.move_to(0)

    def end(self) -> None:
        """Go to the end."""
        self.move_to(len(self._sheet or ()) - 1)

    def render_line(self, y: int) -> Strip:
        screen = self._screen()
        if y >= len(screen):
            return Strip.blank(self.size.width, self._style("base"))
        index, number = screen[y]
        key = (index, number, index == self.cursor)
        if key not in self._strips:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            self._strips[key] = self._drawn(*key)
        return self._strips[key]

    def _drawn(self, index: int, number: int, here: bool) -> Strip:
        row = self._rows(index)[number]
        cursor = Segment("›" if here and number == self._laid.first_text(index) else " ", self._style("cursor"))
        bar = Segment(("┃" if row.bar else " ") + (row.sign or " "), self._style("bar"))
        pieces = [Segment(piece.text, self._style(piece.role)) for piece in row.pieces]
        return Strip([cursor, bar, *pieces]).adjust_cell_length(self.size.width, self._style("base"))

    def on_resize(self) -> None:
        self._follow()
        self.refresh()  # It may have been painted in its new size before the cursor was followed.

    def notify_style_update(self) -> None:
        self._styles: dict[str, Style] = {}
        self._strips = {}
        super().notify_style_update()

    def _style(self, role: str) -> Style:
        cache = self.__dict__.setdefault("_styles", {})
        if role not in cache and role.endswith(" hit"):
            cache[role] = self._style(role.removesuffix(" hit")) + Style(reverse=True)
        if role not in cache:
            known = role in _STYLED or role in ("bar", "cursor")
            cache[role] = self.get_component_rich_style(f"sheet--{role}") if known else self.rich_style
        return cache[role]  # type: ignore[no-any-return]

    def _rows(self, index: int) -> tuple[SheetRow, ...]:
        return self._laid_out().rows(index)

    def _screen(self) -> list[Place]:
        """The clause and its row at each row of the screen, from the anchor on."""
        return self._laid_out().seen(self._top, self.size.height)

    def _laid_out(self) -> LaidSheet:
        if self._laid.width != (width := self.size.width) or self._laid.sheet is not self._sheet:
            self._laid, self._strips = LaidSheet(self._sheet, width), {}
        return self._laid

    def _shifted(self, top: tuple[int, int], rows: int) -> tuple[int, int]:
        """The anchor some rows further down, or up; never past the last clause."""
        index, row = top
        count = len(self._sheet or ())
        row += rows
        while row < 0 and index > 0:
            index -= 1
            row += len(self._rows(index))
        while index < count - 1 and row >= len(self._rows(index)):
            row -= len(self._rows(index))
            index += 1
        return index, max(0, min(row, len(self._rows(index)) - 1)) if count else 0

    def _follow(self) -> None:
        """Scroll no further than needed for the whole clause under the cursor to be seen, or its beginning."""
        if self._sheet is None or not len(self._sheet) or not self.size.height:
            return
        if self.cursor < self._top[0] or (self.cursor == self._top[0] and self._top[1]):
            self._top = (self.cursor, 0)
            return
        height = self.size.height
        # A clause has a row at least, so one that is farther off than the screen is high need not be looked for.
        far = self.cursor - self._top[0] > height
        if far or sum(len(self._rows(n)) for n in range(self._top[0], self.cursor + 1)) - self._top[1] > height:
            size = len(self._rows(self.cursor))
            self._top = (self.cursor, 0) if size >= height else self._shifted((self.cursor, 0), size - height)

    def _regions(self, indices: set[int]) -> list[Region]:
        return [self._line(y) for y, (index, _) in enumerate(self._screen()) if index in indices]

    def _line(self, y: int) -> Region:
        return Region(0, y, self.size.width, 1)

    def next_of(self, places: tuple[int, ...], times: int) -> int:
        """Go some of certain places on, or back; how many there are, as far as they were asked for."""
        passed = places_ahead(places, self.cursor, times)
        if passed:
            self.move_to(passed[-1])
        return len(passed)

    def _to(self, index: int) -> bool:
        self.move_to(index)
        return True
