"""A chair's text: read against the text in force, the last revision or a proposal; made by choosing options."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from wtsaprep.comparison.versions import since
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.conflict import conflict_name, counted_conflicts
from wtsaprep.present.sheet.sheet import Sheet, citation, citations, named_places
from wtsaprep.present.sheet.text_lines import VIEW_NAMES, next_view
from wtsaprep.present.text.how_far import how_far
from wtsaprep.redline.redline import Redline
from wtsaprep.tui.chair.fates_screen import FatesScreen
from wtsaprep.tui.chair.handing_out import HANDING_OUT, carry_out, say_what_is_not_saved
from wtsaprep.tui.chair.options_screen import OptionsScreen
from wtsaprep.tui.forms.following import FOLLOWING_HERE
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen
from wtsaprep.tui.reader.conflict_screen import ConflictScreen
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import Export, Room
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.searching import SEARCHING, WordsLookedFor
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.screens.screen_command import Topics

_KEEP: dict[ConflictChoice, str] = {
    "mine": "keep the words of this text in all of them",
    "theirs": "take those of the text in force in all of them",
    "both": "keep both in all of them",
}
_VIEW_NAMES = VIEW_NAMES | {"base": "what it is against"}


def show_options(screen: ChairScreen) -> None:
    """Choose among the options of the clause under the cursor, or of the next one that has some."""
    screen.app.push_screen(OptionsScreen(screen.session, screen.ids_from_cursor()))


def show_fates(screen: ChairScreen) -> None:
    """See what of each proposal is still in the text."""
    screen.app.push_screen(FatesScreen(screen.session))


def next_marked(screen: ChairScreen, times: int) -> None:
    """Go to another change, on or back."""
    if told := how_far(screen.view.next_change(times), times):
        screen.say(told)


def put_onto_text_in_force(screen: ChairScreen) -> None:
    """Put it onto the text in force as it is now; where that is in conflict with it, ask which side is kept."""
    undone = f"re-based onto the text in force; {screen.key('take-back-pick')} takes it back"
    try:
        conflicts = screen.session.in_conflict()
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    if not conflicts:
        carry_out(screen, screen.session.rebase, undone)
        return

    def settle(at: int | None) -> None:
        if at is not None:
            carry_out(screen, partial(screen.session.rebase, CHOICES[at]), undone)

    where = ", ".join(conflict_name(conflict, screen.citations) for conflict in conflicts)
    heading = f"In conflict with the text in force: {where}"
    screen.app.push_screen(WhichOneScreen(heading, [_KEEP[choice] for choice in CHOICES]), settle)


def nothing_to_choose(screen: ChairScreen) -> str:
    """No clause has options."""
    return "" if screen.session.clauses else "no proposal changes this text, so there is nothing to choose"


def settle_choices(screen: ChairScreen) -> None:
    """Settle what two people made of one clause, beginning with the one under the cursor."""
    here = next(iter(screen.ids_from_cursor()), "")
    screen.app.push_screen(ConflictScreen(screen.session, screen.citations, here))


def nothing_in_conflict(screen: ChairScreen) -> str:
    """Nothing is in conflict."""
    return "" if screen.session.conflicts else "nothing is in conflict here"


READING: Topic[ChairScreen] = (
    ScreenCommand("next-marked", next_marked),
    ScreenCommand("previous-marked", lambda screen, times: next_marked(screen, -times)),
    once("chair-view", lambda screen: screen.next_view()),
    once("against", lambda screen: screen.next_against()),
    once("chair-rebase", put_onto_text_in_force),
)
LEADING_ON: Topic[ChairScreen] = (
    once("options", show_options, nothing_to_choose),
    once("fates", show_fates),
    once("settle-choices", settle_choices, nothing_in_conflict),
    once("room", lambda screen: screen.open(Room(screen.session.draft.stored.path))),
    once("export", lambda screen: screen.open(Export(screen.session.draft.value.name))),
)


class ChairScreen(WordsLookedFor, CursorScreen[None]):
    """Reads a chair's text."""

    place: ClassVar[Place] = "chair"
    topics: ClassVar[Topics[ChairScreen]] = (
        GENERAL,
        SEARCHING,
        STEPS,
        PAGES,
        ENDS,
        SIGNS,
        READING,
        LEADING_ON,
        FOLLOWING_HERE,
        HANDING_OUT,
    )

    def __init__(self, session: ChairSession) -> None:
        super().__init__()
        self.session: ChairSession = session
        self._against = 0
        self._sources = self.session.draft.with_all_sources.sources
        self.sheet = Sheet(Redline(()))
        self.sheet = self._laid("redline")
        self._drawn = session.draft

    def _laid(self, view: View) -> Sheet:
        _, other = self.session.others()[self._against]
        laid = since(self.session.baseline, other, self.session.draft.revised)
        return replace(self.sheet, redline=laid, view=view)

    @property
    def view(self) -> SheetView:
        """What is read."""
        return self.query_one(SheetView)

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self.view.show(self.sheet)
        super().on_mount()
        say_what_is_not_saved(self)

    def on_screen_resume(self) -> None:
        """A choice may have been made, or a revision begun."""
        if self.session.draft is not self._drawn:
            self._against = 0
            self.show_again()
        self.refresh_bars()

    def _draw(self, view: View) -> None:
        self._drawn = self.session.draft
        self._sources = self._drawn.with_all_sources.sources
        self.sheet = self._laid(view)
        self.change_sheet()

    def change_sheet(self, **settings: Any) -> None:
        self.sheet = replace(self.sheet, **settings)
        self.view.show(self.sheet)
        self.refresh_bars()

    def room_changed(self) -> None:
        self.session.show_to_others(for_others=self.shell.room_view)
        self._against = 0
        self.show_again()
        super().room_changed()

    def show_again(self) -> None:
        self._draw(self.sheet.view)

    @property
    def practice(self) -> bool:
        return super().practice or self.session.draft.value.practice

    def title_texts(self) -> tuple[str, str]:
        draft = self.session.draft
        name, _ = self.session.others()[self._against]
        view = f"{_VIEW_NAMES[self.sheet.view]}, against {name}" if self._against else _VIEW_NAMES[self.sheet.view]
        return f"{draft.value.heading}  {draft.baseline.name}", view

    def status_texts(self) -> tuple[str, str]:
        if not self.is_mounted or not len(self.sheet):
            return "", ""
        at = self.view.cursor
        sources = self._sources.get(self.sheet.provision(at).id, "")
        state = f"from {sources}" if sources else self._state_in_force()
        if waiting := len(self.session.conflicts):
            state = f"{counted_conflicts(waiting)}: {self.key('settle-choices')}"
        return f"{citation(self.sheet, at)}   {self.sheet.counts(at)}", state

    def _state_in_force(self) -> str:
        """What a reader must know of the text in force: that it is not the one that was changed."""
        if self.session.draft.lost:
            return "the text it was made on is not here"
        return f"its text in force was corrected: {self.key('chair-rebase')}" if self.session.draft.drifted else ""

    @property
    def citations(self) -> dict[str, str]:
        """What the paragraphs are called, by their ids."""
        return dict(citations(self.sheet))

    def next_view(self) -> None:
        """Show the redline, the clean text, what it is against, in turn."""
        self._draw(next_view(self.sheet.view))

    def next_against(self) -> None:
        """Lay it over the text in force, the last revision, each proposal, in turn."""
        self._against = (self._against + 1) % len(self.session.others())
        self._draw("redline")

    def ids_from_cursor(self) -> list[str]:
        """The paragraphs from the cursor on."""
        return [self.sheet.provision(at).id for at in range(self.view.cursor, len(self.sheet))]

    def clauses(self) -> list[tuple[str, int]]:
        return named_places(self.sheet)

    def go_to_clause(self, index: int) -> None:
        self.view.move_to(index)
