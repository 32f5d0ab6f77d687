"""Taking from another's proposal while it is read: one mark of a clause, or all of it, into a draft of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.present.text.visible import visible
from wtsaprep.services.drafts.open_sessions import session_of
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.may_act import on_reasons, shows_marks
from wtsaprep.tui.screens.screen_command import Topic, first_of, once

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.drafting.offered_marks import OfferedMark
    from wtsaprep.tui.reader.open_text import Reader


def take_from_here(reader: Reader) -> None:
    """Ask which change of the clause is taken, then into which draft; where there is but one, nothing is asked."""
    from wtsaprep.drafting.taking_marks import GOES_ALONG, WHOLE, marks_offered, taken_along
    from wtsaprep.present.sheet.offered_marks import mark_in_words
    from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

    theirs, id_ = reader.text.session.draft, reader.here()[0]
    try:
        marks = marks_offered(theirs, id_)
        torn = len(taken_along(theirs, id_)) > 1
    except WtsaprepError as error:
        reader.say_fault(error)
        return

    def chosen(place: int | None) -> None:
        if place is not None:
            _ask_into(reader, marks[place] if place < len(marks) else None)

    if len(marks) > (not torn):
        heading = f"What of {reader.here()[1]} do you take into our draft? Esc leaves it."
        whole = f"{WHOLE}, {GOES_ALONG}" if torn else WHOLE
        reader.app.push_screen(WhichOneScreen(heading, [*map(mark_in_words, marks), whole]), chosen)
    else:
        _ask_into(reader, None)


def _ask_into(reader: Reader, mark: OfferedMark | None) -> None:
    from wtsaprep.services.drafts.taking_marks import drafts_to_take_into
    from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

    drafts = drafts_to_take_into(Index(reader.shell.workspace), reader.text.session.draft.proposal)

    def chosen(place: int | None) -> None:
        if place is not None:
            _take(reader, mark, drafts[place].path)

    if len(drafts) > 1:
        texts = [visible(f"{filed_title(d)}  {d.headline}".rstrip()) for d in drafts]
        reader.app.push_screen(WhichOneScreen("Into which of our drafts?", texts), chosen)
    else:
        _take(reader, mark, drafts[0].path if drafts else None)


def _take(reader: Reader, mark: OfferedMark | None, path: Path | None) -> None:
    from wtsaprep.drafting.taking_marks import GOES_ALONG, taken_along, taking_step
    from wtsaprep.services.drafts.change_at_once import take_step
    from wtsaprep.services.drafts.taking_marks import start_draft_beside

    shell, theirs = reader.shell, reader.text.session.draft
    id_, cited = reader.here()
    begun = path is None
    try:
        path = path or start_draft_beside(shell.workspace, theirs.proposal, reader.text.resolution)
        ours = session_of(shell.sessions, shell.workspace, path, shell.environment.get("USER", ""))
        take_step(ours, taking_step(ours.draft, theirs, id_, cited, mark))
    except WtsaprepError as error:
        reader.say_fault(error)
        return
    reader.text.taken_into = ours
    reader.redraw()
    name = filed_name(ours.draft.proposal)
    into = f"the new {name}" if begun else name
    along = f", {GOES_ALONG}," if mark is None and len(taken_along(theirs, id_)) > 1 else ""
    reader.say(f"{cited}{along}: taken into {into}, unsaved; {reader.key('undo')} takes it back")


def _only_ours(reader: Reader) -> str:
    from wtsaprep.services.drafts.taking_marks import is_ours

    proposal = reader.text.session.draft.proposal
    if is_ours(Index(reader.shell.workspace), proposal):
        return f"{filed_name(proposal)} is ours; what others propose can be taken into it"
    return ""


def _on_no_clause(reader: Reader) -> str:
    return "these are the reasons, not a clause" if on_reasons(reader) else ""


TAKING: Topic[Reader] = (once("take-mark", take_from_here, first_of(shows_marks, _on_no_clause, _only_ours)),)
