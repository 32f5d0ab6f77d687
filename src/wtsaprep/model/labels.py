"""Labels: the letters and numbers printed before items, computed from their place in a list.

Source: [WRC-COUNT] (a, 1 and dashes), [ITUT-RESOLUTIONS] (1.1 and 1.1.1 of Resolution 1).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import is_
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citation_words import label_letters
from wtsaprep.model.language import every
from wtsaprep.model.sections import OPENS_SECTION, Part, sections

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from types import ModuleType

    from wtsaprep.model.provision import Text

NO_LABEL = "none"
"""The style of a list whose items bear no label although there are several."""

BETWEEN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")
"""What is written after the label of the item before, where items are put in between, in order.

Source: [WTSA16-PROCEEDINGS] (bis); [CUSTOM] (ter and what follows).
"""

BEFORE = "ante"
"""What is written after the label of the item that something is put before, where nothing stands before that.

Source: [CUSTOM]. ITU's Final Acts name what is put in after what precedes it; of the first of a list they say nothing.
"""

INSERTION_SIGNS = (*BETWEEN, BEFORE)
"""All signs of an item that was put in; they may follow each other: "bbisante)" stands before "bbis)"."""

_COUNTERS = ("1", "a", "A", "i", "I")
DASHES = ("–", "—", "•", "-")
"""Signs that open every item of a list alike."""
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class LabelStyle(NamedTuple):
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
            return int(tail) if core.count(".") and _counts(tail) else 0
        if label != f"{self.open}{core}{self.close}":
            return 0
        if self.first == "1":
            return int(core) if _counts(core) else 0
        if self.first in "iI":
            return next((n for n in range(1, 40) if _counter(self.first, n) == core), 0)
        if self.first in "aA" and len(core) <= 2 and core.isascii() and core.isalpha():
            return next((n for n in range(1, 703) if _counter(self.first, n) == core), 0)
        return 0 if self.first.isascii() else _rows().place_of(self.first, core)


def _counts(core: str) -> bool:
    """Whether a text is a number that the items of a list may reach."""
    return core.isascii() and core.isdigit() and len(core) < 5


@lru_cache(maxsize=64)
def style_of(style: str) -> LabelStyle | None:
    """The style that is named by its first label: ``a)``, ``1``, ``1.1``, ``i)``, ``–``, ``أ)``; None for no label."""
    open_ = style[:1] if style.startswith(("(", "（")) else ""
    first = style.removeprefix(open_).rstrip(".)）、")
    close = style.removeprefix(open_)[len(first) :]
    known = (
        first in _COUNTERS
        or first in DASHES
        or set(first.split(".")) == {"1"}
        or (not first.isascii() and _rows().begins_row(first))
    )
    return LabelStyle(open_, first, close) if known and len(close) < 2 else None


def usual_style(part: Part, level: int) -> str:
    """The style that a list has unless it says otherwise: lettered preambles, numbered operative parts.

    Source: [WRC-COUNT].
    """
    if part in ("head", "preambular"):
        return ("a)", "i)", "–")[min(level, 2)]
    return ("1", "1.1", "1.1.1")[level] if level < 3 else "–"


LabelledSections = dict[str, tuple[Part, "Text", tuple[str, ...]]]
"""The sections of a text by the ids of their headings, each with what stands in it and the labels of that."""


def labelled_sections(text: Text, text_labels: tuple[str, ...]) -> LabelledSections:
    """The sections of a text, for who counts the labels of others that have most of them as they are."""
    return {
        section.heading.id if section.heading else "": (
            section.part,
            text[section.start : section.end],
            text_labels[section.start : section.end],
        )
        for section in sections(text)
    }


def labels(text: Text, known: LabelledSections | None = None) -> tuple[str, ...]:
    """The printed label of each provision, in order; empty for what bears none.

    Who counts those of many texts made on one gives what is known of its sections (``known``).
    """
    printed: list[str] = []
    notes = 0
    for section in sections(text):
        provisions = text[section.start : section.end]
        as_known = known.get(section.heading.id if section.heading else "") if known else None
        is_known = as_known and as_known[0] == section.part and _are_one(as_known[1], provisions)
        printed += as_known[2] if as_known and is_known else section_labels(provisions, section.part)
    for index, provision in enumerate(text):
        if provision.kind == "note":
            # A note that bears a mark of its own is not counted.
            notes += not provision.label
            printed[index] = provision.label or str(notes)
    return tuple(printed)


def section_labels(provisions: Text, part: Part) -> tuple[str, ...]:
    """The printed labels of what stands in a section; of a note only one of its own, since they are counted on."""
    printed = [p.label for p in provisions]
    items = [i for i, p in enumerate(provisions) if p.kind == "item"]
    lone = sum(1 for i in items if provisions[i].level == 0) == 1
    _label_items(provisions, items, part, lone, printed)
    return tuple(printed)


def _are_one(one: Text, other: Text) -> bool:
    """Whether two rows of provisions are the very same; equal ones are looked at anew, which costs less than asking."""
    return len(one) == len(other) and all(map(is_, one, other))


def with_labels(text: Text, wanted: Mapping[str, str]) -> Text:
    """The text with printed labels by id, each stored only where it is not the one that would be computed there."""
    printed, stored = [""] * len(text), [p.label for p in text]
    for section in sections(text):
        items = [i for i in range(section.start, section.end) if text[i].kind == "item"]
        lone = sum(1 for i in items if text[i].level == 0) == 1
        _label_items(text, items, section.part, lone, printed, wanted, stored)
    return tuple(
        p if p.label == label else p.model_copy(update={"label": label}) for p, label in zip(text, stored, strict=True)
    )


def same_labels(one: Text, other: Text) -> bool:
    """Whether two texts plainly bear the same labels, since they differ at most in the words of their clauses."""
    return len(one) == len(other) and all(
        p is q
        or (
            (p.kind, p.level, p.label, p.style) == (q.kind, q.level, q.label, q.style)
            and (p.kind not in OPENS_SECTION or p.text == q.text)
        )
        for p, q in zip(one, other, strict=True)
    )


def _label_items(
    text: Text,
    items: list[int],
    part: Part,
    lone: bool,
    printed: list[str],
    wanted: Mapping[str, str] = MappingProxyType({}),
    stored: list[str] | None = None,
) -> None:
    count, above = [0] * 11, [""] * 11
    deepest = 0
    for index in items:
        provision = text[index]
        level = provision.level
        if level < deepest:
            count[level + 1 :] = [0] * (10 - level)
        deepest = level
        style = style_of(provision.style or usual_style(part, level))
        bare = style is None or (lone and level == 0 and provision.style not in DASHES)
        computed = "" if bare or style is None else style.label(count[level] + 1, above[level])
        label = wanted.get(provision.id, provision.label)
        if stored is not None:
            stored[index] = label = label if label in (provision.label, "") or label != computed else ""
        if label:
            count[level] = _place_of(label, style, count[level])
        elif style is not None:
            count[level] += 1
        printed[index] = above[level + 1] = label or computed


def _place_of(label: str, style: LabelStyle | None, before: int) -> int:
    """Where counting goes on after a printed label: "bbis)" stands between b) and c) and counts for nothing."""
    if style is None or is_inserted_label(label):
        return before
    return style.ordinal(label) or before + 1


def is_inserted_label(label: str) -> bool:
    """Whether a label is one of an item put in between (``b)bis``, ``1ter``) or before the first one (``0)``)."""
    return bool(_inserted().fullmatch(label))


@cache
def _inserted() -> re.Pattern[str]:
    signs = "|".join((*INSERTION_SIGNS, r"\d+ies", *every(lambda table: table.labels.signs)))
    return re.compile(rf"\(?[\w.]+?(?: ?\)|\.)?[ \u00a0-]?(?:{signs})[.)]?|\(?0[.)]?", re.IGNORECASE)


def inserted_label(style: LabelStyle, before: str, first: str, standing: Collection[str], gone: Collection[str]) -> str:
    """The label of an item that is put in behind another one, going on from what that one bears.

    "e)" is followed by "ebis)", "eter)", and so is an "ebis)" of the text in force. After "decies" the Romans go on
    too long for a margin: "11ies". What would be the label of a clause that stands there is put before that one
    ("ebisante)"); the label of one that is gone is not given again.

    Args:
        style: how the list counts.
        before: the label it goes on from; empty where nothing stands before it, and ``first`` is put behind.
        first: what the first item of the list bears.
        standing: labels of the list that clauses of the text bear.
        gone: labels of the list that were borne by what was deleted or moved.

    Source: [WTSA16-PROCEEDINGS] (bis); [CUSTOM] (ter and what follows, ante).
    """
    stem, place = label_letters(before), 0
    if not before:
        stem = f"{label_letters(first)}{BEFORE}"
    elif sign := re.fullmatch(rf"(.+?)({'|'.join(BETWEEN)}|\d{1, 4}ies)", stem):
        stem, place = sign[1], BETWEEN.index(sign[2]) + 1 if sign[2] in BETWEEN else int(sign[2][:-3]) - 1
    made = stem if not before else ""
    past, there = set(map(label_letters, gone)), set(map(label_letters, standing))
    while not made or made in past:
        ending = BETWEEN[place] if place < len(BETWEEN) else f"{place + 2}ies"
        made, place = f"{stem}{ending}", place + 1
    while made in there:
        made += BEFORE
    return f"{style.open}{made}{style.close}"


def _counter(first: str, ordinal: int) -> str:
    if first == "1":
        return str(ordinal)
    if first in "iI":
        roman = _roman(ordinal)
        return roman if first == "i" else roman.upper()
    if first in "aA":
        letters = ""
        while ordinal:
            ordinal, letter = divmod(ordinal - 1, 26)
            letters = chr(ord(first) + letter) + letters
        return letters
    return first if first in DASHES else _rows().letter_at(first, ordinal) or first


def _roman(number: int) -> str:
    if number > 39:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _rows() -> ModuleType:
    """Rows of other letters: few lists count by them."""
    from wtsaprep.model import letter_rows

    return letter_rows
