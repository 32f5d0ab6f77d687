"""Keeping a draft: steps taken back and made again, saving, saving elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.changed_clause import changed_clauses
from wtsaprep.errors import ChangedFault, WtsaprepError
from wtsaprep.tui.forms.save_as_screen import SaveAsScreen
from wtsaprep.tui.reader.conflicts import settle
from wtsaprep.tui.reader.may_act import changes_draft
from wtsaprep.tui.screens.remedies import fault_line
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, first_of, once

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.tui.reader.open_text_screen import OpenTextScreen


def travel(reader: OpenTextScreen, done: str, step: Callable[[int], str], times: int) -> None:
    """Take back some steps, or make them again, and go to what they changed."""
    before = reader.session.draft.revised
    try:
        name = step(times)
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.redraw()
    reader.go_to_first(changed_clauses(before, reader.session.draft.revised))
    reader.say(f"{done}: {name}")


def save(reader: OpenTextScreen) -> None:
    """Save the proposal; what somebody else saved meanwhile is united with it, not overwritten."""
    try:
        told = reader.session.save()
    except ChangedFault:
        _unite(reader)
    except WtsaprepError as error:
        elsewhere = f"not saved; {reader.key('save-as')} saves it elsewhere, and its journal keeps it."
        reader.say(f"{elsewhere} {fault_line(error, reader.key)}")
    else:
        reader.say(f"saved: {reader.session.opened.proposal.path}{f'; {told}' if told else ''}")


def _unite(reader: OpenTextScreen) -> None:
    """Lay both versions together; nothing is written yet."""
    try:
        reader.session.merge_from_disk()
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.redraw()
    if reader.conflicts:
        settle(reader)
    else:
        reader.say(f"somebody else saved meanwhile: both united here, not written; look, then {reader.key('save')}")


def save_elsewhere(reader: OpenTextScreen) -> None:
    """Ask for another file, and save the proposal there."""

    def tell(paths: tuple[Path, ...] | None) -> None:
        if paths:
            reader.say(f"written: {' and '.join(map(str, paths))}; in its own place it is as it was")

    reader.app.push_screen(SaveAsScreen(reader.session), tell)


def _nothing_changed(reader: OpenTextScreen) -> str:
    return "" if reader.session.history.past else "nothing was changed yet"


def _nothing_taken_back(reader: OpenTextScreen) -> str:
    return "" if reader.session.history.future else "nothing was taken back"


def _nothing_to_save(reader: OpenTextScreen) -> str:
    if reader.session.drifted:
        return f"made on another text in force; {reader.key('rebase')} puts what fits onto it"
    return "" if reader.session.unsaved else "all is saved"


SAVING: Topic[OpenTextScreen] = (
    ScreenCommand(
        "undo",
        lambda reader, times: travel(reader, "taken back", reader.session.undo, times),
        first_of(changes_draft, _nothing_changed),
    ),
    ScreenCommand(
        "redo",
        lambda reader, times: travel(reader, "made again", reader.session.redo, times),
        first_of(changes_draft, _nothing_taken_back),
    ),
    once("save", save, first_of(changes_draft, _nothing_to_save)),
    once("save-as", save_elsewhere, changes_draft),
)
