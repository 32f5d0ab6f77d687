"""Files that can't be read, told beside what a verb is about: the first of them, and where all are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.store.index.contents import Broken

T = TypeVar("T")

MOST_TOLD = 20
"""What a terminal shows at once; 50,000 of them would bury what was asked for."""


def say_unread(console: Console, broken: Sequence[Broken]) -> None:
    """Name files that can't be read, with what is wrong and what to do about it."""
    for unread in first_told(console, broken, "files that can't be read"):
        console.say_fault(unread.error)


def first_told(console: Console, things: Sequence[T], called: str) -> Iterator[T]:
    """As many things as are told at once; then how many more there are, and where they are."""
    yield from things[:MOST_TOLD]
    if (more := len(things) - MOST_TOLD) > 0:
        console.say(f"wtsaprep: and {more:,} more {called}: `wtsaprep list --json` names all")
