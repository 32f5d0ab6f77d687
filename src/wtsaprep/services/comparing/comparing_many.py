"""Comparing many: of hundreds of proposals on one text the first at once, and all of them with a count, to be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import in_order
from wtsaprep.services.comparing.comparison import compare_first, compare_proposals
from wtsaprep.services.comparing.for_others import compared_for_others
from wtsaprep.services.comparing.with_open_drafts import compare_with_open, unsaved_in
from wtsaprep.store.index.files_read import FilesRead
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import GivenUp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace

_AT_ONCE = 60
"""Proposals that are compared within a moment."""
_FIRST = 20
"""Of more, so many are compared before the others: what a wide screen shows."""


class ComparingMany:
    """All proposals on a text in force being compared; who waits no more gives it up."""

    def __init__(
        self,
        workspace: Workspace,
        resolution: Resolution,
        sessions: Mapping[Path, DraftingSession],
        *,
        superseded: bool = False,
        for_others: bool = False,
    ) -> None:
        self._workspace, self._resolution, self._sessions = workspace, resolution, sessions
        self._superseded, self._for_others = superseded, for_others
        self.given_up = False
        self.words = ""
        """How far it is."""

    def first(self, proposal: str) -> Comparison:
        """What is to be shown at once: all of few proposals; of many the first, ours and one that is named by its id.

        Raises:
            WtsaprepError: the text in force can't be read, or new texts in its place.
        """
        index = Index(self._workspace)
        many = not self._resolution.none_in_force and len(index.on_any_edition(self._resolution.number)) > _AT_ONCE
        if many:
            unsaved = unsaved_in(self._sessions)
            compared = compare_first(index, self._resolution, unsaved, _FIRST, proposal, superseded=self._superseded)
        else:
            compared = compare_with_open(self._workspace, self._resolution, self._sessions, superseded=self._superseded)
        return compared_for_others(compared) if self._for_others else compared

    def all(self) -> Comparison:
        """All of them, with their matrix, as a thread finds it out.

        Raises:
            GivenUp: nobody waits for it any more.
            WtsaprepError: the text in force can't be read.
        """
        index = Index(self._workspace, FilesRead(self))
        unsaved = unsaved_in(self._sessions)
        compared = compare_proposals(index, self._resolution, unsaved, superseded=self._superseded)
        compared = compared_for_others(compared) if self._for_others else compared
        for at, entry in index.files.each("comparing proposal", [*enumerate(in_order(compared.entries, compared.own))]):
            compared.laid.of(entry.revised).wishes(at)
        return compared.made(index.files)

    def opens(self) -> None:
        """A file is about to be opened.

        Raises:
            GivenUp: nobody waits for it any more.
        """
        if self.given_up:
            raise GivenUp

    def goes_on(self, doing: str, number: int, of: int) -> None:
        """So many of what something is done with are done, and the next one is begun.

        Raises:
            GivenUp: nobody waits for it any more.
        """
        self.opens()
        self.words = f"{doing} {number + 1:,} of {of:,} ..."
