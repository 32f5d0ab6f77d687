"""A comment being written: its author and its words, and in plain sight who will be able to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widgets import Input, Static, TextArea

from wtsaprep.model.proposal import Circle
from wtsaprep.present.lists.comments import READERS
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.filter_screen import DIGITS, FilterScreen
from wtsaprep.tui.screens.general import EVERYWHERE
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.typing import TYPING
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.screens.screen_command import Topics


class CommentText(NamedTuple):
    """What was written, and by whom."""

    author: str
    text: str


class CircleScreen(FilterScreen[Circle]):
    """Asks who may read a comment; our delegation alone unless somebody says otherwise."""

    heading: str = "Who may read the comment?"
    own_characters = DIGITS

    def rows(self, words: str) -> list[ListRow[Circle]]:
        listed: list[ListRow[Circle]] = [
            ListRow(f"{circle.upper():<9}{readers}", circle) for circle, readers in READERS.items()
        ]
        return [row for row in listed if words in row.text.casefold()]


LEAVING: Topic[CommentForm] = (once("back", lambda screen: screen.leave()),)


class CommentForm(CommandScreen[CommentText]):
    """Takes the words of a comment; what is written is kept, and an empty comment is none."""

    place: ClassVar[Place] = "comment"
    topics: ClassVar[Topics[CommentForm]] = (EVERYWHERE, TYPING, LEAVING)
    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    CommentForm ClauseArea { height: 1fr; }
    """

    def __init__(self, circle: Circle, begun: BegunWords, said: CommentText) -> None:
        super().__init__()
        self._circle: Circle = circle
        self.shows = "ours" if circle == "private" else ""
        self._begun = begun
        self._said = said

    def compose_body(self) -> ComposeResult:
        yield Bar(id="readers")
        yield Static("Author", classes="label", markup=False)
        yield OneLineField(self._said.author, InJournal(self._begun, "author"), id="author")
        yield Static("Comment", classes="label", markup=False)
        area = ClauseArea(self._said.text, InJournal(self._begun, "text"), id="words")
        area.tab_behavior = "focus"
        yield area

    def on_mount(self) -> None:
        self.query_one("#readers", Bar).put(f"{self._circle.upper()}: {READERS[self._circle]}")
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return self._begun.called, self._circle.upper()

    def status_texts(self) -> tuple[str, str]:
        return "Esc keeps what you wrote and goes back; nothing written, no comment", ""

    def on_input_submitted(self) -> None:
        self.focus_next()

    def leave(self) -> None:
        """Leave with what was written."""
        self.dismiss(self._written)

    @property
    def _written(self) -> CommentText:
        return CommentText(self.query_one(Input).value.strip(), self.query_one(TextArea).text.strip())
