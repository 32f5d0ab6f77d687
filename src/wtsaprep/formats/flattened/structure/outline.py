"""Outline: the paragraphs of one text told apart: number line, title, history, opening, headings, items, the rest.

Source: [ITUT-RESOLUTIONS].
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.structure.letter_lists import with_letter_rows
from wtsaprep.formats.flattened.structure.nesting import Nest
from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry
from wtsaprep.formats.flattened.structure.paragraph_kinds import Met, OutlinePlace, cut_rule, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.structure.paragraph_kinds import OutlineParagraph

_DEEPEST = 9
_LONGEST_TITLE = 200


def outline(pieces: Sequence[OutlineParagraph]) -> list[OutlineEntry]:
    """Tell the paragraphs of one text apart. Every paragraph comes back once, in order; titles in parts are joined."""
    reader = _Reader(pieces)
    for at in range(len(pieces)):
        reader.take(at)
    return with_letter_rows(reader.entries)


class _Reader:
    """Goes through the paragraphs and knows what has been met: head, sections, open lists."""

    def __init__(self, pieces: Sequence[OutlineParagraph]) -> None:
        self._pieces = pieces
        self._met = Met()
        self._nest = Nest()
        self.entries: list[OutlineEntry] = []

    def take(self, at: int) -> None:
        piece, met = self._pieces[at], self._met
        kind = kind_of(OutlinePlace(self._pieces, at, met))
        if kind == "title" and "title" in met.head:
            last = self.entries[-1]
            self.entries[-1] = replace(last, text=f"{last.text} {piece.text}")
        elif kind == "item":
            self._add_clause(piece)
        elif kind == "rule":
            self._add_rule(piece)
        else:
            level = min(piece.column or 0, _DEEPEST) if kind == "cell" else 0
            self.entries.append(OutlineEntry(kind, piece.text, piece.origin, piece.line, level))
        if kind in ("annex", "heading"):
            self._nest = Nest()
        met.note(piece, self.entries[-1].kind, self.entries[-1].text)

    def _add_rule(self, piece: OutlineParagraph) -> None:
        label, words = cut_rule(piece.text)
        level = min(label.strip("().").count("."), _DEEPEST)
        self.entries.append(OutlineEntry("rule", words, piece.origin, piece.line, max(level - 1, 0), label))

    def _add_clause(self, piece: OutlineParagraph) -> None:
        met, label = self._met, piece.shape.label
        placed = self._nest.place(label, first=met.fresh_section or met.part == "start") if label else None
        if label and placed:
            level, style = placed
            entry = OutlineEntry(
                "item", label.rest, piece.origin, piece.line, level, label.label, style, label.look_alike
            )
        elif met.takes_clause(piece.shape):
            level, led = self._nest.plain(), met.leads_clause(piece.shape)
            # A number with a stop that goes on with no list may be a label all the same.
            fits = label is None or label.label == label.core
            entry = OutlineEntry("item", piece.text, piece.origin, piece.line, level, understood=fits, verb_led=led)
        else:
            # What follows an annex's or a section's heading, in a line of its own, is its title.
            titled = met.last in ("annex", "heading") and len(piece.text) < _LONGEST_TITLE
            entry = OutlineEntry("other", piece.text, piece.origin, piece.line, understood=titled)
        self.entries.append(entry)
        if entry.kind == "item":
            self._nest.note_end(piece.text.rstrip())
