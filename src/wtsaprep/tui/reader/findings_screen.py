"""What the rules find in a text: where, what is the matter, what would mend it; mended or let stand."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands.command import Place
from wtsaprep.conventions.fixing import fix_step, waiving_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.lists.findings import finding_rows
from wtsaprep.present.sheet.parts import some_clauses
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.reader.rows_over_sheet import RowsOverSheet
from wtsaprep.tui.reader.undoing import nothing_changed, nothing_taken_back, redo, undo
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, Topics, first_of, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual import events

    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.named_steps import NamedStep
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.reader.open_text import OpenText


def no_finding(screen: FindingsScreen) -> str:
    """Why nothing can be done about a finding."""
    return "the rules find nothing here" if screen.chosen is None else ""


def not_ours(screen: FindingsScreen) -> str:
    """Why nothing can be changed."""
    if screen.text.drafting is None:
        return "this is the text in force"
    if screen.text.session.unfinished is not None:
        return "read only, since it has unsaved work"
    return screen.text.why_theirs


def no_fix(screen: FindingsScreen) -> str:
    """Why it can't be mended by itself."""
    return "" if screen.chosen and screen.chosen.fix else "only a person can mend this"


FINDING: Topic[FindingsScreen] = (
    once("go-to-finding", lambda screen: screen.go_on(), no_finding),
    once("mend", lambda screen: screen.mend(), first_of(no_finding, not_ours, no_fix)),
    once("mend-all", lambda screen: screen.mend_all(), first_of(no_finding, not_ours, no_fix)),
    once("waive", lambda screen: screen.ask_note(), first_of(no_finding, not_ours)),
    ScreenCommand("undo", undo, first_of(not_ours, nothing_changed)),
    ScreenCommand("redo", redo, first_of(not_ours, nothing_taken_back)),
    once("back", lambda screen: screen.go_back()),
)


class FindingsScreen(RowsOverSheet["Finding"]):
    """Lists the findings, beneath what would mend the chosen one; gives the id of the clause to go to."""

    place: ClassVar[Place] = "findings"
    takes_field: ClassVar[str] = "go-to-finding"
    topics: ClassVar[Topics[FindingsScreen]] = (GENERAL, FINDING, SEARCHING_PLACES)
    DEFAULT_CSS = """
    #note { dock: bottom; }
    """

    none_listed = "the rules find nothing here"

    def __init__(self, text: OpenText, only: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.text = text
        self._only = only
        """The rules that are listed, where not all are."""
        self._found = self._asked()
        self._all_of = ""
        """The rule of which all fixes are shown beneath."""
        self._begun: BegunWords | None = None
        """What is typed of why something may stand."""

    def on_mount(self) -> None:
        super().on_mount()
        if told := self.text.rules.unknown_switches:
            self.say("; ".join(told))

    def _asked(self) -> tuple[Finding, ...]:
        checked = self.text.checked
        found = self.text.rules.of(checked) if checked else ()
        return tuple(finding for finding in found if not self._only or finding.rule in self._only)

    @property
    def session(self) -> DraftingSession:
        """The session of the proposal."""
        return self.text.session

    def title_texts(self) -> tuple[str, str]:
        return f"Findings   {self.text.name}", "draft" if self.text.drafting else "in force"

    def status_texts(self) -> tuple[str, str]:
        if self.chosen is None:
            return "", ""
        of = f"finding {self.rows.cursor + 1} of {len(self._found)}"
        if self._all_of:
            many = counted(len(self._alike()), "place")
            told = f"{self._all_of}: {self.key('mend-all')} mends {many}, {self.key('back')} does not"
            return told, "Up Down read them" if len(self._alike()) > 1 else ""
        sources = " ".join(f"[{key}]" for key in self.chosen.sources)
        return f"{of}   {self.chosen.rule} {sources}", self.chosen.severity

    def take_key(self, event: events.Key) -> bool:
        if self._all_of and event.key in MOVES:  # What is about to be done is read to its end.
            self.query_one(SheetView).move(MOVES[event.key])
            return True
        return super().take_key(event)

    def another_chosen(self) -> None:
        self._all_of = ""
        super().another_chosen()

    def go_on(self) -> None:
        """Take the note that was typed, or go to the clause of the finding."""
        if self._begun is not None:
            self._waive(self.query_one("#note", Input).value, self._begun)
        elif self.chosen is not None:
            self.dismiss(self.chosen.provision or None)

    def go_back(self) -> None:
        """Leave the field, then what is shown of a rule, then the list."""
        if self._begun is not None:
            self._begun.give_up()
            self._close_box()
        elif self._all_of:
            self._all_of = ""
            self.show_chosen()
            self.refresh_bars()
        else:
            self.dismiss(None)

    def mend(self) -> None:
        """Mend the chosen one."""
        if self.chosen is not None:
            self._take(fix_step(self.session.draft, [self.chosen]))

    def mend_all(self) -> None:
        """Show what all fixes of the rule would make; once more, make it."""
        if self._all_of:
            self._take(fix_step(self.session.draft, self._alike()))
        elif self.chosen is not None:
            self._all_of = self.chosen.rule
            self.show_chosen()
            self.refresh_bars()

    def ask_note(self) -> None:
        """Ask why it may stand."""
        if self.chosen is None:
            return
        proposal = self.session.draft.proposal
        about = f"{proposal.id} {self.chosen.rule} {self.chosen.provision}"
        self._begun = self.begin_words("waive", f"Why a finding of {filed_title(proposal)} may stand", about)
        box = OneLineField("", InJournal(self._begun, "note"), placeholder="why it may stand", id="note")
        self.mount(box)
        self.set_focus(box)

    def draw_anew(self) -> None:
        """The list as it is now."""
        self._all_of, self._found = "", self._asked()
        self.draw_rows()
        self.refresh_bars()

    def _waive(self, note: str, begun: BegunWords) -> None:
        if self.chosen is not None:
            step = waiving_step(self.session.draft, self.chosen, note)
            self._close_box()
            self._take(step)
            begun.settle()

    def _close_box(self) -> None:
        self._begun = None
        self.query_one("#note").remove()
        self.set_focus(None)

    def _take(self, step: NamedStep) -> None:
        self.session.step(step.name, step.draft)
        self.draw_anew()
        self.say(f"{step.done}; {self.key('undo')} takes it back")

    def listed(self) -> list[ListRow[Finding]]:
        return [ListRow(*row) for row in zip(finding_rows(self._found), self._found, strict=True)]

    def _alike(self) -> list[Finding]:
        """All that the rule shown can mend."""
        return [finding for finding in self._found if finding.rule == self._all_of and finding.fix]

    def show_chosen(self) -> None:
        """The clause of the chosen finding, as a redline of what its fix, or all of its rule, would make.

        What is the matter stands beneath the clause as in the text, since a row may be too short for it.
        """
        before = after = self.text.shown
        mended = self._alike() if self._all_of else [f for f in (self.chosen,) if f and f.fix]
        if mended and self.text.drafting is not None:
            with suppress(StepRefused):
                after = fix_step(self.session.draft, mended).draft.revised
        known = {p.id: p for p in before}
        shown = {p.id for p in after if known.get(p.id) != p}
        shown = shown or ({self.chosen.provision} if self.chosen else set())
        laid = some_clauses(redline(before, after), shown)
        told = {self.chosen.provision: self.chosen.sentence} if self.chosen and not self._all_of else {}
        self.query_one(SheetView).show(Sheet(laid, formal=True, query=self.looked_words, found=told))
