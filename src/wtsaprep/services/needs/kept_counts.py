"""Kept counts: what was counted exactly is counted anew only when a file that it may follow from is another one.

They lie in the catalogue under the state of the workspace, and those on each text under the state of what they follow
from, so that after a change only the texts that it touches are counted anew. They are numbers alone.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from wtsaprep.review.needs import Counts, Looked
from wtsaprep.store.index.text_states import TextStates
from wtsaprep.store.index.workspace_state import WorkspaceState

if TYPE_CHECKING:
    from wtsaprep.services.needs.exact_counts import CountsOnText
    from wtsaprep.store.index.index import Index

_TOPIC = "needs"
_TEXTS = "needs of texts"


class KeptCounts:
    """The exact counts of one action; made before anything is read."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._state = WorkspaceState(index, ours=True)
        self._texts = TextStates(index, self._state)
        self._counted: Counts | None = None
        self._on_texts: dict[str, list[Any]] = {}

    def counts(self, rough: Counts) -> Counts:
        """How much is left: as it was counted before, or counted now, where something changed."""
        counts = _read(self._index.catalogue.known(_TOPIC, self._state.key))
        if counts is not None:
            return counts
        from wtsaprep.services.needs.exact_counts import exact_counts

        self._counted = exact_counts(self._index, rough, partial(self._on_text, rough))
        return self._counted

    def _on_text(self, rough: Counts, number: str) -> CountsOnText:
        """How much is left of what lies under a number: as it was counted before, as long as that is as it was."""
        from wtsaprep.services.needs.exact_counts import CountsOnText, counted_on

        key = self._texts.key(number, *(rough.changes.get(id_) for id_ in self._texts.proposals_under(number)))
        known = self._index.catalogue.known(_TEXTS, key)
        found = _on_text(CountsOnText, known) or counted_on(self._index, rough, number)
        if not found.faults and self._texts.has_settled(number):
            self._on_texts[key] = list(found[:-1])
        return found

    def keep(self) -> None:
        """Keep what was counted, when nobody waits any more; not where something could not be."""
        if self._counted and self._on_texts and self._state.stands:
            self._index.catalogue.keep(_TEXTS, self._on_texts)
        if self._counted and not self._counted.faults and self._state.holds:
            self._index.catalogue.keep(_TOPIC, {self._state.key: _written(self._counted)})


def _on_text(kind: type[CountsOnText], known: Any) -> CountsOnText | None:
    """What was kept of a text; None if nothing was that can be read."""
    try:
        changes, fates, open_paragraphs, undecided = known
        looked = {proposal: Looked(*of_one) for proposal, of_one in changes.items()}
        return kind(looked, dict(fates), dict(open_paragraphs), dict(undecided))
    except (TypeError, ValueError, AttributeError):
        return None


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
