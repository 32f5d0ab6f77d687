"""Wrapping: pieces of text laid into rows of a width, by the cells that characters take on a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

from wtsaprep.present.text.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.present.text.pieces import Line

_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60"
    "\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
# A blank, one wide character with what modifies it, or a run of others: rows may end after each of the first two.
_PARTS = rf" |[{_WIDE}][\u0300-\u036f\u3099\u309a\ufe00-\ufe0f]*|[^ {_WIDE}]+"
_PLAIN_PARTS = " |[^ ]+"
_FIRST_WIDE = "\u1100"
"""Below this character none is wide, and the long pattern, which takes 5 ms to compile, is not needed."""
_CLOSING = "、。，．；：？！）］｝〉》」』】〕〗”’％,.;:?!)]}…"
_OPENING = "（［｛〈《「『【〔〖“‘([{"


def wrapped(pieces: Sequence[Piece], width: int) -> tuple[Line, ...]:
    """The pieces in rows of at most ``width`` cells, broken at blanks; a word that is wider is cut.

    At least one row, so that an empty clause still has its place. Blanks at a break belong to neither row.
    """
    width = max(width, 1)
    rows: list[list[Piece]] = [[]]
    used = 0
    gap: list[Piece] = []
    for word in _words(pieces):
        if word[0].text == " ":
            gap += word
            continue
        size = _size(word)
        if used + len(gap) + size <= width:
            rows[-1] += [*gap, *word]
            used += len(gap) + size
        else:
            first, *more = _cut(word, width) if size > width else [word]
            if rows[-1]:
                rows.append(first)
            else:
                rows[-1] = first
            rows += more
            used = _size(rows[-1])
        gap = []
    if used + len(gap) <= width:
        rows[-1] += gap
    return tuple(tuple(_joined(row)) for row in rows)


def _size(word: Sequence[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in word)


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """What is not to be broken, in turn: a blank, a wide character, a word; a word may hold pieces of several roles
    ("geo{+graphical+}"). Chinese has no blanks, so a row may end between any two wide characters, but closing marks
    stay with what is before them and opening ones with what follows.
    """
    word: list[Piece] = []
    wide = any(piece.text and max(piece.text) >= _FIRST_WIDE for piece in pieces)
    for piece in pieces:
        for part in re.findall(_PARTS if wide else _PLAIN_PARTS, piece.text):
            if word and _may_break(word[-1].text, part, wide):
                yield word
                word = []
            word.append(Piece(part, piece.role))
    if word:
        yield word


def _may_break(before: str, after: str, wide: bool) -> bool:
    if " " in (before, after):
        return True
    if not wide or after[0] in _CLOSING or before[-1] in _OPENING:
        return False
    return bool(re.match(f"[{_WIDE}]", before) or re.match(f"[{_WIDE}]", after))


def _cut(word: Sequence[Piece], width: int) -> list[list[Piece]]:
    """A word that is wider than a row, cut to rows; a path behind its folders where that can be.

    A character wider than a row has one to itself.
    """
    rows: list[list[Piece]] = [[]]
    used = 0
    for piece in word:
        start = 0
        for at, size in _characters(piece.text):
            if used and used + size > width:
                end = piece.text.rfind("/", start, at) + 1 or at
                rows[-1].append(Piece(piece.text[start:end], piece.role))
                rows.append([])
                start, used = end, cell_len(piece.text[end:at])
            used += size
        rows[-1].append(Piece(piece.text[start:], piece.role))
    return [[piece for piece in row if piece.text] for row in rows]


def _characters(text: str) -> Iterator[tuple[int, int]]:
    """Where each character starts and its cells; what takes no cells belongs to the character before."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or cell_len(text[at]):
            yield start, cell_len(text[start:at])
            start = at


def _joined(row: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one role as one piece."""
    run: list[str] = []
    role = row[0].role if row else "text"
    for piece in row:
        if piece.role != role:
            yield Piece("".join(run), role)
            run, role = [], piece.role
        run.append(piece.text)
    if run:
        yield Piece("".join(run), role)
