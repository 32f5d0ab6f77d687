"""Letter lists: which letters a list counts by, told by all of its labels, since one of them may look like Latin.

An "а)" is Cyrillic where a "б)" follows, and a slip where a "b)" does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import label_letters
from wtsaprep.model.letter_rows import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry

_OPENS_LISTS = ("heading", "annex")


def with_letter_rows(entries: Sequence[OutlineEntry]) -> list[OutlineEntry]:
    """The entries with the style of the row that their list counts by, and labels that are of it as they stood."""
    result = list(entries)
    open_: dict[int, list[int]] = {}
    for at, entry in enumerate(entries):
        if entry.kind in _OPENS_LISTS:
            _close(result, open_, 0)
        elif entry.kind == "item":
            _close(result, open_, entry.level + 1)
            if entry.label and label_letters(entry.style) == "a":
                open_.setdefault(entry.level, []).append(at)
    _close(result, open_, 0)
    return result


def _close(entries: list[OutlineEntry], open_: dict[int, list[int]], level: int) -> None:
    for deeper in [key for key in open_ if key >= level]:
        _settle(entries, open_.pop(deeper))


def _settle(entries: list[OutlineEntry], members: list[int]) -> None:
    cores = {at: label_letters(entries[at].look_alike or entries[at].label) for at in members}
    sure = [at for at in members if not entries[at].look_alike]
    rows = {row_of(cores[at]) for at in sure}
    if len(rows) != 1 or rows == {""}:
        return
    (row,) = rows
    for at, core in cores.items():
        entry = entries[at]
        if row_of(core) == row:
            style = entry.style.replace("a", row)
            entries[at] = replace(entry, label=entry.look_alike or entry.label, style=style, look_alike="")
