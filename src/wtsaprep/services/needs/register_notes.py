"""What is noted in the register from the keyboard: one act each, saved at once; taken back also after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.file_format import REGISTER
from wtsaprep.review.both_wrote import both_stand, both_wrote
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.services.needs.change_register import change_register, with_noted
from wtsaprep.store.folders.act_log import last_act, last_undone
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.register import Register
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


_WORDS = ("focal_point",)
"""What is noted in words, of which two that were written at one time both stay."""


class RegisterNotes:
    """Notes in the register, and the way back."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._file = workspace.private / REGISTER
        self._last: Act | None = None
        self._undone: Act | None = None
        self._look()

    @property
    def can_undo(self) -> bool:
        """Whether something was noted that can be taken back."""
        return self._last is not None

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back, and nothing noted since."""
        return self._undone is not None

    def note(self, row: DocumentRow, **noted: Any) -> str:
        """Note something of a document, as somebody saw it; gives the sentence on what another wrote there meanwhile.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        both: tuple[str, ...] = ()

        def change(register: Register) -> Register:
            nonlocal both
            there = next((one for one in register.documents if one.document == row.number), None)
            asked = {name: noted[name] for name in _WORDS if name in noted}
            now = {name: getattr(there, name) for name in asked} if there else {}
            united = both_wrote({name: getattr(row, name) for name in asked}, asked, now, one_line=_WORDS)
            both = united.both
            return with_noted(register, row, **noted | dict(united.fields))

        with acting(self._workspace, f"note on {row.number}") as within:
            change_register(within, change)
        self._look()
        return both_stand(both)

    def undo(self) -> str:
        """Take back the last note; give what it was.

        Raises:
            WtsaprepError: the register can't be read or written, or somebody changed the same since.
        """
        return self._travel(take_back(self._workspace, self._last) if self._last else None)

    def redo(self) -> str:
        """Note again what was taken back last; give what it is.

        Raises:
            WtsaprepError: the register can't be read or written, or somebody changed the same since.
        """
        return self._travel(do_again(self._workspace, self._undone) if self._undone else None)

    def saw(self, rows: Iterable[DocumentRow]) -> None:
        """Note that some documents were on the list: they are new no more.

        Raises:
            WtsaprepError: the register can't be read or written.
        """
        new = [row for row in rows if row.new]

        def seen(register: Register) -> Register:
            for row in new:
                register = with_noted(register, row, seen=True)
            return register

        if new:
            change_register(self._workspace, seen)

    def _travel(self, act: Act | None) -> str:
        self._look()
        return act.name.removeprefix("note on ") if act else ""

    def _look(self) -> None:
        self._last, self._undone = (find(self._workspace.folder, self._file) for find in (last_act, last_undone))
