"""What others in the room may see of comparisons and fates: all but drafts of ours that are not handed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.unsent import is_unsent
from wtsaprep.services.drafts.new_texts import no_text_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.review.queue import QueuedChange
    from wtsaprep.services.comparing.comparison import Comparison


def compared_for_others(compared: Comparison) -> Comparison:
    """The comparison without drafts of ours that are not handed in."""
    entries = tuple(
        entry
        for entry in compared.entries
        if not is_unsent(entry.proposal.number, entry.proposal.sources, compared.own)
    )
    # What stands in place of a text in force bears the names of all.
    text = no_text_in_force(entries) if compared.resolution.none_in_force else compared.resolution
    return replace(compared, entries=entries, resolution=text)


def fates_for_others(fates: Iterable[AmendmentFate]) -> tuple[AmendmentFate, ...]:
    """The fates without those of drafts of ours that are not handed in."""
    return tuple(fate for fate in fates if not is_ours_unsent(fate))


def is_ours_unsent(of: AmendmentFate | QueuedChange) -> bool:
    """Whether it is of a draft of ours that is not handed in."""
    return is_unsent(of.number, of.sources, frozenset(of.sources) if of.ours else frozenset())
