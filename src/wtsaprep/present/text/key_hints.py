"""Keys with what they do, as the last row of a screen has them: each key stands out from its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from wtsaprep.present.text.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.present.text.pieces import Line

_GAP = 2


class KeyHint(NamedTuple):
    """A key, or several with blanks between, and two or three words on it."""

    key: str
    words: str

    @property
    def width(self) -> int:
        """Cells it takes."""
        return cell_len(self.key) + bool(self.words) + cell_len(self.words)


def hint_line(*hints: tuple[str, str]) -> Line:
    """Some keys and their words in a row."""
    pieces: list[Piece] = []
    for key, words in hints:
        gap = " " * _GAP if pieces else ""
        pieces += [Piece(gap, "text"), Piece(key, "key"), Piece(f" {words}" if words else "", "text")]
    return tuple(pieces)


def as_far_as_fits(hints: Iterable[KeyHint], last: Sequence[KeyHint], width: int) -> Line:
    """Those of some hints that fit, the first ones first, beside the last ones, which always stand there."""
    room = width - sum(hint.width + _GAP for hint in last) + _GAP
    shown: list[KeyHint] = []
    for hint in hints:
        if hint.width + _GAP <= room:
            room -= hint.width + _GAP
            shown.append(hint)
    return hint_line(*shown, *last)
