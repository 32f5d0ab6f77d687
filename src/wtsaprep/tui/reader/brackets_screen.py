"""The open brackets of a draft: where they stand, who wants them, and what becomes of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands.command import Command, Place
from wtsaprep.drafting.attributions import with_attribution
from wtsaprep.drafting.draft import with_proposal_fields
from wtsaprep.drafting.operations import BRACKET_OPERATIONS, after_bracket_operation
from wtsaprep.errors import StepRefused
from wtsaprep.model.numbers import is_source
from wtsaprep.present.lists.brackets import bracket_rows, bracket_wanted_by
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.drafts.drafting_session import DraftingSession


class BracketsScreen(CommandScreen[str]):
    """Lists the brackets, the clause of the chosen one beneath; gives the id of the clause to go to."""

    place: ClassVar[Place] = "brackets"
    topics: ClassVar[Topics[BracketsScreen]] = (GENERAL,)
    DEFAULT_CSS = """
    BracketsScreen SheetView { height: 40%; margin-top: 1; }
    #sources { dock: bottom; height: 1; border: none; padding: 0 1; }
    """

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self._session = session
        self._shown = ""
        """Id of the clause beneath; with its last bracket settled it still shows what came of it."""

    @property
    def rows(self) -> RowsView[Bracket]:
        """The list."""
        return self.query_one("#rows", RowsView)

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._listed(), id="rows")
        yield SheetView()

    def on_mount(self) -> None:
        self._show_clause()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return f"Open brackets   {proposal.symbol} {proposal.number or proposal.id}", "draft"

    def status_texts(self) -> tuple[str, str]:
        count = len(self._session.open_brackets)
        if not count:
            return "no bracket is open", ""
        said = bracket_wanted_by(self._session.draft, self._chosen) if self._chosen else "-"
        wanted = "nobody is said to want it" if said == "-" else f"wanted by {said}"
        return f"bracket {self.rows.cursor + 1} of {count}   {wanted}", ""

    def why_not(self, command: Command) -> str:
        history = self._session.history
        if command.name in (*BRACKET_OPERATIONS, "go-to-bracket", "attribution") and self._chosen is None:
            return "no bracket is open"
        if command.name == "undo" and not history.past:
            return "nothing was changed yet"
        if command.name == "redo" and not history.future:
            return "nothing was taken back"
        return ""

    def take_key(self, event: events.Key) -> bool:
        if event.key in MOVES and self.focused is None:
            self.rows.move(MOVES[event.key])
            self._show_clause()
            self.refresh_bars()
        else:
            return super().take_key(event)
        return True

    def do_go_to_bracket(self) -> None:
        if self.query("#sources"):
            self._attribute(self.query_one("#sources", Input).value)
        elif self._chosen is not None:
            self.dismiss(self._chosen.provision)

    def do_keep_words(self) -> None:
        self._operate("keep-words")

    def do_drop_words(self) -> None:
        self._operate("drop-words")

    def do_choose_alternative(self) -> None:
        self._operate("choose")

    def do_attribution(self) -> None:
        """Ask which sources want the bracket."""
        if self._chosen is None:
            return
        said = bracket_wanted_by(self._session.draft, self._chosen).strip("-")
        box = OneLineField(said, placeholder="codes of sources, blanks between: RCC EUR", id="sources")
        self.mount(box)
        self.set_focus(box)

    def do_undo(self, times: int) -> None:
        self._travel("taken back", self._session.undo(times))

    def do_redo(self, times: int) -> None:
        self._travel("made again", self._session.redo(times))

    def do_back(self) -> None:
        if self.query("#sources"):
            self._close_box()
        else:
            self.dismiss(None)

    @property
    def _chosen(self) -> Bracket | None:
        return self.rows.chosen

    def _attribute(self, typed: str) -> None:
        codes = typed.upper().replace(",", " ").split()
        if odd := next((code for code in codes if not is_source(code)), ""):
            self.say(f"{odd} is no code of a source, as RCC or ARB are; persons are never named here")
            return
        self._close_box()
        draft, bracket = self._session.draft, self._chosen
        if bracket is not None:
            said = with_attribution(draft.revised, draft.proposal.attributions, bracket, codes)
            self._take("attribute a bracket", with_proposal_fields(draft, attributions=said), "noted")

    def _close_box(self) -> None:
        self.query_one("#sources").remove()
        self.set_focus(None)

    def _listed(self) -> list[ListRow[Bracket]]:
        brackets = self._session.open_brackets
        return [ListRow(*row) for row in zip(bracket_rows(self._session.draft, brackets), brackets, strict=True)]

    def _operate(self, name: str) -> None:
        if self._chosen is None:
            return
        try:
            after = after_bracket_operation(self._session.draft, name, self._chosen)
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self._take(f"{name.replace('-', ' ')} of a bracket", after, BRACKET_OPERATIONS[name].done)

    def _take(self, name: str, draft: Draft, done: str) -> None:
        self._session.step(name, draft)
        self._redraw()
        self.say(f"{done}; {self.key('undo')} takes it back")

    def _travel(self, done: str, name: str) -> None:
        self._redraw()
        self.say(f"{done}: {name}")

    def _redraw(self) -> None:
        at = self.rows.cursor
        self.rows.show(self._listed())
        self.rows.move_to(max(0, min(at, len(self._session.open_brackets) - 1)))
        self._show_clause()

    def _show_clause(self) -> None:
        draft = self._session.draft
        self._shown = self._chosen.provision if self._chosen else self._shown
        old, new = (tuple(p for p in text if p.id == self._shown) for text in (draft.baseline, draft.revised))
        self.query_one(SheetView).show(Sheet(redline(old, new), formal=True))
