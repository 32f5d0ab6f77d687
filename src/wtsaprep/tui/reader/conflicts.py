"""Conflicts, in a draft or in a text in force that git merged, and putting a draft onto another text in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.counted import counted
from wtsaprep.present.sheet.conflict import counted_conflicts
from wtsaprep.present.sheet.sheet import citations
from wtsaprep.tui.reader.may_act import changes_draft
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


def nothing_in_conflict(reader: Reader) -> str:
    """Why there is nothing to settle."""
    return "" if reader.text.conflicts else "nothing is in conflict here"


def go_to_conflict(reader: Reader, times: int) -> None:
    """Go some clauses in conflict on, or back."""
    if not reader.view.next_conflict(times):
        reader.say(f"no clause in conflict there; {reader.key('settle')} shows all conflicts")


def settle(reader: Reader) -> None:
    """Settle the conflicts one by one, beginning with the one under the cursor."""
    from wtsaprep.services.drafts.resolution_conflicts import ResolutionConflicts
    from wtsaprep.tui.reader.conflict_screen import ConflictScreen

    here = reader.here()[0] if len(reader.sheet) else ""
    names = citations(reader.sheet)
    if reader.text.drafting is not None:
        reader.app.push_screen(ConflictScreen(reader.text.drafting, names, here))
    elif reader.text.resolution is not None:
        reader.text.settling = ResolutionConflicts(reader.shell.workspace, reader.text.resolution)
        reader.app.push_screen(ConflictScreen(reader.text.settling, names, here))


def rebase(reader: Reader) -> None:
    """Put the draft onto the text in force as it is now; where several other editions are here, ask onto which."""
    from wtsaprep.services.comparing.editions import other_editions
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

    others = other_editions(Index(reader.shell.workspace), reader.text.session.draft.proposal.baseline)
    if len(others) < 2:
        rebase_onto(reader)
        return

    def go(chosen: int | None) -> None:
        if chosen is not None:
            rebase_onto(reader, others[chosen][0])

    reader.app.push_screen(WhichOneScreen("Onto which edition?", [told for _, told in others]), go)


def rebase_onto(reader: Reader, edition: str = "") -> None:
    """Put the draft onto an edition of its text, the latest one if none is named."""
    fitted = reader.text.session.lost
    try:
        name = reader.text.session.rebase(edition).name
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.redraw()
    left = len(reader.text.conflicts)
    how = "what fits was put" if fitted else "re-based"
    united = len(reader.sheet.united)
    beside = f", {counted(united, 'clause')} united with it" if united else ""
    undone = f"{how} onto {name}{beside}; {reader.key('undo')} takes it back"
    reader.say(f"on {name}; {counted_conflicts(left)}: {reader.key('settle')}" if left else undone)


CONFLICTS: Topic[Reader] = (
    ScreenCommand("next-conflict", go_to_conflict, nothing_in_conflict),
    ScreenCommand("previous-conflict", lambda reader, times: go_to_conflict(reader, -times), nothing_in_conflict),
    once("settle", settle, nothing_in_conflict),
    once("rebase", rebase, changes_draft),
)
