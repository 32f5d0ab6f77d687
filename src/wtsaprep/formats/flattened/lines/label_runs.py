"""Runs of labels: the lists that are open where a line stands, and which label each of them would go on with."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from wtsaprep.model.labels import DASHES, style_of
from wtsaprep.model.language import every

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel

_ALPHABETS = every(lambda table: table.labels.rows)
"""The letters of items in order, where they are not Latin."""


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list that is open: the first label of its kind, and its last number."""

    style: str
    ordinal: int
    stem: str = ""
    """What stands before the last stop of a decimal label: "2" of "2.1"."""


@dataclass(slots=True)
class LabelRuns:
    """The open lists of a section, outermost first."""

    _rows: list[OpenList] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether no list is open."""
        return not self._rows

    def begin(self) -> None:
        """Begin anew, as at a heading."""
        self._rows.clear()

    def follows(self, label: FoundLabel) -> bool:
        """Whether a label goes on with one of the lists: 3 after 2, c) or b)bis after b), a dash after a dash."""
        return any(self._next(row, claimed, label) for claimed in claims(label) for row in self._rows)

    def note(self, label: FoundLabel) -> None:
        """Take note of an item: lists within the one before it are closed."""
        going_on = [claimed for claimed in claims(label) for row in self._rows if self._next(row, claimed, label)]
        first = [claimed for claimed in claims(label) if claimed.ordinal == 1]
        claimed = (going_on or first or claims(label) or [OpenList(label.style, 0)])[0]
        depth = next((at for at, row in enumerate(self._rows) if row.style == claimed.style), len(self._rows))
        self._rows[depth:] = [claimed]

    def _next(self, row: OpenList, claimed: OpenList, label: FoundLabel) -> bool:
        if claimed.style in DASHES:
            return row.style == claimed.style
        if claimed.stem and row.style == "1" and claimed.stem == str(row.ordinal):
            return claimed.ordinal == 1
        if (row.style, row.stem) != (claimed.style, claimed.stem):
            return False
        return claimed.ordinal == row.ordinal + (0 if label.inserted else 1)


def claims(label: FoundLabel) -> list[OpenList]:
    """The places in lists that a label claims; two where a letter may be a roman number. Ordinal 1 opens a list."""
    if label.kind == "dash":
        return [OpenList(label.style, 1)]
    styles = [label.style]
    if label.roman:
        styles.append(label.style.replace("a", "i").replace("A", "I"))
    found = [OpenList(label.style, letters.index(label.core) + 1) for letters in _ALPHABETS if label.core in letters]
    for style in styles:
        if ordinal := _ordinal(style, label.core):
            found.append(OpenList(style, ordinal, label.core.rpartition(".")[0]))
    return found


@lru_cache(maxsize=1024)
def _ordinal(style: str, core: str) -> int:
    rule = style_of(style)
    return rule.ordinal(f"{rule.open}{core}{rule.close}") if rule else 0


def stands_at(label: FoundLabel, ordinal: int) -> bool:
    """Whether a label may be the first of a list, or the second; a dash is both."""
    return any(row.ordinal == ordinal or row.style in DASHES for row in claims(label))
