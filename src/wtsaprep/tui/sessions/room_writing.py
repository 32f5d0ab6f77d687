"""Writing in the room: a remark on a decision, words of the paragraph, the papers; and the fates beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.papers.session_papers import write_session_papers
from wtsaprep.tui.chair.fates_screen import FatesScreen
from wtsaprep.tui.forms.writing_form import Asked, WritingForm
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.forms.writing_form import WrittenFields
    from wtsaprep.tui.sessions.deciding import InTheRoom


def write_remark(screen: InTheRoom) -> None:
    """Write the body that decided, and a remark."""
    session, paragraph = screen.session, screen.session.current
    if paragraph is None or paragraph.decision is None:
        return
    fields = (
        Asked("body", "Body (AHG, COM4, PL)", paragraph.decision.body),
        Asked("remark", "Remark", paragraph.decision.remark, long=True),
    )
    begun = screen.begun("write-remark", f"Decision on {paragraph.name}: {paragraph.decision.outcome}")
    form = WritingForm(begun, fields, shows="")
    screen.let_write(form, lambda written: session.remark(written["body"], written["remark"]))


def edit_paragraph(screen: InTheRoom) -> None:
    """Type other words into the paragraph of a chair's text."""
    session, paragraph = screen.session, screen.session.current
    if paragraph is None:
        return
    before = session.subject.name

    def take(written: WrittenFields) -> None:
        session.reword(written["words"])
        if session.subject.name != before:
            screen.say(f"{before} was handed out; this is {session.subject.name}")

    field = Asked("words", "Paragraph", session.words(), long=True)
    form = WritingForm(screen.begun("edit-paragraph", f"Words of {paragraph.name}"), (field,), shows="")
    screen.let_write(form, take)


def show_fates(screen: InTheRoom) -> None:
    """See what became of the amendments behind the text."""
    if (chair := screen.session.subject.chair) is not None:
        screen.app.push_screen(FatesScreen(ChairSession(screen.shell.workspace, chair.stored)))


def write_papers(screen: InTheRoom) -> None:
    """Write the record and the agreed text to the home folder."""
    try:
        names = write_session_papers(screen.shell.workspace, screen.session.subject.key, Path.home())
    except WtsaprepError as error:
        screen.say_fault(error)
    else:
        papers = dict.fromkeys(Path(name).stem for name in names)
        endings = dict.fromkeys(Path(name).suffix for name in names)
        each_in_all = len(papers) * len(endings) == len(names)
        short = f"{', '.join(papers)} ({', '.join(endings)})"
        screen.say(f"written to ~: {short if each_in_all else ', '.join(names)}")


def nothing_decided(screen: InTheRoom) -> str:
    """There is no decision to remark on."""
    paragraph = screen.session.current
    decided = paragraph is not None and paragraph.state == "decided"
    return "" if decided else "decide first; a remark belongs to a decision"


def no_words(screen: InTheRoom) -> str:
    """There are no words of a chair's text to edit."""
    if screen.session.subject.chair is None:
        return "this is a proposal; the reader edits it"
    return "" if screen.session.words() else "this paragraph is not in the text"


def no_fates(screen: InTheRoom) -> str:
    """No amendments are behind the text: it is one itself."""
    return "" if screen.session.subject.chair else "this is a proposal itself; a chair's text has fates"


WRITING_IN_THE_ROOM: Topic[InTheRoom] = (
    once("write-remark", write_remark, nothing_decided),
    once("edit-paragraph", edit_paragraph, no_words),
    once("fates-there", show_fates, no_fates),
    once("record", write_papers),
)
