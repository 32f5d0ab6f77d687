"""Views from other regions: what their proposals change, and what we heard them say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.wishes import place_of
from wtsaprep.model.proposal_names import proposal_called, symbol_and_number
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.position import ViewHeard
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue import QueuedChange

_WHOLE = {"SUP": "the whole text suppressed", "NOC": "the whole text kept as it is"}


def wanted_by_others(matrix: Matrix) -> Mapping[str, list[tuple[str, Spans]]]:
    """What the proposals of others want, by their source: each clause with the proposal, and its words marked."""
    wanted: dict[str, list[tuple[str, Spans]]] = {}
    for at, column in enumerate(matrix.columns):
        if at in matrix.ours:
            continue
        mine = wanted.setdefault(column.source, [])
        if column.whole:
            mine.append((symbol_and_number(column), (Span("kept", _WHOLE[column.whole]),)))
        for row in matrix.rows:
            if (wish := row.wish(at)) is not None:
                mine.append((f"{column.number}, {row.name}", _words(matrix, row, wish)))
    return wanted


def heard_from(held: Iterable[HeldPosition]) -> Mapping[str, list[str]]:
    """What we heard, by who said it: "for PRA/XX/1, resolves (Cairo, October): if it is only once"."""
    heard: dict[str, list[str]] = {}
    for held_position in held:
        for view in held_position.heard:
            heard.setdefault(view.source, []).append(_heard(view, held_position.change))
    return heard


def _words(matrix: Matrix, row: MatrixRow, wish: Wish) -> Spans:
    """A clause as a proposal would have it; of one that only moves or becomes another thing, where to, and what."""
    moved = f"moved {place_of(wish, matrix.names)}" if wish.act == "moved" else ""
    if told := ", ".join(filter(None, (moved, wish.marked.becomes))):
        return (Span("kept", told), *((Span("kept", ": "), *wish.spans) if wish.changes else ()))
    return wish.spans


def _heard(view: ViewHeard, change: QueuedChange) -> str:
    place = ", ".join(filter(None, (view.where, view.when)))
    remark = f": {view.remark}" if view.remark else ""
    return f"{view.view} {proposal_called(change)}, {change.name}{f' ({place})' if place else ''}{remark}"
