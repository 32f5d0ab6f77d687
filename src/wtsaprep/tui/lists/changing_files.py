"""What the library does to files by itself: discarding a proposal, taking back what was done, doing it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.store.index.file_heads import ContributionSummary, ProposalSummary
from wtsaprep.store.index.index import Index
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wtsaprep.drafting.renumber import NumberingStyle
    from wtsaprep.tui.lists.library_list import LibraryList

_NOTHING_DONE = "nothing was done yet that could be taken back"
_NOTHING_TAKEN_BACK = "nothing was taken back"
_OURS_ALONE = "what comes next is our delegation's own; {key} ends the room view"


def discard(screen: LibraryList) -> None:
    """Discard the proposal under the cursor."""
    chosen = screen.chosen
    if not isinstance(chosen, ProposalSummary):
        return
    from wtsaprep.services.drafts.discarding import discard_proposal

    try:
        gone = discard_proposal(screen.shell.workspace, chosen.id)
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    _leave_sessions(screen, (chosen.path,))
    document = f", its document {gone.with_document} with it" if gone.with_document else ""
    textless = f"; {', '.join(gone.supporters)} supports it and has no text now" if gone.supporters else ""
    undo = screen.key("take-back-act")
    screen.say(f"discarded: {filed_title(gone.proposal)}{document}{textless}; {undo} brings it back")
    screen.read_again()


def renumber(screen: LibraryList) -> None:
    """Give the document under the cursor, or that of the proposal there, another number."""
    from wtsaprep.services.drafts.renumbering import carry_out_renumbering, plan_renumbering
    from wtsaprep.tui.forms.renumber_screen import RenumberScreen

    workspace, document = screen.shell.workspace, _document(screen)

    def take(chosen: tuple[str, NumberingStyle]) -> bool:
        try:
            plan = plan_renumbering(workspace, document, *chosen)
            notes = carry_out_renumbering(workspace, plan)
        except WtsaprepError as fault:
            screen.say_fault(fault)
            return False
        _leave_sessions(screen, (stored.path for stored in plan.proposals))
        screen.say("; ".join((*plan.lines(), *notes, f"{screen.key('take-back-act')} takes it back")))
        screen.read_again()
        return True

    begun = screen.begin_words("renumber", f"Another number for {document}", document)
    screen.ask_words(RenumberScreen(workspace, document, begun), begun, take)


def _document(screen: LibraryList) -> str:
    """The number of the document under the cursor, or of that which the proposal there stands in."""
    chosen = screen.chosen
    if isinstance(chosen, ContributionSummary):
        return chosen.number
    found = Index(screen.shell.workspace).document_of(chosen.id) if isinstance(chosen, ProposalSummary) else None
    return found.number if found else ""


def on_no_document(screen: LibraryList) -> str:
    """There is no document under the cursor that could be renumbered."""
    return "" if _document(screen) else "put the cursor on a document or a proposal in one"


def leave_act(screen: LibraryList) -> None:
    """Let what was done last stand for good, so that undo goes on with what was done before."""
    from wtsaprep.services.sessions import all_done

    workspace = screen.shell.workspace
    last = all_done.last_done(workspace)
    if last is None or (last.private and screen.shell.room_view):
        screen.say(_NOTHING_DONE if last is None else _OURS_ALONE.format(key=screen.key("room-view")))
        return
    try:
        left = all_done.leave(workspace, last)
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    screen.say(f"left as it is: {left.name}; {screen.key('take-back-act')} takes back what was done before")


def undo(screen: LibraryList) -> None:
    """Take back what was done last."""
    _travel(screen, again=False)


def redo(screen: LibraryList) -> None:
    """Do again what was taken back last."""
    _travel(screen, again=True)


def _travel(screen: LibraryList, *, again: bool) -> None:
    from wtsaprep.services.sessions import all_done

    workspace = screen.shell.workspace
    last = all_done.last_taken_back(workspace) if again else all_done.last_done(workspace)
    if last is None:
        screen.say(_NOTHING_TAKEN_BACK if again else _NOTHING_DONE)
        return
    if last.private and screen.shell.room_view:
        # Neither named nor done unseen; what lies behind it is not the last thing either.
        screen.say(_OURS_ALONE.format(key=screen.key("room-view")))
        return
    try:
        done = all_done.redo(workspace, last) if again else all_done.undo(workspace, last)
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    _leave_sessions(screen, (workspace.folder / place for place in done.places))
    way, command = ("taken back", "do-again") if done.undone else ("done again", "take-back-act")
    screen.say(f"{way}: {done.name}; {screen.key(command)} turns that round")
    screen.read_again()


def _leave_sessions(screen: LibraryList, paths: Iterable[Path]) -> None:
    """Let go of drafts whose files changed; what they hold is saved, else nothing would have been done."""
    for path in paths:
        if (session := screen.shell.sessions.pop(path, None)) is not None:
            session.close()


def on_no_proposal(screen: LibraryList) -> str:
    """There is nothing under the cursor that could be discarded."""
    return "" if isinstance(screen.chosen, ProposalSummary) else "put the cursor on a proposal"


def nothing_done(screen: LibraryList) -> str:
    """Nothing was done that is kept."""
    return "" if _may_be_done(screen, undone=False) else _NOTHING_DONE


def nothing_taken_back(screen: LibraryList) -> str:
    """Nothing was taken back that could be done again."""
    return "" if _may_be_done(screen, undone=True) else _NOTHING_TAKEN_BACK


def _may_be_done(screen: LibraryList, *, undone: bool) -> bool:
    from wtsaprep.services.sessions.may_be_done import may_be_done

    return may_be_done(screen.shell.workspace, undone=undone)


CHANGING_FILES: Topic[LibraryList] = (
    once("discard", discard, on_no_proposal),
    once("renumber", renumber, on_no_document),
    once("take-back-act", undo, nothing_done),
    once("leave-act", leave_act, nothing_done),
    once("do-again", redo, nothing_taken_back),
)
