"""Preparing: one change at a time, with the text in force and who else touches it; single keys take positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.present.sessions.prepare import change_redline, change_title, holding_line, progress_line
from wtsaprep.present.text.counted import counted
from wtsaprep.present.text.room_view import WHY_NOT
from wtsaprep.redline.redline import Redline
from wtsaprep.review.positions import by_source, progress_of
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS
from wtsaprep.tui.screens.destinations import CompareProposals
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.sessions.position_commands import PositionCommands

if TYPE_CHECKING:
    from wtsaprep.model.position import Stand
    from wtsaprep.services.sessions.prepare_session import PrepareSession

_NOTHING = "nothing is proposed here"
_OF_ONE = frozenset(
    ("support", "live-with", "oppose", "seek", "neutral", "red-line", "write-notes", "hear", "write-brief")
)
_OF_OURS = frozenset(("take-back-step", "make-again", "all-in-queue"))
"""Commands of all queues that here would tell what we hold."""


class PrepareScreen(PositionCommands):
    """Takes positions."""

    place: ClassVar[Place] = "prepare"
    topics: ClassVar[Topics[PrepareScreen]] = (GENERAL, BACK, STEPS, PAGES)

    def __init__(self, session: PrepareSession) -> None:
        super().__init__()
        self._session = session
        self._only_left = True

    def on_mount(self) -> None:
        super().on_mount()
        session = self._session
        if self.shell.room_view:
            return
        if session.walk.broken_off:
            self.say(f"what you were writing is kept: {self.key(session.walk.broken_off)} goes on with it")
        elif session.current and session.queue.apart:
            self.say(self._left_out())
        elif session.walk.resumed and session.walk.left:
            self.say(f"gone on where you left, {session.walk.left} left")

    def _left_out(self) -> str:
        apart = self._session.queue.apart
        return f"{counted(len(apart), 'proposal')} left out: {apart[0]}" if apart else ""

    def laid(self) -> tuple[str, Redline]:
        now = self._session.current
        if now is None:
            return "", Redline(())
        session, room = self._session, self.shell.room_view
        return change_title(now), change_redline(now, session.matrix_row(), session.new_text, room=room)

    def title_texts(self) -> tuple[str, str]:
        done, all_ = progress_of(self._session.held)
        place = f"{self._session.walk.at + 1} of {all_}, " if all_ else ""
        told = "" if self.shell.room_view else f"{place}{done} looked at"
        return f"Prepare  {self._session.queue.choice.told}", told

    def status_texts(self) -> tuple[str, str]:
        now = self._session.current
        if now is None:
            return "; ".join(filter(None, (_NOTHING, self._left_out()))), ""
        if self.shell.room_view:
            return f"what is ours is hidden; {self.key('room-view')} shows it", ""
        told = holding_line(now)
        if unfinished := self._session.walk.broken_off:
            told = f"{told}; {self.key(unfinished)} goes on with what you wrote"
        return told, progress_line(by_source(self._session.held), now.change.source, self.size.width - len(told) - 4)

    def why_not(self, command: Command) -> str:
        session, name = self._session, command.name
        if name in _OF_OURS and self.shell.room_view:
            return WHY_NOT["ours"].format(key=self.key("room-view"))
        if name in _OF_ONE and session.current is None:
            return _NOTHING
        if name == "still-holds" and (session.current is None or session.current.state != "changed since"):
            return "it reads as it did when you judged it, or you have not"
        if name == "same-for-identical":
            if session.current is None or session.current.state == "not looked at":
                return "take a position first"
            return "" if len(session.identical()) > 1 else "no other change is identical"
        if name in ("compare-there", "write-brief") and session.resolution is None:
            return "this is about a new text"
        return super().why_not(command)

    def next_place(self, times: int) -> int | None:
        # What is looked at is ours: others must not tell it from where we go.
        return self._session.following(times, only_open=self._only_left and not self.shell.room_view)

    def no_place(self, times: int) -> str:
        if times > 0 and self._only_left and not self._session.walk.left and not self.shell.room_view:
            return f"all are looked at; {self.key('all-in-queue')} goes through all of them"
        return super().no_place(times)

    def _take(self, stand: Stand) -> None:
        now = self._session.current
        if now is None or not self.carry_out(lambda: self._session.take(stand, (now,))):
            return
        told = f"{stand}: {now.change.number}, {now.change.name}"
        if same := len(self._session.identical()) - 1:
            keys = f"{self.key('previous-in-queue')} {self.key('same-for-identical')}"
            told = f"{told}; {keys}: the same for {same} identical"
        if (at := self.next_place(1)) is not None:
            self.go_to(at)
        elif not self._session.walk.left:
            told = f"{told}. Nothing is left"
        self.say(told)

    def do_all_in_queue(self) -> None:
        self._only_left = not self._only_left
        self.say("only what is left" if self._only_left else "all changes")

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
        now = self._session.current
        if now and now.position and now.position.stand:
            self._take(now.position.stand)

    def do_same_for_identical(self) -> None:
        now, same = self._session.current, self._session.identical()
        if now and now.position and (stand := now.position.stand):
            others = tuple(one for one in same if one.change.key != now.change.key)
            self.carry_out(lambda: self._session.take(stand, others), f"{stand}: {len(others)} identical too")

    def do_red_line(self) -> None:
        now = self._session.current
        if now:
            wanted = not (now.position and now.position.red_line)
            self.carry_out(lambda: self._session.say(now, red_line=wanted))

    def do_compare_there(self) -> None:
        if (now := self._session.current) and (resolution := self._session.resolution):
            self.open(CompareProposals(resolution, now.change.row, now.change.proposal))
