"""The reader's commands on conflicts, and the one that puts a draft onto another text in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.conflict import counted_conflicts
from wtsaprep.present.sheet.sheet import citations
from wtsaprep.services.drafts.resolution_conflicts import ResolutionConflicts
from wtsaprep.tui.reader.reference_commands import ReferenceCommands

if TYPE_CHECKING:
    from wtsaprep.model.conflict import Conflict


class ConflictCommands(ReferenceCommands):
    """They work on drafts, and on a text in force that git merged."""

    _settling: ResolutionConflicts | None

    def do_next_conflict(self, times: int) -> None:
        self._to_conflict(times)

    def do_previous_conflict(self, times: int) -> None:
        self._to_conflict(-times)

    def _to_conflict(self, times: int) -> None:
        if not self.view.next_conflict(times):
            self.say(f"no clause in conflict there; {self.key('settle')} shows all conflicts")

    def _conflicts(self) -> tuple[Conflict, ...]:
        if self._session is not None:
            return self._session.conflicts
        return self._resolution.conflicts if self._resolution else ()

    def do_settle(self) -> None:
        from wtsaprep.tui.reader.conflict_screen import ConflictScreen

        here = self._sheet.provision(self.view.cursor).id if len(self._sheet) else ""
        names = citations(self._sheet)
        if self._session is not None:
            self.app.push_screen(ConflictScreen(self._session, names, here))
        elif self._resolution is not None:
            self._settling = ResolutionConflicts(self.shell.workspace, self._resolution)
            self.app.push_screen(ConflictScreen(self._settling, names, here))

    def do_rebase(self) -> None:
        try:
            name = self.session.rebase().name
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.redraw()
        left = len(self._conflicts())
        undone = f"re-based onto {name}; {self.key('undo')} takes it back"
        self.say(f"on {name}; {counted_conflicts(left)}: {self.key('settle')}" if left else undone)
