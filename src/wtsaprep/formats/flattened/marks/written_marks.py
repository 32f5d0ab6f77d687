"""Marks: a text that says itself what is deleted and inserted, read exactly; which notation it uses is found out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out
from wtsaprep.formats.flattened.marks.drawn_marks import written_as_marks
from wtsaprep.formats.flattened.marks.left_signs import left_signs
from wtsaprep.formats.flattened.marks.marked_text import DELETED, INSERTED, KEPT, Marked
from wtsaprep.formats.flattened.marks.notations import NOTATIONS, Token, notation_tokens
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.formats.flattened.marks.notations import Notation

_MARKDOWN = pattern_of(r"^(?:\*{1,2}[^*\s][^*\n]{0,300}\*{1,2}|\(?\w{1,4}\\[.)].*|#{1,4} .*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marking:
    """A text with its marks read, the notation they were written in, and what was odd about them."""

    marked: Marked
    notation: Notation
    doubts: tuple[Doubt, ...] = ()
    wholes: Mapping[int, int] = field(default_factory=dict)
    """Of lines that were split from one another or joined: the line (from 1) on which what they make up begins."""

    @property
    def has_marks(self) -> bool:
        """Whether the text says itself what changes."""
        return self.notation not in ("", "markdown")


def read_marks(text: str) -> Marking:
    """Read the marks of a text. Marks that are not closed, or of two notations, are words like others, and reported."""
    marking = _read(text)
    if marking.notation == "" and marking.doubts:
        return marking  # Marks of two notations: all of them are told at once.
    return replace(marking, doubts=tuple(sorted((*marking.doubts, *left_signs(marking.marked)))))


def _read(text: str) -> Marking:
    text, drawn = written_as_marks(text)
    read = {n: _Reader(text, n).read() for n, written in NOTATIONS.items() if written.ends.search(text)}
    complete = {notation: reader for notation, reader in read.items() if reader.complete}
    if "critic" in complete and "wdiff" in complete and complete["wdiff"].deletions == 0:
        del complete["wdiff"]
    if len(complete) > 1:
        lines = _Lines(text)
        names = " and ".join(NOTATIONS[notation].name for notation in complete)
        second = max(reader.first for reader in complete.values())
        return Marking(Marked.plain(text), "", (Doubt(lines.at(second), f"marks in {names}: read as words"),))
    for notation, reader in complete.items():
        return Marking(reader.result(), notation, (*drawn, *reader.doubts))
    if _MARKDOWN.search(text):
        reader = _Reader(text, "markdown").read()
        return Marking(reader.result(), "markdown", tuple(reader.doubts))
    return Marking(Marked.plain(text), "")


class _Lines:
    """Line numbers of places in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, place: int) -> int:
        return bisect_right(self._starts, place)


class _Reader:
    """Puts the tokens of one notation together; an opened mark is held back until it is closed."""

    def __init__(self, text: str, notation: Notation) -> None:
        self._text = text
        self._notation = notation
        self._lines = _Lines(text)
        self._out: list[Marked] = []
        self._held: list[Marked] = []
        self._turned = -1
        self._opened: list[tuple[Token, int]] = []
        self.doubts: list[Doubt] = []
        self.complete = 0
        self.deletions = 0
        self.first = len(text)

    def read(self) -> _Reader:
        for token in notation_tokens(self._text, self._notation):
            if token.action in ("text", "solid"):
                self._out.append(Marked.plain(token.text, KEPT if token.action == "text" else KEPT.upper()))
            elif token.action == "comment":
                self.doubts.append(left_out(self._lines.at(token.at), "comment left out", token.text))
            elif token.action == "open":
                self._open(token)
            elif token.action == "turn":
                self._turn(token)
            else:
                self._close(token)
        return self

    def result(self) -> Marked:
        return Marked.join(self._out)

    def _open(self, token: Token) -> None:
        # Only pandoc's brackets nest: most of them are the text's own.
        if self._opened and token.kind != "?":
            self._opened.pop()
        self._opened.append((token, len(self._out)))
        self._turned = -1
        self._out.append(Marked.plain(token.text))

    def _turn(self, token: Token) -> None:
        self._out.append(Marked.plain(token.text))
        if self._opened and self._opened[-1][0].kind == "sub" and self._turned < 0:
            self._turned = len(self._out) - 1

    def _close(self, token: Token) -> None:
        if not self._opened:
            self._out.append(Marked.plain(token.text))
            return
        opened, start = self._opened[-1]
        fits = opened.kind in (token.kind, "?") and not (token.kind == "sub" and self._turned < 0)
        if not fits:
            self._opened.pop()
            self._out.append(Marked.plain(token.text))
            return
        self._opened.pop()
        if token.kind == "?":
            self._out.append(Marked.plain(token.text))
            return
        inner = self._out[start + 1 :]
        del self._out[start:]
        self._settle(token, opened, inner, self._turned - start - 1)

    def _settle(self, token: Token, opened: Token, inner: list[Marked], turned: int) -> None:
        self.first = min(self.first, opened.at)
        self.complete += token.kind != "nothing"
        self.deletions += token.kind == "d"
        if token.kind == "note":
            comment = "".join(part.text for part in inner)
            self.doubts.append(left_out(self._lines.at(opened.at), "comment left out", comment))
        elif token.kind == "sub":
            self._out += [_with(part, DELETED) for part in inner[:turned]]
            self._out += [_with(part, INSERTED) for part in inner[turned + 1 :]]
        else:
            mark = {"d": DELETED, "i": INSERTED}.get(token.kind, "")
            self._out += [_with(part, mark) if mark else part for part in inner]


def _with(part: Marked, mark: str) -> Marked:
    solid = "".join(mark.upper() if letter.isupper() else mark for letter in part.marks)
    return Marked(part.text, solid)
