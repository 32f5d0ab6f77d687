"""Fates: what of each proposal is still in a chair's text, ours first; beneath, the change under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.fates import NOTHING, by_proposal, fate_redline, fate_row, tally_row
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.tui.screens.cursor_screen import PAGES, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import Fate
    from wtsaprep.services.comparing.chair_session import ChairSession

FateKey = tuple[str, str]
"""A proposal and a clause: what an amendment is known by while its fate changes."""


class FatesScreen(CursorScreen[None]):
    """Confirms fates; each is saved at once."""

    place: ClassVar[Place] = "fates"
    topics: ClassVar[Topics[FatesScreen]] = (GENERAL, BACK, PAGES)
    steps_in: ClassVar[str] = "#rows"
    pages_in: ClassVar[str] = "SheetView"
    DEFAULT_CSS = "FatesScreen SheetView { height: 40%; margin-top: 1; }"

    def __init__(self, session: ChairSession) -> None:
        super().__init__()
        self._session = session
        self._found = session.fates()

    @property
    def rows(self) -> RowsView[FateKey]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def _one(self) -> AmendmentFate | None:
        return next((one for one in self._found.fates if (one.proposal, one.provision) == self.rows.chosen), None)

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._list_rows(), id="rows")
        yield SheetView()

    def on_mount(self) -> None:
        self._show()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        value = self._session.draft.value
        practice = "PRACTICE  " if value.practice else ""
        open_ = sum(one.open for one in self._found.fates)
        return f"{practice}Fates in {value.heading}", f"{open_} to confirm" if open_ else "all confirmed"

    def status_texts(self) -> tuple[str, str]:
        if not self._found.fates:
            return NOTHING, ""
        left_out = len(self._found.apart)
        left = f"{left_out} left out: wtsaprep fates names them" if left_out else ""
        return f"? is suggested; {self.key('confirm-fate')} confirms", left

    def why_not(self, command: Command) -> str:
        if command.name in _SAID and self._one is None:
            return "there is no change to say it of"
        if command.name == "fate-open" and self._one is not None and self._one.confirmed is None:
            return "nothing is confirmed here"
        return ""

    def _list_rows(self) -> list[ListRow[FateKey]]:
        rows: list[ListRow[FateKey]] = []
        for group in by_proposal(self._found.fates):
            rows.append(ListRow(tally_row(group)))
            names = self._found.names[group[0].proposal]
            rows += [ListRow(f"  {fate_row(one, names)}", (one.proposal, one.provision)) for one in group]
        return rows

    def _show(self) -> None:
        one = self._one
        if one is not None:
            self.query_one(SheetView).show(Sheet(fate_redline(one), formal=True))
        self.refresh_bars()

    def _say(self, fate: Fate | None) -> None:
        one = self._one
        if one is None:
            return
        try:
            self._session.say_fate(one, fate)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self._found = self._session.fates()
        self.rows.show(self._list_rows())
        if fate is not None:
            self.rows.move(1)
        self._show()

    def do_confirm_fate(self) -> None:
        self._say(self._one.fate if self._one else None)

    def do_fate_taken(self) -> None:
        self._say("taken")

    def do_fate_changed(self) -> None:
        self._say("taken with changes")

    def do_fate_bracketed(self) -> None:
        self._say("in brackets")

    def do_fate_not_taken(self) -> None:
        self._say("not taken")

    def do_fate_open(self) -> None:
        self._say(None)

    def do_next_fate(self, times: int) -> None:
        self.rows.move(times)
        self._show()

    def do_previous_fate(self, times: int) -> None:
        self.do_next_fate(-times)

    def do_down(self, times: int) -> None:
        self.do_next_fate(times)

    def do_up(self, times: int) -> None:
        self.do_next_fate(-times)


_SAID = frozenset(("confirm-fate", "fate-taken", "fate-changed", "fate-bracketed", "fate-not-taken", "fate-open"))
