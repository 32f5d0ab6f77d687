"""What the rules find in a text: where, what is the matter, what would mend it; mended or let stand."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands.command import Place
from wtsaprep.conventions.fixing import fix_step, telling_again_step, waiving_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.citations import provision_names
from wtsaprep.model.conventions import Waiver
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.lists.findings import finding_rows, place_among, waived_rows
from wtsaprep.present.sheet.parts import round_changes, some_clauses
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.reader.rows_over_sheet import AMONG_ROWS, RowsOverSheet
from wtsaprep.tui.reader.undoing import nothing_changed, nothing_taken_back, redo, undo
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, Topics, first_of, once
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
    return "" if screen.finding and screen.finding.fix else "only a person can mend this"


def stands(screen: FindingsScreen) -> str:
    """Why nothing can be done about what was let stand but to have it told again."""
    return f"it was let stand; {screen.key('tell-again')} has it told again" if screen.waiver else ""


def not_let_stand(screen: FindingsScreen) -> str:
    """Why it can't be told again."""
    return "" if screen.waiver else "it is told; nothing here was let stand"


def none_let_stand(screen: FindingsScreen) -> str:
    """Why there is nothing to list."""
    return "" if screen.waived else "nothing was let stand here"


FINDING: Topic[FindingsScreen] = (
    once("go-to-finding", lambda screen: screen.go_on(), no_finding),
    once("mend", lambda screen: screen.mend(), first_of(no_finding, not_ours, stands, no_fix)),
    once("mend-all", lambda screen: screen.mend_all(), first_of(no_finding, not_ours, stands, no_fix)),
    once("waive", lambda screen: screen.ask_note(), first_of(no_finding, not_ours, stands)),
    once("tell-again", lambda screen: screen.tell_again(), first_of(no_finding, not_ours, not_let_stand)),
    once("waived", lambda screen: screen.switch_waived(), none_let_stand),
    ScreenCommand("undo", undo, first_of(not_ours, nothing_changed)),
    ScreenCommand("redo", redo, first_of(not_ours, nothing_taken_back)),
    once("back", lambda screen: screen.go_back()),
)


class FindingsScreen(RowsOverSheet["Finding | Waiver"]):
    """Lists the findings, beneath what would mend the chosen one; gives the id of the clause to go to.

    What was let stand is listed behind them, if that is asked for.
    """

    place: ClassVar[Place] = "findings"
    shows = "ours"
    takes_field: ClassVar[str] = "go-to-finding"
    topics: ClassVar[Topics[FindingsScreen]] = (GENERAL, FINDING, AMONG_ROWS)
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
        self._with_waived = False
        self._all_of = ""
        """The rule of which all fixes are shown beneath."""
        self._begun: BegunWords | None = None
        """What is typed of why something may stand."""

    def on_mount(self) -> None:
        super().on_mount()
        if told := self.text.rules.odd_switches:
            self.say("; ".join(told))

    def _asked(self) -> tuple[Finding, ...]:
        checked = self.text.checked
        found = self.text.rules.of(checked) if checked else ()
        return tuple(finding for finding in found if not self._only or finding.rule in self._only)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return None if isinstance(self.chosen, Waiver) else self.chosen

    @property
    def waiver(self) -> Waiver | None:
        """What was let stand under the cursor."""
        return self.chosen if isinstance(self.chosen, Waiver) else None

    @property
    def waived(self) -> tuple[Waiver, ...]:
        """What was let stand in the proposal."""
        drafting = self.text.drafting
        return drafting.draft.proposal.waived if drafting else ()

    @property
    def session(self) -> DraftingSession:
        """The session of the proposal."""
        return self.text.session

    def title_texts(self) -> tuple[str, str]:
        return f"Findings   {self.text.name}", "draft" if self.text.drafting else "in force"

    def status_texts(self) -> tuple[str, str]:
        if self.waiver is not None:
            return f"let stand {self.waived.index(self.waiver) + 1} of {len(self.waived)}   {self.waiver.rule}", ""
        if self.finding is None:
            return (f"{len(self.waived)} let stand: {self.key('waived')}" if self.waived else ""), ""
        of = place_among(self._found, self.finding)
        if self._all_of:
            many = counted(len(self._alike()), "place")
            told = f"{self._all_of}: {self.key('mend-all')} mends {many}, {self.key('back')} does not"
            return told, "Up Down read them" if len(self._alike()) > 1 else ""
        sources = " ".join(f"[{key}]" for key in self.finding.sources)
        return f"{of}   {self.finding.rule} {sources}", self.finding.severity

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
        if self.finding is not None:
            self._take(fix_step(self.session.draft, [self.finding]))

    def mend_all(self) -> None:
        """Show what all fixes of the rule would make; once more, make it."""
        if self._all_of:
            self._take(fix_step(self.session.draft, self._alike()))
        elif self.finding is not None:
            self._all_of = self.finding.rule
            self.show_chosen()
            self.refresh_bars()

    def ask_note(self) -> None:
        """Ask why it may stand."""
        if self.finding is None:
            return
        proposal = self.session.draft.proposal
        about = f"{proposal.id} {self.finding.rule} {self.finding.provision}"
        self._begun = self.begin_words("waive", f"Why a finding of {filed_title(proposal)} may stand", about)
        box = OneLineField("", InJournal(self._begun, "note"), placeholder="why it may stand", id="note")
        self.mount(box)
        self.set_focus(box)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of the note is not of what is typed now."""
        if event.input.id == "note" and event.value:
            self.say("")

    def tell_again(self) -> None:
        """Have told again what was let stand."""
        if self.waiver is not None:
            self._take(telling_again_step(self.session.draft, [self.waiver]))

    def switch_waived(self) -> None:
        """List what was let stand, too, or not."""
        self._with_waived = not self._with_waived
        self.draw_anew()
        if self._with_waived:
            self.rows.put_on(lambda row: isinstance(row, Waiver))
            self.another_chosen()

    def draw_anew(self) -> None:
        """The list as it is now."""
        self._all_of, self._found = "", self._asked()
        self.draw_rows()
        self.refresh_bars()

    def _waive(self, note: str, begun: BegunWords) -> None:
        if self.finding is not None:
            if not note.strip():
                self.query_one("#note", OneLineField).empty()
            step = waiving_step(self.session.draft, self.finding, note)
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

    def listed(self) -> list[ListRow[Finding | Waiver]]:
        rows: list[ListRow[Finding | Waiver]] = [
            ListRow(*row) for row in zip(finding_rows(self._found), self._found, strict=True)
        ]
        if self._with_waived and (waived := self.waived):
            names = provision_names(self.session.draft.revised)
            rows.append(ListRow("Let stand"))
            rows += [ListRow(*row) for row in zip(waived_rows(waived, names), waived, strict=True)]
        return rows

    def _alike(self) -> list[Finding]:
        """All that the rule shown can mend."""
        return [finding for finding in self._found if finding.rule == self._all_of and finding.fix]

    def show_chosen(self) -> None:
        """The clause of the chosen finding, as a redline of what its fix, or all of its rule, would make.

        What is the matter stands beneath the clause as in the text, since a row may be too short for it.
        """
        before = after = self.text.shown
        mended = self._alike() if self._all_of else [f for f in (self.finding,) if f and f.fix]
        if mended and self.text.drafting is not None:
            with suppress(StepRefused):
                after = fix_step(self.session.draft, mended).draft.revised
        known = {p.id: p for p in before}
        shown = {p.id for p in after if known.get(p.id) != p}
        shown = shown or ({self.chosen.provision} if self.chosen else set())
        laid = some_clauses(redline(before, after), shown)
        if self._all_of:
            laid = round_changes(laid)  # All of them are read before that is done.
        said = f"let stand: {self.waiver.note}" if self.waiver else self.finding.sentence if self.finding else ""
        told = {self.chosen.provision: said} if self.chosen and not self._all_of else {}
        self.query_one(SheetView).show(Sheet(laid, formal=True, query=self.looked_words, found=told))
