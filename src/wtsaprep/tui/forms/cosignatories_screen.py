"""Co-signatories: the table of a proposal, filled in from the keyboard; each change is a step that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.drafting.cosigning import cosigning_step, with_row, without_row
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.signatures import signature_tally
from wtsaprep.present.lists.signatures import signature_rows
from wtsaprep.services.drafts.signatures_needed import cosignatories_needed
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.general import GENERAL, go_back
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.drafting.cosigning import CosignatoryTable
    from wtsaprep.model.proposal import SignatureStatus
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.screens.screen_command import Topics
    from wtsaprep.tui.widgets.kept import JournalForm

ASKED = "administration, date, contact (commas between)"
EXAMPLE = "EGY, 2024-05-01, name@example.org"


def write_row(screen: CosignatoriesScreen) -> None:
    """Open the row, and close it again with what was written."""
    if screen.written is None:
        screen.ask()
    else:
        screen.take(screen.written)


def say(status: SignatureStatus, screen: CosignatoriesScreen) -> None:
    """Say where an administration stands."""
    screen.say_status(status)


def back(screen: CosignatoriesScreen) -> None:
    """Leave the row as it was, or the table."""
    if screen.written is None:
        go_back(screen)
    else:
        screen.close_row()


def no_row(screen: CosignatoriesScreen) -> str:
    """The table has no row to change."""
    empty = screen.written is None and screen.rows.chosen is None
    return f"the table is empty; {screen.key('add-signatory')} adds an administration" if empty else ""


STATUSES: tuple[tuple[str, SignatureStatus], ...] = (
    ("sign", "signed"),
    ("pend", "pending"),
    ("reserve", "reservation"),
    ("object", "objects"),
)
SIGNING: Topic[CosignatoriesScreen] = (
    once("add-signatory", lambda screen: screen.ask_new()),
    once("edit-signatory", write_row, no_row),
    *(once(name, partial(say, status), no_row) for name, status in STATUSES),
    once("delete-signatory", lambda screen: screen.delete(), no_row),
    once("back", back),
)


class CosignatoriesScreen(PlacesAreRows, PlacesLookedFor, CursorScreen[None]):
    """Who stands behind a proposal."""

    place: ClassVar[Place] = "co-signatories"
    topics: ClassVar[Topics[CosignatoriesScreen]] = (GENERAL, STEPS, SIGNING, SEARCHING_PLACES)
    steps_in: ClassVar[str] = "#rows"
    takes_field: ClassVar[str] = "edit-signatory"
    DEFAULT_CSS = "CosignatoriesScreen OneLineField { dock: bottom; }"

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self._session = session
        self._table = session.draft.proposal.cosignatories
        self._needed = cosignatories_needed(session.workspace)
        self._box: Input | None = None
        """The field in which a row is being written."""
        self._begun: BegunWords | None = None
        """What is written there."""
        self._edited = -1
        """The row that is being written; -1 for one that is not there yet."""

    def compose_body(self) -> ComposeResult:
        empty = f"nobody stands in the table yet; {self.key('add-signatory')} adds an administration"
        yield RowsView(self._list_rows(), id="rows", empty=empty)

    @property
    def rows(self) -> RowsView[int]:
        """The table; its rows mean their places."""
        return self.query_one("#rows", RowsView)

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return filed_title(proposal), "co-signatories"

    def status_texts(self) -> tuple[str, str]:
        if self._box:
            return ASKED, ""
        return str(signature_tally(self._table, self._needed)) if self._table or self._needed else "", ""

    def _list_rows(self) -> list[ListRow[int]]:
        return [ListRow(text, at) for at, text in enumerate(signature_rows(self._table))]

    def _change(self, table: CosignatoryTable) -> None:
        self._table = table
        step = cosigning_step(self._session.draft, table)
        self._session.step(step.name, step.draft)
        self.rows.show(self._list_rows())
        self.refresh_bars()

    @property
    def written(self) -> str | None:
        """What stands in the row that is being written; None if none is."""
        return self._box.value if self._box else None

    def ask_new(self) -> None:
        """Let a new row be written."""
        self._ask("add-signatory", "A new co-signatory", -1, "")

    def ask(self) -> None:
        """Let the row under the cursor be written."""
        row = self._table[at := self._at()]
        text = ", ".join((row.administration, row.date, row.contact)).rstrip(", ")
        self._ask("edit-signatory", row.administration, at, text)

    def _ask(self, form: JournalForm, name: str, at: int, text: str) -> None:
        proposal = self._session.draft.proposal
        about = f"{proposal.id} {name if at >= 0 else ''}".rstrip()
        self._begun = self.begin_words(form, f"{name} of {filed_title(proposal)}", about)
        self._edited = at
        self._box = box = OneLineField(text, InJournal(self._begun, "row"), placeholder=EXAMPLE)
        self.mount(box)
        self.set_focus(box)

    def take(self, text: str) -> None:
        """Put what was written into the table; without a name, nothing."""
        name, date, contact = ([part.strip() for part in text.split(",", 2)] + [""] * 3)[:3]
        if not name and text.strip():
            self.say("an administration comes first, before the first comma")
            return
        if name:
            try:
                table = with_row(self._table, self._edited, administration=name, date=date, contact=contact)
            except StepRefused as refusal:
                self.say_fault(refusal)
                return
            self._change(table)
            self.rows.move_to(self._edited if self._edited >= 0 else len(self._table) - 1)
        self.close_row()

    def close_row(self) -> None:
        """Go back to the table, whether what was written is taken or not."""
        if self._begun is not None:
            self._begun.settle()
        if self._box:
            self._box.remove()
        self._box = self._begun = None
        self.set_focus(None)

    def say_status(self, status: SignatureStatus) -> None:
        """Say where the administration under the cursor stands."""
        self._change(with_row(self._table, self._at(), status=status))

    def delete(self) -> None:
        """Take the row under the cursor out."""
        self._change(without_row(self._table, at := self._at()))
        self.rows.move_to(min(at, len(self._table) - 1))

    def _at(self) -> int:
        return self.rows.chosen or 0
