"""The reader's view of others: a note under each clause that they change too, and the way to the comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.reader.save_commands import KeepingCommands

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution


class CompareCommands(KeepingCommands):
    """They work on texts in force and on drafts alike."""

    def look_around(self) -> None:
        """Find out, beside the reading, who else changes what; nothing waits for it."""
        if self._resolution is not None:
            resolution = self._resolution
            self.run_worker(lambda: self._compare(resolution), thread=True, exclusive=True, group="others")

    def _compare(self, resolution: Resolution) -> None:
        from wtsaprep.comparison.notes import notes
        from wtsaprep.tui.reader.opening import comparison_of

        found = comparison_of(self.shell, resolution)
        told = notes(found.matrix, self._session.draft.proposal.id if self._session else "")
        self.app.call_from_thread(self._tell_others, told)

    def _tell_others(self, told: dict[str, str]) -> None:
        if self.is_mounted and told != self._sheet.others:
            self._sheet = replace(self._sheet, others=told)
            self.view.show(self._sheet)

    def do_compare(self) -> None:
        from wtsaprep.tui.reader.opening import open_comparison

        if self._resolution is None:
            return
        try:
            proposal = self._session.draft.proposal.id if self._session else ""
            open_comparison(self.shell, self._resolution, self.here()[0], proposal)
        except WtsaprepError as error:
            self.say(error.in_one_line)

    def reads(self, path: Path) -> bool:
        """Whether this is the reader of the proposal in a file."""
        return self._session is not None and self._session.opened.proposal.path == path
