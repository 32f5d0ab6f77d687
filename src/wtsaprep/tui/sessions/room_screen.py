"""The room: one paragraph at a time before a body; single keys say what it decided. Others see the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.present.sessions.room_paragraph import decision_line, paragraph_redline, paragraph_title
from wtsaprep.present.text.room_view import STILL_ROOM
from wtsaprep.redline.redline import Redline
from wtsaprep.services.comparing.for_others import fates_for_others
from wtsaprep.services.sessions.room_session import WHICH, RoomSession
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL, go_back
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.sessions.deciding import DECIDING
from wtsaprep.tui.sessions.going_on import GOING_ON
from wtsaprep.tui.sessions.queue_screen import QueueScreen
from wtsaprep.tui.sessions.room_writing import WRITING_IN_THE_ROOM

if TYPE_CHECKING:
    from wtsaprep.commands.command import Place
    from wtsaprep.services.sessions.room_session import Which
    from wtsaprep.tui.screens.screen_command import Topics

_WORDS: dict[Which, str] = {
    "open": "only what is open",
    "unsettled": "also what is in brackets or pending",
    "all": "all paragraphs",
}


def leave(screen: RoomScreen) -> None:
    """Go back; whether others still see the screen is for us to say, so room view stays and says how it ends."""
    go_back(screen)
    if screen.shell.room_view and isinstance(below := screen.app.screen, CommandScreen):
        below.say(STILL_ROOM.format(key=below.key("room-view")))


LEAVING: Topic[RoomScreen] = (once("back", leave),)


class RoomScreen(QueueScreen[RoomSession]):
    """Logs decisions; each is saved at once, and so is the place."""

    place: ClassVar[Place] = "room"
    topics: ClassVar[Topics[RoomScreen]] = (
        *(GENERAL, LEAVING, STEPS, PAGES, GOING_ON),
        *(FOLLOWING_SHOWN, DECIDING, WRITING_IN_THE_ROOM),
    )

    def __init__(self, session: RoomSession) -> None:
        super().__init__(session)
        self._which: Which = "open"
        self._away = False
        """Whether another screen was shown meanwhile, which may have changed the text."""

    def on_mount(self) -> None:
        super().on_mount()
        session, walk = self.session, self.session.walk
        if form := self.broken_off:
            self.say(f"what was being written is kept: {self.key(form)} goes on with it")
        elif later := session.later:
            self.say(f"this is {session.subject.name}, and there is {later} already")
        elif walk.resumed and walk.left:
            self.say(f"gone on where it was left, {walk.left} left")

    def on_screen_resume(self) -> None:
        if self._away:
            self.carry_out(self.session.look_again)
        self._away = True

    @property
    def practice(self) -> bool:
        return super().practice or self.session.subject.practice

    def title_texts(self) -> tuple[str, str]:
        subject, walk, many = self.session.subject, self.session.walk, len(self.session.paragraphs)
        place = f"{walk.at + 1} of {many}, {walk.left} open" if many else ""
        return f"Room  {subject.heading}", place

    def status_texts(self) -> tuple[str, str]:
        paragraph = self.session.current
        if paragraph is None:
            return "there is no paragraph here", ""
        decided = decision_line(paragraph, self._names())
        if unfinished := self.broken_off:
            decided = f"{decided}; {self.key(unfinished)} goes on with what was written"
        return decided, self.session.body

    def _names(self) -> dict[str, str]:
        return {paragraph.id: paragraph.name for paragraph in self.session.paragraphs}

    def places_count(self) -> int:
        return len(self.session.paragraphs)

    def laid(self, at: int) -> tuple[str, Redline]:
        session = self.session
        if not session.paragraphs:
            return "", Redline(())
        paragraph = session.paragraphs[at]
        sources = session.subject.sources.get(paragraph.id, "")
        fates = session.fates(paragraph)
        if self.shell.room_view:
            fates = fates_for_others(fates)
        return paragraph_title(paragraph), paragraph_redline(paragraph, self._names(), sources, fates)

    def change_which(self) -> str:
        self._which = WHICH[(WHICH.index(self._which) + 1) % len(WHICH)]
        return _WORDS[self._which]

    def next_place(self, times: int) -> int | None:
        return self.session.following(times, self._which)

    def no_place(self, times: int) -> str:
        if times > 0 and self._which != "all":
            return f"no other one is {self._which}; {self.key('all-in-queue')} goes through more"
        return super().no_place(times)
