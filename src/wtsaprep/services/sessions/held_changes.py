"""The course of preparing: the changes of a queue with what we hold of each, and the logs of their positions."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.position import Position, ViewHeard
from wtsaprep.review.both_wrote import both_stand
from wtsaprep.review.positions import entries, latest_positions, rewritten_positions, with_position
from wtsaprep.services.sessions.position_fields import united_fields
from wtsaprep.services.sessions.positions import Holdings
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.services.sessions.walk import Stop
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wtsaprep.model.position import Positions
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue import ChangeKey
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.review.undo_log import LogEntry, Rewrite
    from wtsaprep.services.sessions.queues import Queue
    from wtsaprep.store.folders.workspace import Workspace

_UNSAID = Position(at="-")
"""What we say of a change before we say anything."""


class HeldChanges:
    """A queue and what we hold of its changes; proposals whose positions can't be read are left out of it."""

    elsewhere = "a change that is not in this list"

    def __init__(self, workspace: Workspace, selection: QueueSelection) -> None:
        self._workspace = workspace
        index = Index(workspace)
        queue = queue_of(index, selection)
        self._holdings = Holdings(index, queue.paths)
        broken = self._holdings.broken(dict.fromkeys(change.proposal for change in queue.changes))
        self.queue: Queue = replace(
            queue,
            changes=tuple(change for change in queue.changes if change.proposal not in broken),
            apart=(*queue.apart, *(error.in_short for error in broken.values())),
        )
        self.held: tuple[HeldPosition, ...] = ()
        self.stops: tuple[Stop, ...] = ()
        self._read()

    def _read(self) -> None:
        ours_too = self.queue.choice.kind not in ("all", "resolution")
        self.held = tuple(
            replace(held, asked=ours_too or not held.change.ours) for held in self._holdings.held(self.queue.changes)
        )
        self.stops = tuple(
            Stop(held.change.key, f"{held.change.number}, {held.change.name}", held.open) for held in self.held
        )

    def about(self, form: str, at: int) -> str:
        """Our brief is on the whole text in force, all other forms are on one change."""
        change = self.held[at].change
        return change.resolution if form == "write-brief" else " ".join(change.key)

    def entries(self) -> list[LogEntry]:
        """All entries of the logs of the proposals in the queue."""
        proposals = dict.fromkeys(held.change.proposal for held in self.held)
        return [entry for proposal in proposals for entry in entries(self._holdings.own(proposal))]

    def rewrite(self, step: str, change: Rewrite) -> Collection[ChangeKey]:
        """Rewrite a step in all logs that have it: one key may have said the same of changes in no list here."""
        touched: set[ChangeKey] = set()
        for proposal in self.queue.paths:
            with contextlib.suppress(WtsaprepError):  # One that can't be read is left out here, too.
                log = entries(self._holdings.own(proposal))
                touched |= {(proposal, entry.provision) for entry in log if entry.at == step}
        with self._saving() as within:
            for proposal in sorted({proposal for proposal, _ in touched}):
                self._holdings.change(within, proposal, lambda log: rewritten_positions(log, step, change))
        return touched

    def say(self, said: Mapping[ChangeKey, Mapping[str, Any]], at: str, seen: HeldPosition | None = None) -> str:
        """Say something of some changes, as one step; gives the sentence on what somebody else wrote meanwhile.

        ``seen`` is the one that somebody wrote on for a while, as it was then.

        Raises:
            WtsaprepError: it can't be saved; nothing of it is.
        """
        both: list[str] = []
        with self._saving() as within:
            for held in self.held:
                if fields := said.get(held.change.key):
                    before = seen if seen is not None and seen.change.key == held.change.key else held
                    both += self._say(within, held, at, before.position or _UNSAID, **fields)
        return both_stand(dict.fromkeys(both))

    def add(self, held: HeldPosition, at: str, **fields: Any) -> str:
        """Say more of a change, if it says anything new; gives the sentence on what somebody else wrote meanwhile.

        Raises:
            WtsaprepError: it can't be saved.
        """
        before = held.position or _UNSAID
        if new := {name: value for name, value in fields.items() if getattr(before, name) != value}:
            return self.say({held.change.key: new}, at, held)
        return ""

    def hear(self, held: HeldPosition, at: str, **fields: Any) -> None:
        """Write down what somebody said of a change.

        Raises:
            WtsaprepError: it can't be saved.
        """
        view = ViewHeard(provision=held.change.provision, at=at, **fields)
        with self._saving() as within:
            self._holdings.change(
                within, held.change.proposal, lambda log: log.model_copy(update={"heard": (*log.heard, view)})
            )

    @contextlib.contextmanager
    def _saving(self) -> Iterator[Workspace]:
        """Save to several logs, or to none of them."""
        try:
            with acting(self._workspace, "") as within:
                yield within
        except WtsaprepError:
            self._holdings.look_again()
            raise
        finally:
            self._read()

    def _say(self, within: Workspace, held: HeldPosition, at: str, seen: Position, **fields: Any) -> tuple[str, ...]:
        """Say something of a change, of which one position was seen; gives the fields that two people wrote."""
        proposal, provision = held.change.key
        carried = held.position if held.carried_from else None
        both: tuple[str, ...] = ()

        def change(log: Positions) -> Positions:
            nonlocal both
            # Another program may have said something of it meanwhile: what that said holds, too.
            now = latest_positions(log).get(provision, carried)
            united, both = united_fields(seen, fields, now)
            return with_position(log, provision, at, now, **united)

        self._holdings.change(within, proposal, change)
        return both
