"""Our drafts that change a text in force already: a second one of the same text is seldom meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import natural_key
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.unsent import is_unsent
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.settings_head import read_ours

if TYPE_CHECKING:
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index


def our_drafts_on(index: Index, number: str, adopted: str) -> tuple[ProposalSummary, ...]:
    """Our MODs on a text that were not handed in, in the order of their numbers; replies to others are none of them."""
    own = read_ours(index).own | {UNKNOWN_SOURCE}
    ours = (
        head
        for head in that_count(index.on(number, adopted))
        if head.symbol in ("MOD", "(MOD)") and not head.reply_to and is_unsent(head.number, head.sources, own)
    )
    return tuple(sorted(ours, key=lambda head: natural_key(head.number)))
