"""Diff: where two texts differ, as ranges of their tokens, and how two changes become one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.tokens import weight

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from wtsaprep.redline.tokens import Tokens

# The diff keeps one bit for each pair of tokens; so many of them are 50 MB, and whoever has more must cut them first.
_MOST_PAIRS = 400_000_000


class TokenChange(NamedTuple):
    """A range of baseline tokens that goes and a range of revised tokens that comes in its place."""

    gone_from: int
    gone_to: int
    new_from: int
    new_to: int

    @property
    def is_comparable(self) -> bool:
        """Whether the two ranges are short enough to be compared word by word."""
        return (self.gone_to - self.gone_from) * (self.new_to - self.new_from) <= _MOST_PAIRS

    @property
    def replaces(self) -> bool:
        """Whether something goes and something comes; else it is a pure deletion or insertion."""
        return self.gone_from < self.gone_to and self.new_from < self.new_to

    def joined(self, later: TokenChange) -> TokenChange:
        """This change and a later one as one mark, with all that stood between them."""
        return TokenChange(self.gone_from, later.gone_to, self.new_from, later.new_to)


class TokenComparison(NamedTuple):
    """The tokens of both texts, and each word as a number that is equal where the words are equal."""

    base: Tokens
    revised: Tokens
    base_ids: Sequence[int]
    revised_ids: Sequence[int]

    @property
    def end(self) -> TokenChange:
        """The empty range after the last word of both texts, where their closing blanks stand."""
        base, revised = len(self.base.words) - 1, len(self.revised.words) - 1
        return TokenChange(base, base, revised, revised)

    def gone(self, change: TokenChange) -> list[str]:
        """The words that a change deletes."""
        return self.base.words[change.gone_from : change.gone_to]

    def new(self, change: TokenChange) -> list[str]:
        """The words that a change inserts."""
        return self.revised.words[change.new_from : change.new_to]

    def island(self, earlier: TokenChange, later: TokenChange) -> list[str]:
        """The words that stay between two neighbouring changes."""
        return self.base.words[earlier.gone_to : later.gone_from]


def as_numbers(base: Sequence[Hashable], revised: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """Two sequences as numbers, equal where their members are, so that long members cost no more than short ones."""
    numbers = {member: number for number, member in enumerate(dict.fromkeys((*base, *revised)))}
    return list(map(numbers.__getitem__, base)), list(map(numbers.__getitem__, revised))


def compared(base: Tokens, revised: Tokens) -> TokenComparison:
    """Make two texts ready to be compared."""
    return TokenComparison(base, revised, *as_numbers(base.words, revised.words))


def kept_runs(comparison: TokenComparison, within: TokenChange) -> list[tuple[int, int, int]]:
    """The words that two ranges have in common, likewise."""
    gone_from, gone_to, new_from, new_to = within
    if not within.is_comparable:
        return [(gone_to, new_to, 0)]
    runs = common_runs(comparison.base_ids[gone_from:gone_to], comparison.revised_ids[new_from:new_to])
    return [(gone_from + at, new_from + there, size) for at, there, size in runs]


def token_changes(comparison: TokenComparison, within: TokenChange) -> list[TokenChange]:
    """What is not common to two ranges of tokens, in order."""
    changes: list[TokenChange] = []
    gone, new = within.gone_from, within.new_from
    for base_at, revised_at, size in kept_runs(comparison, within):
        if gone < base_at or new < revised_at:
            changes.append(TokenChange(gone, base_at, new, revised_at))
        gone, new = base_at + size, revised_at + size
    return changes


def trimmed(comparison: TokenComparison, change: TokenChange) -> TokenChange:
    """A change without the words that both its sides begin or end with."""
    base, revised = comparison.base_ids, comparison.revised_ids
    gone_from, gone_to, new_from, new_to = change
    while gone_from < gone_to and new_from < new_to and base[gone_from] == revised[new_from]:
        gone_from, new_from = gone_from + 1, new_from + 1
    while gone_from < gone_to and new_from < new_to and base[gone_to - 1] == revised[new_to - 1]:
        gone_to, new_to = gone_to - 1, new_to - 1
    return TokenChange(gone_from, gone_to, new_from, new_to)


def touching_joined(changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Changes with nothing between them as one."""
    result: list[TokenChange] = []
    for change in changes:
        if result and result[-1].gone_to == change.gone_from and result[-1].new_to == change.new_from:
            result[-1] = result[-1].joined(change)
        else:
            result.append(change)
    return result


def weight_of(words: Sequence[str]) -> int:
    """The weight of several words together."""
    return sum(map(weight, words))
