"""The editor: one clause in a small text area, its redline against the text in force live beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from wtsaprep.commands import Place
from wtsaprep.drafting.edit import with_text, with_words
from wtsaprep.errors import StepRefused
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.bar import Bar
from wtsaprep.tui.clause_area import ClauseArea
from wtsaprep.tui.command_screen import CommandScreen
from wtsaprep.tui.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.tui.session import Session


class Written(NamedTuple):
    """What is being written: a provision of the draft, or a new one that is part of it once it has words."""

    id: str
    name: str
    """What it is called on the screen."""
    put_in: Text | None = None
    """For a new one: the draft's text with it in its place."""


class DraftScreen(CommandScreen[str]):
    """Edits one clause; leaving it is one step that can be undone. Gives the id of what was written last."""

    place: ClassVar[Place] = "draft"
    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    DraftScreen TextArea { height: 50%; border: none; padding: 0 2; }
    DraftScreen #label { margin-top: 1; color: $text-muted; }
    """

    def __init__(self, session: Session, written: Written) -> None:
        super().__init__()
        self._session = session
        self._written = written

    @property
    def area(self) -> ClauseArea:
        """Where the words stand."""
        return self.query_one(ClauseArea)

    def compose_body(self) -> ComposeResult:
        yield ClauseArea(self._provision.text, self._follow)
        yield Bar(id="label")
        yield SheetView()

    def on_mount(self) -> None:
        self._begin(at_end=True)
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return f"{self._written.name}   {proposal.symbol} {proposal.number or proposal.id}", "editing"

    def status_texts(self) -> tuple[str, str]:
        if self._written.put_in is not None:
            return "Esc keeps what you wrote and goes back; nothing written, nothing added", ""
        return f"Esc keeps what you wrote and goes back; there, {self.key('undo')} takes it back", ""

    def on_text_area_changed(self) -> None:
        """What changes without an edit, as the area's own undo does."""
        self._follow()

    def do_back(self) -> None:
        self._keep()
        self.dismiss(self._written.id)

    def do_split(self) -> None:
        """Split the clause at the cursor; at its end begin the next one, at its start one before it.

        In a new one that is empty still, go back: so a list is ended as in any word processor.
        """
        head, tail = self.area.around_cursor
        if not head.strip() and not tail.strip():
            self.do_back()
            return
        self._keep()
        try:
            self._write_next(head, tail)
        except StepRefused as refusal:
            self.say(refusal.what)
            return
        self.area.load_text(self._provision.text)
        self._begin(at_end=False)
        self.refresh_bars()

    def _write_next(self, head: str, tail: str) -> None:
        from wtsaprep.drafting.pieces import split
        from wtsaprep.drafting.step import new_id, settled
        from wtsaprep.drafting.structure import with_clause_after, with_clause_before
        from wtsaprep.model.value import fold

        draft, id_ = self._session.draft, self._written.id
        new = new_id(draft, id_)
        if not head.strip():
            self._written = Written(new, "new clause", with_clause_before(draft.revised, id_, new))
        elif tail.strip() and self._provision.kind not in OPENS_SECTION:
            halves = split(draft.revised, id_, len(fold(head).lstrip()), new)
            self._session.step(f"split {self._written.name}", settled(draft, halves))
            self._written = Written(new, f"second half of {self._written.name}")
        else:
            self._written = Written(new, "new clause", with_clause_after(draft.revised, id_, new))

    def do_footnote(self) -> None:
        """A footnote called at the cursor; its text is written next."""
        from wtsaprep.drafting.step import new_id
        from wtsaprep.drafting.structure import with_note
        from wtsaprep.model.value import fold

        head, _ = self.area.around_cursor
        self._keep()
        draft = self._session.draft
        if self._provision.kind == "note" or not self._provision.text:
            self.say("a footnote is called from the words of a clause")
            return
        new = new_id(draft, self._written.id)
        noted = with_note(draft.revised, self._written.id, len(fold(head).lstrip()), new)
        self._written = Written(new, "footnote", noted)
        self.area.load_text("")
        self._begin(at_end=True)
        self.refresh_bars()

    def do_bracket(self) -> None:
        self.area.bracket()

    def do_alternative(self) -> None:
        self.area.write_alternative()

    @property
    def _provision(self) -> Provision:
        text = self._session.draft.revised if self._written.put_in is None else self._written.put_in
        return next(p for p in text if p.id == self._written.id)

    def _begin(self, *, at_end: bool) -> None:
        self.query_one("#label", Bar).put(
            "against the text in force"
            if self._written.put_in is None
            else f"a new clause; {self.key('split')} begins the next one"
        )
        self.area.move_cursor(self.area.document.end if at_end else (0, 0))
        self._lay_over()

    def _follow(self) -> None:
        drafted = self._as_typed()
        if drafted != self._session.typing:
            self._session.typing = drafted
            self._lay_over()

    def _keep(self) -> None:
        """One step of what was written."""
        from wtsaprep.drafting.step import settled, worded

        draft, written = self._session.draft, self._written
        if written.put_in is None:
            self._session.step(f"edit {written.name}", worded(draft, written.id, self.area.text))
        elif self.area.text.strip():
            self._session.step(f"write {written.name}", settled(draft, self._as_typed().revised))
            self._written = Written(written.id, written.name)
        self._session.typing = None

    def _as_typed(self) -> Drafted:
        """The draft with what stands in the area, nothing put right yet that belongs to a step."""
        draft, put_in = self._session.draft, self._written.put_in
        if put_in is not None:
            if not self.area.text.strip():
                return draft
            draft = with_text(draft, put_in)
        return with_words(draft, self._written.id, self.area.text)

    def _lay_over(self) -> None:
        draft, id_ = self._as_typed(), self._written.id
        old = tuple(p for p in draft.baseline if p.id == id_)
        new = tuple(p for p in draft.revised if p.id == id_)
        view = self.query_one(SheetView)
        view.show(Sheet(redline(old, new), formal=True, signs=self.wtsaprep.signs))
        head, tail = self.area.around_cursor
        view.show_part(len(head) / max(1, len(head) + len(tail)))
