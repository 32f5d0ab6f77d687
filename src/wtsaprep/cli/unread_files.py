"""Files that can't be read, told beside what a verb is about: the first of them, and where all are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.services.comparing.unread_files import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.errors import WtsaprepError

T = TypeVar("T")

MOST_TOLD = 20
"""What a terminal shows at once; 50,000 of them would bury what was asked for."""


def say_unread(console: Console, faults: Sequence[WtsaprepError]) -> None:
    """Name files that can't be read, with what is wrong and what to do about it; each once, whatever depends on it."""
    for fault in first_told(console, told_once(faults), "files that can't be read"):
        console.say_fault(fault)


def first_told(console: Console, things: Sequence[T], called: str) -> Iterator[T]:
    """As many things as are told at once; then how many more there are, and where they are."""
    yield from things[:MOST_TOLD]
    if (more := len(things) - MOST_TOLD) > 0:
        console.say(f"wtsaprep: and {more:,} more {called}: `wtsaprep list --json` names all")
