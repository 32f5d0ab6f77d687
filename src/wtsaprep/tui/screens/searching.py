"""Words looked for, typed in a line beneath what is searched; in a text marked meanwhile, and gone to one by one."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.widgets.kept import LOOKED_FOR
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from textual import events
    from textual.widgets import Input

    from wtsaprep.present.sheet.sheet import Sheet
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.screens.command_screen import CommandScreen
    from wtsaprep.tui.screens.shell import Shell
    from wtsaprep.tui.widgets.sheet_view import SheetView

    _Screen = CommandScreen[Any]
else:
    _Screen = object  # It stands beside what a screen is made of, and is none itself.


ANSWERED_WHILE_TYPING = frozenset(("up", "enter"))
"""Keys that mean something else while words are typed."""


class FieldOfWords(_Screen):
    """What a screen has so that words to look for can be typed."""

    looks_in: ClassVar[str] = "words in this text"
    """What the field asks for."""
    looked_words: str
    """The words that are looked for here."""

    @property
    def searching(self) -> bool:
        """Whether words to look for are being typed."""
        return bool(self.query("#search"))

    def open_search(self) -> None:
        """Ask for words."""
        box = search_field(self.shell, self.looks_in)
        box.styles.dock = "bottom"
        self.mount(box)
        self.set_focus(box)

    def close_search(self) -> None:
        """Go back to what is searched; the words stay marked."""
        self.query_one("#search").remove()
        self.set_focus(None)

    def take_key(self, event: events.Key) -> bool:
        # Asked of few keys: a screen is searched for the field.
        if event.key not in ANSWERED_WHILE_TYPING or not self.searching:
            return super().take_key(event)
        if event.key == "up":
            field = self.query_one("#search", OneLineField)
            if field.value:
                return super().take_key(event)
            recall(self.shell, field)
            return True
        self.take_words(self.query_one("#search", OneLineField).value.strip())
        return True

    @abstractmethod
    def take_words(self, words: str) -> None:
        """Leave the field, and go to where the words stand first."""

    def footer(self) -> Line:
        """While words are typed: what the keys are for then, whatever they do otherwise."""
        if self.focused is None or not self.searching:  # The screen is searched only where a field is in use.
            return super().footer()
        keys = (("Enter", "find"), ("Ctrl-U", "empty"), (self.key("back"), "back"))
        return hint_line(*keys, self._key_hint(self._ranked[-1]))


class WordsLookedFor(FieldOfWords):
    """What a screen of one text has so that words can be looked for in it; they are marked while they are typed."""

    sheet: Sheet
    """The text as it is drawn."""

    @property
    @abstractmethod
    def view(self) -> SheetView:
        """The text."""

    @abstractmethod
    def change_sheet(self, **settings: Any) -> None:
        """Draw the same text in another way."""

    @property
    def looked_words(self) -> str:  # type: ignore[override]
        return self.sheet.query

    def take_words(self, words: str) -> None:
        self.shell.looked_for = self.sheet.query or self.shell.looked_for
        self.close_search()
        if self.sheet.query and not self.view.next_hit(1):
            self.say(f"{self.sheet.query!r} is not in this text")
        self.refresh_bars()

    def on_input_changed(self, event: Input.Changed) -> None:
        self.change_sheet(query=event.value)


def search_field(shell: Shell, what: str) -> OneLineField:
    """A field for words; empty it says what it asks for, and how the words that were looked for last come back."""
    asked = f"{what} (Up: {shell.looked_for})" if shell.looked_for else what
    return OneLineField("", LOOKED_FOR, placeholder=asked, id="search")


def recall(shell: Shell, field: OneLineField) -> None:
    """Bring the words that were looked for last back into the field."""
    if shell.looked_for:
        field.value = shell.looked_for
        field.cursor_position = len(field.value)


def not_searched(screen: FieldOfWords) -> str:
    """Why there are no words to go to."""
    return "" if screen.looked_words else f"search first, with {screen.key('search')}"


def go_back(screen: WordsLookedFor) -> None:
    """Leave the search, then its hits, then the text."""
    if screen.searching:
        screen.close_search()
    elif screen.sheet.query:
        screen.change_sheet(query="")
    else:
        screen.app.pop_screen()


SEARCHING: Topic[WordsLookedFor] = (
    once("search", lambda screen: screen.open_search()),
    ScreenCommand("next-hit", lambda screen, times: screen.view.next_hit(times), not_searched),
    once("back", go_back),
)
