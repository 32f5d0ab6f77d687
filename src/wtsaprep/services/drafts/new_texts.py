"""Draft new texts that compete: named proposals of one subject, each with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.errors import UsageFault
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import named_proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.store.index.index import Index


def new_texts(index: Index, references: Iterable[str]) -> tuple[Compared, ...]:
    """The draft new texts that are named, each once.

    Raises:
        InputFault: no proposal is called that, or it can't be read.
        UsageFault: one of them changes a text in force.
    """
    found: dict[str, Compared] = {}
    for reference in references:
        draft = stored_draft(index, named_proposal(index, reference))
        proposal = draft.proposal.value
        if not proposal.new_text or proposal.without_text:
            what = f"{filed_title(proposal)} is no new text"
            raise UsageFault(what, hint="Several texts are compared if all of them are new (ADD).")
        found[proposal.id] = Compared(proposal, draft.revised)
    return tuple(found.values())


def no_text_in_force(texts: Iterable[Compared]) -> Resolution:
    """What stands in place of a text in force: nothing, called by the new texts."""
    names = ", ".join(filed_name(entry.proposal) for entry in texts)
    return Resolution(number=f"[{names}]")


def names_of_new_texts(resolution: Resolution) -> list[str]:
    """The new texts that stand in place of a text in force."""
    return resolution.number.strip("[]").split(", ")
