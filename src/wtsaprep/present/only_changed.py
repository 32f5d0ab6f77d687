"""The only-changed view: clauses that change, the headings they stand under, a neighbour on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.citations import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.redline.redline import MarkedProvision


def only_changed(
    provisions: Sequence[MarkedProvision], shown: Sequence[int], is_changed: Callable[[int], bool]
) -> tuple[tuple[int, ...], frozenset[int]]:
    """Of the places that a view shows, those that stay; and which of them are neighbours, there for context only."""
    stay: set[int] = set()
    near: set[int] = set()
    heading: int | None = None
    for nth, at in enumerate(shown):
        if provisions[at].kind in HEADINGS:
            heading = at
        if not is_changed(at):
            continue
        stay.add(at)
        if heading is not None:
            stay.add(heading)
        # A heading is no neighbour: it belongs to what follows it.
        beside = (*shown[max(0, nth - 1) : nth], *shown[nth + 1 : nth + 2])
        near.update(other for other in beside if provisions[other].kind not in HEADINGS)
    context = frozenset(near - stay)
    return tuple(at for at in shown if at in stay or at in context), context
