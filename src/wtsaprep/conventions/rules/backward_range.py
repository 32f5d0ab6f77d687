"""``backward-range``: a range of clauses that is cited runs from the first to the last: "a) to c)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    places: dict[str, int] = {}
    for provision in whole.may_cite:
        for one, other in pairwise(whole.citing.references_of(provision)):
            if one.edge != "from" or other.edge != "to" or not (one.target and other.target):
                continue
            places = places or {p.id: place for place, p in enumerate(whole.text)}
            if places[other.target] < places[one.target]:
                said = f"{other.label} stands before {one.label}: the range runs backwards"
                yield Breach(said, provision.id, one.start, other.end)


BACKWARD_RANGE = NamedRule(
    "backward-range",
    "references",
    "A range of clauses that is cited runs from the first of them to the last.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
