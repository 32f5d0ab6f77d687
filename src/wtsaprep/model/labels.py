"""Labels: the letters and numbers printed before items, computed from their place in a list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.sections import Part, sections

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

NO_LABEL = "none"
"""The style of a list whose items bear no label although there are several."""

BETWEEN = "bis|ter|quater|quinquies|sexies|septies|octies"
"""What is written after the label of the item before, where one is put in between."""

_INSERTED = rf"\(?[\w.]+? ?(?:{BETWEEN})[.)]?"
_COUNTERS = ("1", "a", "A", "i", "I")
_DASHES = ("–", "—", "•", "-")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Style(NamedTuple):
    """How the labels of a list look: what is written round the counter, and how it counts."""

    open: str
    first: str
    close: str

    def label(self, ordinal: int, parent: str = "") -> str:
        """The label of the ``ordinal``-th item (from 1) of a list under an item labelled ``parent``."""
        if self.first.startswith("1."):
            stem = parent.strip("().") or "1"
            return f"{self.open}{stem}.{ordinal}{self.close}"
        return f"{self.open}{_counter(self.first, ordinal)}{self.close}"

    def ordinal(self, label: str) -> int:
        """The place that a printed label claims in a list of this style; 0 if it is not of this style."""
        core = label.removeprefix(self.open).removesuffix(self.close)
        if self.first.startswith("1."):
            tail = core.rpartition(".")[2]
            return int(tail) if core.count(".") and tail.isascii() and tail.isdigit() else 0
        if label != f"{self.open}{core}{self.close}":
            return 0
        if self.first == "1":
            return int(core) if core.isascii() and core.isdigit() and len(core) < 5 else 0
        if self.first in "iI":
            return next((n for n in range(1, 40) if _counter(self.first, n) == core), 0)
        if self.first in "aA" and len(core) <= 2 and core.isascii() and core.isalpha():
            return next((n for n in range(1, 703) if _counter(self.first, n) == core), 0)
        return 0


@lru_cache(maxsize=64)
def style_of(style: str) -> Style | None:
    """The style that is named by its first label: ``a)``, ``1``, ``1.1``, ``i)``, ``–``; None for no label."""
    open_ = "(" if style.startswith("(") else ""
    first = style.removeprefix(open_).rstrip(".)")
    close = style.removeprefix(open_)[len(first) :]
    known = first in _COUNTERS or first in _DASHES or set(first.split(".")) == {"1"}
    return Style(open_, first, close) if known and len(close) < 2 else None


def usual_style(part: Part, level: int) -> str:
    """The style that a list has unless it says otherwise: lettered preambles, numbered operative parts."""
    if part in ("head", "preambular"):
        return ("a)", "i)", "–")[min(level, 2)]
    return ("1", "1.1", "1.1.1")[level] if level < 3 else "–"


def labels(text: Text) -> tuple[str, ...]:
    """The printed label of each provision, in order; empty for what bears none."""
    printed = [""] * len(text)
    notes = 0
    for section in sections(text):
        items = [i for i in range(section.start, section.end) if text[i].kind == "item"]
        lone = sum(1 for i in items if text[i].level == 0) == 1
        _label_items(text, items, section.part, lone, printed)
    for index, provision in enumerate(text):
        if provision.kind == "note":
            notes += 1
            printed[index] = provision.label or str(notes)
        elif provision.kind != "item":
            printed[index] = provision.label
    return tuple(printed)


def same_labels(one: Text, other: Text) -> bool:
    """Whether two texts plainly bear the same labels, since they differ at most in the words of their clauses."""
    return len(one) == len(other) and all(
        p is q
        or (
            (p.kind, p.level, p.label, p.style) == (q.kind, q.level, q.label, q.style)
            and (p.kind not in ("heading", "annex") or p.text == q.text)
        )
        for p, q in zip(one, other, strict=True)
    )


def _label_items(text: Text, items: list[int], part: Part, lone: bool, printed: list[str]) -> None:
    count, above = [0] * 11, [""] * 11
    deepest = 0
    for index in items:
        provision = text[index]
        level = provision.level
        if level < deepest:
            count[level + 1 :] = [0] * (10 - level)
        deepest = level
        label = provision.label
        if label:
            count[level] = _place_of(provision, part, count[level])
        elif style := style_of(provision.style or usual_style(part, level)):
            count[level] += 1
            if not (lone and level == 0) or provision.style in _DASHES:
                label = style.label(count[level], above[level])
        printed[index] = above[level + 1] = label


def _place_of(provision: Provision, part: Part, before: int) -> int:
    """Where counting goes on after a printed label: "bbis)" stands between b) and c) and counts for nothing."""
    if is_inserted_label(provision.label):
        return before
    style = style_of(provision.style or usual_style(part, provision.level))
    return before if style is None else style.ordinal(provision.label) or before + 1


def is_inserted_label(label: str) -> bool:
    """Whether a label is one of an item put in between, such as ``bbis)`` or ``1ter``."""
    return bool(re.fullmatch(_INSERTED, label, re.IGNORECASE))


def _counter(first: str, ordinal: int) -> str:
    if first == "1":
        return str(ordinal)
    if first in "iI":
        roman = _roman(ordinal)
        return roman if first == "i" else roman.upper()
    if first in "aA":
        letters = ""
        while ordinal:
            ordinal, rest = divmod(ordinal - 1, 26)
            letters = chr(ord(first) + rest) + letters
        return letters
    return first


def _roman(number: int) -> str:
    if number > 39:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
