"""Preparing: going through the changes of a queue; each position is saved at once and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.review.queue import identical_changes
from wtsaprep.services.sessions.briefs import load_brief, write_in_brief
from wtsaprep.services.sessions.held_changes import HeldChanges
from wtsaprep.services.sessions.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.model.brief import Brief
    from wtsaprep.model.position import Stand
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.services.sessions.queues import Queue
    from wtsaprep.services.sessions.walk import StopKey
    from wtsaprep.store.folders.workspace import Workspace


class PrepareSession:
    """One queue, what we hold of its changes, and where we stand in it."""

    def __init__(self, workspace: Workspace, selection: QueueSelection) -> None:
        self._workspace = workspace
        self._changes = HeldChanges(workspace, selection)
        self.walk = Walk(workspace, "prepare", str(selection), self._changes)
        self._rows: dict[str, dict[str, MatrixRow]] = {}
        """The clauses of each comparison, by their ids."""
        self._marked: frozenset[StopKey] = frozenset()

    @property
    def queue(self) -> Queue:
        """What is gone through, and what is left out."""
        return self._changes.queue

    @property
    def held(self) -> tuple[HeldPosition, ...]:
        """Its changes with what we hold of each."""
        return self._changes.held

    @property
    def current(self) -> HeldPosition | None:
        """The change that is looked at, with what we hold of it."""
        return self.held[self.walk.at] if self.held else None

    @property
    def place(self) -> int:
        """Which change is looked at, as they are counted; 0 if there is none."""
        changes = list(dict.fromkeys(held.change.change for held in self.held))
        return changes.index(self.current.change.change) + 1 if self.current else 0

    def matrix_row(self, held: HeldPosition) -> tuple[Matrix, MatrixRow] | None:
        """The clause of a change among all proposals; None for a whole text."""
        change = held.change
        if not change.row:
            return None
        matrix = self.queue.comparisons[change.resolution].matrix
        if matrix.name not in self._rows:
            self._rows[matrix.name] = {row.id: row for row in matrix.rows}
        return matrix, self._rows[matrix.name][change.row]

    def new_text(self, held: HeldPosition) -> Text:
        """The words of the new text that a change makes; none for a change of a text in force."""
        return self.queue.new_texts.get(held.change.proposal, ())

    @property
    def resolution(self) -> Resolution | None:
        """The text in force that the change is on; none for a new text."""
        compared = self.queue.comparisons.get(self.current.change.resolution) if self.current else None
        return compared.resolution if compared else None

    def following(self, times: int, *, only_open: bool) -> int | None:
        """The place some changes further on, or back, see `review.next_open`."""
        all_of_them = [True] * len(self.held)
        return self.walk.following(times, [held.open for held in self.held] if only_open else all_of_them, all_of_them)

    def identical(self) -> tuple[HeldPosition, ...]:
        """The change that is looked at and all that want the same of the same clause."""
        if self.current is None:
            return ()
        keys = {change.key for change in identical_changes(self.queue.changes, self.current.change)}
        return tuple(held for held in self.held if held.change.key in keys)

    @property
    def marked(self) -> tuple[HeldPosition, ...]:
        """The changes that are marked, for one position on all of them."""
        return tuple(held for held in self.held if held.change.key in self._marked)

    def mark(self, changes: Sequence[HeldPosition]) -> None:
        """Mark some changes; where all of them are marked, take the marks away."""
        keys = {held.change.key for held in changes}
        self._marked = self._marked - keys if keys <= self._marked else self._marked | keys

    def unmark(self) -> None:
        """Take all marks away."""
        self._marked = frozenset()

    def again(self, held: HeldPosition) -> HeldPosition:
        """A change with what we hold of it by now."""
        return next(now for now in self.held if now.change.key == held.change.key)

    def take(self, stand: Stand, changes: Sequence[HeldPosition], **more: Any) -> str:
        """Take a position on some changes, each as it reads now, and say ``more`` of the one looked at, as one step.

        It is taken on both halves of a split and all sides of a join, which are one change.

        Gives the sentence on what somebody else wrote meanwhile.

        Raises:
            WtsaprepError: it can't be saved.
        """
        taken_on = {held.change.change for held in changes}
        along = (held for held in self.held if held.change.change in taken_on)
        said = {held.change.key: {"stand": stand, "judged": held.change.judged} for held in along}
        if more and self.current is not None:
            key = self.current.change.key
            said[key] = said.get(key, {}) | more
        told = self._changes.say(said, self.walk.moment())
        self.walk.keep_place()
        return told

    def say(self, held: HeldPosition, **fields: Any) -> str:
        """Say more of a change: a note, a red line, fallbacks, talking points; as one step.

        Gives the sentence on what somebody else wrote meanwhile.

        Raises:
            WtsaprepError: it can't be saved.
        """
        return self._changes.add(held, self.walk.moment(), **fields)

    def hear(self, held: HeldPosition, source: str, **fields: Any) -> None:
        """Write down what a source said of a change, as one step.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self._changes.hear(held, self.walk.moment(), source=source, **fields)

    def brief(self) -> Brief:
        """What our brief on that text says beside our positions.

        Raises:
            InputFault: its file can't be read.
        """
        assert self.resolution is not None
        return load_brief(self._workspace, self.resolution).value

    def say_in_brief(self, written: Mapping[str, str], seen: Brief) -> str:
        """Write into our brief, of which we saw something; gives the sentence on what somebody else wrote meanwhile.

        Raises:
            WtsaprepError: it can't be saved.
        """
        assert self.resolution is not None
        return write_in_brief(self._workspace, self.resolution, written, seen)
