"""The room: one paragraph at a time before a body; single keys say what it decided. Others see the screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sessions.room_paragraph import decision_line, paragraph_redline, paragraph_title
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import Redline
from wtsaprep.services.sessions.room_session import WHICH
from wtsaprep.tui.forms.writing_form import Asked, WritingForm
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.sessions.queue_screen import QueueScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.review import Outcome
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.services.sessions.room_session import RoomSession, Which
    from wtsaprep.tui.forms.writing_form import WrittenFields

_TOLD = {
    "undecided": "only what nobody decided on",
    "unsettled": "also what is in brackets or pending",
    "all": "all paragraphs",
}
_DECIDING = frozenset(("agree", "put-in-brackets", "pend-paragraph", "withdraw", "merge-into", "no-change"))


class ParagraphScreen(FilterScreen[str]):
    """Asks for another paragraph."""

    heading: str = "Merged into which paragraph?"

    def __init__(self, paragraphs: Sequence[TabledParagraph]) -> None:
        super().__init__()
        self._paragraphs = paragraphs

    def rows(self, words: str) -> list[ListRow[str]]:
        return [ListRow(visible(p.name), p.id) for p in self._paragraphs if words in p.name.casefold()]


class RoomScreen(QueueScreen):
    """Logs decisions; each is saved at once, and so is the place."""

    place: ClassVar[Place] = "room"
    topics: ClassVar[Topics[RoomScreen]] = (GENERAL, BACK, STEPS, PAGES)
    _session: RoomSession

    def __init__(self, session: RoomSession) -> None:
        super().__init__()
        self._session = session
        self._which: Which = "undecided"
        self._away = False
        """Whether another screen was shown meanwhile, which may have changed the text."""

    def on_mount(self) -> None:
        super().on_mount()
        if form := self._session.walk.broken_off:
            self.say(f"what was being written is kept: {self.key(form)} goes on with it")
        elif later := self._session.later:
            self.say(f"this is {self._session.subject.name}, and there is {later} already")
        elif self._session.walk.resumed and self._session.walk.left:
            self.say(f"gone on where it was left, {self._session.walk.left} left")

    def on_screen_resume(self) -> None:
        if self._away:
            self.carry_out(self._session.look_again)
        self._away = True
        super().on_screen_resume()

    def title_texts(self) -> tuple[str, str]:
        subject, many = self._session.subject, len(self._session.paragraphs)
        practice = "PRACTICE  " if subject.practice else ""
        place = f"{self._session.walk.at + 1} of {many}, {self._session.walk.left} undecided" if many else ""
        return f"{practice}Room  {subject.heading}", place

    def status_texts(self) -> tuple[str, str]:
        now = self._session.current
        if now is None:
            return "there is no paragraph here", ""
        told = decision_line(now, self._names())
        if unfinished := self._session.walk.broken_off:
            told = f"{told}; {self.key(unfinished)} goes on with what was written"
        return told, self._session.body

    def why_not(self, command: Command) -> str:
        session, name = self._session, command.name
        if name in _DECIDING and session.current is None:
            return "there is no paragraph to decide on"
        if name == "write-remark" and (session.current is None or session.current.state != "decided"):
            return "decide first; a remark belongs to a decision"
        if name == "edit-paragraph" and session.subject.chair is None:
            return "this is a proposal; the reader edits it"
        if name == "edit-paragraph" and not session.words():
            return "this paragraph is not in the text"
        if name == "fates-there" and session.subject.chair is None:
            return "this is a proposal itself; a chair's text has fates"
        return super().why_not(command)

    def _names(self) -> dict[str, str]:
        return {one.id: one.name for one in self._session.paragraphs}

    def laid(self) -> tuple[str, Redline]:
        session, now = self._session, self._session.current
        if now is None:
            return "", Redline(())
        sources = session.subject.sources.get(now.id, "")
        return paragraph_title(now), paragraph_redline(now, self._names(), sources, session.fates())

    def next_place(self, times: int) -> int | None:
        return self._session.following(times, self._which)

    def no_place(self, times: int) -> str:
        if times > 0 and self._which != "all":
            return f"no other one is {self._which}; {self.key('all-in-queue')} goes through more"
        return super().no_place(times)

    def _decide(self, outcome: Outcome, into: str = "") -> None:
        now = self._session.current
        if now is None or not self.carry_out(partial(self._session.decide, outcome, into)):
            return
        told = f"{outcome}: {now.name}"
        if (at := self.next_place(1)) is not None:
            self.go_to(at)
        elif not self._session.walk.left:
            told = f"{told}. Nothing is left; {self.key('record')} writes the record"
        self.say(told)

    def do_all_in_queue(self) -> None:
        self._which = WHICH[(WHICH.index(self._which) + 1) % len(WHICH)]
        self.say(_TOLD[self._which])

    def do_agree(self) -> None:
        self._decide("agreed")

    def do_put_in_brackets(self) -> None:
        self._decide("bracketed")

    def do_pend_paragraph(self) -> None:
        self._decide("pending")

    def do_withdraw(self) -> None:
        self._decide("withdrawn")

    def do_no_change(self) -> None:
        self._decide("no change")

    def do_merge_into(self) -> None:
        here = self._session.current
        others = [one for one in self._session.paragraphs if here is None or one.id != here.id]
        self.app.push_screen(ParagraphScreen(others), self._merge)

    def _merge(self, into: str | None) -> None:
        if into:
            self._decide("merged", into)

    def do_write_remark(self) -> None:
        session, now = self._session, self._session.current
        if now is None or now.decision is None:
            return
        begun = session.walk.written("write-remark")
        fields = (
            Asked("body", "Body (AHG, COM4, PL)", begun.get("body", now.decision.body)),
            Asked("remark", "Remark", begun.get("remark", now.decision.remark), long=True),
        )
        heading = f"Decision on {now.name}: {now.decision.outcome}"
        form = WritingForm(heading, fields, self.keeper("write-remark"), shows="")
        self.let_write("write-remark", form, lambda said: session.remark(said["body"], said["remark"]))

    def do_edit_paragraph(self) -> None:
        session, now = self._session, self._session.current
        if now is None:
            return
        was = session.subject.name
        words = session.walk.written("edit-paragraph").get("words", session.words())

        def take(said: WrittenFields) -> None:
            session.reword(said["words"])
            if session.subject.name != was:
                self.say(f"{was} was handed out; this is {session.subject.name}")

        field = Asked("words", "Paragraph", words, long=True)
        form = WritingForm(f"Words of {now.name}", (field,), self.keeper("edit-paragraph"), shows="")
        self.let_write("edit-paragraph", form, take)

    def do_fates_there(self) -> None:
        from wtsaprep.services.comparing.chair_session import ChairSession
        from wtsaprep.tui.lists.fates_screen import FatesScreen

        if (chair := self._session.subject.chair) is not None:
            self.app.push_screen(FatesScreen(ChairSession(self.shell.workspace, chair.stored)))

    def do_record(self) -> None:
        from pathlib import Path

        from wtsaprep.services.papers.session_papers import write_session_papers

        try:
            names = write_session_papers(self.shell.workspace, self._session.subject.key, Path.home())
        except WtsaprepError as error:
            self.say_fault(error)
        else:
            self.say(f"written to your home folder: {', '.join(names)}")
