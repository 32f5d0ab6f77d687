"""Options, clause by clause: a digit or Enter takes one, b puts several in brackets; saved at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.comparison.options import WHOLE
from wtsaprep.present.lists.chair_choices import left_out, stands_in_words
from wtsaprep.present.lists.options import option_sheet
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.chair.handing_out import HANDING_OUT, carry_out, say_what_is_not_saved
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesLookedFor, holds_words
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.comparison.whole_picks import WholePicks
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.screens.screen_command import Topics


def take_option(screen: OptionsScreen) -> None:
    """Take the option under the cursor."""
    screen.pick([screen.option_at_cursor()])


def choose_option(screen: OptionsScreen, number: int) -> None:
    """Take the option of a number; where it has variants put the cursor on the first of them."""
    options = enumerate(screen.clause.options)
    named = [at for at, option in options if re.fullmatch(rf"{number}\D*", option.name)]
    if not named:
        screen.say(f"there is no option {number} here")
        return
    screen.go_to_option(named[0])
    if len(named) > 1:
        names = ", ".join(screen.clause.options[at].name for at in named)
        screen.say(f"{names}: {screen.key('take-option')} takes the one under the cursor")
    else:
        screen.pick(named)


def bracket_option(screen: OptionsScreen) -> None:
    """Put the option under the cursor in brackets beside those that stand, or take it out of them."""
    screen.bracket(screen.option_at_cursor())


CHOOSING: Topic[OptionsScreen] = (
    ScreenCommand("choose-option", choose_option),
    once("take-option", take_option),
    once("bracket-option", bracket_option),
    ScreenCommand("next-clause", lambda screen, times: screen.move_on(times)),
    ScreenCommand("previous-clause", lambda screen, times: screen.move_on(-times)),
)


class OptionsScreen(PlacesLookedFor, CursorScreen[None]):
    """Makes a chair's text; each choice is saved at once."""

    place: ClassVar[Place] = "options"
    topics: ClassVar[Topics[OptionsScreen]] = (
        GENERAL,
        BACK,
        STEPS,
        PAGES,
        SIGNS,
        CHOOSING,
        FOLLOWING_SHOWN,
        HANDING_OUT,
        SEARCHING_PLACES,
    )

    def __init__(self, session: ChairSession, beginning: Sequence[str]) -> None:
        super().__init__()
        self.session: ChairSession = session
        self._heads: list[int] = []
        """Where the options begin among the clauses that are shown."""
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
        say_what_is_not_saved(self)

    @property
    def practice(self) -> bool:
        return super().practice or self.session.draft.value.practice

    def title_texts(self) -> tuple[str, str]:
        value = self.session.draft.value
        return (
            f"{value.heading}  {visible(self.clause.name)}",
            f"{self._at + 1} of {len(self.session.clauses)}",
        )

    def status_texts(self) -> tuple[str, str]:
        other_words = self.session.has_other_words(self.clause)
        stands = stands_in_words(self.clause, self.session.standing(self.clause), other_words=other_words)
        competing = visible("; ".join(self.clause.competing))
        # Of the whole text sources compete, of a clause its options, which have numbers.
        return f"in the text: {stands}", f"option {competing}" if competing and self.clause.key != WHOLE else competing

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
        self._heads = [at for at, clause in enumerate(laid.provisions) if clause.kind == "heading"]
        self.view.show(Sheet(laid, formal=True, query=self.looked_words))
        self.refresh_bars()

    @property
    def place_here(self) -> int:
        return self._at

    def places_count(self) -> int:
        return len(self.session.clauses)

    def place_holds(self, at: int, words: str) -> bool:
        clause = self.session.clauses[at]
        named = words.casefold() in clause.name.casefold()
        return named or holds_words(words, option_sheet(clause, self.session.standing(clause)))

    def go_to_place(self, at: int) -> None:
        self.move_on(at - self._at)
        self.view.next_hit(1)

    def draw_words(self) -> None:
        self.show_again()

    @property
    def stepped(self) -> OptionsScreen:
        """What the arrows go through: options, each in one step."""
        return self

    def move(self, options: int) -> None:
        """Go some options on, or back; behind the last one read on in it."""
        here = self.option_at_cursor()
        wanted = max(0, min(here + options, len(self._heads) - 1))
        if wanted == here:
            self.view.move(options)
        else:
            self.go_to_option(wanted)
        self.refresh_bars()

    def page(self, pages: int) -> None:
        """Scroll."""
        self.view.page(pages)

    def home(self) -> None:
        """Go to the first option."""
        self.view.home()

    def end(self) -> None:
        """Go to the end of the last one."""
        self.view.end()

    def go_to_option(self, option: int) -> None:
        """Put the cursor on the head of an option."""
        self.view.move_to(self._heads[option])

    def option_at_cursor(self) -> int:
        """The option under the cursor, by its place."""
        return max(0, sum(head <= self.view.cursor for head in self._heads) - 1)

    def pick(self, options: Sequence[int]) -> None:
        """Take some options, several in brackets; says so where this begins the next revision."""
        self._choose(lambda: self.session.pick(self.clause, options))

    def bracket(self, option: int) -> None:
        """Put an option in brackets beside those that stand, or out of them."""
        self._choose(lambda: self.session.bracket(self.clause, option))

    def _choose(self, choice: Callable[[], WholePicks]) -> None:
        before = self.session.draft.value.name
        done: list[WholePicks] = []
        carry_out(self, lambda: done.append(choice()))
        for picks in done:
            if with_it := [clause.name for clause in picks.clauses[1:]]:
                self.say(". ".join(filter(None, (f"with it, as one change: {', '.join(with_it)}", left_out(picks)))))
        if self.session.draft.value.name != before:
            self.say(f"{before} was handed out; this is {self.session.draft.value.name}")

    def move_on(self, times: int) -> None:
        """Choose for another clause, on or back."""
        self._at = max(0, min(self._at + times, len(self.session.clauses) - 1))
        self.show_again()
        self.view.home()
