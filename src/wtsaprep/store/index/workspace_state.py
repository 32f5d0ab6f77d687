"""The state of a workspace: what tells whether what was made of all its files may be had again as it was made.

It is taken before anything is read, and looked at once more when all is made; where a file was written within a tick,
or meanwhile, what was made is not kept. So a state that is met again is that of the same words.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import POSITIONS
from wtsaprep.store.files.known_states import file_state, has_settled, states_of
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.files_read import toml_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wtsaprep.store.files.known_states import State
    from wtsaprep.store.index.index import Index

_FolderStates = dict[str, "dict[str, State]"]


class WorkspaceState:
    """The states of all files that something may follow from: what all see, and ``ours``: our delegation's own."""

    def __init__(self, index: Index, *, ours: bool) -> None:
        self._index = index
        self._ours = ours
        self._states = self._found(again=False)

    @cached_property
    def key(self) -> str:
        """What tells this state from others."""
        folders = self._states.items()
        return key_of(*(part for folder, files in folders for part in (folder, *sorted(files.items()))))

    @property
    def holds(self) -> bool:
        """Whether the files are as they were, and are no others wherever this state is met again."""
        settled = all(has_settled(state) for files in self._states.values() for state in files.values())
        return settled and self.stands

    @property
    def stands(self) -> bool:
        """Whether the files are as they were; asked when all is made."""
        return self._found(again=True) == self._states

    def of(self, path: Path) -> State | None:
        """The state of one of the files; None if it is not there."""
        folder = SETTINGS if path.name == SETTINGS else str(path.parent)
        return self._states.get(folder, {}).get(path.name)

    def _found(self, *, again: bool) -> _FolderStates:
        states = {str(folder): self._in_folder(folder, again=again) for folder in self._folders()}
        settings = file_state(self._index.workspace.folder / SETTINGS)
        return states | {SETTINGS: {SETTINGS: settings[1:]} if settings else {}}

    def _folders(self) -> Iterator[Path]:
        here = self._index.workspace
        yield from (here.resolutions, here.bases, here.proposals, here.contributions, here.texts, here.reviews)
        yield from (here.replies, *((here.private / POSITIONS, here.sittings) if self._ours else ()))

    def _in_folder(self, folder: Path, *, again: bool) -> dict[str, State]:
        if again:
            return states_of(folder, toml_names(folder))
        files = self._index.files
        # Whoever reads heads in this action asks for the same.
        return files.once((states_of, folder), lambda: states_of(folder, [p.name for p in self._index.listed(folder)]))
