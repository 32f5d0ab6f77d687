"""``title-changed``: a title stays as it is, unless it is changed on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    before, after = looked.baseline.head.get("title"), looked.revised.head.get("title")
    if before is not None and after is not None and before.text.split() != after.text.split():
        yield Breach("the title is changed; texts that cite it have the old one", "title")


TITLE_CHANGED = NamedRule(
    "title-changed",
    "head",
    "The title of a resolution stays as it is, unless it is changed on purpose.",
    ("CUSTOM",),
    "note",
    _check,
)
