"""Going through a queue, one thing at a time: what preparing and the room have in common. All is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import Redline
from wtsaprep.tui.screens.cursor_screen import CursorScreen
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wtsaprep.commands import Command
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.services.sessions.walk import Walk
    from wtsaprep.tui.forms.writing_form import WritingForm, WrittenFields

VIEWS: tuple[View, ...] = ("redline", "final", "base")


class QueueSession(Protocol):
    """What is gone through."""

    @property
    def walk(self) -> Walk: ...


class QueueScreen(CursorScreen[None]):
    """Shows one thing at a time under a row that says what it is."""

    DEFAULT_CSS = "QueueScreen #subject { text-style: bold; margin-bottom: 1; }"

    _session: QueueSession
    _view: View = "redline"

    def compose_body(self) -> ComposeResult:
        yield Bar(id="subject")
        yield SheetView()

    def on_mount(self) -> None:
        self.show_again()
        super().on_mount()

    def laid(self) -> tuple[str, Redline]:
        """What is looked at now: the row over it, and its text."""
        raise NotImplementedError

    def next_place(self, times: int) -> int | None:
        """The place some steps on, or back."""
        raise NotImplementedError

    def no_place(self, times: int) -> str:
        """Why there is none."""
        return "there is no other one" if times > 0 else "this is the first one"

    def why_not(self, command: Command) -> str:
        if command.name == "take-back-step" and not self._session.walk.can_undo:
            return "nothing was decided yet"
        if command.name == "make-again" and not self._session.walk.can_redo:
            return "nothing was taken back"
        return ""

    def room_changed(self) -> None:
        self.show_again()

    def show_again(self) -> None:
        """Draw what is looked at as it is now."""
        subject, laid = self.laid()
        self.query_one("#subject", Bar).put(subject)
        view = self.query_one(SheetView)
        view.show(Sheet(laid, view=self._view, formal=True))
        view.home()
        self.refresh_bars()

    def carry_out(self, change: Callable[[], object], done: str = "") -> bool:
        """Make a change and draw it; whether it could be made. Says that it is done, or why it could not be."""
        try:
            change()
        except WtsaprepError as error:
            self.app.bell()
            self.say_fault(error)
            return False
        self.show_again()
        if done:
            self.say(done)
        return True

    def go_to(self, at: int) -> None:
        """Look at another one, and keep the place."""
        self._session.walk.go(at)
        self.carry_out(self._session.walk.keep_place)

    def keeper(self, name: str) -> Callable[[WrittenFields], None]:
        """Keeps what stands in a form, which is called after the command that opens it."""
        return lambda said: self._session.walk.keep_writing(name, said)

    def let_write(self, name: str, form: WritingForm, take: Callable[[WrittenFields], object]) -> None:
        """Let somebody write; until what was written is taken, it is kept as it stands there."""

        def done(said: WrittenFields | None) -> None:
            if said is None:
                return
            kept = self.carry_out(lambda: self._session.walk.keep_writing(name, said))
            if kept and self.carry_out(lambda: take(said)):
                self.carry_out(lambda: self._session.walk.keep_writing(name, {}))

        self.app.push_screen(form, done)

    def do_next_in_queue(self, times: int) -> None:
        at = self.next_place(times)
        if at is None:
            self.say(self.no_place(times))
        else:
            self.go_to(at)

    def do_previous_in_queue(self, times: int) -> None:
        self.do_next_in_queue(-times)

    def do_queue_view(self) -> None:
        self._view = VIEWS[(VIEWS.index(self._view) + 1) % len(VIEWS)]
        self.show_again()

    def do_take_back_step(self) -> None:
        self._travel(self._session.walk.undo, "taken back")

    def do_make_again(self) -> None:
        self._travel(self._session.walk.redo, "made again")

    def _travel(self, step: Callable[[], str], done: str) -> None:
        about: list[str] = []
        if self.carry_out(lambda: about.append(step())):
            self.say(f"{done}: {about[0]}")
