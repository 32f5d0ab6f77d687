"""Briefs on disk, one private file a resolution, and the papers made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.brief import Brief
from wtsaprep.model.names import slug
from wtsaprep.review.brief import brief_paper
from wtsaprep.review.queue import queue
from wtsaprep.services.comparing.comparison import compare, in_last_versions
from wtsaprep.services.sessions.positions import Holdings
from wtsaprep.store.folders.private_folder import change_private, load_private

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.brief import BriefPaper
    from wtsaprep.store.folders.workspace import Stored, Workspace


def load_brief(workspace: Workspace, resolution: Resolution) -> Stored[Brief]:
    """What we wrote of a resolution; nothing if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    return load_private(workspace, _place(resolution), _blank(resolution))


def change_brief(workspace: Workspace, resolution: Resolution, change: Callable[[Brief], Brief]) -> Stored[Brief]:
    """Change what we wrote of a resolution as it is on the disk now, and save it.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    return change_private(workspace, _place(resolution), _blank(resolution), change)


def write_in_brief(workspace: Workspace, resolution: Resolution, fields: Mapping[str, str]) -> None:
    """Give some fields of our brief other words, as they are typed in a form or on the command line.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    change_brief(workspace, resolution, lambda brief: Brief.model_validate(brief.model_dump() | dict(fields)))


def paper_on(workspace: Workspace, resolution: Resolution) -> tuple[BriefPaper, tuple[str, ...]]:
    """Our brief on a resolution, and the proposals left out of it, each with the reason; of revised ones, the last.

    Raises:
        InputFault: a file of ours can't be read.
    """
    compared = in_last_versions(workspace, compare(workspace, resolution))
    held = Holdings(workspace, compared.paths).held(queue(compared.matrix))
    left_out = (*(f"{a.number}, {a.why}" for a in compared.matrix.apart), *(str(b.error) for b in compared.broken))
    return brief_paper(load_brief(workspace, resolution).value, compared.matrix, held), left_out


def _reference(resolution: Resolution) -> str:
    return f"{resolution.number}@{slug(resolution.adopted)}"


def _place(resolution: Resolution) -> str:
    return f"briefs/{resolution.kind}-{slug(_reference(resolution))}.toml"


def _blank(resolution: Resolution) -> Brief:
    return Brief(resolution=_reference(resolution))
