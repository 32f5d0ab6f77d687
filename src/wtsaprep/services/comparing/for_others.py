"""What others in the room may see of comparisons and fates: all but drafts of ours that are not handed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.unsent import is_unsent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.services.comparing.comparison import Comparison


def compared_for_others(compared: Comparison) -> Comparison:
    """The comparison without drafts of ours that are not handed in."""
    entries = tuple(
        entry
        for entry in compared.entries
        if not is_unsent(entry.proposal.number, entry.proposal.sources, compared.own)
    )
    return replace(compared, entries=entries)


def fates_for_others(fates: Iterable[AmendmentFate]) -> tuple[AmendmentFate, ...]:
    """The fates without those of drafts of ours that are not handed in."""
    return tuple(fate for fate in fates if not is_unsent(fate.number, fate.sources, next(iter(_ours(fate)), "")))


def _ours(fate: AmendmentFate) -> tuple[str, ...]:
    return fate.sources if fate.ours else ()
