"""Positions on the changes of a queue: what holds, what was judged on another reading, what nobody has looked at.

A position is carried to the revision of a proposal and holds there while the change reads as it did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.model.position import Position
from wtsaprep.review.undo_log import not_taken_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from wtsaprep.model.position import Positions, ViewHeard
    from wtsaprep.model.provision import Text
    from wtsaprep.review.queue import ChangeKey, QueuedChange
    from wtsaprep.review.undo_log import Rewrite

PositionState = Literal["not looked at", "changed since", "looked at"]
STATES: tuple[PositionState, ...] = get_args(PositionState)
"""What needs us most is first."""


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A change of a queue with what we hold of it."""

    change: QueuedChange
    position: Position | None = None
    heard: tuple[ViewHeard, ...] = ()
    carried_from: str = ""
    """Number of the earlier version that the position was taken on; empty if it was taken on this one."""
    asked: bool = True
    """Whether we are asked for a position at all: nobody is on what is ours, unless one goes through just that."""

    @property
    def state(self) -> PositionState:
        """Whether it still needs us."""
        if self.position is None or not self.position.stand:
            return "not looked at"
        return "looked at" if self.position.judged == self.change.judged else "changed since"

    @property
    def open(self) -> bool:
        """Whether it still needs us."""
        return self.asked and self.state != "looked at"


class Progress(NamedTuple):
    """How many changes are looked at, of how many."""

    done: int
    all: int


def latest_positions(positions: Positions) -> dict[str, Position]:
    """The position on each clause that counts, by the clause: the last one that was not taken back."""
    return {position.provision: position for position in not_taken_back(positions.positions)}


def entries(positions: Positions) -> tuple[Position | ViewHeard, ...]:
    """All entries of a log."""
    return (*positions.positions, *positions.heard)


def with_position(positions: Positions, provision: str, at: str, before: Position | None, **fields: Any) -> Positions:
    """The log with one more entry: what was held before, but for what is said anew."""
    old = before or Position(provision=provision, at=at)
    new = Position.model_validate(old.model_dump() | {"provision": provision, "at": at, "undone": ""} | fields)
    return positions.model_copy(update={"positions": (*positions.positions, new)})


def rewritten_positions(positions: Positions, step: str, change: Rewrite) -> Positions:
    """The log with all entries of a step, positions and views, taken back or standing again."""
    return positions.model_copy(
        update={"positions": change(positions.positions, step), "heard": change(positions.heard, step)}
    )


def carried_positions(earlier: Positions, before: Text, after: Text, baseline: Text) -> Positions:
    """What is held of an earlier version, by the names that the clauses have in the later one."""
    names = {
        old.id: new.id
        for old, new in zip(before, with_matched_ids(after, before, baseline), strict=True)
        if old.id != new.id
    }
    return earlier.model_copy(
        update={
            "positions": tuple(_renamed(position, names) for position in not_taken_back(earlier.positions)),
            "heard": tuple(_renamed(view, names) for view in not_taken_back(earlier.heard)),
        }
    )


def progress_of(held: Iterable[HeldPosition]) -> Progress:
    """How far one is."""
    changes = _by_change(held)
    return Progress(sum(all(one.asked and not one.open for one in parts) for parts in changes), len(changes))


def by_source(held: Iterable[HeldPosition]) -> Mapping[str, Progress]:
    """How far one is with each source, in the order of the queue."""
    progress: dict[str, Progress] = {}
    for parts in _by_change(one for one in held if one.asked):
        source = parts[0].change.source
        done, total = progress.get(source, Progress(0, 0))
        progress[source] = Progress(done + (not any(one.open for one in parts)), total + 1)
    return progress


def states_of_changes(held: Iterable[HeldPosition]) -> tuple[PositionState, ...]:
    """What each change is, of several clauses that of the one that needs us most."""
    return tuple(min((one.state for one in parts), key=STATES.index) for parts in _by_change(held))


def _by_change(held: Iterable[HeldPosition]) -> list[list[HeldPosition]]:
    """Halves of a split and sides of a join are one change."""
    changes: dict[ChangeKey, list[HeldPosition]] = {}
    for one in held:
        changes.setdefault(one.change.change, []).append(one)
    return list(changes.values())


def _renamed(entry: Any, names: Mapping[str, str]) -> Any:
    return entry.model_copy(update={"provision": names[entry.provision]}) if entry.provision in names else entry
