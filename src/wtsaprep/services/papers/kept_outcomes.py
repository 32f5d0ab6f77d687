"""Kept outcomes: what became of proposals is worked out anew only when a file of the workspace is another one.

They lie in the catalogue under the state of the workspace, and those on each text under the state of what they follow
from; nothing private is in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.review.outcomes import ChangeOutcome, Outcomes, ProposalOutcome
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.text_states import TextStates
from wtsaprep.store.index.workspace_state import WorkspaceState

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.papers.outcomes import RowsOnText
    from wtsaprep.store.index.index import Index

_TOPIC = "outcomes"
_TEXTS = "outcomes on texts"


class KeptOutcomes:
    """What became of some proposals, in one action; made before anything is read.

    ``reference`` names a text in force, a document or a proposal; empty for all there is.
    """

    def __init__(self, index: Index, reference: str, *, superseded: bool) -> None:
        self._index = index
        self._asked = reference, superseded
        self._state = WorkspaceState(index, ours=False)
        self._texts = TextStates(index, self._state)
        self._on_texts: dict[str, list[Any]] = {}
        self._made: tuple[Outcomes, str] | None = None

    def outcomes(self) -> tuple[Outcomes, str]:
        """The outcomes, and what they are of: as they were found before, or found now.

        Raises:
            InputFault: nothing is called so, or a file can't be read.
            NeedsDecision: several proposals are.
        """
        found = _read(self._index.catalogue.known(_TOPIC, self._key))
        if found is not None:
            return found
        from wtsaprep.services.papers.outcomes import outcomes_named, outcomes_of

        reference, superseded = self._asked
        if reference:
            self._made = outcomes_named(self._index, reference, superseded=superseded, keeping=self._on_text)
        else:
            self._made = outcomes_of(self._index, superseded=superseded, keeping=self._on_text), ""
        return self._made

    def _on_text(self, text: Resolution, superseded: bool, make: Callable[[], RowsOnText]) -> RowsOnText:
        """The rows of a text: as they were found before, as long as what they follow from is as it was."""
        number = text.number.casefold()
        key = self._texts.key(number, text.reference, text.kind, superseded)
        known = _read([text.name, self._index.catalogue.known(_TEXTS, key)])
        rows, faults = (known[0].rows, ()) if known else make()
        if not faults and self._texts.has_settled(number):
            self._on_texts[key] = _written(Outcomes(rows), "")[1]
        return rows, faults

    def keep(self) -> None:
        """Keep what was found, when nobody waits any more; not where something could not be read."""
        # Of one text alone those of the others would be lost.
        if self._made and self._on_texts and not self._asked[0] and self._state.stands:
            self._index.catalogue.keep(_TEXTS, self._on_texts)
        if self._made and not self._made[0].broken and self._state.holds:
            self._index.catalogue.keep(_TOPIC, {self._key: _written(*self._made)})

    @property
    def _key(self) -> str:
        return key_of(self._state.key, *self._asked)


def _written(outcomes: Outcomes, about: str) -> list[Any]:
    return [about, [[getattr(row, name) for name in ProposalOutcome.__slots__] for row in outcomes.rows]]


def _read(known: Any) -> tuple[Outcomes, str] | None:
    """What was written; None if nothing was that can be read."""
    try:
        about, rows = known
        return Outcomes(tuple(_row(**dict(zip(ProposalOutcome.__slots__, row, strict=True))) for row in rows)), about
    except (TypeError, ValueError):
        return None


def _row(*, sources: list[str], changes: list[list[Any]], **said: Any) -> ProposalOutcome:
    return ProposalOutcome(sources=tuple(sources), changes=tuple(ChangeOutcome(*one) for one in changes), **said)
