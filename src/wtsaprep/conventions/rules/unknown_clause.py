"""``unknown-clause``: a clause that is cited stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    for provision in whole.may_cite:
        for cited in whole.citing.references_of(provision):
            if not cited.target:
                yield Breach(f"cites {cited.label}, which is not there", provision.id, cited.start, cited.end)


UNKNOWN_CLAUSE = NamedRule(
    "unknown-clause",
    "references",
    "A clause that is cited by its heading and its letter or number stands in the text.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
