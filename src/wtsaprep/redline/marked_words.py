"""Marked words: two wordings of a clause laid over each other, its repaired citations and its label as wholes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.spans import Span, Spans, merged
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.redline.repairs import Repairs


def marked(old: str, new: str, repaired: Repairs = ()) -> Spans:
    """The words of a clause marked; each repaired citation is changed as a whole."""
    if old == new:
        return (Span("kept", old),) if old else ()
    if repaired:
        return merged(_marked_between(old, new, repaired))
    return mark_words(old, new)


def _marked_between(old: str, new: str, repaired: Repairs) -> Iterator[Span]:
    """The words between repaired citations marked, and each of these changed as a whole, as labels are."""
    gone = came = 0
    for repair in repaired:
        yield from marked(old[gone : repair.old_start], new[came : repair.new_start])
        yield from replaced(old[repair.old_start : repair.old_end], new[repair.new_start : repair.new_end])
        gone, came = repair.old_end, repair.new_end
    yield from marked(old[gone:], new[came:])


def replaced(old: str, new: str) -> Spans:
    """A label is changed as a whole: ``[-b)-]{+c)+}``."""
    if old == new:
        return (Span("kept", old),) if old else ()
    return not_empty((Span("deleted", old), Span("inserted", new)))


def not_empty(spans: Iterable[Span]) -> Spans:
    """The spans that hold something."""
    return tuple(span for span in spans if span.text)
