"""Positions on disk, one private file a proposal: read with what earlier versions left, and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import POSITIONS
from wtsaprep.model.position import Positions
from wtsaprep.model.proposal import Proposal
from wtsaprep.review.positions import HeldPosition, carried_positions, latest_positions
from wtsaprep.review.undo_log import not_taken_back
from wtsaprep.services.drafts.opened_proposal import earlier_version, stored_draft
from wtsaprep.store.folders.private_folder import change_private
from wtsaprep.store.index.find import private_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from wtsaprep.model.position import Position, ViewHeard
    from wtsaprep.review.queue import QueuedChange
    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.index import Index

_MOST_VERSIONS = 20
"""Earlier versions that are looked at; nobody files more, and a circle of files ends."""


def place_of(proposal: str) -> str:
    """Where the positions on a proposal lie in the private folder."""
    return f"{POSITIONS}/{proposal}.toml"


def positions_on(index: Index, proposal: str) -> Positions:
    """What we hold of the changes of a proposal, by its id; nothing if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    return private_value(index, place_of(proposal), Positions(proposal=proposal))


def change_positions(
    workspace: Workspace, proposal: str, change: Callable[[Positions], Positions]
) -> Stored[Positions]:
    """Change what we hold of a proposal as it is on the disk now, and save it.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    return change_private(workspace, place_of(proposal), Positions(proposal=proposal), change)


class Holdings:
    """What we hold of the changes of some proposals, with what was carried from their earlier versions."""

    def __init__(self, index: Index, paths: Mapping[str, Path]) -> None:
        self._index = index
        self._paths = paths
        """The file of each proposal, by its id."""
        self._own: dict[str, Positions] = {}
        self._latest: dict[str, dict[str, Position]] = {}
        self._carried: dict[str, tuple[tuple[Positions, str], ...]] = {}

    def own(self, proposal: str) -> Positions:
        """The log of a proposal itself.

        Raises:
            InputFault: its file can't be read.
        """
        if proposal not in self._own:
            self._own[proposal] = positions_on(self._index, proposal)
        return self._own[proposal]

    def change(self, within: Workspace, proposal: str, change: Callable[[Positions], Positions]) -> None:
        """Change the log of a proposal and save it, within an act.

        Raises:
            InputFault: its file can't be read.
            WriteFault: it can't be written.
        """
        self._own[proposal] = change_positions(within, proposal, change).value
        self._latest.pop(proposal, None)

    def look_again(self) -> None:
        """Read the logs anew: what was said of several proposals at once was put back."""
        self._own.clear()
        self._latest.clear()

    def broken(self, proposals: Iterable[str]) -> dict[str, WtsaprepError]:
        """The proposals of which it can't be read what we hold, by their ids, and why."""
        broken: dict[str, WtsaprepError] = {}
        for proposal in proposals:
            try:
                self.own(proposal)
                self._earlier(proposal)
            except WtsaprepError as error:
                broken[proposal] = error
        return broken

    def held(self, changes: Iterable[QueuedChange]) -> tuple[HeldPosition, ...]:
        """Each change with what we hold of it.

        Raises:
            InputFault: a file can't be read.
        """
        return tuple(map(self._held, changes))

    def _held(self, change: QueuedChange) -> HeldPosition:
        heard = _heard(self.own(change.proposal), change.provision)
        if change.proposal not in self._latest:
            self._latest[change.proposal] = latest_positions(self.own(change.proposal))
        position, number = self._latest[change.proposal].get(change.provision), ""
        for earlier, name in self._earlier(change.proposal):
            heard = (*_heard(earlier, change.provision), *heard)
            if position is None and (held_then := latest_positions(earlier).get(change.provision)):
                position, number = held_then, name
        return HeldPosition(change, position, heard, number)

    def _earlier(self, proposal: str) -> tuple[tuple[Positions, str], ...]:
        """What is held of earlier versions, the last one first, by the names that the clauses have now."""
        if proposal not in self._carried:
            self._carried[proposal] = tuple(self._carry(proposal))
        return self._carried[proposal]

    def _carry(self, proposal: str) -> Iterable[tuple[Positions, str]]:
        path = self._paths.get(proposal)
        if path is None:
            return
        current = stored_draft(self._index, self._index.load(Proposal, path))
        version = current.proposal.value
        for _ in range(_MOST_VERSIONS):
            before = earlier_version(self._index, version)
            if before is None:
                return
            version = before.proposal.value
            held = positions_on(self._index, version.id)
            if held.positions or held.heard:
                yield carried_positions(held, before.revised, current.revised, current.baseline_text), version.name


def _heard(positions: Positions, provision: str) -> tuple[ViewHeard, ...]:
    return tuple(view for view in not_taken_back(positions.heard) if view.provision == provision)
