"""Changing the register: the rows of what we noted of documents, as they are on the disk now, and saving them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.file_format import REGISTER
from wtsaprep.model.numbers import natural_key
from wtsaprep.model.register import Register, RegisteredDocument
from wtsaprep.store.folders.private_folder import change_private

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.folders.workspace import Stored, Workspace


def change_register(workspace: Workspace, change: Callable[[Register], Register]) -> Stored[Register]:
    """Change the register as it is on the disk now, and save it.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    return change_private(workspace, REGISTER, Register(), change)


def with_row(register: Register, document: str, row: RegisteredDocument | None) -> Register:
    """The register with another row for a document, or none; rows are in the order of their numbers."""
    rest = [noted for noted in register.documents if noted.document != document]
    rows = sorted((*rest, *([row] if row else [])), key=lambda noted: natural_key(noted.document))
    return register.model_copy(update={"documents": tuple(rows)})


def row_of(row: DocumentRow, **noted: Any) -> RegisteredDocument:
    """What the register says of a document from now on: what was shown, but for what is noted anew."""
    shown = {name: getattr(row, name) for name in ("revision", "colour", "received", "read", "focal_point")}
    if row.path is not None:
        shown["revision"] = 0
    return RegisteredDocument.model_validate({"document": row.number, **shown, "seen": not row.new} | noted)


def with_noted(register: Register, row: DocumentRow, **noted: Any) -> Register:
    """The register with something noted of a document; what somebody else wrote of it meanwhile stays."""
    there = next((one for one in register.documents if one.document == row.number), None)
    written = {"colour": there.colour, "focal_point": there.focal_point} if there else {}
    return with_row(register, row.number, row_of(row, **written | noted))
