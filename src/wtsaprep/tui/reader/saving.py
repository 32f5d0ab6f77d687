"""Keeping a draft: steps taken back and made again, saving, saving elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.changed_clause import changed_clauses
from wtsaprep.errors import ChangedFault, WtsaprepError
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.tui.reader.conflicts import settle
from wtsaprep.tui.reader.may_act import changes_draft, steps_back
from wtsaprep.tui.screens.remedies import fault_line
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, first_of, once

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.tui.reader.open_text import Reader


def undo(reader: Reader, times: int) -> None:
    """Take back some steps; where none was taken here, what was taken from here into a draft of ours."""
    ours = reader.text.taken_into
    if ours is None or reader.text.session.history.past:
        travel(reader, "taken back", reader.text.session.undo, times)
        return
    name = ours.undo(times)
    if not ours.history.past:
        reader.text.taken_into = None
    reader.redraw()
    reader.say(f"taken back in {filed_name(ours.draft.proposal)}: {name}")


def travel(reader: Reader, done: str, step: Callable[[int], str], times: int) -> None:
    """Take back some steps, or make them again, and go to what they changed."""
    before = reader.text.session.draft.revised
    try:
        name = step(times)
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.redraw()
    reader.go_to_first(changed_clauses(before, reader.text.session.draft.revised))
    reader.say(f"{done}: {name}")


def save(reader: Reader) -> None:
    """Save the proposal; what somebody else saved meanwhile is united with it, not overwritten."""
    try:
        told = reader.text.session.save()
    except ChangedFault:
        _unite(reader)
    except WtsaprepError as error:
        kept = "and its journal keeps it" if reader.text.session.kept() else "and no journal has it"
        elsewhere = f"not saved; {reader.key('save-as')} saves it elsewhere, {kept}."
        reader.say(f"{elsewhere} {fault_line(error, reader.key)}")
    else:
        reader.say(f"saved: {reader.text.session.opened.proposal.path}{f'; {told}' if told else ''}")


def _unite(reader: Reader) -> None:
    """Lay both versions together; nothing is written yet."""
    try:
        reader.text.session.merge_from_disk()
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.redraw()
    if reader.text.conflicts:
        settle(reader)
    else:
        reader.say(f"somebody else saved meanwhile: both united here, not written; look, then {reader.key('save')}")


def save_elsewhere(reader: Reader) -> None:
    """Ask for another file, and save the proposal there."""
    from wtsaprep.tui.forms.save_as_screen import SaveAsScreen

    def tell(paths: tuple[Path, ...]) -> bool:
        reader.say(f"written: {' and '.join(map(str, paths))}; in its own place it is as it was")
        return True

    session = reader.text.session
    proposal = session.draft.proposal
    begun = reader.begin_words("save-as", f"Another file for {filed_title(proposal)}", proposal.id)
    reader.ask_words(SaveAsScreen(session, begun), begun, tell)


def _nothing_changed(reader: Reader) -> str:
    ours = reader.text.taken_into
    past = reader.text.session.history.past or (ours is not None and ours.history.past)
    return "" if past else "nothing was changed yet"


def _nothing_taken_back(reader: Reader) -> str:
    return "" if reader.text.session.history.future else "nothing was taken back"


def _nothing_to_save(reader: Reader) -> str:
    if reader.text.session.lost:
        return f"the text it was made on is not here; {reader.key('rebase')} puts what fits onto the one in force"
    return "" if reader.text.session.unsaved else "all is saved"


SAVING: Topic[Reader] = (
    ScreenCommand(
        "undo",
        undo,
        first_of(steps_back, _nothing_changed),
    ),
    ScreenCommand(
        "redo",
        lambda reader, times: travel(reader, "made again", reader.text.session.redo, times),
        first_of(steps_back, _nothing_taken_back),
    ),
    once("save", save, first_of(changes_draft, _nothing_to_save)),
    once("save-as", save_elsewhere, changes_draft),
)
