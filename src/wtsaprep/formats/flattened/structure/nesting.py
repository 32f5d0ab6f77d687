"""Nesting: at which level an item stands, told by the styles of the labels before it in its section."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wtsaprep.model.labels import style_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel

_DEEPEST = 9


@dataclass(slots=True)
class _List:
    style: str
    last: str = ""
    """The last label of the list that was no "bis"."""


@dataclass(slots=True)
class Nest:
    """The lists that are open at a place of a section, outermost first. The first style met is the outermost."""

    _open: list[_List] = field(default_factory=list)
    _introduced: bool = False
    """Whether the item before ends with a colon, so that a list of its own may follow."""

    def place(self, item_label: FoundLabel, *, first: bool) -> tuple[int, str] | None:
        """The level and the style of a labelled item; None if what looks like a label fits nowhere.

        ``first`` says that nothing stands between the heading and this item.
        """
        style = self._style(item_label)
        depth = self._depth(style, item_label)
        if not (item_label.sure or self._fits(item_label, style, depth, first=first)):
            return None
        del self._open[depth + 1 :]
        if depth == len(self._open):
            self._open.append(_List(style))
        if not item_label.inserted:
            self._open[depth].last = item_label.label
        return min(depth, _DEEPEST), style

    def plain(self) -> int:
        """The level of an item without a label; it stands at the outermost one."""
        if not self._open:
            self._open.append(_List("none"))
        del self._open[1:]
        return 0

    def note_end(self, text: str) -> None:
        """Take note of how an item ends."""
        self._introduced = text.endswith((":", "："))
        if len(self._open) == 1 and self._open[0].style == "none" and not self._introduced:
            self._open.clear()

    def _style(self, item_label: FoundLabel) -> str:
        if not item_label.roman:
            return item_label.style
        letter, roman = item_label.style, item_label.style.replace("a", "i").replace("A", "I")
        by_letter = self._continues(letter, item_label)
        by_roman = self._continues(roman, item_label)
        if by_letter and not self._introduced:
            return letter
        if by_roman or item_label.core.lower() == "i" or len(item_label.core) > 1:
            return roman
        return letter if any(row.style == letter for row in self._open) else roman

    def _continues(self, style: str, item_label: FoundLabel) -> bool:
        rule = style_of(style)
        row = next((row for row in reversed(self._open) if row.style == style), None)
        if rule is None or row is None or not row.last:
            return False
        bare = f"{rule.open}{item_label.core}{rule.close}"
        return rule.ordinal(bare) == rule.ordinal(row.last) + (0 if item_label.inserted else 1)

    def _depth(self, style: str, item_label: FoundLabel) -> int:
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].style == style:
                return depth
        if item_label.kind == "dotted":
            return self._dotted_depth(item_label)
        return len(self._open)

    def _dotted_depth(self, item_label: FoundLabel) -> int:
        dots = item_label.core.count(".")
        for depth in range(len(self._open) - 1, -1, -1):
            row = self._open[depth]
            shallower = row.style.count("1") and row.style.count(".") < dots
            if shallower and row.style.strip("().1") in ("", "."):
                return depth + 1
        return len(self._open)

    def _fits(self, item_label: FoundLabel, style: str, depth: int, *, first: bool) -> bool:
        """Whether a number with a mere blank after it is a label: it goes on with a list, or opens one."""
        if item_label.kind == "dotted":
            parent = self._open[depth - 1].last.strip("().") if 0 < depth <= len(self._open) else ""
            return (bool(parent) and item_label.core.startswith(f"{parent}.")) or (
                first and item_label.core.endswith(".1")
            )
        number = int(item_label.core)
        if depth < len(self._open):
            rule = style_of(style)
            last = rule.ordinal(self._open[depth].last) if rule and self._open[depth].last else 0
            return number == last + 1 or (item_label.likely and 0 < number < 100)
        return number == 1 or (item_label.likely and 0 < number < 100)
