"""Going through a queue, one thing at a time: what preparing and the room have in common. All is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.text_lines import next_view
from wtsaprep.redline.redline import Redline
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.searching_places import PlacesLookedFor, holds_words
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.services.sessions.walk import Walk
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.forms.writing_form import WritingForm, WrittenFields
    from wtsaprep.tui.widgets.kept import JournalForm


class QueueSession(Protocol):
    """What is gone through."""

    @property
    def walk(self) -> Walk: ...


S = TypeVar("S", bound=QueueSession)


class QueueScreen(PlacesLookedFor, CommandScreen[None], Generic[S]):
    """Shows one thing at a time under a row that says what it is."""

    DEFAULT_CSS = "QueueScreen #subject { text-style: bold; margin-bottom: 1; }"

    def __init__(self, session: S) -> None:
        super().__init__()
        self.session = session
        self._shown_as: View = "redline"

    def compose_body(self) -> ComposeResult:
        yield Bar(id="subject")
        yield SheetView()

    def on_mount(self) -> None:
        self.show_again()
        super().on_mount()

    @property
    def stepped(self) -> SheetView:
        """What the arrows go through."""
        return self.query_one(SheetView)

    @property
    def paged(self) -> SheetView:
        """What goes by pages."""
        return self.query_one(SheetView)

    def laid(self, at: int) -> tuple[str, Redline]:
        """What is looked at in a place: the row over it, and its text; both empty where it may not be seen."""
        raise NotImplementedError

    @property
    def place_here(self) -> int:
        return self.session.walk.at

    def place_holds(self, at: int, words: str) -> bool:
        subject, redline = self.laid(at)
        return words.casefold() in subject.casefold() or holds_words(words, redline)

    def go_to_place(self, at: int) -> None:
        self.go_to(at)
        self.query_one(SheetView).next_hit(1)

    def draw_words(self) -> None:
        self.show_again()

    def next_place(self, times: int) -> int | None:
        """The place some steps on, or back."""
        raise NotImplementedError

    def no_place(self, times: int) -> str:
        """Why there is none."""
        return "there is no other one" if times > 0 else "this is the first one"

    def change_which(self) -> str:
        """Go through more, or only what is left; says which."""
        raise NotImplementedError

    def why_hidden(self) -> str:
        """Why nothing may be told of what was said before; empty if it may."""
        return ""

    def room_changed(self) -> None:
        self.show_again()

    def show_again(self) -> None:
        """Draw what is looked at as it is now."""
        subject, redline = self.laid(self.place_here)
        self.query_one("#subject", Bar).put(subject)
        view = self.query_one(SheetView)
        view.show(Sheet(redline, view=self._shown_as, formal=True, query=self.looked_words))
        view.home()
        self.refresh_bars()

    def next_view(self) -> None:
        """Show the redline, the clean text, the text in force, in turn."""
        self._shown_as = next_view(self._shown_as)
        self.show_again()

    def carry_out(self, change: Callable[[], object], done: str = "") -> bool:
        """Make a change and draw it; whether it could be made. Says that it is done, or why it could not be."""
        try:
            change()
        except WtsaprepError as error:
            self.app.bell()
            self.say_fault(error)
            return False
        self.show_again()
        if done:
            self.say(done)
        return True

    def go_to(self, at: int) -> None:
        """Look at another one, and keep the place."""
        self.carry_out(lambda: self.session.walk.visit(at))

    def go_on(self, done: str, at_the_end: str) -> None:
        """Say what was done and look at the next one; say also so where nothing is left."""
        if (at := self.next_place(1)) is not None:
            self.go_to(at)
        elif not self.session.walk.left:
            done = f"{done}. {at_the_end}"
        self.say(done)

    def begun(self, form: JournalForm, called: str) -> BegunWords:
        """What somebody begins to write in a form on what is looked at, or goes on with."""
        walk = self.session.walk
        return self.begin_words(form, called, walk.about(form), walk.name)

    @property
    def broken_off(self) -> str:
        """A form on what is looked at in which something stands that was not kept; empty if there is none."""
        walk = self.session.walk
        left = (place for place, words in self.shell.words.left.items() if words.session)
        return next((place.form for place in left if place.about == walk.about(place.form)), "")

    def let_write(self, form: WritingForm, take: Callable[[WrittenFields], object]) -> None:
        """Let somebody write; what can't be taken stays in the journal, and is there when the form is opened again."""
        self.ask_words(form, form.begun, lambda written: self._take_or_keep(form.begun, lambda: take(written)))

    def _take_or_keep(self, begun: BegunWords, change: Callable[[], object]) -> bool:
        if self.carry_out(change):
            return True
        kept = f"What you wrote is kept: {self.key(begun.place.form)} goes on with it"
        self.say(f"{self._message.rstrip('.')}. {kept}")
        return False
