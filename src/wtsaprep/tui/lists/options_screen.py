"""Options, clause by clause: Enter takes what is under the cursor, b puts several in brackets; saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Place
from wtsaprep.present.lists.options import option_sheet
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.lists.chair_commands import ChairCommands
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.services.comparing.chair_session import ChairSession


class OptionsScreen(ChairCommands):
    """Makes a chair's text; each choice is saved at once."""

    place: ClassVar[Place] = "options"
    topics: ClassVar[Topics[OptionsScreen]] = (GENERAL, BACK, STEPS, PAGES, SIGNS)

    def __init__(self, session: ChairSession, beginning: Sequence[str]) -> None:
        super().__init__()
        self._session = session
        places: dict[str, int] = {}
        for at, clause in enumerate(session.clauses):
            for id_ in (*clause.ids, *filter(None, (clause.follows,))):
                places.setdefault(id_, at)
        self._at = next((places[id_] for id_ in beginning if id_ in places), len(session.clauses) - 1)

    @property
    def _clause(self) -> ClauseOptions:
        return self._session.clauses[self._at]

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self.show_again()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        value = self._session.draft.value
        practice = "PRACTICE  " if value.practice else ""
        return (
            f"{practice}{value.heading}  {visible(self._clause.name)}",
            f"{self._at + 1} of {len(self._session.clauses)}",
        )

    def status_texts(self) -> tuple[str, str]:
        standing = self._session.standing(self._clause)
        names = ", ".join(self._clause.options[at].name for at in standing)
        how = " in brackets" if len(standing) > 1 else ""
        there = f"in the text: option {names}{how}" if names else "in the text: other words"
        return there, visible("; ".join(self._clause.competing))

    def show_again(self) -> None:
        laid = option_sheet(self._clause, self._session.standing(self._clause))
        self.view.show(Sheet(laid, formal=True))
        self.refresh_bars()

    def _chosen(self) -> int:
        """The option under the cursor."""
        heads = [n for n in range(self.view.cursor + 1) if self.view.kind_at(n) == "heading"]
        return max(0, len(heads) - 1)

    def _pick(self, options: Sequence[int]) -> None:
        was = self._session.draft.value.name
        self.carry_out(lambda: self._session.pick(self._clause, options), "")
        if self._session.draft.value.name != was:
            self.say(f"{was} was handed out; this is {self._session.draft.value.name}")

    def do_take_option(self) -> None:
        self._pick([self._chosen()])

    def do_bracket_option(self) -> None:
        now, chosen = self._session.standing(self._clause), self._chosen()
        wanted = sorted({*now, chosen} - ({chosen} if chosen in now else set()))
        if not wanted:
            self.say(f"it is the only one; {self.key('take-option')} takes another")
        else:
            self._pick(wanted)

    def do_next_clause(self, times: int) -> None:
        self._at = max(0, min(self._at + times, len(self._session.clauses) - 1))
        self.show_again()
        self.view.home()

    def do_previous_clause(self, times: int) -> None:
        self.do_next_clause(-times)
