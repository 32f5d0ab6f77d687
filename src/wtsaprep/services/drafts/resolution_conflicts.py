"""The conflicts of a text in force; settling one is written at once, since nothing else of it is edited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.settle import settled_resolution
from wtsaprep.store.index.find import find_baseline
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Workspace


class ResolutionConflicts:
    """A text in force with what waits to be settled in it."""

    def __init__(self, workspace: Workspace, resolution: Resolution) -> None:
        self._workspace = workspace
        self._opened = resolution
        self._stored = find_baseline(Index(workspace), resolution.baseline)

    @property
    def resolution(self) -> Resolution:
        """The text as it is now."""
        return self._stored.value if self._stored else self._opened

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        return self._stored.value.conflicts if self._stored else ()

    def settle(self, conflict: Conflict, choice: ConflictChoice, name: str) -> None:
        """Settle one conflict in the file.

        Raises:
            WriteFault: it can't be written.
        """
        if self._stored is not None:
            value = settled_resolution(self._stored.value, conflict, choice)
            self._stored, _ = self._workspace.save(replace(self._stored, value=value))
