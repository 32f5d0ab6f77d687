"""One proposal taken: the others re-based onto its text; what is left of each, and what can't be made any more.

Law: of the taken proposal itself nothing is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.merge import merge

if TYPE_CHECKING:
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text


class AfterAdoption(NamedTuple):
    """What a proposal still changes on another text, and what of it needs a person, with the reason."""

    text: Text
    amendments: tuple[Amendment, ...]
    conflicts: tuple[Conflict, ...]


def rebased_on(baseline: Text, taken: Text, revised: Text) -> AfterAdoption:
    """A proposal, by its revised text, put onto the text that was taken; clauses that both added are one."""
    merged = merge(baseline, with_matched_ids(taken, revised, baseline), taken)
    open_ = {conflict.provision for conflict in merged.conflicts}
    remaining = tuple(amendment for amendment in derive(taken, merged.text) if amendment.provision not in open_)
    return AfterAdoption(merged.text, remaining, merged.conflicts)
