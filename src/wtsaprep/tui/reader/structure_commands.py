"""The reader's commands that change the structure of a draft; each is one step, told in the status row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused, WtsaprepError
from wtsaprep.present.sheet.read_texts import REASONS
from wtsaprep.present.sheet.sheet import citation
from wtsaprep.tui.screens.cursor_screen import CursorScreen
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.new_provision import How
    from wtsaprep.present.sheet.sheet import Sheet
    from wtsaprep.services.drafts.drafting_session import DraftingSession


class StructureCommands(CursorScreen[None]):
    """What the reader can do to clauses and sections; they all need a draft, which `why_not` has made sure of."""

    _sheet: Sheet
    _session: DraftingSession | None

    @property
    def view(self) -> SheetView:
        """The text."""
        return self.query_one(SheetView)

    def redraw(self) -> None:
        """Draw the draft as it is now."""
        raise NotImplementedError

    @property
    def session(self) -> DraftingSession:
        """The session of the draft that is read."""
        assert self._session is not None
        return self._session

    def here(self) -> tuple[str, str]:
        """Id and citation of the clause under the cursor."""
        at = self.view.cursor
        return self._sheet.provision(at).id, citation(self._sheet, at)

    def do_delete(self) -> None:
        self._operate("delete")

    def do_delete_heading(self) -> None:
        self._operate("delete-heading")

    def do_restore(self) -> None:
        self._operate("restore")

    def do_move_down(self, times: int) -> None:
        self._operate("move-down", times)

    def do_move_up(self, times: int) -> None:
        self._operate("move-up", times)

    def do_indent(self, times: int) -> None:
        self._operate("indent", times)

    def do_outdent(self, times: int) -> None:
        self._operate("outdent", times)

    def do_join(self, times: int) -> None:
        self._operate("join", times)

    def do_add_after(self) -> None:
        self._write_new("after", "new clause")

    def do_add_before(self) -> None:
        self._write_new("before", "new clause")

    def do_add_section(self) -> None:
        self._write_new("section", "new heading")

    def do_add_annex(self) -> None:
        self._write_new("annex", "new annex")

    def do_move_to(self) -> None:
        from wtsaprep.tui.forms.section_screen import SectionScreen

        self.app.push_screen(SectionScreen(self.session.draft.revised), self._moved_to)

    def do_numbering(self) -> None:
        from wtsaprep.drafting.after_edit import with_numbering

        draft = self.session.draft
        to_kept = draft.proposal.numbering == "renumbered"
        told = "the letters in force are kept; new clauses are bis, ter" if to_kept else "letters are counted anew"
        self.session.step(told, with_numbering(draft, "kept" if to_kept else "renumbered"))
        self.redraw()
        self.say(f"{told}; {self.key('numbering')} switches back")

    def do_bracket_clause(self) -> None:
        from wtsaprep.drafting.brackets import whole_bracket

        here = next((p for p in self.session.draft.revised if p.id == self.here()[0]), None)
        self._operate("unbracket-clause" if here and whole_bracket(here) else "bracket-clause")

    def do_brackets(self) -> None:
        from wtsaprep.tui.reader.brackets_screen import BracketsScreen

        self.app.push_screen(BracketsScreen(self.session), self.go_to_written)

    def do_next_bracket(self, times: int) -> None:
        self._to_bracket(times)

    def do_previous_bracket(self, times: int) -> None:
        self._to_bracket(-times)

    def _to_bracket(self, times: int) -> None:
        open_ = {bracket.provision for bracket in self.session.open_brackets}
        shown = (at for at in range(len(self._sheet)) if self._sheet.view != "base")
        places = [at for at in shown if (p := self._sheet.provision(at)).in_revised and p.id in open_]
        if not self.view.next_of(tuple(places), times):
            self.say("no open bracket further on" if times > 0 else "no open bracket before this one")

    def do_comments(self) -> None:
        from wtsaprep.tui.reader.comments_screen import CommentsScreen

        self.app.push_screen(CommentsScreen(self.session, *self.here()))

    def do_replies(self) -> None:
        from wtsaprep.store.index.find import replies_to
        from wtsaprep.store.index.index import Index
        from wtsaprep.tui.reader.replies_screen import RepliesScreen

        proposal = self.session.draft.proposal
        try:
            replies = replies_to(Index(self.shell.workspace), proposal.id)
        except WtsaprepError as error:
            self.say(error.in_short)
            return
        if any(reply.amendments for reply in replies):
            self.app.push_screen(RepliesScreen(self.session, replies), self.go_to_written)
        else:
            self.say(f"no reply yet; wtsaprep import REPLY --onto {proposal.number or proposal.id} reads one")

    def _moved_to(self, heading: str | None) -> None:
        from wtsaprep.drafting.after_edit import after_edit
        from wtsaprep.drafting.moves import moved_to_section

        if heading:
            id_, name = self.here()
            draft = self.session.draft
            self.take(f"move {name}", "moved", lambda: after_edit(draft, moved_to_section(draft.revised, id_, heading)))

    def _operate(self, name: str, times: int = 1) -> None:
        from wtsaprep.drafting.operations import OPERATIONS, operated

        id_, cited = self.here()
        draft = self.session.draft
        self.take(f"{name.replace('-', ' ')} {cited}", OPERATIONS[name].done, lambda: operated(draft, name, id_, times))

    def take(self, name: str, done: str, make: Callable[[], Draft]) -> None:
        """Take one step on the clause under the cursor, or say why it can't be taken."""
        id_, cited = self.here()
        if id_ == REASONS:
            self.say(f"these are the reasons, not a clause; {self.key('edit')} edits them")
            return
        before = self.session.draft
        try:
            changed = self.session.step(name, make())
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        if not changed:
            self.say("it stands as in force already")
            return
        self.redraw()
        self.go_to_id(id_)
        self.say(f"{cited}: {done}; {self.key('undo')} takes it back{self._lost_by_step(before)}")

    def _lost_by_step(self, before: Draft) -> str:
        """What a step did to citations that it could not put right."""
        from wtsaprep.drafting.references import dangling

        lost = len(dangling(self.session.draft.revised, before.revised))
        return f"; {lost} citation{'s' if lost > 1 else ''} lost, {self.key('dangling')} lists" if lost else ""

    def go_to_id(self, id_: str) -> None:
        """Put the cursor on a provision, if the sheet shows it."""
        self.go_to_first((id_,))

    def go_to_first(self, ids: Iterable[str]) -> None:
        """Put the cursor on the first of some provisions that the sheet shows."""
        shown = next((at for at in map(self._sheet.place_of, ids) if at >= 0), None)
        if shown is not None:
            self.view.move_to(shown)

    def go_to_written(self, id_: str | None) -> None:
        """Back from the editor: the cursor on what was written last."""
        self.redraw()
        self.go_to_id(id_ or "")

    def _write_new(self, how: How, name: str) -> None:
        from wtsaprep.drafting.after_edit import new_id
        from wtsaprep.drafting.new_provision import NewProvision
        from wtsaprep.tui.reader.editor_screen import EditorScreen, written_new

        draft, near = self.session.draft, self.standing_near()
        new = NewProvision(new_id(draft, near), how, near)
        try:
            new.put_into(draft.revised)
        except StepRefused as refusal:
            self.say_fault(refusal)
            return
        self.app.push_screen(EditorScreen(self.session, written_new(new, name)), self.go_to_written)

    def standing_near(self) -> str:
        """The clause under the cursor, or the nearest one above that is not deleted."""
        held = {p.id for p in self.session.draft.revised}
        for at in range(self.view.cursor, -1, -1):
            if (id_ := self._sheet.provision(at).id) in held:
                return id_
        return next(iter(held), "")
