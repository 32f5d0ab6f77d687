"""Reviews on disk: a file for each document of a chair's text, or each proposal, that lay before a body."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.model.review import Review
from wtsaprep.store.folders.change_on_disk import change_on_disk
from wtsaprep.store.folders.workspace import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.store.folders.workspace import Workspace


def load_review(workspace: Workspace, text: str) -> Stored[Review]:
    """The decisions on a document ("DT/24"), or on a proposal by its id; none if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    path = workspace.review_path(text)
    return workspace.load(Review, path) if os.path.exists(path) else Stored(Review(text=text), path, None)


def change_review(workspace: Workspace, text: str, change: Callable[[Review], Review]) -> Stored[Review]:
    """Change the decisions on a text as they are on the disk now, and save them.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    workspace.see_that_it_is_there()
    return change_on_disk(lambda: load_review(workspace, text), change, workspace.save_entry)
