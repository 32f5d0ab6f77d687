"""Changing the words of a draft: edited here or elsewhere, pasted, replaced, one mark taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.sheet.sheet import citations
from wtsaprep.services.drafts.open_sessions import sessions_of_document
from wtsaprep.tui.reader.filling_in import fill_in_form
from wtsaprep.tui.reader.may_act import changes_words, is_not_ours, on_reasons, writes_clause
from wtsaprep.tui.reader.steps import standing_near, take_step
from wtsaprep.tui.reader.ways_to_write import offer_ways
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


_TAKE_BACK = "Which change do you take back? The others stay."


def edit(reader: Reader) -> None:
    """Edit the clause under the cursor; the reasons have their form."""
    from wtsaprep.tui.reader.editor_screen import EditorScreen
    from wtsaprep.tui.reader.editor_turns import BeingWritten, BesideWords

    if is_not_ours(reader):
        offer_ways(reader, edit)
        return
    id_ = reader.here()[0]
    if on_reasons(reader):
        fill_in_form(reader)
    elif all(p.id != id_ for p in reader.text.session.draft.revised):
        reader.say(f"this clause is deleted here; {reader.key('restore')} restores it")
    else:
        beside = BesideWords(reader.sheet.others, reader.text.rules)
        editor = EditorScreen(reader.text.session, BeingWritten(id_, citations(reader.sheet)[id_]), beside)
        reader.app.push_screen(editor, reader.go_to_written)


def edit_outside(reader: Reader) -> None:
    """Edit the clause in the user's own editor."""
    from wtsaprep.drafting.named_steps import edit_step
    from wtsaprep.tui.reader.external_editor import edited_outside

    id_, cited = reader.here()
    draft = reader.text.session.draft
    words = next((p.text for p in draft.revised if p.id == id_), None)
    if words is None:
        reader.say(f"this clause is deleted here; {reader.key('restore')} restores it")
        return
    try:
        edited = edited_outside(words, reader.shell.environment, reader.app.suspend())
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    take_step(reader, lambda: edit_step(draft, id_, cited, edited))


def paste(reader: Reader) -> None:
    """Put what was copied last behind the clause under the cursor."""
    from wtsaprep.drafting.named_steps import paste_step

    what = reader.shell.copied
    if what is None:
        reader.say(f"nothing was copied; {reader.key('copy')} copies a clause, here or in another text")
        return
    step = paste_step(reader.text.session.draft, standing_near(reader), what)
    reader.text.session.step(step.name, step.draft)
    reader.redraw()
    reader.go_to_id(step.provision)
    reader.say(f"pasted, copied from {what.source}; {reader.key('undo')} takes it back")


def replace(reader: Reader) -> None:
    """Find and replace, here or in all proposals of the document."""
    from wtsaprep.tui.forms.replace_screen import ReplaceScreen

    shell, user = reader.shell, reader.shell.environment.get("USER", "")
    try:
        sessions = sessions_of_document(shell.sessions, shell.workspace, reader.text.session, user)
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    proposal = reader.text.session.draft.proposal
    begun = reader.begin_words("replace", f"Find and replace in {filed_title(proposal)}", proposal.id)
    reader.app.push_screen(ReplaceScreen(sessions, begun))


def take_back_mark(reader: Reader) -> None:
    """Ask which change inside the clause is to be taken back, the others stay; a lone one is taken back unasked."""
    from wtsaprep.drafting.named_steps import mark_step
    from wtsaprep.drafting.single_marks import single_marks
    from wtsaprep.present.sheet.offered_marks import mark_in_words
    from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

    def take_back(chosen: int | None) -> None:
        if chosen is not None:
            id_, cited = reader.here()
            take_step(reader, lambda: mark_step(reader.text.session.draft, id_, cited, marks[chosen]))

    marks = single_marks(reader.text.session.draft, reader.here()[0])
    if len(marks) == 1:
        take_back(0)
    elif marks:
        reader.app.push_screen(WhichOneScreen(_TAKE_BACK, [*map(mark_in_words, marks)]), take_back)
    else:
        restore, delete = reader.key("restore"), reader.key("delete")
        reader.say(f"no single change in this clause; {restore} restores it, {delete} deletes it")


WORDING: Topic[Reader] = (
    once("edit", edit, writes_clause),
    once("edit-outside", edit_outside, changes_words),
    once("paste", paste, changes_words),
    once("replace", replace, changes_words),
    once("take-back", take_back_mark, changes_words),
)
