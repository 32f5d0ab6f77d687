"""Noting something of a document in the register: read, its colour, who of us looks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.colours import COLOURS
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.register_rows import RegisterRows


def mark_read(screen: RegisterRows) -> None:
    """Note that the document was read, or that it was not."""
    if document := screen.document:
        screen.note(document, read=not document.read)


def next_colour(screen: RegisterRows) -> None:
    """Note the next colour of the document, or none."""
    if document := screen.document:
        colours = ("", *COLOURS)
        at = colours.index(document.colour) if document.colour in colours else -1
        screen.note(document, colour=colours[(at + 1) % len(colours)])


def ask_focal_point(screen: RegisterRows) -> None:
    """Ask who of us looks after the document."""
    if screen.asked is None and (document := screen.document):
        screen.ask_focal_point(document)


def take_back(screen: RegisterRows) -> None:
    """Take back the last note."""
    screen.carry_out(lambda: f"taken back: {screen.notes.undo()}")


def note_again(screen: RegisterRows) -> None:
    """Note again what was taken back."""
    screen.carry_out(lambda: f"noted again: {screen.notes.redo()}")


def on_no_document(screen: RegisterRows) -> str:
    """There is no document under the cursor."""
    return "" if screen.document else "put the cursor on a document"


def nothing_noted(screen: RegisterRows) -> str:
    """There is no note to take back."""
    return "" if screen.notes.can_undo else "nothing was noted here"


def nothing_taken_back(screen: RegisterRows) -> str:
    """No note waits to be made again."""
    return "" if screen.notes.can_redo else "nothing was taken back"


NOTING: Topic[RegisterRows] = (
    once("mark-read", mark_read, on_no_document),
    once("colour", next_colour, on_no_document),
    once("focal-point", ask_focal_point, on_no_document),
    once("take-back-note", take_back, nothing_noted),
    once("note-again", note_again, nothing_taken_back),
)
