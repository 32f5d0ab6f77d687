"""Options, clause by clause: Enter takes what is under the cursor, b puts several in brackets; saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.lists.chair_choices import stands_in_words
from wtsaprep.present.lists.options import option_sheet
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.chair.handing_out import HANDING_OUT, carry_out
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.screens.screen_command import Topics


def take_option(screen: OptionsScreen) -> None:
    """Take the option under the cursor."""
    screen.pick([screen.option_at_cursor()])


def bracket_option(screen: OptionsScreen) -> None:
    """Put the option under the cursor in brackets beside those that stand, or take it out of them."""
    screen.bracket(screen.option_at_cursor())


CHOOSING: Topic[OptionsScreen] = (
    once("take-option", take_option),
    once("bracket-option", bracket_option),
    ScreenCommand("next-clause", lambda screen, times: screen.move_on(times)),
    ScreenCommand("previous-clause", lambda screen, times: screen.move_on(-times)),
)


class OptionsScreen(CursorScreen[None]):
    """Makes a chair's text; each choice is saved at once."""

    place: ClassVar[Place] = "options"
    topics: ClassVar[Topics[OptionsScreen]] = (GENERAL, BACK, STEPS, PAGES, SIGNS, CHOOSING, HANDING_OUT)

    def __init__(self, session: ChairSession, beginning: Sequence[str]) -> None:
        super().__init__()
        self.session: ChairSession = session
        places: dict[str, int] = {}
        for at, clause in enumerate(session.clauses):
            for id_ in (*clause.ids, *filter(None, (clause.follows,))):
                places.setdefault(id_, at)
        self._at = next((places[id_] for id_ in beginning if id_ in places), len(session.clauses) - 1)

    @property
    def clause(self) -> ClauseOptions:
        """The clause that is chosen for."""
        return self.session.clauses[self._at]

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self.show_again()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        value = self.session.draft.value
        practice = f"{PRACTICE}  " if value.practice else ""
        return (
            f"{practice}{value.heading}  {visible(self.clause.name)}",
            f"{self._at + 1} of {len(self.session.clauses)}",
        )

    def status_texts(self) -> tuple[str, str]:
        other_words = self.session.has_other_words(self.clause)
        stands = stands_in_words(self.clause, self.session.standing(self.clause), other_words=other_words)
        return f"in the text: {stands}", visible("; ".join(self.clause.competing))

    @property
    def view(self) -> SheetView:
        """The options, one beneath the other."""
        return self.query_one(SheetView)

    def room_changed(self) -> None:
        key = self.clause.key
        self.session.show_to_others(for_others=self.shell.room_view)
        if not self.session.clauses:  # All that there was to choose was ours alone.
            self.dismiss()
            return
        keys = [clause.key for clause in self.session.clauses]
        self._at = keys.index(key) if key in keys else 0
        self.show_again()
        super().room_changed()

    def show_again(self) -> None:
        laid = option_sheet(self.clause, self.session.standing(self.clause))
        self.view.show(Sheet(laid, formal=True))
        self.refresh_bars()

    def option_at_cursor(self) -> int:
        """The option under the cursor, by its place."""
        heads = [at for at in range(self.view.cursor + 1) if self.view.kind_at(at) == "heading"]
        return max(0, len(heads) - 1)

    def pick(self, options: Sequence[int]) -> None:
        """Take some options, several in brackets; says so where this begins the next revision."""
        self._choose(lambda: self.session.pick(self.clause, options))

    def bracket(self, option: int) -> None:
        """Put an option in brackets beside those that stand, or out of them."""
        self._choose(lambda: self.session.bracket(self.clause, option))

    def _choose(self, choice: Callable[[], object]) -> None:
        before = self.session.draft.value.name
        carry_out(self, choice)
        if self.session.draft.value.name != before:
            self.say(f"{before} was handed out; this is {self.session.draft.value.name}")

    def move_on(self, times: int) -> None:
        """Choose for another clause, on or back."""
        self._at = max(0, min(self._at + times, len(self.session.clauses) - 1))
        self.show_again()
        self.view.home()
