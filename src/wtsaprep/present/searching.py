"""Searching in a text: whatever the case and accents, in each reading of a redline, without its marks."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from wtsaprep.present.document import Piece
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.present.document import Role
    from wtsaprep.redline.spans import Spans

_HITS: dict[Role, Role] = {"deleted": "deleted hit", "inserted": "inserted hit"}


def folded(text: str) -> str:
    """The text without case and accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def sought(query: str) -> str:
    """A query as it is looked for: folded, its blanks single."""
    return " ".join(folded(query).split())


def is_found(spans: Spans, wanted: str) -> bool:
    """Whether the words, read with all marks accepted or all rejected, hold what is sought."""
    if all(span.mark == "kept" for span in spans):
        return any(wanted in folded(span.text) for span in spans)
    return wanted in folded(accepted(spans)) or wanted in folded(rejected(spans))


def with_hits(pieces: Sequence[Piece], wanted: str) -> tuple[Piece, ...]:
    """The pieces, cut where what is sought begins and ends, those within it in the role of a hit."""
    hits = _hits(pieces, "inserted", wanted) | _hits(pieces, "deleted", wanted)
    if not hits:
        return tuple(pieces)
    result: list[Piece] = []
    at = 0
    for text, role in pieces:
        start = 0
        for end in range(1, len(text) + 1):
            if end == len(text) or (at + end in hits) != (at + start in hits):
                result.append(Piece(text[start:end], _HITS.get(role, "hit") if at + start in hits else role))
                start = end
        at += len(text)
    return tuple(result)


def _hits(pieces: Sequence[Piece], left_out: Role, wanted: str) -> set[int]:
    """Places of the characters of all hits, counted over all pieces, in the words without one kind of mark."""
    places: list[int] = []
    letters: list[str] = []
    for place, letter in _letters(pieces, left_out):
        letters.append(letter)
        places += [place] * len(letter)
    words = "".join(letters)
    found: set[int] = set()
    at = words.find(wanted) if wanted else -1
    while at >= 0:
        found.update(range(places[at], places[at + len(wanted) - 1] + 1))
        at = words.find(wanted, at + len(wanted))
    return found & set(places)


def _letters(pieces: Sequence[Piece], left_out: Role) -> Iterator[tuple[int, str]]:
    at = 0
    for text, role in pieces:
        if role != left_out:
            for place, letter in enumerate(text, at):
                yield place, folded(letter)
        at += len(text)
