"""Parallel costs: what tells for and against clauses of two languages being one.

Their signs that no language changes, how long they are beside the rest of their texts, their depth, their kind and
their label. The numbers are weights against each other, tried on pairs of texts (`tests/comparison/parallel`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import log, sqrt
from typing import TYPE_CHECKING

from wtsaprep.comparison.parallel_rows import RowCosts
from wtsaprep.comparison.parallel_signs import Signs, SignWeights, signs_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.labels import labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.model.provision import Provision, Text

Ids = tuple[str, ...]

GAP = 2.5
"""What a clause costs that has no counterpart."""
SPLIT = 2.8
"""What it costs to say that two clauses are one of the other language."""
_OTHER_DEPTH = 1.2
_OTHER_KIND = 1.5
_SAME_LABEL = 0.4
_OFF_PLACE, _FARTHEST = 0.25, 3
_SHARED, _MOST_SHARED = 2.5, 5.0
_APART, _MOST_APART = 1.2, 2.5
_MOST_LENGTH = 4.0
_STEADY, _SHORT = 0.12, 1.2
"""How much the length of a translation varies: that of a long clause, and what is added for a short one."""


@dataclass(frozen=True)
class ClauseCosts:
    """The costs of the clauses of two texts."""

    here: Text
    there: Text
    _known: dict[tuple[Ids, Ids], float] = field(default_factory=dict, repr=False, compare=False)
    """What was found out: the same pair is asked for with each pair of sections that may be one."""

    def rows(self, here: Sequence[Provision], there: Sequence[Provision]) -> RowCosts:
        """Those of some of their clauses."""
        more = len(there) - len(here)
        return RowCosts(
            lambda one, other: (
                self.beside([here[at] for at in one], [there[at] for at in other]) + off_place(one[0], other[0], more)
            ),
            lambda at: self.alone(here[at]),
            lambda at: self.alone(there[at]),
        )

    def alone(self, clause: Provision) -> float:
        """What a clause costs that has no counterpart."""
        return GAP if clause.text.strip() else GAP / 2

    def beside(self, here: Sequence[Provision], there: Sequence[Provision]) -> float:
        """What it costs to take some clauses of one text for some of the other."""
        pair = tuple(p.id for p in here), tuple(p.id for p in there)
        if (known := self._known.get(pair)) is None:
            known = self._known[pair] = self._beside(here, there)
        return known

    def of_rows(self, here: Sequence[Provision], there: Sequence[Provision]) -> float:
        """What tells against two rows of clauses being one, whichever clauses of them are."""
        if not (here and there):
            return 0.0
        one, other = _together(here), _together(there)
        return self._by_signs(one, other) + self._by_length(one.length, other.length)

    def _beside(self, here: Sequence[Provision], there: Sequence[Provision]) -> float:
        one, other = _together(here), _together(there)
        return (
            self._by_signs(one, other)
            - self._by_parts(here, there, one, other)
            + self._by_length(one.length, other.length)
            + self._by_label(here[0], there[0])
            + sum(_by_place(p, q) for p in here for q in there)
            + SPLIT * (len(here) + len(there) - 2)
        )

    def _by_signs(self, one: Signs, other: Signs) -> float:
        shared = self._weights.shared(one, other)
        apart = self._weights.apart(one, other)
        return min(_MOST_APART, _APART * apart) - min(_MOST_SHARED, _SHARED * shared)

    def _by_parts(self, here: Sequence[Provision], there: Sequence[Provision], one: Signs, other: Signs) -> float:
        """What more tells for it where several are one: that each of them has a sign of the whole."""
        if len(here) == len(there) == 1:
            return 0.0
        parts, whole = (here, other) if len(here) > 1 else (there, one)
        shared = [self._weights.shared(signs_of(part.text), whole) for part in parts]
        return min(_MOST_SHARED, _SHARED * min(shared))

    def _by_length(self, one: int, other: int) -> float:
        expected = one * self._ratio
        varies = _STEADY + _SHORT / sqrt(max(expected, other))
        return min(_MOST_LENGTH, 0.5 * (log((other + 3) / (expected + 3)) / varies) ** 2)

    def _by_label(self, one: Provision, other: Provision) -> float:
        ours, theirs = self._labels[0].get(one.id), self._labels[1].get(other.id)
        return -_SAME_LABEL if ours and ours == theirs else 0.0

    @cached_property
    def _labels(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        return _labels(self.here), _labels(self.there)

    @cached_property
    def _weights(self) -> SignWeights:
        return SignWeights([p.text for p in text] for text in (self.here, self.there))

    @cached_property
    def _ratio(self) -> float:
        """How many letters of the other language one letter of this one takes."""
        here, there = (sum(len(p.text) for p in text if p.kind not in FIXED_KINDS) for text in (self.here, self.there))
        return max(1, there) / max(1, here)


def off_place(one: int, other: int, more: int) -> float:
    """What it costs that two clauses stand at other places of their rows, counted from both beginnings or both ends.

    What is missing from one row, or more in it, shifts only what is behind it.
    """
    return _OFF_PLACE * min(_FARTHEST, abs(other - one), abs(other - one - more))


def _by_place(one: Provision, other: Provision) -> float:
    return _OTHER_DEPTH * abs(one.level - other.level) if one.kind == other.kind else _OTHER_KIND


def _labels(text: Text) -> dict[str, str]:
    return {p.id: label for p, label in zip(text, labels(text), strict=True)}


def _together(clauses: Sequence[Provision]) -> Signs:
    if len(clauses) == 1:
        return signs_of(clauses[0].text)
    signs = [signs_of(clause.text) for clause in clauses]
    return Signs(
        frozenset().union(*(one.certain for one in signs)),
        frozenset().union(*(one.words for one in signs)),
        sum(one.length for one in signs),
    )
