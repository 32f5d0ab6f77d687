"""Positions on the changes of a queue: what holds, what was judged on another reading, what nobody has looked at.

A position is carried to the revision of a proposal and holds there while the change reads as it did.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.model.position import Position
from wtsaprep.review.undo_log import not_taken_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from wtsaprep.model.position import Positions, ViewHeard
    from wtsaprep.model.provision import Text
    from wtsaprep.review.queue import QueuedChange

PositionState = Literal["not looked at", "changed since", "looked at"]


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A change of a queue with what we hold of it."""

    change: QueuedChange
    position: Position | None = None
    heard: tuple[ViewHeard, ...] = ()
    carried_from: str = ""
    """Number of the earlier version that the position was taken on; empty if it was taken on this one."""

    @property
    def state(self) -> PositionState:
        """Whether it still needs us."""
        if self.position is None or not self.position.stand:
            return "not looked at"
        return "looked at" if self.position.judged == self.change.judged else "changed since"

    @property
    def open(self) -> bool:
        """Whether it still needs us."""
        return self.state != "looked at"


class Progress(NamedTuple):
    """How many changes are looked at, of how many."""

    done: int
    all: int


def latest(positions: Positions) -> dict[str, Position]:
    """The position on each clause that counts, by the clause: the last one that was not taken back."""
    return {one.provision: one for one in not_taken_back(positions.positions)}


def entries(positions: Positions) -> tuple[Position | ViewHeard, ...]:
    """All entries of a log."""
    return (*positions.positions, *positions.heard)


def with_position(positions: Positions, provision: str, at: str, before: Position | None, **said: Any) -> Positions:
    """The log with one more entry: what was held before, but for what is said anew."""
    was = before or Position(provision=provision, at=at)
    made = Position.model_validate(was.model_dump() | {"provision": provision, "at": at, "undone": ""} | said)
    return positions.model_copy(update={"positions": (*positions.positions, made)})


def carried(earlier: Positions, before: Text, after: Text, baseline: Text) -> Positions:
    """What is held of an earlier version, by the names that the clauses have in the later one."""
    names = {
        was.id: now.id
        for was, now in zip(before, with_matched_ids(after, before, baseline), strict=True)
        if was.id != now.id
    }
    return earlier.model_copy(
        update={
            "positions": tuple(_renamed(one, names) for one in not_taken_back(earlier.positions)),
            "heard": tuple(_renamed(one, names) for one in not_taken_back(earlier.heard)),
        }
    )


def progress_of(held: Iterable[HeldPosition]) -> Progress:
    """How far one is."""
    many = Counter(one.open for one in held)
    return Progress(many[False], many.total())


def by_source(held: Iterable[HeldPosition]) -> Mapping[str, Progress]:
    """How far one is with each source, in the order of the queue."""
    found: dict[str, Progress] = {}
    for one in held:
        source = one.change.source
        done, all_ = found.get(source, Progress(0, 0))
        found[source] = Progress(done + (not one.open), all_ + 1)
    return found


def _renamed(one: Any, names: Mapping[str, str]) -> Any:
    return one.model_copy(update={"provision": names[one.provision]}) if one.provision in names else one
