"""Hits: words that were searched for, in a role of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.present.text.pieces import Role

_HIT_ROLES: dict[Role, Role] = {"deleted": "deleted hit", "inserted": "inserted hit"}


def with_hits(pieces: Iterable[Piece], query: str) -> list[Piece]:
    """The pieces with the words searched for in a role of their own, which keeps the mark they bear."""
    wanted = query.casefold()
    if not wanted:
        return [*pieces]
    drawn: list[Piece] = []
    for piece in pieces:
        text, lower = piece.text, piece.text.casefold()
        if len(lower) != len(text):
            drawn.append(piece)  # Folding changed its length ("ß"), so places in the one are not places in the other.
            continue
        role: Role = _HIT_ROLES.get(piece.role, "hit")
        start = 0
        while (at := lower.find(wanted, start)) >= 0:
            drawn += [Piece(text[start:at], piece.role), Piece(text[at : at + len(wanted)], role)]
            start = at + len(wanted)
        drawn.append(Piece(text[start:], piece.role))
    return [piece for piece in drawn if piece.text]
