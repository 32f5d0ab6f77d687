"""``lost-citation``: what is cited is what was cited in force, though letters and numbers have shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.references import dangling_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import CitingClause


def _check(citing: CitingClause) -> Iterator[Breach]:
    texts = citing.cited.texts
    read = texts.new.references_of(citing.provision)
    for cited in dangling_of(citing.provision, texts):
        if all(other.target for other in read if other.start == cited.start):  # Of others `unknown-clause` tells.
            said = f"cites {cited.label}, which is not there as it was"
            yield Breach(said, cited.provision, cited.start, cited.end)


LOST_CITATION = NamedRule(
    "lost-citation",
    "references",
    "A citation means the clause that it meant in force, and a range of clauses runs forwards.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
