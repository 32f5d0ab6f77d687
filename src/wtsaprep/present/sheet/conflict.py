"""A conflict as a redline and as lines: each side against what both began with, then that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.conflict import REASON_WORDS, wording
from wtsaprep.model.counted import counted
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.spans import Span
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.model.conflict import Conflict, ConflictSide
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.spans import Spans

NOTHING = "(deleted, or not there)"
"""Stands for a side that has no such clause."""
_SHOWN = 40
"""Characters by which a clause is told that has no name."""


def counted_conflicts(count: int) -> str:
    """How many conflicts there are, in words."""
    return f"{counted(count, 'conflict')} to settle"


def conflict_redline(conflict: Conflict) -> Redline:
    """The sides of a conflict under headings, each marked against what both began with."""
    return Redline(tuple(_provisions(conflict)))


def conflict_lines(conflicts: Iterable[Conflict], names: Mapping[str, str]) -> tuple[Line, ...]:
    """Conflicts as lines of a document: the clause, as ``names`` calls it by its id, the reason, then each side."""
    lines: list[Line] = []
    for conflict in conflicts:
        said = f"{conflict_name(conflict, names)}: {conflict_reason(conflict)}"
        lines.append((Piece(f"CONFLICT\t{said}", "note"),))
        for name, spans in _sides(conflict):
            pieces = (Piece(visible(span.text), "text" if span.mark == "kept" else span.mark) for span in spans)
            place = _place(conflict, name)
            moved = (Piece(f"({place}) ", "note"),) if place else ()
            lines.append((Piece(f"{name}\t", "label"), *moved, *pieces))
    return tuple(lines)


def conflict_name(conflict: Conflict, names: Mapping[str, str]) -> str:
    """What the clause of a conflict is called: as where both sides began, by its id in ``names``, or by its words."""
    return visible(conflict.name or conflict.field) or names.get(conflict.provision) or _by_words(conflict)


def _by_words(conflict: Conflict) -> str:
    """How a clause begins that has no name; an id tells nobody anything."""
    sides = map(wording, (conflict.ours, conflict.theirs, conflict.base))
    words = visible(next(filter(None, sides), ""))
    return f"“{words[:_SHOWN]}{'…' * (len(words) > _SHOWN)}”" if words else "a clause without words"


def conflict_reason(conflict: Conflict) -> str:
    """Why it is in conflict; of two moves, where to: "moved after considering b) against moved under resolves"."""
    if conflict.our_place and conflict.their_place:
        return visible(f"{conflict.our_place} against {conflict.their_place}")
    return REASON_WORDS[conflict.reason]


def _place(conflict: Conflict, side: str) -> str:
    """Where a side moves the clause."""
    return visible({"mine": conflict.our_place, "theirs": conflict.their_place}.get(side, ""))


def their_words(conflict: Conflict) -> str:
    """What the other side has, for a row beneath the clause."""
    words = wording(conflict.theirs)
    return NOTHING if words is None else words


def _provisions(conflict: Conflict) -> Iterator[MarkedProvision]:
    for name, spans in _sides(conflict):
        changed = any(span.mark != "kept" for span in spans)
        place = _place(conflict, name)
        head = f"{name}, {place}" if place else name
        yield MarkedProvision(f"{name}.", "heading", 0, "kept", (), (Span("kept", head),))
        yield MarkedProvision(name, "other", 0, "edited" if changed else "kept", (), spans)


def _sides(conflict: Conflict) -> Iterator[tuple[str, Spans]]:
    """Each side by its name, its words marked; the last one is what both began with, if that is known."""
    base = conflict.base
    for name, side in (("mine", conflict.ours), ("theirs", conflict.theirs)):
        yield name, _marked(base, side)
    if base is not None:
        yield "in force or base", (Span("kept", wording(base) or ""),)


def _marked(base: ConflictSide, side: ConflictSide) -> Spans:
    old, new = wording(base), wording(side)
    if new is None:
        return (Span("kept", NOTHING),)
    return (Span("kept", new),) if old is None else mark_words(old, new)
