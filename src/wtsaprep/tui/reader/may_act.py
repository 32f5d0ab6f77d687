"""Why a command of the reader can't act: what it needs of the text, each need as a question that topics share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.symbols import forbidden
from wtsaprep.tui.screens.screen_command import first_of

if TYPE_CHECKING:
    from wtsaprep.model.symbols import SymbolAct
    from wtsaprep.tui.reader.open_text_screen import OpenTextScreen


def needs_draft(reader: OpenTextScreen) -> str:
    """It works on a proposal, and this may be a text in force."""
    if reader.drafting is None:
        return f"this is the text in force; {reader.key('new')} starts a proposal to change it"
    return ""


def _undecided(reader: OpenTextScreen) -> str:
    if reader.session.unfinished is not None:
        return "read only, since it has unsaved work: open it again and decide on that"
    return ""


def _forbidden(reader: OpenTextScreen, act: SymbolAct) -> str:
    proposal = reader.session.draft.proposal
    return forbidden(proposal.symbol, act, proposal.supports)


def _words_forbidden(reader: OpenTextScreen) -> str:
    return _forbidden(reader, "change words")


def _marks_forbidden(reader: OpenTextScreen) -> str:
    return _forbidden(reader, "show marks")


changes_draft = first_of(needs_draft, _undecided)
"""It changes a proposal, be it the words or not."""
changes_words = first_of(changes_draft, _words_forbidden)
"""It changes the words, which some symbols forbid."""
shows_marks = first_of(needs_draft, _marks_forbidden)
"""It shows marks, which some symbols forbid."""


def writes_clause(reader: OpenTextScreen) -> str:
    """It changes the words under the cursor; reasons can be written whatever the symbol is."""
    return changes_draft(reader) if reader.drafting and reader.on_reasons else changes_words(reader)


def needs_saved(reader: OpenTextScreen) -> str:
    """It goes by the file, not by what is on the screen."""
    if reader.drafting is not None and reader.drafting.unsaved:
        return f"save first, with {reader.key('save')}; a session goes through what is saved"
    return ""
