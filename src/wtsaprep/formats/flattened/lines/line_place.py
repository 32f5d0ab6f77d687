"""A place: a line, the paragraph that stands before it, and the page they are on; what the rules are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.open_paragraph import Standing
    from wtsaprep.formats.flattened.lines.page import Page
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_FULL = 0.7
"""The share of the width from which a line may have been broken by the margin."""


class LinePlace(NamedTuple):
    """A line that is to be read, where it stands."""

    page: Page
    standing: Standing
    at: int
    line: SourceLine
    shape: LineShape
    heads: bool = False
    """Whether the line opens a section by its form."""

    @classmethod
    def of(cls, page: Page, standing: Standing, at: int) -> LinePlace:
        """The place of a line of a page, behind what stands."""
        line = page.lines[at]
        return cls(page, standing, at, line, line.shape)

    @property
    def following(self) -> LineShape | None:
        """The line after it."""
        return self.page.shape(self.at + 1)

    @property
    def after_full(self) -> bool:
        """Whether the line before it reaches to the margin."""
        return self.page.reaches(self.standing.last, _FULL)

    @property
    def after_broken_off(self) -> bool:
        """Whether what stands before it lacks an end mark and is no title."""
        return self.standing.broken_off(full=self.after_full)

    @property
    def within(self) -> bool:
        """Whether what stands before it is of a section, or an item, so that an end mark is to be expected."""
        return self.standing.in_section or self.standing.label is not None

    @property
    def begins_number_line(self) -> bool:
        """Whether the line is a number line or the beginning of one."""
        return self.line.role == "number" or self.shape.number_line != ""
