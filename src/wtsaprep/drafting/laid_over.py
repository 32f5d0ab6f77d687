"""Laid over: a draft as it reads on its text in force as that stands elsewhere, for reading and comparing only.

What the text in force says otherwise there is made at all words but those that the draft changes itself: so what two
versions of a draft differ in is what somebody made of them, whatever was corrected in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.draft import with_proposal_fields, with_text, worded_provision
from wtsaprep.drafting.rebase import rebased_draft
from wtsaprep.drafting.settle import all_settled
from wtsaprep.drafting.united_words import united_words
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.resolution import Resolution


def laid_over(draft: Draft, text: Resolution, adoption: str, fresh: Callable[[], str]) -> Draft:
    """A draft over its text as it is elsewhere; where both change the same words those of the draft stand."""
    moved = rebased_draft(with_proposal_fields(draft, conflicts=()), text, adoption, fresh)
    if not moved.proposal.conflicts:
        return moved
    words = dict(_corrected_beside(moved.proposal.conflicts))
    revised = tuple(worded_provision(p, words[p.id]) if p.id in words else p for p in moved.revised)
    return all_settled(with_text(moved, revised), "mine")


def _corrected_beside(conflicts: tuple[Conflict, ...]) -> Iterator[tuple[str, str]]:
    """The words of clauses in which both change the same, with what was corrected in them elsewhere."""
    for conflict in conflicts:
        base, ours, theirs = conflict.base, conflict.ours, conflict.theirs
        if isinstance(base, Provision) and isinstance(ours, Provision) and isinstance(theirs, Provision):
            yield conflict.provision, united_words(base.text, ours.text, theirs.text, "beside")
