"""The practice set: a workspace of its own, so that it can't head, annotate or contest what is real."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.folders.locations import find_practice, find_workspace, practice_workspace
from wtsaprep.store.folders.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def open_practice() -> Workspace:
    """The practice set, copied from the packaged one the first time.

    Raises:
        WriteFault: it can't be copied.
    """
    return Workspace(find_practice())


def other_workspace(here: Workspace, begun_on: Workspace) -> Workspace:
    """From anywhere the practice set; from there the workspace that was begun on, or the user's own.

    Raises:
        WriteFault: one that is not there yet can't be copied.
    """
    if not _is_practice(here.folder):
        return open_practice()
    return Workspace(find_workspace(None, {})[0]) if _is_practice(begun_on.folder) else begun_on


def _is_practice(folder: Path) -> bool:
    return folder.resolve() == practice_workspace().resolve()
