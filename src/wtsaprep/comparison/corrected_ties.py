"""Corrected ties: what a person says of two languages, that some clauses say the same, or that one has no counterpart.

Laws: each clause of both texts still stands in one tie, those that are named stand as was said, and of all others only
the counterparts change that the named ones had.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from wtsaprep.comparison.carried_ties import tied_by

if TYPE_CHECKING:
    from wtsaprep.comparison.parallel_ties import Tie, Ties
    from wtsaprep.model.provision import Text


def corrected(ties: Ties, said: Tie, here: Text, there: Text) -> Ties:
    """The ties with the clauses that are named tied to each other and to nothing else.

    Where those of one text alone are named, each of them is a gap.
    """
    named = frozenset(said.here), frozenset(said.there)
    left = ((a, b) for tie in ties for a, b in product(tie.here, tie.there) if a not in named[0] and b not in named[1])
    return tied_by((*left, *product(said.here, said.there)), here, there)
