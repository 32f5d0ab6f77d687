"""Writing: a form of a few fields under one another; the journal has every key of it, and leaving keeps all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from textual.containers import VerticalScroll
from textual.widgets import Input, Static, TextArea

from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import EVERYWHERE
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.typing import TYPING
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.screens.screen_command import Topics

WrittenFields = dict[str, str]
"""What stands in each field, by the field's name."""


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
        begun: BegunWords,
        fields: tuple[Asked, ...],
        *,
        shows: Literal["", "ours"],
        hint: str = "",
    ) -> None:
        super().__init__()
        self.begun = begun
        self._fields = fields
        self._hint = hint or "Tab goes to the next field; Esc keeps what you wrote and goes back"
        self.shows = shows

    def compose_body(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for field in self._fields:
                yield Static(field.label, classes="label", markup=False)
                kept = InJournal(self.begun, field.name)
                if field.long:
                    area = ClauseArea(field.text, kept, id=f"field-{field.name}")
                    area.tab_behavior = "focus"
                    yield area
                else:
                    yield OneLineField(field.text, kept, id=f"field-{field.name}")

    def on_mount(self) -> None:
        first = self.query_one(f"#field-{self._fields[0].name}")
        self.set_focus(first)
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)
        super().on_mount()
        self.call_after_refresh(self.query_one(VerticalScroll).scroll_home, animate=False)

    def title_texts(self) -> tuple[str, str]:
        return self.begun.called, "PRIVATE" if self.shows else ""

    def status_texts(self) -> tuple[str, str]:
        return self._hint, ""

    def on_input_submitted(self) -> None:
        self.focus_next()

    def leave(self) -> None:
        """Leave with all that was written."""
        self.dismiss(self._written)

    @property
    def _written(self) -> WrittenFields:
        return {field.name: self._text(field) for field in self._fields}

    def _text(self, field: Asked) -> str:
        if field.long:
            return self.query_one(f"#field-{field.name}", TextArea).text.strip()
        return self.query_one(f"#field-{field.name}", Input).value.strip()
