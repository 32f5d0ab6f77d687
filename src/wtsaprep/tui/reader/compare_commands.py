"""The reader's view of others: a note under each clause that they change too, and the way to the comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.services.comparing import with_open_drafts
from wtsaprep.tui.reader.save_commands import KeepingCommands
from wtsaprep.tui.screens.destinations import CompareProposals, ReadProposal

if TYPE_CHECKING:
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.tui.screens.destinations import Destination


class CompareCommands(KeepingCommands):
    """They work on texts in force and on drafts alike."""

    def look_around(self) -> None:
        """Find out, beside the reading, who else changes what; nothing waits for it."""
        if self._resolution is not None:
            resolution = self._resolution
            self.run_worker(lambda: self._compare(resolution), thread=True, exclusive=True, group="others")

    def _compare(self, resolution: Resolution) -> None:
        from wtsaprep.comparison.notes import notes

        found = with_open_drafts.compare_with_open(self.shell.workspace, resolution, self.shell.sessions)
        told = notes(found.matrix, self._session.draft.proposal.id if self._session else "")
        self.app.call_from_thread(self._tell_others, told)

    def _tell_others(self, told: dict[str, str]) -> None:
        if self.is_mounted and told != self._sheet.others:
            self._sheet = replace(self._sheet, others=told)
            self.view.show(self._sheet)

    def do_compare(self) -> None:
        if self._resolution is not None:
            proposal = self._session.draft.proposal.id if self._session else ""
            self.open(CompareProposals(self._resolution, self.here()[0], proposal))

    def shows_already(self, destination: Destination) -> bool:
        if self._session is None or not isinstance(destination, ReadProposal):
            return False
        return self._session.opened.proposal.path == destination.path

    def arrive(self, destination: Destination) -> None:
        if isinstance(destination, ReadProposal):
            self.go_to_id(destination.clause)
