"""Writing: a form of a few fields under one another; what is written is kept with every pause, and on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from textual.containers import VerticalScroll
from textual.widgets import Input, Static, TextArea

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import EVERYWHERE
from wtsaprep.tui.screens.remedies import fault_line
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.typing import TYPING
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.one_line_field import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.timer import Timer

    from wtsaprep.commands.command import Place
    from wtsaprep.tui.screens.screen_command import Topics

WrittenFields = dict[str, str]
"""What stands in each field, by the field's name."""

_PAUSE = 0.25
"""Seconds after the last key until what is written is kept; the end of the line or the program keeps it at once."""


class Asked(NamedTuple):
    """One field of a form."""

    name: str
    label: str
    text: str = ""
    long: bool = False


LEAVING: Topic[WritingForm] = (once("back", lambda screen: screen.leave()),)


class WritingForm(CommandScreen[WrittenFields]):
    """Takes what is written; nothing is asked, leaving keeps all of it."""

    place: ClassVar[Place] = "notes"
    topics: ClassVar[Topics[WritingForm]] = (EVERYWHERE, TYPING, LEAVING)

    def __init__(
        self,
        heading: str,
        fields: tuple[Asked, ...],
        keep: Callable[[WrittenFields], None],
        *,
        shows: Literal["", "ours"],
        hint: str = "",
    ) -> None:
        super().__init__()
        self._heading = heading
        self._fields = fields
        self._keep = keep
        self._hint = hint or "Tab goes to the next field; Esc keeps what you wrote and goes back"
        self._kept: WrittenFields = {field.name: field.text for field in fields}
        self._pause: Timer | None = None
        self._refused: WrittenFields | None = None
        """What could not be kept when the form was to be left."""
        self.shows = shows

    def compose_body(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for field in self._fields:
                yield Static(field.label, classes="label", markup=False)
                if field.long:
                    area = ClauseArea(field.text, self._edited, id=f"field-{field.name}")
                    area.tab_behavior = "focus"
                    yield area
                else:
                    yield LineField(field.text, self._edited, placeholder="", id=f"field-{field.name}")

    def on_mount(self) -> None:
        first = self.query_one(f"#field-{self._fields[0].name}")
        self.set_focus(first)
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)
        self.shell.open_forms.append(self.keep)
        super().on_mount()
        self.call_after_refresh(self.query_one(VerticalScroll).scroll_home, animate=False)

    def on_unmount(self) -> None:
        self.shell.open_forms.remove(self.keep)

    def title_texts(self) -> tuple[str, str]:
        return self._heading, "PRIVATE" if self.shows else ""

    def status_texts(self) -> tuple[str, str]:
        return self._hint, ""

    def on_input_submitted(self) -> None:
        self.focus_next()

    def keep(self) -> None:
        """Keep what is written now, should nothing be heard of the user any more."""
        written = self._written
        if written != self._kept:
            self._keep(written)
            self._kept = written

    def leave(self) -> None:
        """Leave with all that was written."""
        if self._pause is not None:
            self._pause.stop()
        written = self._written
        try:
            self.keep()
        except WtsaprepError as error:
            if written != self._refused:
                self._refused = written
                self.say(f"not kept: {fault_line(error, self.key)}; {self.key('back')} once more leaves without it")
                return
        self.dismiss(written)

    def _edited(self) -> None:
        if not self.is_mounted:
            return
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._keep_or_say)

    def _keep_or_say(self) -> None:
        try:
            self.keep()
        except WtsaprepError as error:
            self.say_fault(error)

    @property
    def _written(self) -> WrittenFields:
        return {field.name: self._text(field) for field in self._fields}

    def _text(self, field: Asked) -> str:
        if field.long:
            return self.query_one(f"#field-{field.name}", TextArea).text.strip()
        return self.query_one(f"#field-{field.name}", Input).value.strip()
