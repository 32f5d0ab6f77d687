"""What a reader sees of a draft: what it reproduces of its two texts, with the reasons after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.shown_texts import reproduced
from wtsaprep.model.provision import Provision
from wtsaprep.model.symbols import SUPPORTS

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text

REASONS = "reasons"
"""Id of the paragraph that gives the reasons; it is no provision of the text."""


def read_texts(draft: Draft) -> tuple[Text, Text]:
    """The baseline and the revised text to lay over each other."""
    baseline, revised = reproduced(draft.proposal, draft.baseline, draft.revised)
    provisions: list[Provision] = []
    if draft.proposal.supports:
        provisions.append(Provision(id="supports", kind="other", text=f"{SUPPORTS}: {draft.proposal.supports}"))
    if draft.proposal.reasons:
        provisions.append(Provision(id=REASONS, kind="other", text=f"Reasons: {draft.proposal.reasons}"))
    return (*baseline, *provisions), (*revised, *provisions)
