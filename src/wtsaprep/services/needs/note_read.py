"""Noting in the register that a document was opened and so is read; values are loaded only where one is noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.services.needs.register import dates_of, document_rows, read_noted
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents


def note_read(workspace: Workspace, contents: Contents, path: Path) -> None:
    """Note that a document was opened, or a proposal that it carries, by its file; what is noted is not written again.

    Raises:
        InputFault: the register can't be read.
        WriteFault: it can't be written.
    """
    index = Index(workspace)
    inside = {head.id for head in contents.proposals if head.path == path}
    for row in document_rows(contents, read_noted(index), dates_of(contents), read_ours(index)):
        if not row.read and (row.path == path or inside & set(row.proposals)):
            from wtsaprep.services.needs.change_register import change_register, with_noted

            change_register(workspace, partial(with_noted, row=row, read=True, seen=True))
