"""The history of a clause: since when its words stand, what each edition made of it, and who wants what now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.counted import counted
from wtsaprep.present.lists.history import history_sheet
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.services.papers.clause_histories import proposals_on_clause
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL, QUIT
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.services.papers.clause_histories import FoundHistory, ProposalsOnClause
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.screen_command import Topics


class HistoryScreen(CursorScreen[None]):
    """The history of one clause; what proposals have to do with it is looked for while it is read."""

    place: ClassVar[Place] = "history"
    topics: ClassVar[Topics[HistoryScreen]] = (GENERAL, BACK, QUIT, STEPS, PAGES, ENDS, FOLLOWING_SHOWN)

    def __init__(self, index: Index, found: FoundHistory) -> None:
        super().__init__()
        self._index = index
        self._found = found
        self._found_later: ProposalsOnClause | None = None

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self._show()
        super().on_mount()
        run_beside(self, "proposals", self._look)

    def title_texts(self) -> tuple[str, str]:
        return f"History  {self._found.history.name}", self._found.last.name

    @property
    def _proposals(self) -> ProposalsOnClause | None:
        """What may be drawn of what proposals have to do with it."""
        later = self._found_later
        return later.for_others() if later and self.shell.room_view else later

    def status_texts(self) -> tuple[str, str]:
        broken = self._proposals.broken if self._proposals else ()
        unread = f"{counted(len(broken), 'file')} can't be read" if broken else ""
        return unread, counted(len(self._found.history.editions), "edition")

    def room_changed(self) -> None:
        self._show()
        super().room_changed()

    def _show(self) -> None:
        self.query_one(SheetView).show(Sheet(history_sheet(self._found.history, self._proposals)))

    def _look(self) -> None:
        try:
            self.tell_from_thread(self._have, proposals_on_clause(self._index, self._found))
        except WtsaprepError as fault:
            self.tell_from_thread(self.say_fault, fault)

    def _have(self, proposals: ProposalsOnClause) -> None:
        self._found_later = proposals
        self._show()
        self.refresh_bars()
