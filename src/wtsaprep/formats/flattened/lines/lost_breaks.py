"""Lost breaks: lines in which a copy ran several together, broken up again at what is sure to begin a line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.lines.heads_in_line import head_places, lone_headings, may_hold_head, next_heads
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.label_runs import LabelRuns
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.run_together import (
    ends_in_heading,
    heading_at_end,
    heading_places,
    is_item,
    item_places,
    may_hold_items,
)
from wtsaprep.formats.flattened.marks.marked_text import DELETED, INSERTED
from wtsaprep.model.sections import is_operative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

CutKind = Literal["head", "heading", "first item", "item", "perhaps item"]

_ALL_LOST = "its line breaks were lost; it is broken up again at its head, headings and labels, into {} lines"
_SAID: dict[CutKind, tuple[str, str]] = {
    "item": (
        "{} stands on one line with what is before it; it is read as an item of its own",
        "{} and {} more stand on one line with what is before them; they are read as items of their own",
    ),
    "perhaps item": (
        "{} stands within a line; it may be an item of its own",
        "{} and {} more stand within a line; they may be items of their own",
    ),
    "heading": (
        "{} stands on one line with what is beside it; it is read as a heading",
        "{} and {} more stand on one line with what is beside them; they are read as headings",
    ),
}
"""What is told of one place of a line, and of several."""
_AHEAD = 20
_BACK = 200


class Cut(NamedTuple):
    """A place within a line, and what begins there or, where nothing is cut, may begin."""

    start: int
    kind: CutKind


def with_lost_breaks(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], tuple[Doubt, ...]]:
    """The lines, those broken up that hold several, and what was done; the pieces of a line bear its number."""
    mender = _Mender(lines)
    for at in range(len(lines)):
        mender.take(at)
    return mender.lines, tuple(mender.doubts)


class _Mender:
    """Goes through the lines and knows which lists are open."""

    def __init__(self, source: Sequence[SourceLine]) -> None:
        self._source = source
        self._runs = LabelRuns()
        self._operative = False
        """Whether the heading over the line is one of the operative part."""
        self._lost = False
        """Whether a head was found within a line of this text: then headings without labels are looked for, too."""
        self.lines: list[SourceLine] = []
        self.doubts: list[Doubt] = []

    def take(self, at: int) -> None:
        line = self._source[at]
        text = line.marked.text
        # Nearly all lines hold nothing but themselves, and are not looked at further.
        may_head = may_hold_head(text)
        if self._lost and (line.shape.symbol or line.shape.number_line == "whole"):
            self._lost = False
        may_hold = may_head or self._lost or self._ends_in_heading(at) or may_hold_items(text)
        if line.role or not may_hold or not self._is_text(line):
            self.lines.append(line)
            return
        whole = self._cuts_of_head(at, 0) if may_head else []
        cuts = sorted(set(whole or self._cuts_of_body(at, 0, len(text))))
        pieces = _pieces(line, [cut.start for cut in cuts if cut.kind != "perhaps item"])
        if whole:
            self.doubts.append(Doubt(line.number, _ALL_LOST.format(len(pieces))))
        else:
            self.doubts += _said(line, cuts) or self._said_of_one_text(line)
        self.lines += pieces

    def _ends_in_heading(self, at: int) -> bool:
        following = self._source[at + 1].shape if at + 1 < len(self._source) else None
        return following is not None and ends_in_heading(self._source[at].marked.text, following)

    def _said_of_one_text(self, line: SourceLine) -> list[Doubt]:
        """What may be items of but one of the two texts, where the labels themselves were changed."""
        if not line.marked.marks.strip("kK"):
            return []
        for gone in (INSERTED, DELETED):
            text = line.marked.without(gone).text
            self._is_text(line)
            if label := find_label(text):
                self._runs.note(label)
            if place := next(item_places(text, self._runs), None):
                told = _SAID["perhaps item"][0].format(quoted_beginning(text[place.start :]))
                return [Doubt(line.number, told)]
        return []

    def _is_text(self, line: SourceLine) -> bool:
        """Whether a line is no row of a table and stands in no reasons; the lists that are open at it are found."""
        self._runs.begin()
        self._operative = False
        if line.shape.table_row or line.shape.trailer:
            return False
        labels: list[FoundLabel] = []
        nearest = self.lines[: -_BACK - 1 : -1]
        for before, above in zip(nearest, [*nearest[1:], None], strict=False):
            shape = before.shape
            if shape.symbol:
                break
            if shape.trailer:
                return False
            if shape.label and is_item(shape.label):
                labels.append(shape.label)
            elif not shape.label and (shape.number_line == "whole" or _may_head(before, above)):
                self._operative = is_operative(before.text)
                break
        for label in reversed(labels):
            self._runs.note(label)
        return True

    def _cuts_of_head(self, at: int, start: int) -> list[Cut]:
        """Where to cut a line that holds a head, and all that follows it there; none if it holds none."""
        text = self._source[at].marked.text
        following = self._source[at + 1].text if at + 1 < len(self._source) else ""
        places = [start + place for place in head_places(text[start:], following)]
        if not places:
            return []
        self._lost, self._operative = True, False
        others = [place for place in next_heads(text, places[-1]) if place > places[-1]]
        cuts = [Cut(place, "head") for place in places]
        for place, stop in pairwise((places[-1], *others, len(text))):
            inner = self._cuts_of_head(at, place) if place in others else []
            cuts += [Cut(place, "head"), *(inner or self._cuts_of_body(at, place, stop))]
        return cuts

    def _cuts_of_body(self, at: int, start: int, end: int) -> list[Cut]:
        """Where to cut the headings and items of a line, from one place to another."""
        line = self._source[at]
        text = line.marked.text[:end]
        headings = self._headings(at, text, start)
        operative = self._operative or any(is_operative(text[heading:item]) for heading, item in headings)
        last = self._heading_at_end(at, start, end, operative=operative)
        end = last[0].start if last else end
        cuts: list[Cut] = []
        position = start
        for heading, item in [found for found in headings if found[0] < end]:
            if _bears_one_mark(line, heading, item + 4):
                cuts += self._cuts_of_items(line, position, heading)
                cuts += [Cut(heading, "heading"), Cut(item, "first item")]
                self._runs.begin()
                self._operative = is_operative(text[heading:item])
                position = item
        return cuts + self._cuts_of_items(line, position, end) + last

    def _headings(self, at: int, text: str, start: int) -> list[tuple[int, int]]:
        """The headings of a line, each with the place where its first item begins."""
        line = self._source[at]
        before = self._source[at - 1].shape if at else None
        finished = start > 0 or before is None or line.after_blank or before.ends or before.heading.bare
        after = [following.text for following in self._source[at + 1 : at + 1 + _AHEAD]]
        found = dict(heading_places(text, start, after, finished=finished, operative=self._operative))
        if self._lost:
            found = dict(lone_headings(text, start, operative=self._operative)) | found
        return sorted(found.items())

    def _heading_at_end(self, at: int, start: int, end: int, *, operative: bool) -> list[Cut]:
        """The heading that ends a line; its clause begins the next one."""
        text = self._source[at].marked.text
        if at + 1 == len(self._source) or end < len(text) or not (self._lost or self._ends_in_heading(at)):
            return []
        following = self._source[at + 1].text
        found = heading_at_end(text, start, following, operative=operative)
        return [] if found is None else [Cut(found, "heading")]

    def _cuts_of_items(self, line: SourceLine, start: int, end: int) -> list[Cut]:
        text = line.marked.text[:end]
        label = find_label(text[start:])
        if label and (start or is_item(label)):
            self._runs.note(label)
        cuts: list[Cut] = []
        for place in item_places(text, self._runs, start=start, lost=self._lost):
            sure = place.sure and _bears_one_mark(line, place.start - 1, place.start + 4)
            cuts.append(Cut(place.start, "item" if sure else "perhaps item"))
        return cuts


def _may_head(line: SourceLine, before: SourceLine | None) -> bool:
    """Whether a line may be a heading: its verb begins one, and what stands before it is finished."""
    return line.shape.heading.verb and (before is None or line.after_blank or before.shape.ends)


def _said(line: SourceLine, cuts: Sequence[Cut]) -> list[Doubt]:
    said: list[Doubt] = []
    ends = [*(cut.start for cut in cuts[1:]), len(line.marked)]
    for kind, (one, several) in _SAID.items():
        words = [line.marked.text[c.start : end] for c, end in zip(cuts, ends, strict=False) if c.kind == kind]
        if words:
            told = one if len(words) == 1 else several
            said.append(Doubt(line.number, told.format(quoted_beginning(words[0]), len(words) - 1)))
    return said


def _bears_one_mark(line: SourceLine, start: int, end: int) -> bool:
    """Whether the characters from one place to another bear one mark, so that both texts are cut or neither."""
    return len(set(line.marked.marks[max(start, 0) : end].lower())) == 1


def _pieces(line: SourceLine, cuts: Sequence[int]) -> list[SourceLine]:
    places = [cut for cut in cuts if cut]
    if not places:
        return [line]
    whole, pieces = line.marked, []
    for start, end in pairwise((0, *places, len(whole))):
        marked = whole[start:end].strip()
        # Only its last piece may reach to the margin.
        length = line.length if end == len(whole) else len(marked.text)
        pieces.append(replace(line, marked=marked, shape=shape_of(marked.shown), length=length))
        # A number between two texts is a page's.
        line = replace(line, after_blank=False, after_page=pieces[-1].shape.page_number, after_break=False)
    return [piece for piece in pieces if piece.text]
