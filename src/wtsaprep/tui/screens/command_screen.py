"""Screens that run commands: keys become commands by the table, the last two rows say what matters now."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar, cast

from wtsaprep.commands.command import Command, Commands, Place
from wtsaprep.commands.groups import wanted_first
from wtsaprep.commands.keys import key_of, shown_key
from wtsaprep.commands.table import commands_for
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.text.key_hints import KeyHint, as_far_as_fits, hint_line
from wtsaprep.present.text.room_view import ROOM, WHY_NOT
from wtsaprep.store.journal.left_words import TypingPlace
from wtsaprep.store.journal.words_journal import BegunWords
from wtsaprep.tui.keys.key_grammar import Pending, following, read_key
from wtsaprep.tui.keys.key_screen import KeyScreen, key_typed
from wtsaprep.tui.keys.read_at_once import goes_on_as_text
from wtsaprep.tui.screens.remedies import fault_line
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topics, by_name
from wtsaprep.tui.widgets.page import MiddlePage
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.screen import Screen

    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.screens.destinations import Destination
    from wtsaprep.tui.screens.shell import Shell
    from wtsaprep.tui.widgets.kept import JournalForm

T = TypeVar("T")
A = TypeVar("A")

_ALWAYS = ("back", "help")
"""What the footer shows however little room there is."""


def is_typed(key: str) -> bool:
    """Whether a key of a command is a character, or begins with one, which a field takes."""
    first = key.split()[0]
    return len(first) == 1 or first == "space"


class CommandScreen(KeyScreen[T | None], Generic[T]):
    """A screen on which keys are commands: those of its topics, each with its row in the command table."""

    place: ClassVar[Place]
    wide: ClassVar[bool] = False
    """Whether it wants all of a wide terminal, as a table does; otherwise what it shows is a page in the middle."""
    topics: ClassVar[Topics[Any]] = ()
    """What can be done here."""
    _by_name: ClassVar[dict[str, ScreenCommand[Any]]] = {}
    takes_field: ClassVar[str] = ""
    """The command that takes what stands in a field, where it does something else without one."""
    shows: Literal["", "ours", "paths"] = ""
    """What it always draws that others in the room must not see."""

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        cls._by_name = by_name(cls.topics)

    def __init__(self) -> None:
        super().__init__()
        self.pending = Pending()
        self._message = ""
        self._bars_wait = False
        """Whether the three rows are to be drawn anew."""

    @property
    def shell(self) -> Shell:
        """The application, as far as screens know it."""
        return cast("Shell", self.app)

    @cached_property
    def commands(self) -> Commands:
        """What can be done here, with the keys of the user."""
        return tuple(row for row in commands_for(self.place, self.shell.commands) if row.name in self._by_name)

    def key(self, name: str) -> str:
        """The key of a command, for a sentence: of this screen, or of the one it belongs to."""
        return key_of(name, (*self.commands, *self.shell.commands))

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        with MiddlePage(classes="wide" if self.wide else ""):
            yield from self.compose_body()
        yield Bar(id="status")
        yield Bar(id="footer", classes="footer")

    @property
    def stands(self) -> bool:
        """Whether it can be drawn: its rows are there, and neither it nor the program is being taken down."""
        return self.is_mounted and self.display and self.is_attached and self.app.is_running

    def tell_from_thread(self, tell: Callable[..., None], *found: Any) -> None:
        """Have shown what a thread found, if there is a screen by then that can show it."""
        self.app.call_from_thread(self._if_it_stands, partial(tell, *found))

    def _if_it_stands(self, tell: Callable[[], None]) -> None:
        if self.stands:
            tell()

    def compose_body(self) -> ComposeResult:
        """What stands between the title and the last two rows."""
        raise NotImplementedError

    def on_mount(self) -> None:
        super().on_mount()
        self.refresh_bars()

    def on_screen_resume(self) -> None:
        self._bars_wait = True  # But not for long: they are painted with what stands between them.
        self._draw_waiting_bars()

    def on_resize(self) -> None:
        self.refresh_bars()

    @property
    def practice(self) -> bool:
        """Whether what is shown is for practice: the title says so."""
        return self.shell.practice

    def title_texts(self) -> tuple[str, str]:
        """What the first row says, left and right."""
        return "", ""

    def status_texts(self) -> tuple[str, str]:
        """What the last row but one says, left and right, when there is no message."""
        return "", ""

    def say(self, message: str) -> None:
        """A sentence in the last row but one, until the next key."""
        self._message = message
        self.refresh_bars()

    def how_to_ask(self) -> str:
        return f"? is written here; {shown_key(self._key(self._ranked[-1]))} lists all keys"

    def say_fault(self, fault: WtsaprepError) -> None:
        """What went wrong and what to do about it, until the next key."""
        self.say(fault_line(fault, self.key))

    def open(self, destination: Destination, then: Callable[[Any], None] | None = None) -> bool:
        """Go to another screen, or say why it can't be shown; whether it is."""
        try:
            self.shell.open(destination, then)
        except WtsaprepError as error:
            self.say_fault(error)
            return False
        return True

    def begin_words(self, form: JournalForm, called: str, about: str = "", session: str = "") -> BegunWords:
        """What somebody begins to write in a form or a prompt, or goes on with."""
        return BegunWords(self.shell.words, TypingPlace(form, about), called=called, session=session)

    def ask_words(self, question: Screen[A | None], begun: BegunWords, take: Callable[[A], bool]) -> None:
        """Ask something that is typed; ``take`` tells whether the answer could be taken, or it waits in the journal."""

        def done(answer: A | None) -> None:
            if answer is None:
                begun.give_up()
            elif take(answer):
                begun.settle()
            self.refresh_bars()

        self.app.push_screen(question, done)

    def shows_already(self, destination: Destination) -> bool:
        """Whether this screen, somewhere beneath, is what is gone to."""
        return False

    def arrive(self, destination: Destination) -> None:
        """Be gone back to: turn to what of this screen is wanted."""

    def refresh_bars(self) -> None:
        """Have the three rows drawn anew, once all that a key did is done: so that a key costs one repaint."""
        if not self._bars_wait:
            self._bars_wait = True
            self.call_next(self._draw_waiting_bars)

    def _draw_waiting_bars(self) -> None:
        wait, self._bars_wait = self._bars_wait and self.stands, False
        if wait:
            self.draw_bars()

    def draw_bars(self) -> None:
        """Draw the three rows as they are now."""
        left, right = map(self._for_the_room, self.title_texts())
        self.query_one("#title", Bar).put(f"{PRACTICE}  {left}" if self.practice else left, right)
        left, right = (self._message, "") if self._message else self.status_texts()
        right = "  ".join(filter(None, (self._for_the_room(right), self.room_sign)))
        self.query_one("#status", Bar).put(self._for_the_room(left), right, whole=bool(self._message))
        self.query_one("#footer", Bar).put(self.footer())

    @property
    def room_sign(self) -> str:
        """That others can see the screen, and the key that ends it; empty if they can't."""
        return f"{ROOM}: {self.key('room-view')} ends it" if self.shell.room_view else ""

    def _for_the_room(self, text: str) -> str:
        """What is said, as others may see it if they can."""
        return self.shell.for_others(text) if self.shell.room_view else text

    def _why_not(self, row: Command, times: int = 1) -> str:
        if row.shows and self.shell.room_view:
            return WHY_NOT[row.shows].format(key=self.key("room-view"))
        return self._by_name[row.name].why_not(self) or row.why_not_often(times)

    def take_key(self, event: events.Key) -> bool:
        outcome = read_key(self.commands, self.pending, key_typed(event))
        if self.focused is not None and outcome.command is None:
            return False  # The key is the field's: Enter, what moves within it or on to the next one.
        self.pending = outcome.pending
        self._message = outcome.complaint
        self._bars_wait = True
        if outcome.command:
            self.run_command(outcome.command, outcome.times)
        self._draw_waiting_bars()
        return True

    def is_text(self, keys: Sequence[events.Key]) -> bool:
        return goes_on_as_text(self.commands, self.pending, tuple(map(key_typed, keys)))

    def run_command(self, row: Command, times: int = 1) -> None:
        """Run a command, or say why it can't act."""
        try:
            if reason := self._why_not(row, times):
                self.say(f"{row.label}: {reason}")
            else:
                self._by_name[row.name].run(self, times)
        except WtsaprepError as error:  # A file can't be read; commands that can say more do so themselves.
            self.say_fault(error)
        except OSError as error:  # As the command line has it: a disk or folder that goes is no bug.
            self.say(f"{row.label}: the system refused: {error.strerror or error}. Nothing more was done")

    def run_named(self, name: str) -> None:
        """Run a command of this screen by its name, or say why it can't act."""
        self.run_command(next(row for row in self.commands if row.name == name))

    def footer(self) -> Line:
        """What the last row says: the keys that act now, the most wanted first; the way back and the help always."""
        width = self.size.width - 2
        if self.pending:
            typed, cancel = f"{self.pending}…", KeyHint("Esc", "cancel")
            if not self.pending.prefix:
                return hint_line((typed, "times; then a key"), cancel)
            options = (KeyHint(key, row.label) for key, row in following(self.commands, self.pending))
            return as_far_as_fits((KeyHint(typed, ""), *options), (cancel,), width)
        rows = [row for row in (*self.wanted(), self._ranked[-1]) if not self._typed_over(row)]
        always = [self._key_hint(row) for row in rows if row.name in _ALWAYS]
        return as_far_as_fits((self._key_hint(row) for row in rows if row.name not in _ALWAYS), always, width)

    def wanted(self) -> Iterator[Command]:
        """What can be done here now, the most wanted first, as far as the footer has it; without the help."""
        return (row for row in self._ranked[:-1] if not self._why_not(row))

    def _typed_over(self, row: Command) -> bool:
        """Whether all keys of a command are letters of the field in use."""
        return self.focused is not None and all(map(is_typed, row.keys))

    @cached_property
    def _ranked(self) -> Commands:
        """What the footer shows, the most wanted first; the last one lists all."""
        return wanted_first(self.commands)

    def _key_hint(self, row: Command) -> KeyHint:
        keys = f"{row.keys[0]}-{row.keys[-1]}" if row.keys[0] == "1" else shown_key(self._key(row))
        return KeyHint(keys, self.label_of(row))

    def label_of(self, row: Command) -> str:
        """What the footer calls a command, where this screen has a better word for it than the table."""
        return "take it" if row.name == self.takes_field and self.focused is not None else row.label

    def _key(self, row: Command) -> str:
        """The key to show: the first one, or the first that is no letter where letters are typed into a field."""
        typing = self.focused is not None
        return next((key for key in row.keys if not typing or not is_typed(key)), row.keys[0])

    def legend(self) -> Sequence[str]:
        """What the signs of the screen say, for the help."""
        return ()

    def clauses(self) -> list[tuple[str, int]]:
        """What the palette finds besides commands: citations and where they stand."""
        return []

    def go_to_clause(self, index: int) -> None:
        """Go to a clause that was chosen in the palette."""

    def room_changed(self) -> None:
        """Draw anew what others must not see, or may see again."""
        self.refresh_bars()
