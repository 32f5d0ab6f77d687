"""Forms: headline, reasons, sources and the cover, each in a field of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.containers import VerticalScroll
from textual.widgets import Input, Static, TextArea

from wtsaprep.drafting.form_fields import FORM, form_values, with_form_values
from wtsaprep.model.contribution import TO_BE_COMPLETED
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.signatures import signature_tally
from wtsaprep.services.drafts.signatures_needed import cosignatories_needed
from wtsaprep.tui.forms.cosignatories_screen import CosignatoriesScreen
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import EVERYWHERE
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.typing import TYPING
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InDraft
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.tui.screens.screen_command import Topics


class FormField(NamedTuple):
    """One field: what it is called, and whether it takes several lines."""

    name: str
    label: str
    long: bool = False
    cover: bool = False
    """Whether it stands on the cover of the document."""


FIELDS = (
    FormField("headline", "Headline"),
    FormField("reasons", "Reasons", long=True),
    FormField("sources", "Sources (codes, blanks between)"),
    FormField("source", "Source, as covers name it", cover=True),
    FormField("title", "Title of the document", cover=True),
    FormField("date", "Date of the document", cover=True),
    FormField("abstract", "Abstract", long=True, cover=True),
    FormField("contact", "Contact (name, organization, telephone, e-mail; commas between)", cover=True),
)


def show_cosignatories(screen: FormScreen) -> None:
    """Fill in who stands behind the proposal."""
    screen.app.push_screen(CosignatoriesScreen(screen.session))


def keep_and_leave(screen: FormScreen) -> None:
    """Leave with all that was written, as one step."""
    screen.session.step("fill in the form", screen.filled())
    screen.dismiss(None)


FILLING_IN: Topic[FormScreen] = (once("cosignatories", show_cosignatories), once("back", keep_and_leave))


class FormScreen(CommandScreen[None]):
    """Particulars of a proposal and the cover of its document; leaving is one step that can be undone."""

    place: ClassVar[Place] = "form"
    topics: ClassVar[Topics[FormScreen]] = (EVERYWHERE, TYPING, FILLING_IN)
    AUTO_FOCUS = "Input"

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self.session = session

    def compose_body(self) -> ComposeResult:
        values = form_values(self.session.draft)
        with VerticalScroll(can_focus=False):
            yield Static(id="signatures", classes="label", markup=False)
            for field in FIELDS:
                yield Static(field.label, classes="label", markup=False)
                kept = InDraft("form", partial(self.session.typing, FORM + field.name))
                if field.long:
                    area = ClauseArea(values[field.name], kept, id=f"field-{field.name}")
                    area.tab_behavior = "focus"
                    yield area
                else:
                    missing = TO_BE_COMPLETED if field.cover else ""
                    yield OneLineField(values[field.name], kept, placeholder=missing, id=f"field-{field.name}")

    def on_mount(self) -> None:
        super().on_mount()
        self._count_signatures()
        self.call_after_refresh(self.query_one(VerticalScroll).scroll_home, animate=False)

    def on_screen_resume(self) -> None:
        self._count_signatures()

    def _count_signatures(self) -> None:
        counted = signature_tally(
            self.session.draft.proposal.cosignatories, cosignatories_needed(self.session.workspace)
        )
        self.query_one("#signatures", Static).update(f"Co-signatories (F2): {counted}")

    def title_texts(self) -> tuple[str, str]:
        proposal = self.session.draft.proposal
        return filed_title(proposal), "reasons, cover"

    def status_texts(self) -> tuple[str, str]:
        if self.session.draft.proposal.number.startswith(f"{UNKNOWN_SOURCE}/"):
            who = self.key("who-we-are")
            return f"Esc keeps it all; {who} in the library puts your code in the place of {UNKNOWN_SOURCE}", ""
        return "Tab goes to the next field; Esc keeps what you wrote and goes back", ""

    def on_input_submitted(self) -> None:
        self.focus_next()

    def filled(self) -> Draft:
        """The draft with what stands in the fields."""
        written = {field.name: self._written(field) for field in FIELDS}
        return with_form_values(self.session.draft, written)

    def _written(self, field: FormField) -> str:
        if field.long:
            return self.query_one(f"#field-{field.name}", TextArea).text
        return self.query_one(f"#field-{field.name}", Input).value
