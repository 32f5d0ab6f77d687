"""Word ages: since which edition each span of a text stands there.

Law: the spans of a clause, put together, are its text. A word is as old as the clause from which it came, wherever it
stands now: in a clause that moved, was split off, copied or joined to another one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.comparison.tied_editions import TiedEditions
    from wtsaprep.redline.redline import MarkedProvision

Ages = list[int]
"""For each character of a clause the place of the edition, from 0, that put it there."""


class AgedSpan(NamedTuple):
    """Characters of a clause that stand there since one edition."""

    text: str
    since: int
    """The place of that edition among those that are compared, from 0."""


def word_ages(tied: TiedEditions) -> dict[str, tuple[AgedSpan, ...]]:
    """The spans of each clause of the last edition, by its id."""
    ages: dict[str, Ages] = {}
    words: dict[str, str] = {}
    for at, text in enumerate(tied.texts):
        laid, came = tied.laid[at], _origins(tied, at)
        new = {p.id: _ages(at, laid[p.id], came[p.id], words, ages) if at else [0] * len(p.text) for p in text}
        ages, words = new, {p.id: p.text for p in text}
    return {p.id: tuple(_spans(p.text, ages[p.id])) for p in tied.texts[-1]} if tied.texts else {}


def _origins(tied: TiedEditions, at: int) -> Mapping[str, Sequence[str]]:
    """The clauses of the edition before from which the words of each clause may come, its own first."""
    came = {id_: [id_] for id_ in tied.laid[at]}
    for id_, line in tied.laid[at].items():
        if line.lineage:
            came[id_].append(line.lineage.id)
    for id_, line in tied.left[at].items():
        if line.lineage and line.lineage.id in came:
            came[line.lineage.id].append(id_)
    return came


def _ages(
    at: int, line: MarkedProvision, origins: Sequence[str], words: Mapping[str, str], before: Mapping[str, Ages]
) -> Ages:
    """The ages of the characters of a clause: those that are kept have the ones that they had."""
    found: Ages = []
    places = dict.fromkeys((id_ for id_ in origins if id_ in words), 0)
    for mark, text in line.seen:
        pieces = [] if mark == "inserted" else [*_come_by(text, places, words)]
        if mark == "deleted":
            continue
        rest = len(text)
        for id_, start, length, blanks in pieces:
            ages = before[id_][start : start + length]
            found += [*ages[:1] * blanks, *ages]
            rest -= blanks + length
        found += [at] * rest
    return found


class _Piece(NamedTuple):
    """Words that come from a place in a clause, and how many blanks stand before them that do not."""

    clause: str
    start: int
    length: int
    blanks: int = 0


def _come_by(text: str, places: dict[str, int], words: Mapping[str, str]) -> Iterator[_Piece]:
    """Where some words come next in the clauses that they may be from, which is read on from there.

    Where clauses were joined, they may come from several, with a blank between them that neither has.
    """
    while text:
        bare = text.lstrip()
        blanks = 0
        if (piece := _next_piece(text, places, words)) is None:
            blanks, piece = len(text) - len(bare), _next_piece(bare, places, words)
        if piece is None:
            return
        places[piece.clause] = piece.start + piece.length
        yield piece._replace(blanks=blanks)
        text = text[blanks + piece.length :]


def _next_piece(text: str, places: dict[str, int], words: Mapping[str, str]) -> _Piece | None:
    """The words, or the first of them that end a clause."""
    if not text:
        return None
    for id_, start in places.items():
        if words[id_].startswith(text, start):
            return _Piece(id_, start, len(text))
    for id_, start in places.items():
        if (at := words[id_].find(text, start)) >= 0:
            return _Piece(id_, at, len(text))
    for id_, start in places.items():
        if (end := words[id_][start:]) and text.startswith(end):
            return _Piece(id_, start, len(end))
    return None


def _spans(text: str, ages: Ages) -> Iterator[AgedSpan]:
    at = 0
    for since, run in groupby(ages):
        length = len(list(run))
        yield AgedSpan(text[at : at + length], since)
        at += length
