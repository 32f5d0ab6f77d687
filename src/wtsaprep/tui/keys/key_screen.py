"""Screens that read each key before the field that has the focus does."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.screen import Screen

from wtsaprep.tui.keys.read_at_once import ReadPaste
from wtsaprep.tui.painting.backdrop import in_one_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Region
    from textual.strip import Strip
    from textual.widget import Widget

T = TypeVar("T")

HELP_IN_FIELDS = "f1"
"""What asks for help where letters are written, on screens without commands."""
NOT_TAKEN = "pasted text: nothing here takes it"
NOT_DONE = "{key} and {more} more came at once, as pasted text does: not done; type again what were keys"
FIELD_KEYS = frozenset(("ctrl+u",))
"""Keys that scroll a list or a text, and belong to the field while there is one in use: this one clears it."""
ASKS = "?"
"""What asks for help where letters are keys; in a field it is a letter."""


class KeyScreen(Screen[T], Generic[T]):
    """Takes the keys that are its own; what is left is for the field that has the focus, as all letters are."""

    AUTO_FOCUS: ClassVar[str] = ""
    """Selector of the field that has the focus at first, if one has."""
    own_characters: str = ""
    """Characters that are keys of the screen even while a field has the focus."""
    _offered: events.Key | None = None
    """The key that was last read: what neither screen nor field takes comes by once more on its way up."""

    _told_how = False
    """Whether it was just said how to ask for help."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return in_one_row(super().render_lines, crop)

    def on_mount(self) -> None:
        # At once: Textual gives the focus later, and keys typed ahead would be taken for commands until then.
        if self.AUTO_FOCUS:
            self.set_focus(self.query_one(self.AUTO_FOCUS))

    def on_key(self, event: events.Key) -> None:
        if event is self._offered:
            return
        self._offered = event
        if self._told_how:
            self._told_how = False
            self.say("")  # Whatever the key does: the question mark is answered, and the field may be gone.
        letter = event.is_printable and event.key not in self.own_characters
        for_field = self.focused is not None and (letter or event.key in FIELD_KEYS)
        if event.character == ASKS and for_field and field_is_empty(self.focused):
            self._told_how = True
            self.say(self.how_to_ask())  # It is written all the same: who is here for the first time asks so.
        if not for_field and self.take_key(event):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Say that nothing takes what was pasted, where there is no field: its characters are no keys."""
        if self.focused is None:
            self.say(NOT_TAKEN)

    def is_text(self, keys: Sequence[events.Key]) -> bool:
        """Whether keys that were read at once are rather a text than what somebody typed ahead here."""
        return False

    def take_paste(self, text: str, *, entered: bool) -> bool:
        """Take what is pasted into the field in use, if the screen makes more of it than the field would.

        Its last line break may be an Enter that somebody typed: then what comes next goes on behind that.
        """
        return False

    def how_to_ask(self) -> str:
        """What to say to who types a question mark into an empty field: what can be done here, or what lists it."""
        return ""

    def say(self, message: str) -> None:
        """Tell something in a row that the screen has for it."""

    def tell_trouble(self, sentence: str) -> None:
        """Tell that what is typed can't be kept, where it is seen while one types on."""
        self.say(sentence)

    def take_key(self, event: events.Key) -> bool:
        """Act on a key, if it is one of this screen; tell whether it was."""
        raise NotImplementedError


def field_is_empty(field: Widget | None) -> bool:
    """Whether nothing stands in a field, of one line or more."""
    return not getattr(field, "value", getattr(field, "text", ""))


def key_typed(event: events.Key) -> str:
    """A key as commands name it: what it writes, else its name."""
    return event.character if event.is_printable and event.character and event.character != " " else event.key


def let_screen_read(field: Widget, event: events.Key) -> None:
    """Give a key that comes to a field to its screen first."""
    if isinstance(field.screen, KeyScreen):
        field.screen.on_key(event)


def let_screen_tell(field: Widget, sentence: str) -> None:
    """Have the screen of a field tell that what is typed can't be kept, if it can't."""
    if sentence and field.is_attached and isinstance(field.screen, KeyScreen):
        field.screen.tell_trouble(sentence)


def let_screen_say(field: Widget, sentence: str) -> None:
    """Have the screen of a field say a sentence, if there is one to be said."""
    if sentence and field.is_attached and isinstance(field.screen, KeyScreen):
        field.screen.say(sentence)


def let_screen_take(field: Widget, event: events.Paste) -> bool:
    """Give what is pasted into a field to its screen first; whether it took it."""
    entered = isinstance(event, ReadPaste) and event.entered
    taken = isinstance(field.screen, KeyScreen) and field.screen.take_paste(event.text, entered=entered)
    if taken:
        event.stop()
        event.prevent_default()
    return taken
