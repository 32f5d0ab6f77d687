"""Titles: what stands between a number line and the history or the opening formula, whatever words it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape

REACH = 8
"""Lines after which no history or opening is looked for; titles are shorter."""


def is_title(line: LineShape, after: Sequence[LineShape]) -> bool:
    """Whether the line after a number line is a title, given the lines after it.

    "Acknowledging the active involvement of the membership ..." is one although it begins as a heading does: the
    history and the opening formula have yet to come. Where neither comes, a heading or a sure label is none.
    """
    if line.history or line.opening_begins:
        return False
    if head_follows(after):
        return True
    if line.fairly_labelled or line.annex:
        return False
    return not is_heading(line, after[0] if after else None, finished=True)


def head_follows(after: Sequence[LineShape]) -> bool:
    """Whether a history or an opening formula is to come before anything of the body."""
    for line in after[:REACH]:
        if line.history or line.opening_begins:
            return True
        if line.ends or line.symbol or line.number_line == "whole" or line.surely_labelled or line.heading.bare:
            return False
    return False
