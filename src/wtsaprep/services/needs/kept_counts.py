"""Kept counts: what was counted exactly is counted anew only when a file that it may follow from is another one.

They lie in the catalogue under the state of the workspace, and are numbers alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.review.needs import Counts, Looked
from wtsaprep.store.index.workspace_state import WorkspaceState

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index

_TOPIC = "needs"


class KeptCounts:
    """The exact counts of one action; made before anything is read."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._state = WorkspaceState(index, ours=True)
        self._counted: Counts | None = None

    def counts(self, rough: Counts) -> Counts:
        """How much is left: as it was counted before, or counted now."""
        counts = _read(self._index.catalogue.known(_TOPIC, self._state.key))
        if counts is not None:
            return counts
        from wtsaprep.services.needs.exact_counts import exact_counts

        self._counted = exact_counts(self._index, rough)
        return self._counted

    def keep(self) -> None:
        """Keep what was counted, when nobody waits any more; not where something could not be."""
        if self._counted and not self._counted.faults and self._state.holds:
            self._index.catalogue.keep(_TOPIC, {self._state.key: _written(self._counted)})


def _written(counts: Counts) -> list[Any]:
    sittings = [[*sitting, left] for sitting, left in counts.sittings.items()]
    return [counts.changes, counts.replies, counts.fates, counts.paragraphs, sittings]


def _read(known: Any) -> Counts | None:
    """What was written; None if nothing was that can be read."""
    try:
        changes, replies, fates, open_paragraphs, sittings = known
        looked = {proposal: Looked(*of_one) for proposal, of_one in changes.items()}
        left = {(kind, choice): many for kind, choice, many in sittings}
    except (TypeError, ValueError, AttributeError):
        return None
    return Counts(looked, replies, fates, open_paragraphs, left)
