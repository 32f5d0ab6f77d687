"""Named texts: whatever a reference names, opened as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_chair_text, find_contribution, find_proposal, find_resolution
from wtsaprep.store.index.nearest import nothing_called
from wtsaprep.store.index.reference_texts import reference_called

if TYPE_CHECKING:
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.index.index import Index


def open_named(index: Index, reference: str) -> StoredDraft | Resolution | Contribution | StoredChairText:
    """What a reference names.

    Raises:
        InputFault: nothing is called that (the nearest name is in the hint), or its file can't be read.
        NeedsDecision: several are called that.
    """
    ref = reference.strip()
    if (resolution := find_resolution(index, ref)) is not None:
        return resolution.value
    if (proposal := find_proposal(index, ref)) is not None:
        return stored_draft(index, proposal)
    if (contribution := find_contribution(index, ref)) is not None:
        return contribution.value
    if (chair := find_chair_text(index, ref)) is not None:
        from wtsaprep.services.comparing.opened_chair_text import open_chair_text

        return open_chair_text(index, chair)
    if (text := reference_called(index.references, ref)) is not None:
        return index.load(Resolution, text.path).value
    raise nothing_called(index, ref)
