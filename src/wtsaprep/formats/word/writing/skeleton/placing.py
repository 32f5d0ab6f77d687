"""Placing: which characters that stand in a file are the words of a marked line, and what comes between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.skeleton.units import label_end
from wtsaprep.formats.word.writing.skeleton.words import sign_key
from wtsaprep.formats.word.writing.values import NOBODY, ONLY_BASE, ONLY_FINAL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.formats.word.writing.skeleton.words import Atom
    from wtsaprep.formats.word.writing.values import WrittenMark, WrittenParagraph
    from wtsaprep.model.mark_owner import MarkAuthor

_TOKENS = re.compile(f"{CALL}[^{CALL}]*{CALL}|.", re.DOTALL)


class Misplaced(ValueError):
    """The words of a paragraph are not those that were to be changed."""


class PlacedPiece(NamedTuple):
    """A character that stands in a file, or words that come behind one, and their mark."""

    run: Any
    """The run that it is part of, or stands behind; None where there is none."""
    mark: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    atom: Atom | None = None
    text: str = ""
    """Words that come, or the call of the note that stands here."""
    looks: Any = None
    """The run that words that come look like."""
    italic: bool = False
    line: int = 0
    """Which of the paragraphs that these become it is part of."""
    is_word: bool = False
    """Whether it is of the words of a line, and not what only the file has."""


def placed(held: Sequence[Atom], lines: Sequence[WrittenParagraph], label: Any = None) -> list[PlacedPiece]:
    """The characters of a file with the marks of the words that they are, and the words that come between them.

    A label that comes looks as the one that stands there, or where none does as that of others, whose run is ``label``.
    How many blanks stand between two words says nothing, and what nobody sees neither: files have them as they come.

    Raises:
        Misplaced: these are other words.
    """
    place = _Placing(held)
    for number, line in enumerate(lines):
        of_label = label_end(line)
        stands = any(run.mark not in ONLY_FINAL and run.text.strip() for run in line.runs[:of_label])
        for at, run in enumerate(line.runs):
            if run.mark in ONLY_FINAL:
                looks = None if stands or at >= of_label else label
                italic = run.italic and (at >= of_label or not (stands or label is not None))
                piece = PlacedPiece(None, run.mark, run.by, text=run.text, looks=looks, italic=italic, line=number)
                place.come(piece)
            else:
                for token in _TOKENS.findall(run.text):
                    place.stay(token, PlacedPiece(None, run.mark, run.by, line=number, is_word=True))
    return _with_what_is_between(place.rest(len(lines) - 1))


class _Placing:
    """Goes along the characters of a file."""

    def __init__(self, held: Sequence[Atom]) -> None:
        self._held, self._at = held, 0
        self._pieces: list[PlacedPiece] = []

    def come(self, piece: PlacedPiece) -> None:
        """Words that the file does not have come here."""
        # What follows a label looks as the words behind it do, not as the label.
        last = self._pieces[-1] if self._pieces else None
        begins = self._at < len(self._held) and (last is None or (last.atom is not None and last.atom.sign == "\t"))
        run = self._held[self._at].run if begins else last.run if last else None
        looks = run
        if begins and last is not None:
            run = last.run  # What it looks like may be part of something.
        if last is not None and not begins and (last.text.startswith(CALL) or (last.atom and last.atom.of_call)):
            # What follows the call of a note is not raised as that is.
            looks = next((p.run for p in reversed(self._pieces) if p.is_word and not p.text), run)
        self._pieces.append(piece._replace(run=run, looks=looks if piece.looks is None else piece.looks))

    def stay(self, token: str, piece: PlacedPiece) -> None:
        """A character that the file has, or the call of a note; its name is kept."""
        sign = CALL if token.startswith(CALL) else token
        if sign.isspace():
            self._keep_until(lambda atom: bool(atom.sign) and bool(sign_key(atom.sign) or atom.sign.isspace()), piece)
            if self._at < len(self._held) and self._held[self._at].sign.isspace():
                self._take(piece)
        elif sign_key(sign):
            self._keep_until(lambda atom: bool(sign_key(atom.sign)), piece)
            if self._at == len(self._held) or sign_key(self._held[self._at].sign) != sign_key(sign):
                raise Misplaced
            self._take(piece._replace(text=token if sign == CALL else ""))

    def rest(self, line: int) -> list[PlacedPiece]:
        """All pieces, once all words are placed."""
        self._keep_until(lambda atom: False, PlacedPiece(None, line=line))
        return self._pieces

    def _keep_until(self, is_met: Callable[[Atom], bool], piece: PlacedPiece) -> None:
        while self._at < len(self._held) and not is_met(atom := self._held[self._at]):
            if sign_key(atom.sign):
                raise Misplaced
            self._pieces.append(PlacedPiece(atom.run, atom=atom, line=piece.line))
            self._at += 1

    def _take(self, piece: PlacedPiece) -> None:
        atom = self._held[self._at]
        self._pieces.append(piece._replace(run=atom.run, atom=atom))
        self._at += 1
        # The mark of a note goes with its call.
        while self._at < len(self._held) and self._held[self._at].of_call:
            mark = self._held[self._at]
            self._pieces.append(piece._replace(run=mark.run, atom=mark, text="", is_word=False))
            self._at += 1


def _with_what_is_between(pieces: Sequence[PlacedPiece]) -> list[PlacedPiece]:
    """The pieces, blanks and hidden signs that only the file has between two words that go as these are."""
    made = list(pieces)
    waiting: list[int] = []
    last: PlacedPiece | None = None
    for at, piece in enumerate(made):
        if piece.atom is not None and not piece.is_word:
            if piece.atom.sign:
                waiting.append(at)
        else:
            if last is not None and last.mark in ONLY_BASE and (piece.mark, piece.line) == (last.mark, last.line):
                for between in waiting:
                    made[between] = made[between]._replace(mark=last.mark, by=last.by)
            waiting, last = [], piece
    return made
