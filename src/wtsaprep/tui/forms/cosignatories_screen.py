"""Co-signatories: the table of a proposal, filled in from the keyboard; each change is a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands import Command, Place
from wtsaprep.drafting.draft import with_proposal
from wtsaprep.model.proposal import Cosignatory
from wtsaprep.model.signatures import signature_tally
from wtsaprep.present.lists.signatures import signature_rows
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.proposal import SignatureStatus
    from wtsaprep.services.drafts.drafting_session import DraftingSession

ASKED = "administration, date, contact (commas between)"


class CosignatoriesScreen(CursorScreen[None]):
    """Who stands behind a proposal."""

    place: ClassVar[Place] = "co-signatories"
    topics: ClassVar[Topics[CosignatoriesScreen]] = (GENERAL, STEPS)
    steps_in: ClassVar[str] = "#rows"
    DEFAULT_CSS = "CosignatoriesScreen Input { dock: bottom; height: 1; border: none; padding: 0 1; }"

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self._session = session
        self._table = list(session.draft.proposal.cosignatories)
        self._needed = session.cosignatories_needed()
        self._box: Input | None = None
        """The field in which a row is being written."""
        self._edited = -1
        """The row that is being written; -1 for one that is not there yet."""

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._list_rows(), id="rows")

    @property
    def rows(self) -> RowsView[int]:
        """The table; its rows mean their places."""
        return self.query_one("#rows", RowsView)

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return f"{proposal.symbol} {proposal.name}", "co-signatories"

    def status_texts(self) -> tuple[str, str]:
        if self._box:
            return ASKED, ""
        return str(signature_tally(self._table, self._needed)), ""

    def why_not(self, command: Command) -> str:
        if self._box:
            return ""
        if command.places == (self.place,) and command.name != "add-signatory" and self.rows.chosen is None:
            return "the table is empty; a adds an administration"
        return ""

    def _list_rows(self) -> list[ListRow[int]]:
        return [ListRow(text, at) for at, text in enumerate(signature_rows(self._table))]

    def _change(self) -> None:
        self._session.step("co-signatories", self._drafted())
        self.rows.show(self._list_rows())
        self.refresh_bars()

    def _drafted(self) -> Draft:
        return with_proposal(self._session.draft, cosignatories=tuple(self._table))

    def do_add_signatory(self) -> None:
        self._ask(-1, "")

    def do_edit_signatory(self) -> None:
        """Enter opens the row, and closes it again with what was written."""
        if self._box:
            self._take(self._box.value)
            return
        one = self._table[at := self._at()]
        self._ask(at, ", ".join((one.administration, one.date, one.contact)).rstrip(", "))

    def _ask(self, at: int, text: str) -> None:
        self._edited = at
        self._box = box = OneLineField(text, placeholder=ASKED)
        self.mount(box)
        self.set_focus(box)

    def _take(self, text: str) -> None:
        name, date, contact = ([part.strip() for part in text.split(",", 2)] + [""] * 3)[:3]
        self._close()
        if not name:
            return
        written = {"administration": name, "date": date, "contact": contact}
        if self._edited < 0:
            self._table.append(Cosignatory(**written))
        else:
            self._table[self._edited] = self._table[self._edited].model_copy(update=written)
        at = self._edited if self._edited >= 0 else len(self._table) - 1
        self._change()
        self.rows.move_to(at)

    def _close(self) -> None:
        if self._box:
            self._box.remove()
        self._box = None
        self.set_focus(None)

    def do_sign(self) -> None:
        self._say("signed")

    def do_pend(self) -> None:
        self._say("pending")

    def do_reserve(self) -> None:
        self._say("reservation")

    def do_object(self) -> None:
        self._say("objects")

    def _say(self, status: SignatureStatus) -> None:
        self._table[self._at()] = self._table[self._at()].model_copy(update={"status": status})
        self._change()

    def do_delete_signatory(self) -> None:
        del self._table[at := self._at()]
        self._change()
        self.rows.move_to(min(at, len(self._table) - 1))

    def _at(self) -> int:
        return self.rows.chosen or 0

    def do_back(self) -> None:
        if self._box:
            self._close()
            return
        self.app.pop_screen()
