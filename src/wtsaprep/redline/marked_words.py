"""Marked words: two wordings of a clause laid over each other, its repaired citations and its label as wholes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from wtsaprep.redline.spans import Span, Spans, merged
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.redline.repairs import Repairs


class LateMarks:
    """The words of a clause, marked when somebody asks: of a long text most are not looked at."""

    __slots__ = ("__weakref__", "_marked", "_wordings")

    def __init__(self, old: str, new: str, repaired: Repairs = ()) -> None:
        self._wordings = old, new, repaired
        self._marked: Spans | None = None

    @property
    def spans(self) -> Spans:
        """What `marked` makes of both wordings."""
        if self._marked is None:
            self._marked = marked(*self._wordings)
        return self._marked

    @property
    def is_marked(self) -> bool:
        """Whether somebody has asked."""
        return self._marked is not None

    def __eq__(self, other: object) -> bool:
        return self.spans == (other.spans if isinstance(other, LateMarks) else other)

    def __hash__(self) -> int:
        return hash(self.spans)

    def __repr__(self) -> str:
        return repr(self.spans)


_KNOWN: WeakValueDictionary[tuple[str, str, Repairs], LateMarks] = WeakValueDictionary()
"""Those that some redline holds: the one that comes after a step has nearly all of them again."""


def late_marks(old: str, new: str, repaired: Repairs = ()) -> LateMarks:
    """Two wordings, to be marked once by whoever asks first."""
    known = _KNOWN.get((old, new, repaired))
    return _KNOWN.setdefault((old, new, repaired), LateMarks(old, new, repaired)) if known is None else known


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
