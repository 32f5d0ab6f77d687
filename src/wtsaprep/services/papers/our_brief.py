"""Our brief on a resolution: what we wrote, what we hold of each change, and what stands in the proposals. Private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.review.brief import brief_paper
from wtsaprep.review.queue import queue
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.sessions.briefs import brief_of, place_of_brief
from wtsaprep.services.sessions.positions import Holdings
from wtsaprep.store.files.single_files import OURS_ALONE
from wtsaprep.store.folders.private_folder import make_private, may_go_to
from wtsaprep.store.folders.written_papers import write_paper

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.brief import BriefPaper
    from wtsaprep.store.folders.workspace import Workspace
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


def own_place(workspace: Workspace, resolution: Resolution, ending: str) -> Path:
    """Where our brief on a resolution is written if nobody says where: beside what it is made of."""
    return (workspace.private / place_of_brief(resolution)).with_suffix(ending)


def write_brief(workspace: Workspace, path: Path, text: str | bytes, *, force: bool = False) -> None:
    """Write our brief to a file, for nobody else's eyes; ``force`` also where git would take it along.

    Raises:
        WriteFault: git would, or can't tell; or it can't be written. What was there is as it was.
    """
    if workspace.private in path.parents:
        workspace.see_that_it_is_there()
        make_private(workspace.private)
    if not force:
        may_go_to(workspace, path)
    write_paper(path, text, OURS_ALONE)
