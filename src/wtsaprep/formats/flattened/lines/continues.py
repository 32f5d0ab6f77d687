"""Joining: whether a line goes on with the paragraph before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.beginnings import begins_number_line, labelled
from wtsaprep.formats.flattened.lines.headings import is_heading
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.titles import REACH, head_follows

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.open_paragraph import Standing
    from wtsaprep.formats.flattened.lines.page import Page
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine


def goes_on(page: Page, standing: Standing, index: int, *, heads: bool) -> bool:
    """Whether a line goes on with what stands; ``heads`` says that it has the form of a heading."""
    return not standing.empty and _Joining(page, standing, index, heads).decide()


class _Joining:
    """One line, what stands before it, and the page they are on."""

    def __init__(self, page: Page, standing: Standing, index: int, heads: bool) -> None:
        self._page = page
        self._standing = standing
        self._index = index
        self._heads = heads
        self._line: SourceLine = page.lines[index]
        self._full = page.reaches(standing.last, 0.7)

    def decide(self) -> bool:
        line, standing = self._line, self._standing
        text = line.text
        if line.role or standing.role or (self._page.strict and line.after_blank):
            return False
        if standing.keeps_break(line):
            return True
        only = line.marked.only
        if only and standing.last_mark != only:
            return False
        if shapes.symbol_line(text) or shapes.follows_text(text) or shapes.is_table_row(text):
            return False
        if standing.zone == "number":
            return self._number()
        if begins_number_line(line) and (not self._broken_off() or shapes.is_loud(text)):
            return False
        return standing.zone not in ("symbol", "table") and self._clause()

    def _labelled(self) -> bool:
        return labelled(self._page, self._standing, self._index)

    def _broken_off(self) -> bool:
        return self._standing.broken_off(full=self._full)

    def _number(self) -> bool:
        text = self._line.text
        if self._standing.depth > 0:
            return True
        if "(" in self._standing.shown or not text.startswith("(") or not shapes.is_history(text):
            return False
        return text.count(";") == 0 and not shapes.starts_opening(self._page.text(self._index + 1))

    def _clause(self) -> bool:
        line, standing = self._line, self._standing
        text = line.text
        if standing.zone in ("history", "opening") and self._half_of_head():
            return True
        if standing.zone == "title" and not (shapes.is_history(text) or shapes.starts_opening(text)):
            return self._title()
        if standing.zone in ("title", "history", "opening"):
            return False
        item_label = find_label(standing.shown) if len(standing.shown) < 24 else None
        if item_label and not item_label.rest and standing.zone == "body":
            return not self._labelled()
        if standing.zone == "heading":
            return self._heading()
        if standing.zone == "annex":
            return text.startswith("(") and "(" not in standing.shown and not line.after_blank
        if shapes.is_annex(text) and (not self._broken_off() or shapes.is_loud(text)):
            return False
        return not (self._labelled() or self._heads) and self._sentence()

    def _title(self) -> bool:
        """Whether a title goes on: until the history or the opening comes, or what begins a body."""
        if shapes.is_opening(self._line.text):
            return False
        return not (self._heads or self._labelled()) or head_follows(self._page.after(self._index, REACH))

    def _half_of_head(self) -> bool:
        standing = self._standing
        if len(standing.shown) > 4000:
            return False
        if standing.zone == "history" or standing.depth > 0:
            return standing.depth > 0
        return not shapes.is_opening(standing.shown) and len(standing.shown) < 200

    def _heading(self) -> bool:
        """Whether a heading was broken over two lines."""
        line, standing = self._line, self._standing
        if line.after_blank or self._labelled():
            return False
        whole = f"{standing.shown} {line.text}"
        following = self._page.text(self._index + 1)
        full = self._page.reaches(standing.last, 0.6)
        if not (full or shapes.is_open(standing.shown)) or is_heading(line.text, following, finished=True):
            return False
        return is_heading(whole, following, finished=True)

    def _sentence(self) -> bool:
        line, standing = self._line, self._standing
        text, shown = line.text, standing.shown
        starts_low = not text[:1].isupper()
        if standing.depth > 0 and not line.after_blank:
            return True
        if shapes.is_finished(shown):
            if not self._full or line.after_blank:
                return False
            if shown.endswith((",", "and", "or")):
                return True
            return starts_low != shown.endswith(".") and not text.startswith(("that ", "to "))
        if shapes.is_open(shown):
            return True
        within = standing.in_section or bool(find_label(shown))
        if starts_low and (within or self._full or self._page.lines[standing.last].length >= 40):
            return not text.startswith(("that ", "to ")) or not line.after_blank or line.after_page
        if line.after_blank and not line.after_page:
            return False
        return within or self._full
