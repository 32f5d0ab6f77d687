"""A walk through things one by one: the stops, the place among them, undo over a log, and all of it saved at once.

Preparing walks through changes, the room through paragraphs; each brings its `Course`. Laws: a step that is taken back
leads to the stop it was about and says which; whatever is done, another run of the program goes on at the same stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from wtsaprep.review.next_open import first_open, next_open
from wtsaprep.review.undo_log import last_step, made_again, moment, next_step, taken_back
from wtsaprep.store.folders.saved_sessions import keep_sitting, sitting_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wtsaprep.model.position import SittingKind
    from wtsaprep.review.undo_log import E, LogEntry, Rewrite
    from wtsaprep.store.folders.workspace import Workspace

StopKey = tuple[str, str]
"""What a stop is known by: a proposal, empty where all stops are in one text, and a clause of it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that a walk comes to."""

    key: StopKey
    name: str
    """What it is called where a step on it is told."""
    left: bool
    """Whether it still needs somebody."""


class Course(Protocol):
    """What a walk goes along: its stops, and the log of what was said at them."""

    elsewhere: str
    """What a stop is called that was on the course once, or is on another one."""

    @property
    def stops(self) -> Sequence[Stop]: ...
    def about(self, form: str, at: int) -> str:
        """What a form is about that is filled in at a stop."""

    def entries(self) -> Sequence[LogEntry]:
        """All entries of the log, also those that were taken back."""

    def rewrite(self, step: str, change: Rewrite) -> Collection[StopKey]:
        """Save the log with a step of it rewritten; gives the stops that the step is about.

        Raises:
            WtsaprepError: it can't be saved.
        """


class Unlogged(Protocol):
    """Steps that stand in no log, and can be taken back while the program runs."""

    what: str
    """What they do to a stop: "what was typed into"."""

    @property
    def last(self) -> str:
        """The time of the last one; empty if there is none."""

    @property
    def last_taken_back(self) -> str:
        """When one was taken back last that can be made again; empty if there is none."""

    def take_back(self, at: str) -> StopKey:
        """Take back the last one; gives the stop that it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """

    def make_again(self) -> StopKey:
        """Make again what was taken back last; gives the stop that it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """


class Walk:
    """Where one stands on a course, and what leads on, back, and back in time."""

    def __init__(
        self, workspace: Workspace, kind: SittingKind, choice: str, course: Course, unlogged: Unlogged | None = None
    ) -> None:
        self._workspace = workspace
        self._course = course
        self._unlogged = unlogged
        self._saved = sitting_of(workspace, kind, choice)
        self.resumed = bool(self._saved.at)
        """Whether it goes on where it was left before."""
        kept = (self._saved.proposal, self._saved.provision) if self.resumed else None
        stops = course.stops
        self.at = first_open([stop.key for stop in stops], [stop.left for stop in stops], kept)
        """The place of the stop that is looked at."""

    @property
    def left(self) -> int:
        """How many stops still need somebody."""
        return sum(stop.left for stop in self._course.stops)

    @property
    def stop(self) -> StopKey | None:
        """The stop that is looked at; None where there is none."""
        stops = self._course.stops
        return stops[self.at].key if stops else None

    def go(self, at: int) -> None:
        """Look at another stop; beyond an end, at the last one there."""
        self.at = max(0, min(at, len(self._course.stops) - 1))

    def visit(self, at: int) -> None:
        """Look at another stop, and keep the place.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self.go(at)
        self.keep_place()

    def visit_stop(self, key: StopKey) -> None:
        """Look at a stop, and keep the place where it is another one than before.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self.stop != key:
            self.visit([stop.key for stop in self._course.stops].index(key))

    def find(self, key: StopKey | None) -> None:
        """Look at a stop wherever it stands by now; if it is gone, at what stands in its place."""
        keys = [stop.key for stop in self._course.stops]
        self.go(keys.index(key) if key in keys else self.at)

    def following(self, times: int, wanted: Sequence[bool], seen: Sequence[bool]) -> int | None:
        """The place some stops on, of those wanted, or back, of those seen; None if there is none."""
        return next_open(wanted, seen, self.at, times)

    def moment(self) -> str:
        """A time for the next step: later than all steps there are."""
        return moment(datetime.now(UTC), self._course.entries())

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(last_step(self._course.entries()) or (self._unlogged and self._unlogged.last))

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._next_logged or self._next_is_typed)

    @property
    def _next_logged(self) -> str:
        """The step of the log that was taken back last, and after all that stands."""
        return next_step(self._course.entries(), self._unlogged.last if self._unlogged else "")

    @property
    def _next_is_typed(self) -> bool:
        """Whether what was taken back last, and after all that stands, is in no log."""
        if self._unlogged is None or not (taken := self._unlogged.last_taken_back):
            return False
        logged = self._next_logged
        return taken > max(
            "", *(e.undone if e.at == logged else e.at for e in self._course.entries()), self._unlogged.last
        )

    def undo(self) -> str:
        """Take back the last step, also one of an earlier run; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        step = last_step(self._course.entries())
        if self._unlogged and self._unlogged.last > step:
            return f"{self._unlogged.what} {self._arrive([self._unlogged.take_back(self.moment())])}"
        at = self.moment()

        def change(log: Sequence[E], step: str) -> tuple[E, ...]:
            return taken_back(log, step, at)

        return self._travel(step, change)

    def redo(self) -> str:
        """Make again what was taken back last; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self._unlogged and self._next_is_typed:
            return f"{self._unlogged.what} {self._arrive([self._unlogged.make_again()])}"
        return self._travel(self._next_logged, made_again)

    def _travel(self, step: str, change: Rewrite) -> str:
        return self._arrive(self._course.rewrite(step, change) if step else ())

    def _arrive(self, touched: Collection[StopKey]) -> str:
        """Go to the first stop that a step was about, and say which they are."""
        name = self._course.elsewhere
        at = next((at for at, stop in enumerate(self._course.stops) if stop.key in touched), None)
        if at is not None:
            self.go(at)
            name = self._course.stops[at].name
        self.keep_place()
        return f"{name} and {len(touched) - 1} more" if len(touched) > 1 else name

    def keep_place(self) -> None:
        """Save where it stands, so that it goes on there after whatever may happen.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self._course.stops:
            self._keep()

    def about(self, form: str) -> str:
        """What a form is about that is filled in here; nothing where there is no stop."""
        return self._course.about(form, self.at) if self._course.stops else ""

    @property
    def name(self) -> str:
        """By what the session is known: its kind and what it goes through, as in "room DT/24"."""
        return f"{self._saved.kind} {self._saved.choice}"

    def _keep(self) -> None:
        proposal, provision = self._course.stops[self.at].key
        at = moment(datetime.now(UTC))
        place = {"proposal": proposal, "provision": provision, "left": self.left, "at": at}
        self._saved = self._saved.model_copy(update=place)
        keep_sitting(self._workspace, self._saved)
