"""Fields: words of a given file that Word works out, and so writes anew over what is changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.skeleton.words import R

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wtsaprep.formats.word.writing.skeleton.placing import PlacedPiece

_CHAR, _TYPE = f"{W}fldChar", f"{W}fldCharType"
SIMPLE = f"{W}fldSimple"
_DEEPER = {"begin": 1, "end": -1}


def field_results(paragraph: Any) -> set[Any]:
    """The runs of a paragraph that are in fields; the one in which a field ends is not."""
    found = {run for simple in paragraph.iter(SIMPLE) for run in simple.iter(R)}
    depth = 0
    for run in paragraph.iter(R):
        for char in run.iter(_CHAR):
            depth += _DEEPER.get(char.get(_TYPE, ""), 0)
            found |= {run} if depth else set()
        found |= {run} if depth else set()
    return found


def behind_fields(pieces: Sequence[PlacedPiece], results: Collection[Any]) -> list[PlacedPiece]:
    """The pieces, words that come behind the last one of a field put behind its end."""
    made: list[PlacedPiece] = []
    waiting: list[PlacedPiece] = []
    for piece in pieces:
        if piece.atom is None and piece.run in results:
            waiting.append(piece)
            continue
        if waiting and piece.atom is not None and _ends(piece):
            made += (piece, *(held._replace(run=piece.run) for held in waiting))
            waiting = []
            continue
        if waiting and (piece.atom is None or piece.atom.sign):
            made += map(_behind_simple, waiting)
            waiting = []
        made.append(piece)
    return [*made, *map(_behind_simple, waiting)]


def _behind_simple(piece: PlacedPiece) -> PlacedPiece:
    """Words that come last in a field that is one element, behind that element."""
    simple = next(piece.run.iterancestors(SIMPLE), None)
    return piece if simple is None else piece._replace(run=simple)


def _ends(piece: PlacedPiece) -> bool:
    return piece.atom is not None and piece.atom.child.get(_TYPE) == "end"
