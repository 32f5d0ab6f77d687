"""Preparing: one change at a time, with the text in force and who else touches it; single keys take positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.present.sessions.prepare import change_redline, change_title, holding_line, progress_line
from wtsaprep.present.text.room_view import WHY_NOT
from wtsaprep.redline.redline import Redline
from wtsaprep.review.positions import by_source, progress_of
from wtsaprep.services.comparing.for_others import is_ours_unsent
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.sessions.going_on import GOING_ON
from wtsaprep.tui.sessions.queue_screen import QueueScreen
from wtsaprep.tui.sessions.taking_positions import NOTHING_PROPOSED, TAKING_POSITIONS
from wtsaprep.tui.sessions.writing_positions import WRITING_POSITIONS

if TYPE_CHECKING:
    from wtsaprep.commands.command import Place
    from wtsaprep.tui.screens.screen_command import Topics


class PrepareScreen(QueueScreen[PrepareSession]):
    """Takes positions."""

    place: ClassVar[Place] = "prepare"
    topics: ClassVar[Topics[PrepareScreen]] = (
        GENERAL,
        BACK,
        STEPS,
        PAGES,
        GOING_ON,
        FOLLOWING_SHOWN,
        TAKING_POSITIONS,
        WRITING_POSITIONS,
    )

    def __init__(self, session: PrepareSession) -> None:
        super().__init__(session)
        self._only_left = True

    def on_mount(self) -> None:
        super().on_mount()
        session, walk = self.session, self.session.walk
        if self.shell.room_view:
            return
        if self.broken_off:
            self.say(f"what you were writing is kept: {self.key(self.broken_off)} goes on with it")
        elif session.current and session.queue.apart:
            self.say(self._left_out())
        elif not session.current and (unsaved := self._not_saved()):
            self.say(f"{NOTHING_PROPOSED}; {unsaved}")
        elif walk.resumed and walk.left:
            self.say(f"gone on where you left, {walk.left} left")

    def _left_out(self) -> str:
        apart = self.session.queue.apart
        return f"{counted(len(apart), 'proposal')} left out: {apart[0]}" if apart else ""

    def _not_saved(self) -> str:
        """Which drafts have more than their files, by which a session goes."""
        names = [filed_name(one.draft.proposal) for one in self.shell.sessions.values() if one.unsaved]
        told = f"{', '.join(names)} {'has' if len(names) == 1 else 'have'} changes that are not saved"
        return f"{told}, and a session goes by what is; {self.key('save')} in the text saves them" if names else ""

    def laid(self, at: int) -> tuple[str, Redline]:
        session = self.session
        if not session.held:
            return "", Redline(())
        held, room = session.held[at], self.shell.room_view
        if room and is_ours_unsent(held.change):
            return "", Redline(())
        return change_title(held), change_redline(
            held, session.matrix_row(held), session.new_text(held), room_view=room
        )

    def places_count(self) -> int:
        return len(self.session.held)

    def title_texts(self) -> tuple[str, str]:
        done, all_ = progress_of(self.session.held)
        place = f"{self.session.place} of {all_}, " if all_ else ""
        marked = f", {len(self.session.marked)} marked" if self.session.marked else ""
        far = "" if self.shell.room_view else f"{place}{done} looked at{marked}"
        return f"Prepare  {self.session.queue.choice.told}", far

    def status_texts(self) -> tuple[str, str]:
        held = self.session.current
        if held is None:
            return "; ".join(filter(None, (NOTHING_PROPOSED, self._left_out()))), ""
        if self.shell.room_view:
            return f"what is ours is hidden; {self.key('room-view')} shows it", ""
        ours = holding_line(held)
        if unfinished := self.broken_off:
            ours = f"{ours}; {self.key(unfinished)} goes on with what you wrote"
        return ours, progress_line(by_source(self.session.held), held.change.source, self.size.width - len(ours) - 4)

    def why_hidden(self) -> str:
        return WHY_NOT["ours"].format(key=self.key("room-view")) if self.shell.room_view else ""

    def change_which(self) -> str:
        self._only_left = not self._only_left
        return "only what is left" if self._only_left else "all changes"

    def next_place(self, times: int) -> int | None:
        # What is looked at is ours: others must not tell it from where we go.
        return self.session.following(times, only_open=self._only_left and not self.shell.room_view)

    def no_place(self, times: int) -> str:
        if times > 0 and self._only_left and not self.session.walk.left and not self.shell.room_view:
            return f"all are looked at; {self.key('all-in-queue')} goes through all of them"
        return super().no_place(times)
