"""Logs: entries that are never taken out, only taken back; so undo and redo outlast any restart.

Laws: undoing and redoing gives the same entries stand; a new entry ends what could be redone.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any


class LogEntry(Protocol):
    """An entry of a log: those with one time were made by one key, and are taken back together."""

    @property
    def at(self) -> str: ...
    @property
    def undone(self) -> str: ...
    def model_copy(self, *, update: dict[str, Any]) -> Any: ...


E = TypeVar("E", bound=LogEntry)


class Rewrite(Protocol):
    """Gives a log with the entries of one step taken back or standing again."""

    def __call__(self, log: Sequence[E], step: str, /) -> tuple[E, ...]: ...


def not_taken_back(log: Iterable[E]) -> tuple[E, ...]:
    """The entries that were not taken back, in their order."""
    return tuple(entry for entry in log if not entry.undone)


def last_step(log: Iterable[LogEntry]) -> str:
    """The time of the step that undo would take back; empty if there is none."""
    return max((entry.at for entry in log if not entry.undone), default="")


def next_step(log: Iterable[LogEntry], since: str = "") -> str:
    """The time of the step that redo would make again; empty if there is none taken back ``since`` then."""
    entries = tuple(log)
    last = max((since, *(entry.at for entry in entries)))
    return max(((entry.undone, entry.at) for entry in entries if entry.undone > last), default=("", ""))[1]


def taken_back(log: Sequence[E], step: str, now: str) -> tuple[E, ...]:
    """The log with all entries of a step taken back."""
    return tuple(
        entry.model_copy(update={"undone": now}) if entry.at == step and not entry.undone else entry for entry in log
    )


def made_again(log: Sequence[E], step: str) -> tuple[E, ...]:
    """The log with all entries of a step standing again."""
    return tuple(entry.model_copy(update={"undone": ""}) if entry.at == step else entry for entry in log)


def moment(now: datetime, *logs: Iterable[LogEntry]) -> str:
    """A time for the next entry: now, but later than all there is, whatever a clock that was put back says."""
    last = max((time for log in logs for entry in log for time in (entry.at, entry.undone)), default="")
    moment_now = now.astimezone(UTC)
    with contextlib.suppress(ValueError):  # The first entry, or one that somebody wrote by hand.
        moment_now = max(moment_now, datetime.fromisoformat(last).astimezone(UTC) + timedelta(microseconds=1))
    return moment_now.isoformat(timespec="microseconds")
