"""Preparing: one change at a time, with the text in force and who else touches it; single keys take positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.counted import counted
from wtsaprep.present.prepare import change_redline, change_title, holding_line, progress_line
from wtsaprep.present.sheet import Sheet
from wtsaprep.redline.redline import Redline
from wtsaprep.review.positions import by_source, progress
from wtsaprep.tui.bar import Bar
from wtsaprep.tui.position_forms import heard_form, heard_said, notes_form, notes_said
from wtsaprep.tui.sheet_view import SheetView
from wtsaprep.tui.walking import WalkingScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wtsaprep.model.position import Stand
    from wtsaprep.present.document import View
    from wtsaprep.tui.prepare_session import PrepareSession
    from wtsaprep.tui.writing_form import Written

VIEWS: tuple[View, ...] = ("redline", "final", "base")
_NOTHING = "nothing is proposed here"
_OF_ONE = frozenset(("support", "live-with", "oppose", "seek", "neutral", "red-line", "write-notes", "hear"))


class PrepareScreen(WalkingScreen[None]):
    """Takes positions; each is saved at once, and so is the place."""

    place: ClassVar[Place] = "prepare"
    DEFAULT_CSS = "PrepareScreen #change { text-style: bold; margin-bottom: 1; }"

    def __init__(self, session: PrepareSession) -> None:
        super().__init__()
        self._session = session
        self._only_left = True
        self._view: View = "redline"

    def compose_body(self) -> ComposeResult:
        yield Bar(id="change")
        yield SheetView()

    def on_mount(self) -> None:
        self._show()
        super().on_mount()
        if self._session.broken_off:
            self.say(f"what you were writing is kept: {self.key(self._session.broken_off)} goes on with it")
        elif self._session.resumed and self._session.left:
            self.say(f"gone on where you left, {self._session.left} left")

    def title_texts(self) -> tuple[str, str]:
        done, all_ = progress(self._session.held)
        place = f"{self._session.at + 1} of {all_}, " if all_ else ""
        told = "" if self.wtsaprep.room else f"{place}{done} looked at"
        return f"Prepare  {self._session.queue.choice.told}", told

    def status_texts(self) -> tuple[str, str]:
        if self._session.now is None:
            return f"{_NOTHING}{self._left_out()}", ""
        if self.wtsaprep.room:
            return f"what is ours is hidden; {self.key('room-view')} shows it", ""
        told = holding_line(self._session.now)
        room = self.size.width - len(told) - 4
        return told, progress_line(by_source(self._session.held), self._session.now.change.source, room)

    def _left_out(self) -> str:
        apart = self._session.queue.apart
        return f"; {counted(len(apart), 'proposal')} left out: {apart[0]}" if apart else ""

    def why_not(self, command: Command) -> str:
        session, name = self._session, command.name
        if name in _OF_ONE and session.now is None:
            return _NOTHING
        if name == "still-holds" and (session.now is None or session.now.state != "changed since"):
            return "it reads as it did when you judged it, or you have not"
        if name == "same-for-identical":
            if session.now is None or session.now.state == "not looked at":
                return "take a position first"
            return "" if len(session.identical()) > 1 else "no other change is identical"
        if name == "take-back-step" and not session.can_undo:
            return "nothing was decided yet"
        if name == "make-again" and not session.can_redo:
            return "nothing was taken back"
        if name == "compare-there" and session.matrix_row() is None:
            return "this is about a whole text"
        return ""

    def room_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        now = self._session.now
        room = self.wtsaprep.room
        laid = change_redline(now, self._session.matrix_row(), room=room) if now else Redline(())
        self.query_one("#change", Bar).put(change_title(now) if now else "")
        view = self.query_one(SheetView)
        view.show(Sheet(laid, view=self._view, formal=True))
        view.home()
        self.refresh_bars()

    def _carry_out(self, change: Callable[[], object], done: str = "") -> bool:
        try:
            change()
        except WtsaprepError as error:
            self.app.bell()
            self.say(error.in_one_line)
            return False
        self._show()
        if done:
            self.say(done)
        return True

    def _take(self, stand: Stand) -> None:
        now = self._session.now
        if now is not None and self._carry_out(lambda: self._session.take(stand, (now,))):
            told = f"{stand}: {now.change.number}, {now.change.name}"
            if same := len(self._session.identical()) - 1:
                keys = f"{self.key('previous-in-queue')} {self.key('same-for-identical')}"
                told = f"{told}; {keys}: the same for {same} identical"
            self._go_on(told)

    def _go_on(self, told: str) -> None:
        """To the next change that is left, or say that none is."""
        at = self._session.following(1, only_open=self._only_left)
        if at is not None:
            self._go_to(at)
        elif not self._session.left:
            told = f"{told}. All {counted(len(self._session.held), 'change')} looked at"
        self.say(told)

    def _go_to(self, at: int) -> None:
        self._session.go(at)
        self._carry_out(self._session.keep_place)

    def do_next_in_queue(self, times: int) -> None:
        at = self._session.following(times, only_open=self._only_left)
        if at is not None:
            self._go_to(at)
        elif times > 0 and self._only_left and not self._session.left:
            self.say(f"all are looked at; {self.key('all-in-queue')} goes through all of them")
        else:
            self.say("there is no other one" if times > 0 else "this is the first one")

    def do_previous_in_queue(self, times: int) -> None:
        self.do_next_in_queue(-times)

    def do_all_in_queue(self) -> None:
        self._only_left = not self._only_left
        self.say("only what is left" if self._only_left else "all changes")

    def do_queue_view(self) -> None:
        self._view = VIEWS[(VIEWS.index(self._view) + 1) % len(VIEWS)]
        self._show()

    def do_support(self) -> None:
        self._take("support")

    def do_live_with(self) -> None:
        self._take("can live with")

    def do_oppose(self) -> None:
        self._take("oppose")

    def do_seek(self) -> None:
        self._take("seek clarification")

    def do_neutral(self) -> None:
        self._take("neutral")

    def do_still_holds(self) -> None:
        now = self._session.now
        if now and now.position and now.position.stand:
            self._take(now.position.stand)

    def do_same_for_identical(self) -> None:
        now, same = self._session.now, self._session.identical()
        if now and now.position and (stand := now.position.stand):
            others = tuple(one for one in same if one.change.key != now.change.key)
            self._carry_out(lambda: self._session.take(stand, others), f"{stand}: {len(others)} identical too")

    def do_red_line(self) -> None:
        now = self._session.now
        if now:
            wanted = not (now.position and now.position.red_line)
            self._carry_out(lambda: self._session.say(now, red_line=wanted))

    def do_write_notes(self) -> None:
        session, now = self._session, self._session.now
        if now is None:
            return

        def done(said: Written | None) -> None:
            if said is not None:
                self._written("write-notes", said, lambda: session.say(now, **notes_said(said)))

        begun = session.written("write-notes")
        form = notes_form(now, begun, lambda said: session.keep_writing("write-notes", said))
        self.app.push_screen(form, done)

    def do_hear(self) -> None:
        session, now = self._session, self._session.now
        if now is None:
            return
        form = heard_form(now, session.written("hear"), lambda said: session.keep_writing("hear", said))

        def done(said: Written | None) -> None:
            if said and said["source"]:
                self._written("hear", said, lambda: session.hear(now, **heard_said(said)))
            else:
                self._carry_out(session.keep_place)

        self.app.push_screen(form, done)

    def _written(self, form: str, said: Written, change: Callable[[], object]) -> None:
        """Take what a form says; until it is taken, it is kept as it stands there."""
        if self._carry_out(lambda: self._session.keep_writing(form, said)) and self._carry_out(change):
            self._carry_out(self._session.keep_place)

    def do_take_back_step(self) -> None:
        self._carry_out(self._session.undo, "taken back")

    def do_make_again(self) -> None:
        self._carry_out(self._session.redo, "made again")

    def do_compare_there(self) -> None:
        from wtsaprep.tui.review_opening import open_comparison_of

        found = self._session.matrix_row()
        if found and self._session.now:
            open_comparison_of(self.wtsaprep, found[0].name, found[1].id, self._session.now.change.proposal)
