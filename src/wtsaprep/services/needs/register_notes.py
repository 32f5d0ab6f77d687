"""What is noted in the register from the keyboard: saved at once, one step each, and taken back row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.services.needs.change_register import change_register, row_of, with_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.register import Register, RegisteredDocument
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.folders.workspace import Workspace


class _Step(NamedTuple):
    document: str
    before: RegisteredDocument | None
    after: RegisteredDocument | None


class RegisterNotes:
    """Notes of one visit to the register, and the way back."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._past: list[_Step] = []
        self._future: list[_Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether something was noted since the register was opened."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back, and nothing noted since."""
        return bool(self._future)

    def note(self, row: DocumentRow, **noted: Any) -> None:
        """Note something of a document.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        self._past.append(self._put(row.number, row_of(row, **noted)))
        self._future.clear()

    def undo(self) -> str:
        """Take back the last note; give the document that it was on.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        step = self._past[-1]
        self._put(step.document, step.before)
        self._future.append(self._past.pop())
        return step.document

    def redo(self) -> str:
        """Note again what was taken back last; give the document that it is on.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        step = self._future[-1]
        self._put(step.document, step.after)
        self._past.append(self._future.pop())
        return step.document

    def saw(self, rows: Iterable[DocumentRow]) -> None:
        """Note that some documents were on the list: they are new no more.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        new = [row for row in rows if row.new]

        def seen(register: Register) -> Register:
            for row in new:
                register = with_row(register, row.number, row_of(row, seen=True))
            return register

        if new:
            change_register(self._workspace, seen)

    def _put(self, document: str, after: RegisteredDocument | None) -> _Step:
        before: list[RegisteredDocument] = []

        def changed(register: Register) -> Register:
            before.extend(row for row in register.documents if row.document == document)
            return with_row(register, document, after)

        change_register(self._workspace, changed)
        return _Step(document, before[0] if before else None, after)
