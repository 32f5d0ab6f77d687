"""A chair's text: read against the text in force, the last revision or a proposal; made by choosing options."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.comparison.versions import since
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.tui.lists.chair_commands import ChairCommands
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.destinations import Export, Room
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.services.comparing.chair_session import ChairSession

VIEWS: tuple[View, ...] = ("redline", "final", "base")
VIEW_NAMES = {"redline": "redline", "final": "clean", "base": "what it is against"}


class ChairScreen(ChairCommands):
    """Reads a chair's text."""

    place: ClassVar[Place] = "chair"
    topics: ClassVar[Topics[ChairScreen]] = (GENERAL, BACK, STEPS, PAGES, ENDS, SIGNS)

    def __init__(self, session: ChairSession) -> None:
        super().__init__()
        self._session = session
        self._against = 0
        self._sheet = self._laid("redline")
        self._drawn = session.draft

    def _laid(self, view: View) -> Sheet:
        _, other = self._session.others()[self._against]
        return Sheet(since(self._session.baseline, other, self._session.draft.revised), view=view)

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self.view.show(self._sheet)
        super().on_mount()

    def on_screen_resume(self) -> None:
        """A choice may have been made, or a revision begun."""
        if self._session.draft is not self._drawn:
            self._against = 0
            self.show_again()
        self.refresh_bars()

    def _draw(self, view: View) -> None:
        self._drawn = self._session.draft
        self._sheet = self._laid(view)
        self.view.show(self._sheet)
        self.refresh_bars()

    def show_again(self) -> None:
        self._draw(self._sheet.view)

    def title_texts(self) -> tuple[str, str]:
        draft = self._session.draft
        practice = "PRACTICE  " if draft.value.practice else ""
        name, _ = self._session.others()[self._against]
        view = f"{VIEW_NAMES[self._sheet.view]}, against {name}" if self._against else VIEW_NAMES[self._sheet.view]
        return f"{practice}{draft.value.heading}  {draft.baseline.name}", view

    def status_texts(self) -> tuple[str, str]:
        if not self.is_mounted or not len(self._sheet):
            return "", ""
        at = self.view.cursor
        sources = self._session.draft.value.sources.get(self._sheet.provision(at).id, "")
        return f"{citation(self._sheet, at)}   {self._sheet.counts(at)}", f"from {sources}" if sources else ""

    def why_not(self, command: Command) -> str:
        if command.name == "options" and not self._session.clauses:
            return "no proposal changes this text, so there is nothing to choose"
        return super().why_not(command)

    def do_options(self) -> None:
        from wtsaprep.tui.lists.options_screen import OptionsScreen

        at = self.view.cursor
        ids = [self._sheet.provision(n).id for n in range(at, len(self._sheet))]
        self.app.push_screen(OptionsScreen(self._session, ids))

    def do_fates(self) -> None:
        from wtsaprep.tui.lists.fates_screen import FatesScreen

        self.app.push_screen(FatesScreen(self._session))

    def do_room(self) -> None:
        self.open(Room(self._session.draft.stored.path))

    def do_chair_view(self) -> None:
        self._draw(VIEWS[(VIEWS.index(self._sheet.view) + 1) % len(VIEWS)])

    def do_against(self) -> None:
        self._against = (self._against + 1) % len(self._session.others())
        self._draw("redline")

    def do_next_marked(self, times: int) -> None:
        if not self.view.next_change(times):
            self.say("no further change")

    def do_previous_marked(self, times: int) -> None:
        if not self.view.next_change(-times):
            self.say("no change before this one")

    def do_export(self) -> None:
        self.open(Export(self._session.draft.value.name))

    def clauses(self) -> list[tuple[str, int]]:
        return [(citation(self._sheet, at), at) for at in range(len(self._sheet))]

    def go_to_clause(self, index: int) -> None:
        self.view.move_to(index)
