"""Whether anything was done that could be taken back: asked at each key of the first screen, so little is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.folders.act_log import last_act, last_undone
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Workspace


def may_be_done(workspace: Workspace, *, undone: bool) -> bool:
    """Whether there may be something to take back, or to do again; logs of steps are not read for that."""
    if (last_undone if undone else last_act)(workspace.folder) is not None:
        return True
    index = Index(workspace)
    return bool(index.position_files or index.review_files)
