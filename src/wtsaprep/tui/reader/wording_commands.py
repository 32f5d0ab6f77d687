"""The reader's commands on words: copied and pasted, found and replaced, one mark taken back, edited elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.services.drafts.open_sessions import sessions_of_document
from wtsaprep.tui.reader.structure_commands import StructureCommands

if TYPE_CHECKING:
    from wtsaprep.drafting.single_marks import SingleMark


class WordingCommands(StructureCommands):
    """They all need a draft, which `why_not` has made sure of."""

    def do_paste(self) -> None:
        from wtsaprep.drafting.after_edit import after_edit, new_id
        from wtsaprep.drafting.copying import with_copied_after

        what = self.shell.copied
        if what is None:
            self.say(f"nothing was copied; {self.key('copy')} copies a clause, here or in another text")
            return
        draft, near = self.session.draft, self.standing_near()
        pasted = with_copied_after(draft.revised, near, what, lambda: new_id(draft, near))
        first = next(p.id for p in pasted if p.id not in {q.id for q in draft.revised})
        self.session.step(f"paste from {what.source}", after_edit(draft, pasted))
        self.redraw()
        self.go_to_id(first)
        self.say(f"pasted, copied from {what.source}; {self.key('undo')} takes it back")

    def do_replace(self) -> None:
        from wtsaprep.tui.forms.replace_screen import ReplaceScreen

        shell, user = self.shell, self.shell.environment.get("USER", "")
        try:
            sessions = sessions_of_document(shell.sessions, shell.workspace, self.session, user)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.app.push_screen(ReplaceScreen(sessions))

    def do_take_back(self) -> None:
        from wtsaprep.drafting.single_marks import single_marks
        from wtsaprep.tui.forms.marks_screen import MarksScreen

        marks = single_marks(self.session.draft, self.here()[0])
        if not marks:
            self.say(
                f"no single change in this clause; {self.key('restore')} restores it, {self.key('delete')} deletes it"
            )
        else:
            self.app.push_screen(MarksScreen(marks), self._taken_back)

    def _taken_back(self, mark: SingleMark | None) -> None:
        from wtsaprep.drafting.single_marks import without_mark

        if mark is not None:
            id_, cited = self.here()
            self.take(f"take back a mark in {cited}", "taken back", lambda: without_mark(self.session.draft, id_, mark))

    def do_edit_outside(self) -> None:
        from wtsaprep.drafting.after_edit import worded
        from wtsaprep.tui.reader.external_editor import edited_outside

        id_, cited = self.here()
        draft = self.session.draft
        words = next((p.text for p in draft.revised if p.id == id_), None)
        if words is None:
            self.say(f"this clause is deleted here; {self.key('restore')} restores it")
            return
        try:
            edited = edited_outside(words, self.shell.environment, self.app.suspend())
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.take(f"edit {cited}", "edited", lambda: worded(draft, id_, edited))
