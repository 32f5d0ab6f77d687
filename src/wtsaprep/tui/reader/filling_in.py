"""The form of a draft; where its sources were changed, which number it is to bear, since the old one seldom stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_title

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


def fill_in_form(reader: Reader) -> None:
    """Fill in reasons, sources and the cover; other sources mean another number."""
    from wtsaprep.tui.forms.form_screen import FormScreen

    sources = reader.text.session.draft.proposal.sources
    reader.app.push_screen(FormScreen(reader.text.session), lambda _: _ask_for_number(reader, sources))


def _ask_for_number(reader: Reader, sources: tuple[str, ...]) -> None:
    """Ask whether the number follows, where the sources are others now and the number is not theirs."""
    from wtsaprep.services.drafts.number_of_sources import number_by_its_sources, number_by_sources
    from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

    session = reader.text.session
    proposal = session.draft.proposal
    number = number_by_sources(proposal)
    if not number or proposal.sources == sources or session.draft.contribution is None:
        return
    others = len(session.draft.contribution.proposals) - 1
    along = f", and {others} more of its document with it" if others > 0 else ""

    def go(place: int | None) -> None:
        if place != 0:
            reader.say(f"it stays {proposal.number}; {reader.key('renumber')} in the library gives it another number")
            return
        try:
            told = number_by_its_sources(session)
        except WtsaprepError as fault:
            reader.say_fault(fault)
            return
        reader.redraw()
        reader.say("; ".join(("saved", *told, f"{reader.key('take-back-act')} in the library takes it back")))

    heading = f"{filed_title(proposal)} is of {' '.join(proposal.sources)} now: which number is it to bear?"
    rows = (f"{number}{along}; what is not saved is saved with it", f"{proposal.number}, as before")
    reader.app.push_screen(WhichOneScreen(heading, rows), go)
