"""The commands that both screens of a chair's text have: handing it out, and taking back the last choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.screens.cursor_screen import CursorScreen
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.commands import Command
    from wtsaprep.services.comparing.chair_session import ChairSession


class ChairCommands(CursorScreen[None]):
    """Each of them is saved at once."""

    _session: ChairSession

    @property
    def view(self) -> SheetView:
        """What is read."""
        return self.query_one(SheetView)

    def show_again(self) -> None:
        """Draw the text as it is now."""
        raise NotImplementedError

    def why_not(self, command: Command) -> str:
        if command.name == "freeze" and self._session.draft.value.frozen:
            return "it was handed out already; the next choice makes the next revision"
        if command.name == "take-back-pick" and not self._session.can_undo:
            return "nothing was chosen since this was opened"
        return ""

    def do_freeze(self) -> None:
        self.carry_out(self._session.freeze, "handed out; the next choice makes the next revision")

    def do_take_back_pick(self) -> None:
        self.carry_out(self._session.undo, "taken back")

    def carry_out(self, change: Callable[[], object], done: str) -> None:
        """Make a change and say that it is done, or why it could not be."""
        try:
            change()
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.show_again()
        if done:
            self.say(done)
