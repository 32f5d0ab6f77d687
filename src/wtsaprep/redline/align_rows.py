"""Pairing: which members of two rows belong together, in order, as far as they are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.diff import as_numbers
from wtsaprep.redline.longest_common_subsequence import common_runs

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence


def paired(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """The places of the members of the longest row that both hold."""
    for at, new_at, size in common_runs(*as_numbers(old, new)):
        for offset in range(size):
            yield at + offset, new_at + offset
