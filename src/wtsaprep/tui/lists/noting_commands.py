"""Commands of the register that note something of a document: read, its colour, who of us looks after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from wtsaprep.commands import Command
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.colours import COLOURS
from wtsaprep.services.needs.register_notes import RegisterNotes
from wtsaprep.tui.screens.cursor_screen import CursorScreen
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.services.needs.register import DocumentRow

_NOTING = frozenset(("mark-read", "colour", "focal-point"))


class NotingCommands(CursorScreen[None]):
    """Each note is saved at once and can be taken back while the register is open."""

    steps_in: ClassVar[str] = "#rows"
    DEFAULT_CSS = "#focal { dock: bottom; height: 1; border: none; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.asked: DocumentRow | None = None
        """The document whose focal point is being typed."""

    def on_mount(self) -> None:
        self.notes = RegisterNotes(self.shell.workspace)
        super().on_mount()

    @property
    def document(self) -> DocumentRow | None:
        """The document under the cursor."""
        raise NotImplementedError

    def noted(self) -> None:
        """The register was changed: show it as it is now."""
        raise NotImplementedError

    def why_not_noted(self, command: Command) -> str:
        """Why nothing can be noted now, or taken back."""
        if command.name in _NOTING and self.document is None:
            return "put the cursor on a document"
        if command.name == "take-back-note" and not self.notes.can_undo:
            return "nothing was noted here"
        if command.name == "note-again" and not self.notes.can_redo:
            return "nothing was taken back"
        return ""

    def do_mark_read(self) -> None:
        if document := self.document:
            self.note(document, read=not document.read)

    def do_colour(self) -> None:
        if document := self.document:
            colours = ("", *COLOURS)
            at = colours.index(document.colour) if document.colour in colours else -1
            self.note(document, colour=colours[(at + 1) % len(colours)])

    def do_focal_point(self) -> None:
        if self.asked is None and (document := self.document):
            self.asked = document
            box = OneLineField(document.focal_point, placeholder="who of us looks after it", id="focal")
            self.mount(box)
            self.set_focus(box)

    def take_focal_point(self, document: DocumentRow) -> None:
        """Note the name that was typed."""
        name = self.query_one("#focal", OneLineField).value.strip()
        self.close_field()
        self.note(document, focal_point=name)

    def close_field(self) -> None:
        """Go back to the list; what was typed is not noted."""
        self.asked = None
        self.query_one("#focal").remove()
        self.set_focus(None)

    def do_take_back_note(self) -> None:
        self._try(lambda: self.say(f"taken back: {self.notes.undo()}"))

    def do_note_again(self) -> None:
        self._try(lambda: self.say(f"noted again: {self.notes.redo()}"))

    def note(self, document: DocumentRow, **noted: Any) -> None:
        """Note something, or say why it can't be saved."""
        self._try(partial(self.notes.note, document, **noted))

    def _try(self, noting: Callable[[], None]) -> None:
        try:
            noting()
        except WtsaprepError as error:
            self.say(error.in_short)
            return
        self.noted()
