"""The editor: one clause in a small text area, its redline against the text in force live beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands.command import Place
from wtsaprep.drafting.after_edit import new_id
from wtsaprep.drafting.draft import with_words
from wtsaprep.drafting.named_steps import edit_step, split_step, with_new_words, writing_step
from wtsaprep.drafting.new_provision import NewProvision
from wtsaprep.drafting.pasting import pasting_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.model.text_lines import fold
from wtsaprep.present.sheet.read_texts import read_texts
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.services.drafts.pasting import begins_next, read_pasted
from wtsaprep.tui.reader.editor_turns import BeingWritten, BesideWords, EditorPage, EditorTurns, written_new
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import EVERYWHERE
from wtsaprep.tui.screens.screen_command import Topic, Topics, once
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InDraft
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.named_steps import NamedStep
    from wtsaprep.model.provision import Provision
    from wtsaprep.services.drafts.drafting_session import DraftingSession


EDITING: Topic[EditorScreen] = (
    once("split", lambda editor: editor.split()),
    once("footnote", lambda editor: editor.call_footnote()),
    once("bracket", lambda editor: editor.area.bracket()),
    once("alternative", lambda editor: editor.area.write_alternative()),
    once("undo-typing", lambda editor: editor.undo()),
    once("redo-typing", lambda editor: editor.redo()),
    once("back", lambda editor: editor.leave()),
)


class EditorScreen(CommandScreen[str]):
    """Edits one clause; leaving it is one step that can be undone. Gives the id of what was written last."""

    place: ClassVar[Place] = "draft"
    topics: ClassVar[Topics[EditorScreen]] = (EVERYWHERE, EDITING)
    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    EditorScreen ClauseArea { height: 50%; background: $background; }
    EditorScreen #label { margin-top: 1; color: $text-muted; }
    """

    def __init__(self, session: DraftingSession, written: BeingWritten, beside: BesideWords | None = None) -> None:
        super().__init__()
        self._beside = beside or BesideWords()
        self._found = ""
        """What a rule finds in the words as they stand."""
        self._session = session
        self._written = written
        self._laid: Draft | None = None
        self._calling = ""
        """Of a footnote, the clause that calls it: the place to come back to."""
        self._turns = EditorTurns()
        self._taking_back = False
        self._steps = 0
        """Steps of the draft that were taken here."""

    @property
    def area(self) -> ClauseArea:
        """Where the words stand."""
        return self.query_one(ClauseArea)

    def compose_body(self) -> ComposeResult:
        kept = InDraft("edit", lambda text: self._session.typing(self._written.journal_name, text))
        yield ClauseArea(self._provision.text, kept, self._edited)
        yield Bar(id="label")
        yield SheetView()

    def on_mount(self) -> None:
        self._begin(at_end=True)
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return f"{self._written.name}   {filed_title(proposal)}", "editing"

    def status_texts(self) -> tuple[str, str]:
        if self._found:
            return f"! {self._found}", ""
        if self._written.new is not None:
            return "Esc keeps what you wrote and goes back; nothing written, nothing added", ""
        return f"Esc keeps what you wrote and goes back; there, {self.key('undo')} takes it back", ""

    def leave(self) -> None:
        """Keep what was written as a step, and go back."""
        if self._keep():
            self.dismiss(self._calling or self._written.id)

    def split(self) -> None:
        """Split the clause at the cursor; at its end begin the next one, at its start one before it.

        In a new one that is empty still, go back: so a list is ended as in any word processor. A footnote is one
        paragraph, and ended as well.
        """
        head, tail = self.area.around_cursor
        if self._provision.kind == "note" or not (head.strip() or tail.strip()):
            self.leave()
            return
        left, steps = self._page, self._steps
        if not self._keep():
            return
        try:
            self._write_next(head, tail)
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self._turn_from(left, steps)
        self.area.begin(self._provision.text)
        self._begin(at_end=False)
        self.refresh_bars()

    def _write_next(self, head: str, tail: str) -> None:
        draft, id_ = self._session.draft, self._written.id
        new = new_id(draft, id_)
        if not head.strip():
            self._written = written_new(NewProvision(new, "before", id_), "new clause", draft.revised)
        elif tail.strip() and self._provision.kind not in OPENS_SECTION:
            self._take(split_step(draft, id_, self._written.name, len(fold(head).lstrip()), new))
            self._written = BeingWritten(new, f"second half of {self._written.name}")
        else:
            self._written = written_new(NewProvision(new, "after", id_), "new clause", self._session.draft.revised)

    def call_footnote(self) -> None:
        """A footnote called at the cursor; its text is written next."""
        head, _ = self.area.around_cursor
        if self._provision.kind == "note" or not self.area.text.strip():
            self.say("a footnote is called from the words of a clause")
            return
        left, steps = self._page, self._steps
        self._keep()
        draft = self._session.draft
        new = new_id(draft, self._written.id)
        note = NewProvision(new, "note", self._written.id, len(fold(head).lstrip()))
        self._calling, self._written = self._written.id, written_new(note, "footnote", draft.revised)
        self._turn_from(left, steps)
        self.area.begin("")
        self._begin(at_end=True)
        self.refresh_bars()

    def take_paste(self, text: str, *, entered: bool) -> bool:
        """Words at the cursor; of several paragraphs clauses, in one step. An Enter on either side begins a clause."""
        if begins_next(text, self._provision.kind, at_start=not self.area.around_cursor[0].strip()):
            self.split()
        self._paste(text)
        if entered:
            self.split()
        return True

    def _paste(self, text: str) -> None:
        if self.area.selected_text:
            self.area.replace("", *self.area.selection)
        head, tail = self.area.around_cursor
        pasted = read_pasted(text, self._provision.kind, at_start=not head.strip())
        if isinstance(pasted, str):
            self.area.replace(pasted, *self.area.selection, maintain_selection_offset=False)
            return
        left, steps, written = self._page, self._steps, self._written
        try:
            step = pasting_step(self._session.draft, written.id, written.new, (head, tail), pasted)
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self._take(step)
        self._turn_from(left, steps)
        self._written = BeingWritten(step.provision, "last pasted clause")
        words = self._provision.text
        self.area.begin(words)
        self._begin(at_end=True)
        self.area.move_cursor((0, len(words) - len(tail.strip())))
        self.say(f"{len(pasted)} clauses pasted; {self.key('undo-typing')} takes them back")

    def undo(self) -> None:
        """Take back what was last typed or deleted here; then the turn that led here, as a split is."""
        if self.area.can_undo:
            self._taking_back = True
            self.area.undo()
            self._taking_back = False
        elif self._turns.past:
            page, steps = self._turns.back(self._page)
            self._session.undo(steps)
            self._turn_to(page)
        else:
            self.say("all that was written here is taken back")

    def redo(self) -> None:
        """Do again what was taken back here."""
        if self.area.can_redo:
            self._taking_back = True
            self.area.redo()
            self._taking_back = False
        elif self._turns.future:
            page, steps = self._turns.again(self._page)
            self._session.redo(steps)
            self._turn_to(page)
        else:
            self.say("nothing was taken back here")

    @property
    def _page(self) -> EditorPage:
        return EditorPage(self._written, self.area.written, self._calling)

    def _turn_from(self, left: EditorPage, steps: int) -> None:
        self._turns.made(left, self._steps - steps)

    def _turn_to(self, page: EditorPage) -> None:
        self._written, words, self._calling = page
        self.area.put_back(words)
        self.area.keep()
        self._label()
        self._follow()
        self.refresh_bars()

    @property
    def _provision(self) -> Provision:
        text = self._session.draft.revised
        if self._written.new is not None:
            text = self._written.new.put_into(text)
        return next(p for p in text if p.id == self._written.id)

    def _begin(self, *, at_end: bool) -> None:
        self._label()
        self.area.move_cursor(self.area.document.end if at_end else (0, 0))
        self._lay_over(self._as_typed())

    def _label(self) -> None:
        self.query_one("#label", Bar).put(self._against(), visible(self._beside.others.get(self._written.id, "")))

    def _against(self) -> str:
        if self._written.new is not None:
            if self._calling:
                return f"a footnote; {self.key('split')} ends it"
            return f"a new clause; {self.key('split')} begins the next one"
        return "as it will read" if self._session.draft.proposal.new_text else "against the text in force"

    def _edited(self) -> None:
        if not self._taking_back:
            self._turns.future.clear()
        self._follow()

    def _follow(self) -> None:
        typed = self._as_typed()
        if typed != self._laid:
            self._lay_over(typed)

    def _keep(self) -> bool:
        """One step of what was written; False where a clause can't be left empty, which then has its words again."""
        draft, written = self._session.draft, self._written
        if written.new is None:
            try:
                self._take(edit_step(draft, written.id, written.name, self.area.text))
            except StepRefused as refusal:
                self.area.write_all(self._provision.text)
                self.say_fault(refusal)
                return False
        elif self.area.text.strip():
            self._take(writing_step(draft, written.new, written.name, self.area.text))
            self._written = BeingWritten(written.id, written.name)
        return True

    def _take(self, step: NamedStep) -> None:
        self._steps += self._session.step(step.name, step.draft)

    def _as_typed(self) -> Draft:
        """The draft with what stands in the area, nothing put right yet that belongs to a step."""
        draft, new = self._session.draft, self._written.new
        if new is not None:
            return with_new_words(draft, new, self.area.text) if self.area.text.strip() else draft
        return with_words(draft, self._written.id, self.area.text)

    def _lay_over(self, draft: Draft) -> None:
        self._laid = draft
        id_ = self._written.id
        old, new = (tuple(p for p in text if p.id == id_) for text in read_texts(draft))
        view = self.query_one(SheetView)
        view.show(Sheet(redline(old, new), formal=True))
        self.area.begin_in(view.words_column)
        head, tail = self.area.around_cursor
        view.show_part(len(head) / max(1, len(head) + len(tail)))
        if self._found != (found := self._beside.found(draft, id_)):
            self._found = found
            self.refresh_bars()
