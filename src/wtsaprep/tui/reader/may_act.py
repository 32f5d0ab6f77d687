"""Why a command of the reader can't act: what it needs of the text, each need as a question that topics share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.symbols import forbidden
from wtsaprep.present.sheet.read_texts import gives_reasons
from wtsaprep.tui.screens.screen_command import first_of

if TYPE_CHECKING:
    from wtsaprep.model.symbols import SymbolAct
    from wtsaprep.tui.reader.open_text import Reader


def _theirs(reader: Reader) -> str:
    if reader.text.why_theirs:
        return f"{reader.text.why_theirs}; {reader.key('edit')} says what can be done with it"
    return ""


def only_read(reader: Reader) -> str:
    """It leads to a proposal, and no assembly of a Sector changes the Constitution."""
    return reader.text.resolution.why_only_read if reader.text.resolution else ""


def needs_draft(reader: Reader) -> str:
    """It works on a proposal, and this may be a text in force."""
    if reader.text.drafting is None and (why := only_read(reader)):
        return why
    if reader.text.drafting is None:
        return f"this is the text in force; {reader.key('new')} starts a proposal to change it"
    return ""


def _undecided(reader: Reader) -> str:
    if reader.text.session.unfinished is not None:
        return "read only, since it has unsaved work: open it again and decide on that"
    return ""


def _forbidden(reader: Reader, act: SymbolAct) -> str:
    proposal = reader.text.session.draft.proposal
    return forbidden(proposal.symbol, act, proposal.supports)


def _words_forbidden(reader: Reader) -> str:
    return _forbidden(reader, "change words")


def _shows_in_force(reader: Reader) -> str:
    if reader.sheet.view == "base":
        return f"this is the text in force; {reader.key('view')} goes on to the redline, to change it"
    return ""


def _marks_forbidden(reader: Reader) -> str:
    return _forbidden(reader, "show marks")


steps_back = first_of(needs_draft, _undecided)
"""It takes steps back that were taken, here or from here into a draft of ours."""
changes_draft = first_of(steps_back, _theirs)
"""It changes a proposal, be it the words or not."""
changes_words = first_of(changes_draft, _words_forbidden, _shows_in_force)
"""It changes the words, which some symbols forbid."""
shows_marks = first_of(needs_draft, _marks_forbidden)
"""It shows marks, which some symbols forbid."""


def on_reasons(reader: Reader) -> bool:
    """Whether the cursor is on the reasons, which stand after the text and are no clause."""
    return bool(len(reader.sheet)) and gives_reasons(reader.here()[0])


def is_not_ours(reader: Reader) -> bool:
    """Whether the text is not ours to change: in force, or tabled by others."""
    return reader.text.drafting is None or bool(reader.text.why_theirs)


def writes_clause(reader: Reader) -> str:
    """It changes the words under the cursor; reasons can be written whatever the symbol is.

    Where the text is not ours, what can be done with it is offered instead.
    """
    if is_not_ours(reader):
        return only_read(reader)
    return changes_draft(reader) if reader.text.drafting and on_reasons(reader) else changes_words(reader)


def needs_saved(reader: Reader) -> str:
    """It goes by the file, not by what is on the screen."""
    if reader.text.drafting is not None and reader.text.drafting.unsaved:
        return f"save first, with {reader.key('save')}; a session goes through what is saved"
    return ""
