"""Preparing: going through the changes of a queue; each position is saved at once and can be taken back."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.brief import Brief
from wtsaprep.model.position import Position, ViewHeard
from wtsaprep.review.next_open import beginning, following
from wtsaprep.review.positions import entries, latest, progress, with_position
from wtsaprep.review.queue import identical
from wtsaprep.review.undo_log import last_step, made_again, moment, next_step, taken_back
from wtsaprep.services.sessions.briefs import change_brief, load_brief
from wtsaprep.services.sessions.positions import Holdings
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.saved_sessions import keep_sitting, sitting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.model.position import Positions, Stand
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue import ChangeKey, QueuedChange
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.review.undo_log import LogEntry
    from wtsaprep.store.folders.workspace import Workspace

_NOTHING = Position(at="-")
"""What we say of a change before we say anything."""


class PrepareSession:
    """One queue, what we hold of its changes, and where we stand in it."""

    def __init__(self, workspace: Workspace, choice: QueueSelection) -> None:
        self._workspace = workspace
        found = queue_of(workspace, choice)
        self._holdings = Holdings(workspace, found.paths)
        broken = self._holdings.broken(dict.fromkeys(one.proposal for one in found.changes))
        self.queue = replace(
            found,
            changes=tuple(one for one in found.changes if one.proposal not in broken),
            apart=(*found.apart, *(error.in_short for error in broken.values())),
        )
        self.held: tuple[HeldPosition, ...] = self._holdings.held(self.queue.changes)
        self._rows: dict[str, dict[str, MatrixRow]] = {}
        self._sitting = sitting_of(workspace, "prepare", str(choice))
        where = (self._sitting.proposal, self._sitting.provision) if self.resumed else None
        self.at = beginning([one.change.key for one in self.held], [one.open for one in self.held], where)

    @property
    def resumed(self) -> bool:
        """Whether it goes on where it was left before."""
        return bool(self._sitting.at)

    @property
    def now(self) -> HeldPosition | None:
        """The change that is looked at, with what we hold of it."""
        return self.held[self.at] if self.held else None

    @property
    def left(self) -> int:
        """How many changes still need us."""
        found = progress(self.held)
        return found.all - found.done

    def matrix_row(self) -> tuple[Matrix, MatrixRow] | None:
        """The clause of the change that is looked at among all proposals; None for a whole text."""
        if self.now is None or not self.now.change.row:
            return None
        matrix = self.queue.comparisons[self.now.change.resolution].matrix
        if matrix.name not in self._rows:
            self._rows[matrix.name] = {row.id: row for row in matrix.rows}
        return matrix, self._rows[matrix.name][self.now.change.row]

    @property
    def new_text(self) -> Text:
        """The words of the new text that is looked at; none for a change of a text in force."""
        return self.queue.new_texts.get(self.now.change.proposal, ()) if self.now else ()

    @property
    def resolution(self) -> Resolution | None:
        """The text in force that the change is on; none for a new text."""
        found = self.queue.comparisons.get(self.now.change.resolution) if self.now else None
        return found.resolution if found else None

    def brief(self) -> Brief:
        """What our brief on that text says beside our positions.

        Raises:
            InputFault: its file can't be read.
        """
        assert self.resolution is not None
        return load_brief(self._workspace, self.resolution).value

    def say_in_brief(self, said: Mapping[str, str]) -> None:
        """Write into our brief.

        Raises:
            WtsaprepError: it can't be saved.
        """
        assert self.resolution is not None
        change_brief(self._workspace, self.resolution, lambda was: Brief.model_validate(was.model_dump() | dict(said)))

    def go(self, at: int) -> None:
        """Look at another change."""
        self.at = max(0, min(at, len(self.held) - 1))

    def following(self, times: int, *, only_open: bool) -> int | None:
        """The place some changes further on, or back, see `review.place`."""
        all_of_them = [True] * len(self.held)
        left = [one.open for one in self.held] if only_open else all_of_them
        return following(left, all_of_them, self.at, times)

    def identical(self) -> tuple[HeldPosition, ...]:
        """The change that is looked at and all that want the same of the same clause."""
        if self.now is None:
            return ()
        keys = {one.key for one in identical(self.queue.changes, self.now.change)}
        return tuple(one for one in self.held if one.change.key in keys)

    def take(self, stand: Stand, changes: Sequence[HeldPosition]) -> None:
        """Take a position on some changes, as one step.

        Raises:
            WtsaprepError: it can't be saved.
        """
        at = self._moment()
        try:
            for one in changes:
                self._say(one, at, stand=stand, judged=one.change.judged)
        finally:
            self._read()
        self.keep_place()

    def say(self, one: HeldPosition, **said: Any) -> None:
        """Say more of a change: a note, a red line, fallbacks, talking points; as one step.

        Raises:
            WtsaprepError: it can't be saved.
        """
        was = one.position or _NOTHING
        if new := {name: value for name, value in said.items() if getattr(was, name) != value}:
            self._say(one, self._moment(), **new)
            self._read()

    def hear(self, one: HeldPosition, source: str, **said: Any) -> None:
        """Write down what a source said of a change, as one step.

        Raises:
            WtsaprepError: it can't be saved.
        """
        proposal, provision = one.change.key
        view = ViewHeard(provision=provision, at=self._moment(), source=source, **said)
        self._holdings.change(proposal, lambda log: log.model_copy(update={"heard": (*log.heard, view)}))
        self._read()

    def undo(self) -> str:
        """Take back the last step, also one of an earlier run; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        now = self._moment()
        return self._travel(last_step(self._entries()), lambda log, step: taken_back(log, step, now))

    def redo(self) -> str:
        """Make again what was taken back last; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        return self._travel(next_step(self._entries()), made_again)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(last_step(self._entries()))

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(next_step(self._entries()))

    def keep_place(self) -> None:
        """Keep where the session stands, so that it goes on there after whatever may happen.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self._keep()

    def keep_writing(self, form: str, written: Mapping[str, str]) -> None:
        """Keep what stands in a form until it is taken, wherever one goes meanwhile; nothing once it is.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self._keep(writing=self._sitting.with_writing(form, self._about(form), written))

    def written(self, form: str) -> Mapping[str, str]:
        """What stood in a form when the line dropped or when it could not be taken."""
        return self._sitting.written(form, self._about(form))

    @property
    def broken_off(self) -> str:
        """A form in which something stands here that was not taken."""
        return next((one.form for one in self._sitting.writing if one.about == self._about(one.form)), "")

    def _about(self, form: str) -> str:
        """What a form is about: our brief is on the whole text in force."""
        if form == "write-brief":
            return self.resolution.name if self.resolution else ""
        return " ".join(self.now.change.key) if self.now else ""

    def _keep(self, **said: Any) -> None:
        if self.now is None:
            return
        proposal, provision = self.now.change.key
        place = {"proposal": proposal, "provision": provision, "left": self.left, "at": moment(datetime.now(UTC))}
        self._sitting = self._sitting.model_copy(update={**place, **said})
        keep_sitting(self._workspace, self._sitting)

    def _moment(self) -> str:
        return moment(datetime.now(UTC), self._entries())

    def _say(self, one: HeldPosition, at: str, **said: Any) -> None:
        proposal, provision = one.change.key
        carried = one.position if one.carried_from else None

        def change(log: Positions) -> Positions:
            # Another program may have said something of it meanwhile: what that said holds, too.
            return with_position(log, provision, at, latest(log).get(provision, carried), **said)

        self._holdings.change(proposal, change)

    def _entries(self) -> list[LogEntry]:
        logs = [self._holdings.own(proposal) for proposal in dict.fromkeys(one.change.proposal for one in self.held)]
        return [entry for log in logs for entry in entries(log)]

    def _travel(self, step: str, change: Callable[[Sequence[Any], str], tuple[Any, ...]]) -> str:
        touched: set[ChangeKey] = set()
        if step:
            # One key may have said the same of many changes, some of which are not in this queue.
            for proposal in self.queue.paths:
                with contextlib.suppress(WtsaprepError):  # One that can't be read is left out here, too.
                    log = entries(self._holdings.own(proposal))
                    touched |= {(proposal, one.provision) for one in log if one.at == step}
            for proposal in dict.fromkeys(proposal for proposal, _ in touched):
                self._holdings.change(proposal, lambda log: _changed(log, step, change))
            self._read()
        found = [at for at, one in enumerate(self.held) if one.change.key in touched]
        self.go(next(iter(found), self.at))
        self.keep_place()
        return _told([self.held[at].change for at in found], len(touched))

    def _read(self) -> None:
        self.held = self._holdings.held(self.queue.changes)


def _changed(log: Positions, step: str, change: Callable[[Sequence[Any], str], tuple[Any, ...]]) -> Positions:
    return log.model_copy(update={"positions": change(log.positions, step), "heard": change(log.heard, step)})


def _told(changes: Sequence[QueuedChange], many: int) -> str:
    """What a step was about: "ARB/36A1/1, recognizing a) and 2 more"."""
    first = next((f"{one.number}, {one.name}" for one in changes), "a change that is not in this list")
    return f"{first} and {many - 1} more" if many > 1 else first
