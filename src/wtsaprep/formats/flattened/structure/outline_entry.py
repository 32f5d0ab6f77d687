"""Outline entries: the paragraphs of a text as they are told apart, each a provision in the making."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.model.file_format import ProvisionKind


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A provision in the making."""

    kind: ProvisionKind
    text: str
    origin: int
    line: int
    level: int = 0
    label: str = ""
    style: str = ""
    look_alike: str = ""
    """The label in Cyrillic letters, if it was."""
    understood: bool = True
    verb_led: bool = False
    """Whether it is a clause that begins with its own verb and stands under no heading."""
