"""What a reader sees of a draft: its two texts with the reasons after them; of a suppression only what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.proposal import WITHOUT_TEXT
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.model.provision import Text

REASONS = "reasons"
"""Id of the paragraph that gives the reasons; it is no provision of the text."""


def read_texts(draft: Drafted) -> tuple[Text, Text]:
    """The baseline and the revised text to lay over each other."""
    baseline, revised = draft.baseline, draft.revised
    if draft.proposal.symbol in WITHOUT_TEXT:
        baseline = revised = tuple(p for p in draft.baseline if p.kind in ("number", "title"))
    if not draft.proposal.reasons:
        return baseline, revised
    reasons = Provision(id=REASONS, kind="other", text=f"Reasons: {draft.proposal.reasons}")
    return (*baseline, reasons), (*revised, reasons)
