"""The open brackets of a draft: where they stand, who wants them, and what becomes of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands.command import Place
from wtsaprep.drafting.named_steps import attribution_step, bracket_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.lists.brackets import bracket_rows, bracket_wanted_by
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.reader.rows_over_sheet import AMONG_ROWS, RowsOverSheet
from wtsaprep.tui.reader.undoing import UNDOING
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topic, Topics, once
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.named_steps import NamedStep
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.words_journal import BegunWords

_ENOUGH = 80
"""Characters by which a bracket is known among those of its clause."""


def no_bracket(screen: BracketsScreen) -> str:
    """Why nothing can become of a bracket."""
    return "no bracket is open" if screen.chosen is None else ""


BRACKETS: Topic[BracketsScreen] = (
    once("go-to-bracket", lambda screen: screen.go_on(), no_bracket),
    once("keep-words", lambda screen: screen.operate("keep-words"), no_bracket),
    once("drop-words", lambda screen: screen.operate("drop-words"), no_bracket),
    once("choose-alternative", lambda screen: screen.operate("choose"), no_bracket),
    once("attribution", lambda screen: screen.ask_sources(), no_bracket),
    once("back", lambda screen: screen.go_back()),
)


class BracketsScreen(RowsOverSheet["Bracket"]):
    """Lists the brackets, the clause of the chosen one beneath; gives the id of the clause to go to."""

    place: ClassVar[Place] = "brackets"
    takes_field: ClassVar[str] = "go-to-bracket"
    topics: ClassVar[Topics[BracketsScreen]] = (GENERAL, UNDOING, BRACKETS, AMONG_ROWS)
    DEFAULT_CSS = """
    #sources { dock: bottom; }
    """

    none_listed = "no bracket is open"

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self.session = session
        self._shown = ""
        """Id of the clause beneath; with its last bracket settled it still shows what came of it."""
        self._begun: BegunWords | None = None
        """What is typed of who wants a bracket."""

    def title_texts(self) -> tuple[str, str]:
        proposal = self.session.draft.proposal
        return f"Open brackets   {filed_title(proposal)}", "draft"

    def status_texts(self) -> tuple[str, str]:
        count = len(self.session.open_brackets)
        if not count:
            return f"{self.key('bracket-clause')} in the text puts a clause into brackets", ""
        sources = bracket_wanted_by(self.session.draft, self.chosen) if self.chosen else "-"
        wanted = "nobody is said to want it" if sources == "-" else f"wanted by {sources}"
        return f"bracket {self.rows.cursor + 1} of {count}   {wanted}", ""

    def go_on(self) -> None:
        """Take the sources that were typed, or go to the clause of the bracket."""
        if self._begun is not None:
            self._attribute(self.query_one("#sources", Input).value, self._begun)
        elif self.chosen is not None:
            self.dismiss(self.chosen.provision)

    def ask_sources(self) -> None:
        """Ask which sources want the bracket."""
        if self.chosen is None:
            return
        sources = bracket_wanted_by(self.session.draft, self.chosen).strip("-")
        proposal = self.session.draft.proposal
        about = f"{proposal.id} {self.chosen.provision} {self.chosen.words[:_ENOUGH]}"
        self._begun = self.begin_words("attribution", f"Who wants a bracket of {filed_title(proposal)}", about)
        kept = InJournal(self._begun, "sources")
        box = OneLineField(sources, kept, placeholder="codes of sources, blanks between: RCC EUR", id="sources")
        self.mount(box)
        self.set_focus(box)

    def go_back(self) -> None:
        """Leave the field, then the list."""
        if self._begun is None:
            self.dismiss(None)
        else:
            self._begun.give_up()
            self._close_box()

    def _attribute(self, typed: str, begun: BegunWords) -> None:
        if self.chosen is None:
            return
        try:
            step = attribution_step(self.session.draft, self.chosen, typed.replace(",", " ").split())
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self._close_box()
        self._take(step)
        begun.settle()

    def _close_box(self) -> None:
        self._begun = None
        self.query_one("#sources").remove()
        self.set_focus(None)

    def listed(self) -> list[ListRow[Bracket]]:
        brackets = self.session.open_brackets
        return [ListRow(*row) for row in zip(bracket_rows(self.session.draft, brackets), brackets, strict=True)]

    def operate(self, name: str) -> None:
        """Keep or drop the words of a bracket, or choose it among its alternatives."""
        if self.chosen is None:
            return
        try:
            step = bracket_step(self.session.draft, name, self.chosen)
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self._take(step)

    def _take(self, step: NamedStep) -> None:
        self.session.step(step.name, step.draft)
        self.draw_anew()
        self.say(f"{step.done}; {self.key('undo')} takes it back")

    def draw_anew(self) -> None:
        """The list as it is now; the clause that was seen stays, also with its last bracket settled."""
        self.draw_rows()

    def show_chosen(self) -> None:
        draft = self.session.draft
        self._shown = self.chosen.provision if self.chosen else self._shown
        old, new = (tuple(p for p in text if p.id == self._shown) for text in (draft.baseline, draft.revised))
        self.query_one(SheetView).show(Sheet(redline(old, new), formal=True, query=self.looked_words))
