"""Choices: what a queue goes through, as it is written, kept and said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wtsaprep.errors import UsageFault

SelectionKind = Literal["all", "mine", "resolution", "source", "document", "proposal"]


@dataclass(frozen=True, slots=True)
class QueueSelection:
    """What a queue goes through."""

    kind: SelectionKind
    name: str = ""
    """Number of the resolution with its edition ("11@hammamet-2016"), code, number or id."""

    def __str__(self) -> str:
        return f"{self.kind} {self.name}".rstrip()

    @property
    def told(self) -> str:
        """What it is, as people say it."""
        whole = {"all": "everything", "mine": "our own proposals"}
        return whole.get(self.kind) or f"{self.kind} {self.name.partition('@')[0]}"


def read_choice(words: str) -> QueueSelection:
    """A choice as it is written.

    Raises:
        UsageFault: it is none.
    """
    kind, _, name = words.strip().partition(" ")
    kinds: tuple[SelectionKind, ...] = ("all", "mine", "resolution", "source", "document", "proposal")
    selected = next((known for known in kinds if known == kind), None)
    if selected is None or (bool(name) is (selected in ("all", "mine"))):
        raise UsageFault(f"{words!r} is nothing to go through", hint=f"As in: {', '.join(kinds)}, with its name.")
    return QueueSelection(selected, name.strip())
