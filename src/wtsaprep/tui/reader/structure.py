"""Changing the structure of a draft: clauses and sections added, deleted, moved; each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused
from wtsaprep.tui.reader.may_act import changes_words
from wtsaprep.tui.reader.steps import standing_near, take_step
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from wtsaprep.drafting.new_provision import How
    from wtsaprep.tui.reader.open_text import Reader


def operate(reader: Reader, name: str, times: int = 1) -> None:
    """One of the operations on a clause, by its name."""
    from wtsaprep.drafting.named_steps import operation_step

    id_, cited = reader.here()
    draft = reader.text.session.draft
    take_step(reader, lambda: operation_step(draft, name, id_, cited, times))


def write_new(reader: Reader, how: How, name: str) -> None:
    """Write a clause or heading that is not there yet, in the editor."""
    from wtsaprep.drafting.after_edit import new_id
    from wtsaprep.drafting.new_provision import NewProvision
    from wtsaprep.tui.reader.editor_screen import EditorScreen
    from wtsaprep.tui.reader.editor_turns import BesideWords, written_new

    draft, near = reader.text.session.draft, standing_near(reader)
    new = NewProvision(new_id(draft, near), how, near)
    try:
        written = written_new(new, name, draft.revised)
    except StepRefused as refusal:
        reader.say_fault(refusal)
        return
    reader.app.push_screen(
        EditorScreen(reader.text.session, written, BesideWords(rules=reader.text.rules)), reader.go_to_written
    )


def move_to_section(reader: Reader) -> None:
    """Ask for a section, and move the clause to its end."""
    from wtsaprep.drafting.named_steps import section_step
    from wtsaprep.tui.forms.section_screen import SectionScreen

    def move(heading: str | None) -> None:
        if heading:
            id_, cited = reader.here()
            draft = reader.text.session.draft
            take_step(reader, lambda: section_step(draft, id_, cited, heading))

    reader.app.push_screen(SectionScreen(reader.text.session.draft.revised), move)


def switch_numbering(reader: Reader) -> None:
    """Keep the letters in force, or count them anew."""
    from wtsaprep.drafting.named_steps import lettering_step

    draft = reader.text.session.draft
    step = lettering_step(draft, "kept" if draft.proposal.numbering == "renumbered" else "renumbered")
    reader.text.session.step(step.name, step.draft)
    reader.redraw()
    reader.say(f"{step.done}; {reader.key('numbering')} switches back")


def _operation(name: str) -> ScreenCommand[Reader]:
    return ScreenCommand(name, lambda reader, times: operate(reader, name, times), changes_words)


def _writing(command: str, how: How, name: str) -> ScreenCommand[Reader]:
    return once(command, lambda reader: write_new(reader, how, name), changes_words)


STRUCTURE: Topic[Reader] = (
    *map(_operation, ("delete", "delete-heading", "restore", "move-down", "move-up", "indent", "outdent", "join")),
    _writing("add-after", "after", "new clause"),
    _writing("add-before", "before", "new clause"),
    _writing("add-section", "section", "new heading"),
    _writing("add-annex", "annex", "new annex"),
    once("move-to", move_to_section, changes_words),
    once("numbering", switch_numbering, changes_words),
)
