"""Kept counts: what was counted exactly is counted anew only when a file that it may follow from is another one.

They lie in the catalogue under a digest of the states of all these files, and are numbers alone. A state is taken
before anything is read, and looked at once more when all is counted; what was written within a tick is not kept, so
that a state that is met again is that of the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.file_format import POSITIONS
from wtsaprep.review.needs import Counts, Looked
from wtsaprep.store.files.known_states import file_state, has_settled, states_of
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.files_read import toml_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wtsaprep.store.files.known_states import State
    from wtsaprep.store.index.index import Index

_TOPIC = "needs"
FileStates = dict[str, "dict[str, State]"]


class KeptCounts:
    """The exact counts of one action; made before anything is read."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._states = _states(index, again=False)
        self._counted: Counts | None = None

    def counts(self, rough: Counts) -> Counts:
        """How much is left: as it was counted before, or counted now."""
        known = self._index.catalogue.known(_TOPIC, _key(self._states))
        if (counts := _read(known)) is not None:
            return counts
        from wtsaprep.services.needs.exact_counts import exact_counts

        self._counted = exact_counts(self._index, rough)
        return self._counted

    def keep(self) -> None:
        """Keep what was counted, when nobody waits any more; not what can't be told, nor of what changed meanwhile."""
        if self._counted is None or self._counted.faults or not _have_settled(self._states):
            return
        if _states(self._index, again=True) == self._states:
            self._index.catalogue.keep(_TOPIC, {_key(self._states): _written(self._counted)})


def _folders(index: Index) -> Iterator[Path]:
    """The folders of all files that counts may follow from."""
    here = index.workspace
    yield from (here.resolutions, here.bases, here.proposals, here.contributions, here.texts, here.reviews)
    yield from (here.replies, here.private / POSITIONS, here.sittings)


def _states(index: Index, *, again: bool) -> FileStates:
    """The states of these files, by their folders and names; those that the action knows, or ``again`` as they are."""
    states = {str(folder): _in_folder(index, folder, again=again) for folder in _folders(index)}
    settings = file_state(index.workspace.folder / SETTINGS)
    return states | {SETTINGS: {SETTINGS: settings[1:]} if settings else {}}


def _in_folder(index: Index, folder: Path, *, again: bool) -> dict[str, State]:
    if again:
        return states_of(folder, toml_names(folder))
    # Whoever reads heads in this action asks for the same.
    return index.files.once((states_of, folder), lambda: states_of(folder, [p.name for p in index.listed(folder)]))


def _key(states: FileStates) -> str:
    return key_of(*(part for folder, files in states.items() for part in (folder, *sorted(files.items()))))


def _have_settled(states: FileStates) -> bool:
    return all(has_settled(state) for files in states.values() for state in files.values())


def _written(counts: Counts) -> list[Any]:
    sittings = [[*sitting, left] for sitting, left in counts.sittings.items()]
    return [counts.changes, counts.replies, counts.fates, counts.paragraphs, sittings]


def _read(known: Any) -> Counts | None:
    """What was written; None if nothing was that can be read."""
    try:
        changes, replies, fates, open_paragraphs, sittings = known
        looked = {proposal: Looked(*of_one) for proposal, of_one in changes.items()}
        left = {(kind, choice): many for kind, choice, many in sittings}
    except (TypeError, ValueError, AttributeError):
        return None
    return Counts(looked, replies, fates, open_paragraphs, left)
