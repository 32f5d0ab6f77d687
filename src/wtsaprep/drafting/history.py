"""History: undo and redo as a stack of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """A value, those before it and those that were taken back; each step has a name, as in "edit recognizing b)"."""

    present: T
    past: tuple[tuple[str, T], ...] = ()
    """Name of the step that led away from a value, and that value; the last one is the newest."""
    future: tuple[tuple[str, T], ...] = ()

    def step(self, name: str, value: T) -> History[T]:
        """The history after one more step; a step that changes nothing is none."""
        if value == self.present:
            return self
        return History(value, (*self.past, (name, self.present)))

    def undone(self) -> History[T]:
        """The history with the last step taken back; the same if there is none."""
        if not self.past:
            return self
        name, value = self.past[-1]
        return History(value, self.past[:-1], ((name, self.present), *self.future))

    def redone(self) -> History[T]:
        """The history with the last taken-back step made again; the same if there is none."""
        if not self.future:
            return self
        name, value = self.future[0]
        return History(value, (*self.past, (name, self.present)), self.future[1:])
