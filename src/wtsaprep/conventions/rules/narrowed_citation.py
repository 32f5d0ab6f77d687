"""``narrowed-citation``: a range of clauses cites all that it cited in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.references import narrowed_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import CitingClause


def _check(citing: CitingClause) -> Iterator[Breach]:
    for cited in narrowed_of(citing.provision, citing.cited.texts):
        said = f"{cited.label} cites fewer clauses than in force"
        yield Breach(said, cited.provision, cited.start, cited.end)


NARROWED_CITATION = NamedRule(
    "narrowed-citation",
    "references",
    "A range of clauses that are cited lost none between its ends, unless that is meant.",
    ("WRC-COUNT",),
    "note",
    _check,
)
