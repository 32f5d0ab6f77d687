"""Our brief on a resolution: what we wrote, what we hold of each change, and what stands in the proposals. Private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.review.brief import brief_paper
from wtsaprep.review.queue import queue
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.sessions.briefs import brief_of
from wtsaprep.services.sessions.positions import Holdings

if TYPE_CHECKING:
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.brief import BriefPaper
    from wtsaprep.store.index.index import Index


def brief_on(index: Index, resolution: Resolution) -> tuple[BriefPaper, tuple[str, ...]]:
    """Our brief on a resolution, and the proposals left out of it, each with the reason; of revised ones, the last.

    Raises:
        InputFault: a file of ours can't be read.
    """
    compared = compare_proposals(index, resolution)
    held = Holdings(index, compared.paths).held(queue(compared.matrix))
    left_out = (*(f"{a.called}, {a.why}" for a in compared.matrix.apart), *(str(b.error) for b in compared.broken))
    return brief_paper(brief_of(index, resolution), compared.matrix, held), left_out
