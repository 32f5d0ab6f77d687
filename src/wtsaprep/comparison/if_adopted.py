"""One proposal taken: the others re-based onto its text; what is left of each, and what can't be made any more.

Law: of the taken proposal itself nothing is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.rebased_text import rebased_text

if TYPE_CHECKING:
    from wtsaprep.drafting.numbering import Lettering
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text


class AfterAdoption(NamedTuple):
    """What a proposal still changes on another text, and what of it needs a person, with the reason."""

    text: Text
    amendments: tuple[Amendment, ...]
    conflicts: tuple[Conflict, ...]
    united: tuple[str, ...] = ()
    """The clauses in which its words stand beside those that were taken."""


def rebased_on(
    baseline: Text, taken: Text, revised: Text, lettering: Lettering = "renumbered", *, onto_chairs_text: bool = False
) -> AfterAdoption:
    """A proposal, by its revised text, put onto the text that was taken, a chair's text or another proposal's."""
    put = rebased_text(baseline, revised, taken, lettering, onto_chairs_text=onto_chairs_text)
    open_ = {conflict.provision for conflict in put.conflicts}
    remaining = tuple(amendment for amendment in derive(taken, put.text) if amendment.provision not in open_)
    return AfterAdoption(put.text, remaining, put.conflicts, put.united)
