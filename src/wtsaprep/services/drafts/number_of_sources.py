"""A draft whose sources were changed: the number that is theirs, and giving it that number while it is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.numbers import is_source, parse_number
from wtsaprep.services.drafts.renumbering import carry_out_renumbering, plan_renumbering

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.services.drafts.drafting_session import DraftingSession


def number_by_sources(proposal: Proposal) -> str:
    """The number that a proposal would bear by its sources; empty where it bears that, or its sources are no codes."""
    number = parse_number(proposal.number)
    if number is None or not proposal.sources or not all(map(is_source, proposal.sources)):
        return ""
    return str(replace(number, sources=proposal.sources)) if number.sources != proposal.sources else ""


def number_by_its_sources(session: DraftingSession) -> tuple[str, ...]:
    """Save a draft, and give its document, with all that stands in it, the number of its sources; give what is told.

    Raises:
        WtsaprepError: it can't be saved, or its new number is another one's; what it is called is as it was.
    """
    proposal = session.draft.proposal
    document, number = session.draft.contribution, parse_number(proposal.number)
    if document is None or number is None:
        return ()
    told = session.save()
    new = replace(number, sources=proposal.sources).contribution
    plan = plan_renumbering(session.workspace, document.number, new, "serials")
    notes = carry_out_renumbering(session.workspace, plan)
    session.bear_new_number()
    return tuple(filter(None, (told, *plan.lines(), *notes)))
