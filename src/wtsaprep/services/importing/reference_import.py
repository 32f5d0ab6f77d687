"""Importing what is only read: the Constitution or the Convention, from plain text or a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.formats.numbered_text import numbered_text
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import BETWEEN_CELLS, listing
from wtsaprep.model.file_format import SHORT_NAMES
from wtsaprep.model.resolution import Resolution
from wtsaprep.redline.spans import accepted
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.model.file_format import NumberedThrough
    from wtsaprep.services.importing.input_files import Input
    from wtsaprep.store.folders.workspace import Stored, Workspace


def import_reference(workspace: Workspace, given: Input, kind: NumberedThrough) -> Stored[Resolution]:
    """Read such a text and write it; ``undo`` takes it back.

    Raises:
        InputFault: it is damaged, has no numbered provisions, or this edition of it is here.
        WriteFault: it can't be written.
    """
    read = numbered_text(given if isinstance(given, str) else _words_of(given))
    value = Resolution(
        kind=kind,
        number=SHORT_NAMES[kind],
        adopted=read.adopted,
        language=language_of(provision.text for provision in read.provisions),
        provisions=read.provisions,
    )
    here = {(head.kind, head.adopted) for head in Index(workspace).references}
    if (value.kind, value.adopted) in here:
        raise InputFault(f"{value.name} is here already", hint="Discard its file first, or name another edition.")
    with acting(workspace, f"import {value.name}") as within:
        stored, _ = within.save(workspace.new_reference(value))
    return stored


def _words_of(raw: bytes) -> str:
    """The paragraphs of a Word file as they read; what stands in a column before others is their number."""
    lines = ("".join(accepted(line.spans)) for line in listing(read_document(raw)) if line.in_final)
    return "\n".join(line.replace(BETWEEN_CELLS, "\t", 1) for line in lines)
