"""A remark on a proposal, as lists tell it; what finds it is loaded only where it is not known yet."""

from __future__ import annotations

from typing import NamedTuple

_MOST_NAMED = 3
"""Proposals that words name where there are more."""


class ProposalRemark(NamedTuple):
    """What is to be known of a proposal beside another one on the same text."""

    id: str
    number: str
    other: str
    """Number of the other proposal, with its symbol where that is what matters; of several, with commas between."""
    how: str
    """"is", or "contradicts"."""
    but_for: tuple[str, ...] = ()
    """For one that is nearly the other: the clauses in which it differs."""

    @property
    def nearly_same(self) -> bool:
        """Whether it is the other one, but for what is told."""
        return self.how == "is"

    @property
    def words(self) -> str:
        """The remark behind the number: "is ARB/36A1/1 but for resolves 2"; of many others the first, and how many."""
        but_for = f" but for {', '.join(self.but_for)}" if self.but_for else ""
        others = self.other.split(", ")
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED + 1 else ""
        return f"{self.how} {', '.join(others[:_MOST_NAMED]) + more if more else self.other}{but_for}"

    def __str__(self) -> str:
        return f"{self.number} {self.words}"
