"""The reader's commands that keep a draft: steps taken back and made again, saving, saving elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import ChangedFault, WtsaprepError
from wtsaprep.tui.reader.conflict_commands import ConflictCommands
from wtsaprep.tui.screens.remedies import fault_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class KeepingCommands(ConflictCommands):
    """They all need a draft, which `why_not` has made sure of."""

    def do_undo(self, times: int) -> None:
        self._travel("taken back", self.session.undo, times)

    def do_redo(self, times: int) -> None:
        self._travel("made again", self.session.redo, times)

    def _travel(self, done: str, travel: Callable[[int], str], times: int) -> None:
        from wtsaprep.drafting.changed_clause import changed_clauses

        before = self.session.draft.revised
        try:
            name = travel(times)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.redraw()
        self.go_to_first(changed_clauses(before, self.session.draft.revised))
        self.say(f"{done}: {name}")

    def do_save(self) -> None:
        try:
            told = self.session.save()
        except ChangedFault:
            self._unite()
            return
        except WtsaprepError as error:
            elsewhere = f"not saved; {self.key('save-as')} saves it elsewhere, and its journal keeps it."
            self.say(f"{elsewhere} {fault_line(error, self.key)}")
            return
        self.refresh_bars()
        self.say(f"saved: {self.session.opened.proposal.path}{f'; {told}' if told else ''}")

    def _unite(self) -> None:
        """Somebody saved the file meanwhile: both versions are laid together, and nothing is written yet."""
        try:
            self.session.merge_from_disk()
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.redraw()
        if self._conflicts():
            self.do_settle()
        else:
            self.say(f"somebody else saved meanwhile: both united here, not written; look, then {self.key('save')}")

    def do_save_as(self) -> None:
        from wtsaprep.tui.forms.save_as_screen import SaveAsScreen

        self.app.push_screen(SaveAsScreen(self.session), self._saved_elsewhere)

    def _saved_elsewhere(self, paths: tuple[Path, ...] | None) -> None:
        if paths:
            self.say(f"written: {' and '.join(map(str, paths))}; in its own place it is as it was")
