"""Titles: what stands between a number line and the history or the opening formula, whatever words it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.headings import is_bare, is_heading
from wtsaprep.formats.flattened.lines.item_labels import find_label

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 8
"""Lines after which no history or opening is looked for; titles are shorter."""


def is_title(text: str, after: Sequence[str]) -> bool:
    """Whether the line after a number line is a title, given the lines after it.

    "Acknowledging the active involvement of the membership ..." is one although it begins as a heading does: the
    history and the opening formula have yet to come. Where neither comes, a heading or a sure label is none.
    """
    if shapes.is_history(text) or shapes.starts_opening(text):
        return False
    if head_follows(after):
        return True
    item_label = find_label(text)
    if (item_label and (item_label.sure or item_label.likely)) or shapes.is_annex(text):
        return False
    return not is_heading(text, after[0] if after else "", finished=True)


def head_follows(after: Sequence[str]) -> bool:
    """Whether a history or an opening formula is to come before anything of the body."""
    for text in after[:REACH]:
        if shapes.is_history(text) or shapes.starts_opening(text):
            return True
        item_label = find_label(text)
        ends = shapes.is_finished(text) or bool(shapes.symbol_line(text)) or shapes.is_number_line(text)
        if ends or (item_label and item_label.sure) or is_bare(text):
            return False
    return False
