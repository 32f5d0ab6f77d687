"""Bases: the texts that drafts, replies and chair's texts were made on, kept under their digests, never changed."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.errors import WriteFault
from wtsaprep.model.file_format import base_name
from wtsaprep.model.text_digest import digest
from wtsaprep.store.files.single_files import read_file, remove_file
from wtsaprep.store.folders.workspace import Stored

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Workspace


def keep_base(workspace: Workspace, text: Resolution | None) -> None:
    """Keep a text in force as it stands, for what was made on it, unless it is kept already.

    A later correction of the text, by hand or by git, gives no other chance to.

    Raises:
        WriteFault: it can't be written.
    """
    if text is None:
        return
    path = workspace.bases / base_name(digest(text.provisions))
    if os.path.exists(path):
        return
    try:
        # It is part of no act: what is made on the text after this act needs it if this one is taken back.
        alone = replace(workspace, recording=None)
        alone.save_entry(Stored(text.model_copy(update={"conflicts": ()}), path, None))
    except WriteFault:
        if not os.path.exists(path):  # Another run may have been faster.
            raise


def drop_base(workspace: Workspace, path: Path) -> None:
    """Take away a text that nothing needs any more.

    Raises:
        InputFault: it can't be read, so that it could not be put back.
        WriteFault: it can't be taken away.
    """
    workspace.note(path, None)
    remove_file(path, read_file(path).stamp)
