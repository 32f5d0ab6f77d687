"""Choices: what a queue goes through, as it is written, kept and said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from wtsaprep.errors import UsageFault

SelectionKind = Literal["all", "mine", "resolution", "source", "document", "proposal"]
SELECTION_KINDS: tuple[SelectionKind, ...] = get_args(SelectionKind)
WITHOUT_NAME: dict[SelectionKind, str] = {"all": "everything", "mine": "our own proposals"}
"""Those that need no name, and what they are called."""


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
        return WITHOUT_NAME.get(self.kind) or f"{self.kind} {self.name.partition('@')[0]}"


def read_choice(words: str) -> QueueSelection:
    """A choice as it is written.

    Raises:
        UsageFault: it is none.
    """
    kind, _, name = words.strip().partition(" ")
    selected = next((known for known in SELECTION_KINDS if known == kind), None)
    if selected is None or (bool(name) is (selected in WITHOUT_NAME)):
        raise UsageFault(
            f"{words!r} is nothing to go through", hint=f"As in: {', '.join(SELECTION_KINDS)}, with its name."
        )
    return QueueSelection(selected, name.strip())
