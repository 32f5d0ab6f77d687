"""Papers of a session, written beside the other documents of the user: the record, and what is agreed and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.papers.agreed import agreed_markdown
from wtsaprep.formats.papers.record import record_markdown
from wtsaprep.model.names import slug
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.review.record import record
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace


def write_papers(workspace: Workspace, reference: str, folder: Path) -> tuple[str, ...]:
    """Write the session record and the agreed text with its open points as Markdown; gives the names of the files.

    Raises:
        WtsaprepError: the text can't be read, or a file not be written.
    """
    found = tabled(workspace, reference)
    papers = {"record": record_markdown(found, record(found)), "agreed": agreed_markdown(found)}
    names = {name: f"{slug(reference)}-{name}.md" for name in papers}
    for name, text in papers.items():
        overwrite_file(folder / names[name], visible_document(text))
    return tuple(names.values())
