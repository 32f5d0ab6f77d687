"""Whole changes: a split or a join is one change, however many clauses it touches, wherever changes are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.changes import changed_clauses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.redline.redline import Redline


def count_changes(laid: Redline) -> int:
    """How many changes a reader counts: formal ones are none, halves of a split and sides of a join are one."""
    whole = wholes_in(laid)
    return len({whole.get(id_, id_) for id_ in changed_clauses(laid)})


def wholes_in(laid: Redline) -> dict[str, str]:
    """For each clause of a redline that is no change by itself: the clause whose change it is part of."""
    return wholes((p.id, p.together) for p in laid.provisions if p.lineage and p.together)


def wholes(tied: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The same, given each such clause with the one that it was split from or joined to."""
    parts: dict[str, str] = {}
    for id_, other in tied:
        part, whole = _whole_of(id_, parts), _whole_of(other, parts)
        if part != whole:
            parts[part] = whole
    return {id_: _whole_of(id_, parts) for id_ in parts}


def _whole_of(id_: str, parts: dict[str, str]) -> str:
    while id_ in parts:
        id_ = parts[id_]
    return id_
