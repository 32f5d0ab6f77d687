"""Screens that run commands: keys become commands by the table, the last two rows say what matters now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, Literal, TypeVar

from wtsaprep.commands import Command, Commands, Place, commands_for, key_of, shown_key
from wtsaprep.present.text.room_view import ROOM, WHY_NOT
from wtsaprep.tui.keys.key_grammar import Pending, following, read_key
from wtsaprep.tui.keys.key_screen import KeyScreen
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.tui.screens.palette_screen import Chosen
    from wtsaprep.tui.shell.app import WtsaprepApp

T = TypeVar("T")


class CommandScreen(KeyScreen[T | None], Generic[T]):
    """A screen on which keys are commands. Subclasses have a method ``do_NAME`` for each of their commands."""

    place: ClassVar[Place]
    shows: Literal["", "ours", "paths"] = ""
    """What it always draws that others in the room must not see."""

    def __init__(self) -> None:
        super().__init__()
        self.pending = Pending()
        self._message = ""

    @property
    def shell(self) -> WtsaprepApp:
        """The application, by its own type."""
        from wtsaprep.tui.shell.app import WtsaprepApp

        assert isinstance(self.app, WtsaprepApp)
        return self.app

    @property
    def commands(self) -> Commands:
        """What can be done here, with the keys of the user."""
        return commands_for(self.place, self.shell.commands)

    def key(self, name: str) -> str:
        """The key of a command, for a sentence: of this screen, or of the one it belongs to."""
        return key_of(name, (*self.commands, *self.shell.commands))

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        yield from self.compose_body()
        yield Bar(id="status")
        yield Bar(id="footer", classes="footer")

    def compose_body(self) -> ComposeResult:
        """What stands between the title and the last two rows."""
        raise NotImplementedError

    def on_mount(self) -> None:
        super().on_mount()
        self.refresh_bars()

    def on_screen_resume(self) -> None:
        self.refresh_bars()

    def on_resize(self) -> None:
        self.refresh_bars()

    def title_texts(self) -> tuple[str, str]:
        """What the first row says, left and right."""
        return "", ""

    def status_texts(self) -> tuple[str, str]:
        """What the last row but one says, left and right, when there is no message."""
        return "", ""

    def why_not(self, command: Command) -> str:
        """Why a command can't act now; empty if it can."""
        return ""

    def say(self, message: str) -> None:
        """A sentence in the last row but one, until the next key."""
        self._message = message
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Draw the three rows anew, once all that a key did is done: so that a key costs one repaint."""
        if self.is_mounted:
            self.query_one("#title", Bar).put(*map(self._for_the_room, self.title_texts()))
            left, right = (self._message, "") if self._message else self.status_texts()
            room = ROOM if self.shell.room_view else ""
            right = "  ".join(filter(None, (self._for_the_room(right), room)))
            self.query_one("#status", Bar).put(self._for_the_room(left), right)
            self.query_one("#footer", Bar).put(self._footer())

    def _for_the_room(self, text: str) -> str:
        """What is said, as others may see it if they can."""
        return self.shell.for_others(text) if self.shell.room_view else text

    def _why_not(self, command: Command) -> str:
        if self.shell.room_view and command.shows:
            return WHY_NOT[command.shows].format(key=self.key("room-view"))
        return self.why_not(command)

    def take_key(self, event: events.Key) -> bool:
        key = event.character if event.is_printable and event.character and event.character != " " else event.key
        outcome = read_key(self.commands, self.pending, key or "")
        if self.focused is not None and outcome.command is None:
            return False  # The key is the field's: Enter, what moves within it or on to the next one.
        self.pending = outcome.pending
        self._message = outcome.complaint
        if outcome.command:
            self.run_command(outcome.command, outcome.times)
        self.refresh_bars()
        return True

    def run_command(self, command: Command, times: int = 1) -> None:
        """Run a command, or say why it can't act."""
        if reason := self._why_not(command):
            self.say(f"{command.label}: {reason}")
            return
        method = getattr(self, f"do_{command.name.replace('-', '_')}")
        method(times) if command.counts else method()

    def _footer(self) -> str:
        if self.pending:
            options = "  ".join(f"{key} {command.label}" for key, command in following(self.commands, self.pending))
            return f"{self.pending}…  {options if self.pending.prefix else 'times; then a key'}   Esc cancel"
        ranked = sorted((c for c in self.commands if c.rank and c.keys and not self._why_not(c)), key=lambda c: c.rank)
        parts = [f"{shown_key(self._key(command))} {command.label}" for command in ranked]
        width = self.size.width - 2
        last = parts.pop()
        shown = ""
        for part in parts:
            if len(shown) + len(part) + 2 + len(last) > width:
                break
            shown += f"{part}  "
        return shown + last

    def _key(self, command: Command) -> str:
        """The key to show: the first one, or the first that is no letter where letters are typed into a field."""
        typing = self.focused is not None
        return next((key for key in command.keys if not typing or len(key.split()[0]) > 1), command.keys[0])

    def do_back(self) -> None:
        self.app.pop_screen()

    def do_help(self) -> None:
        from wtsaprep.tui.screens.help_screen import HelpScreen

        self.app.push_screen(HelpScreen(self.commands), self._run_named)

    def do_palette(self) -> None:
        from wtsaprep.tui.screens.palette_screen import PaletteScreen

        self.app.push_screen(PaletteScreen(self.commands, self.clauses()), self._run_chosen)

    def clauses(self) -> list[tuple[str, int]]:
        """What the palette finds besides commands: citations and where they stand."""
        return []

    def go_to_clause(self, index: int) -> None:
        """Go to a clause that was chosen in the palette."""

    def do_room_view(self) -> None:
        self.shell.toggle_room_view()

    def room_changed(self) -> None:
        """Draw anew what others must not see, or may see again."""
        self.refresh_bars()

    def do_suspend(self) -> None:
        self.app.action_suspend_process()

    def do_quit(self) -> None:
        self.shell.leave(0)

    def _run_named(self, command: Command | None) -> None:
        if command is not None:
            self.run_command(command)

    def _run_chosen(self, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.command is None:
            self.go_to_clause(chosen.clause)
        else:
            self.run_command(chosen.command, chosen.times)
