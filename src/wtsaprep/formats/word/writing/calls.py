"""Calls of footnotes: printed as numbers, and written as calls of the notes that these numbers mean in each text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.mark_owners import OwnedSpan
from wtsaprep.model.labels import labels
from wtsaprep.model.printed import PRINTED_CALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.model.provision import Text


class Called(NamedTuple):
    """A piece of a marked line: words, or the call of a note by its id."""

    span: OwnedSpan
    note: str = ""


class NoteNames(NamedTuple):
    """The ids of the notes of two texts by what they are called by in print."""

    base: dict[str, str]
    final: dict[str, str]

    @classmethod
    def of(cls, base: Text, final: Text) -> NoteNames:
        """Those of two texts."""
        return cls(
            *({label: p.id for p, label in zip(t, labels(t), strict=True) if p.kind == "note"} for t in (base, final))
        )

    def parted(self, spans: Iterable[OwnedSpan]) -> Iterator[Called]:
        """A marked line in words and calls. A note that both texts call at one place is called there once.

        Its number may be another one in each of them, and one number may mean two notes.
        """
        pieces = [piece for span in spans for piece in self._pieces(span)]
        for kept, run in groupby(pieces, key=lambda piece: piece.span.mark == "kept"):
            group = list(run)
            yield from group if kept else _shared(group)

    def _pieces(self, span: OwnedSpan) -> Iterator[Called]:
        if "[^" not in span.text:
            yield Called(span)
            return
        for at, part in enumerate(PRINTED_CALL.split(span.text)):
            if at % 2:
                yield from self._call(span, part)
            elif part:
                yield Called(span._replace(text=part))

    def _call(self, span: OwnedSpan, label: str) -> Iterator[Called]:
        sign = f"[^{label}]"
        old, new = self.base.get(label, ""), self.final.get(label, "")
        if span.mark == "kept" and old != new:
            yield Called(OwnedSpan("deleted", sign), old)
            yield Called(OwnedSpan("inserted", sign), new)
        else:
            yield Called(span._replace(text=sign), old if span.mark == "deleted" else new)


def _shared(change: Sequence[Called]) -> Iterator[Called]:
    """A change with the calls that stand on both of its sides kept, each side cut there."""
    gone = [piece for piece in change if piece.span.mark == "deleted"]
    come = [piece for piece in change if piece.span.mark == "inserted"]
    for piece in [piece for piece in gone if piece.note]:
        at = next((n for n, other in enumerate(come) if other.note == piece.note), None)
        if at is None:
            continue
        until = gone.index(piece)
        yield from (*gone[:until], *come[:at], Called(OwnedSpan("kept", come[at].span.text), piece.note))
        gone, come = gone[until + 1 :], come[at + 1 :]
    yield from (*gone, *come)
