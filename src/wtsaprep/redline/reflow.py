"""Reflow: two texts with the same sentences broken into other lines, their lines put together before they are compared.

Of a plain text nothing is known but its lines, and where a margin stood is no change. A break counts for nothing where
the other text has the words on both sides of it in one line: within a sentence always, behind one if the margin
explains it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.labels import labels
from wtsaprep.model.printed import printed
from wtsaprep.redline.broken_lines import BrokenLines
from wtsaprep.redline.line_ends import line_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.model.printed import Printed
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.line_ends import LineEnd

_END_MARK = re.compile(r"[.;:!?؛؟。；：！？][\"'»”’)\]]*$")
_SHORT_WORD = re.compile(r"\b[^\W\d_]{1,4}\.$")
"""What may be "No." or "Art."."""
_GOES_ON = frozenset(("other", "item", "note", "rule"))
"""Kinds whose words may go on in the line below."""
_LOOKS = frozenset(("other", "item", "heading", "opening"))
"""Kinds that a broken line may be taken for."""


class _Side(NamedTuple):
    """One of the two texts: its lines as printed, and as one row of words."""

    rows: tuple[Printed, ...]
    lines: BrokenLines
    margin: int
    """Characters in its longest line of several words where it was read; 0 if its lines are paragraphs."""

    def within_sentence(self, line: int) -> bool:
        """Whether a line ends without an end mark; a number may follow on the stop of "No.", small letters on any."""
        text, after = self.rows[line].text, self.rows[line + 1]
        first = str(after)[:1]
        if text.endswith(".") and (
            (first.islower() and not after.label) or (first.isdecimal() and _SHORT_WORD.search(text))
        ):
            return True
        return not _END_MARK.search(text)

    def is_plain(self, line: int) -> bool:
        """Whether what follows a line has no label and no form of its own."""
        after = self.rows[line + 1]
        return self.rows[line].kind in _GOES_ON and after.kind in ("other", "item") and not after.label

    def may_go_on(self, line: int, *, alone: bool) -> bool:
        """Whether the line below may be the same paragraph, if a margin is known to have broken the line beside."""
        if not self.margin:
            return False
        if alone:
            return self.is_plain(line) or (self._looks_plain(line) and self.lines.breaks_at(self.margin, line))
        return self.is_plain(line) and self.within_sentence(line) and not self.lines.ends_in_hyphen(line)

    def is_cut(self, line: int) -> bool:
        """Whether a line that the other text goes on with is cut by the margin here."""
        if not self.margin:
            return False
        if self.is_plain(line):
            return self.within_sentence(line) or self.lines.breaks_at(self.margin, line)
        label = self.rows[line + 1].label
        lists = label and not label.isdecimal() and self.rows[line].text.endswith(",")
        return self._looks_plain(line) and self.within_sentence(line) and not lists

    def _looks_plain(self, line: int) -> bool:
        """Whether what follows may be words: a number or verb at its start looks like a label or a heading.

        The first line of a text may look like an opening, too.
        """
        return self.rows[line].kind in _LOOKS and self.rows[line + 1].kind in _LOOKS


def lines_together(baseline: Text, revised: Text, margins: tuple[int, int]) -> tuple[Text, Text]:
    """Both texts, the lines put together that only one of them breaks; the texts themselves if there are none.

    ``margins`` are those of the lines of either where it was read (``margin_of``); 0 if its lines are paragraphs.
    """
    rows = printed(baseline), printed(revised)
    lines = [[str(row) for row in side] for side in rows]
    if lines[0] == lines[1] or not any(margins):
        return baseline, revised
    old = _Side(rows[0], BrokenLines.of(lines[0], lines[1]), margins[0])
    new = _Side(rows[1], BrokenLines.of(lines[1], lines[0]), margins[1])
    ends = line_ends(old.lines, new.lines)
    idle = _idle(ends, old, new) if any(end.alone for end in ends) else []
    if not idle:
        return baseline, revised
    baseline = _joined(baseline, old, {end.old: end.instead for end in idle if end.old is not None})
    revised = _joined(revised, new, {end.new: end.instead for end in idle if end.new is not None})
    return baseline, _taken_alike(baseline, revised)


def _idle(ends: list[LineEnd], old: _Side, new: _Side) -> list[LineEnd]:
    """The line ends that say nothing: those that the margin made, and the others of the same sentence."""
    idle, likely = [], []
    for end in ends:
        sides = [(side, line) for side, line in ((old, end.old), (new, end.new)) if line is not None]
        idle.append(end.alone and all(side.is_cut(line) for side, line in sides))
        likely.append(all(side.may_go_on(line, alone=end.alone) for side, line in sides))
    for order in (range(1, len(ends)), range(len(ends) - 2, -1, -1)):
        for at in order:
            idle[at] = idle[at] or (likely[at] and idle[at - order.step])
    return [end for end, says_nothing in zip(ends, idle, strict=True) if says_nothing]


def _joined(text: Text, side: _Side, idle: Mapping[int, str | None]) -> Text:
    """A text with lines put together, each label as it was printed."""
    first, *counted = labels(text)
    result, shown = [text[0]], [first]
    for line, (provision, row, label) in enumerate(zip(text[1:], side.rows[1:], counted, strict=True)):
        if line not in idle:
            result.append(provision)
            shown.append(label)
            continue
        instead = idle[line]
        before = f"{result[-1].text}{side.lines.glues[line] if instead is None else instead}"
        words = f"{row.label} {provision.text}" if row.label else provision.text
        moved = len(before) + len(words) - len(provision.text)
        italics = tuple((start + moved, end + moved) for start, end in provision.italics)
        update = {"text": before + words, "italics": (*result[-1].italics, *italics)}
        result[-1] = result[-1].model_copy(update=update)
    return _labelled(tuple(result), shown)


def _taken_alike(baseline: Text, revised: Text) -> Text:
    """The revised text, each line of the same words taken for what it is taken for in the baseline."""
    known = {words: (provision, label) for words, provision, label in _worded(baseline)}
    result: list[Provision] = []
    shown: list[str] = []
    for words, provision, label in _worded(revised):
        alike, its_label = known.get(words, (provision, label))
        if alike.kind != provision.kind or its_label != label:
            provision, label = alike.model_copy(update={"id": provision.id}), its_label
        result.append(provision)
        shown.append(label)
    return _labelled(tuple(result), shown)


def _worded(text: Text) -> Iterator[tuple[str, Provision, str]]:
    """Each provision with the words that its line shows, and with its label."""
    for row, provision, label in zip(printed(text), text, labels(text), strict=True):
        yield " ".join(str(row).split()), provision, label


def _labelled(text: Text, shown: Sequence[str]) -> Text:
    """The text with the labels that were shown, where the items that went were counted."""
    while wrong := {
        at: was for at, (is_, was) in enumerate(zip(labels(text), shown, strict=True)) if was and is_ != was
    }:
        text = tuple(p.model_copy(update={"label": wrong[at]}) if at in wrong else p for at, p in enumerate(text))
    return text
