"""``end-mark``: ";" between items, "," at the end of a section, "." at the very end, ":" before sub-items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.end_marks import due_marks, end_mark, mark_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.model.provision import Provision

_CALLED = {";": "a semicolon", ",": "a comma", ".": "a full stop", ":": "a colon"}


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if section.part in ("rules", "annex"):
        return
    items = section.items
    for item, due in zip(items, due_marks(items, last=section.last), strict=True):
        if item.text and not end_mark(item.text):
            yield _found(item, due)


def _found(item: Provision, due: str) -> Breach:
    at = mark_place(item.text)
    fix = Fix(f"{_CALLED[due]} put", (WordsEdit(item.id, at, at, due),))
    return Breach(f"ends without a mark; {_CALLED[due]} is due there", item.id, at, at, fix)


END_MARK = NamedRule(
    "end-mark",
    "end marks",
    'Items end with ";", the last of a section with ",", the very last with ".", one before sub-items with ":".',
    ("WRC-COUNT",),
    "warning",
    _check,
    mends="The mark that is due there is put.",
)
