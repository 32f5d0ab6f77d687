"""Wrapping: pieces of text laid into rows of a width, by the cells that characters take on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from wtsaprep.present.document import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.present.document import Line


def wrapped(pieces: Sequence[Piece], width: int) -> tuple[Line, ...]:
    """The pieces in rows of at most ``width`` cells, broken at blanks; a word that is wider is cut.

    At least one row, so that an empty clause still has its place. The blank at a break belongs to neither row.
    """
    width = max(width, 1)
    rows: list[list[Piece]] = [[]]
    used = 0
    for word in _words(pieces):
        size = sum(cell_len(piece.text) for piece in word)
        blank = word[0].text.isspace() and len(word) == 1
        if used + size <= width:
            rows[-1] += word
            used += size
        elif blank:
            rows.append([])
            used = 0
        elif size <= width:
            rows.append(list(word))
            used = size
        else:
            for piece in _cut(word, width, width - used):
                if piece is None:
                    rows.append([])
                    used = 0
                else:
                    rows[-1].append(piece)
                    used += cell_len(piece.text)
    return tuple(tuple(_joined(row)) for row in rows)


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Blanks and words in turn; a word may hold pieces of several roles ("{+geo+}graphical")."""
    word: list[Piece] = []
    for piece in pieces:
        for number, part in enumerate(piece.text.split(" ")):
            if number:
                if word:
                    yield word
                    word = []
                yield [Piece(" ", piece.role)]
            if part:
                word.append(Piece(part, piece.role))
    if word:
        yield word


def _cut(word: Iterable[Piece], width: int, room: int) -> Iterator[Piece | None]:
    """A wide word cut to rows, None where a row ends; Chinese has no blanks, so its clauses are such words."""
    for piece in word:
        text = piece.text
        while text:
            part = chop_cells(text, max(room, 1))[0]
            # A character may be wider than a whole row; it is put there all the same, or it would never be put.
            if cell_len(part) <= room or room == width:
                yield Piece(part, piece.role)
                text = text[len(part) :]
                room -= cell_len(part)
            if text:
                yield None
                room = width


def _joined(row: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one role as one piece, without the blanks at the end of the row."""
    last: Piece | None = None
    for piece in row:
        if last is not None and last.role == piece.role:
            last = Piece(last.text + piece.text, piece.role)
        else:
            if last is not None:
                yield last
            last = piece
    if last is not None and (text := last.text.rstrip(" ") if last.role not in ("deleted", "inserted") else last.text):
        yield Piece(text, last.role)
