"""Numbers that somebody types to count by: which one of a list, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def count_in(said: str) -> int | None:
    """The number that somebody typed to count by, None if it is none: nothing here is counted beyond three digits."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else None


def by_count(said: str, listed: Sequence[T]) -> list[T]:
    """The one of a list that a number names, from 1; none if it names none."""
    return list(listed[at - 1 : at]) if (at := count_in(said)) else []
