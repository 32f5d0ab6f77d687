"""``end-mark``: ";" between items, "," at the end of a section, "." at the very end, ":" before sub-items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.end_mark_words import MARKED_LANGUAGES, MARKS_CALLED
from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.end_marks import mark_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace


def _check(section: SectionInPlace) -> Iterator[Breach]:
    for item, mark, due in section.marks_not_due:
        if not mark:
            at = mark_place(item.text)
            fix = Fix(f"{MARKS_CALLED[due]} put", (WordsEdit(item.id, at, at, due),))
            yield Breach(f"ends without a mark; {MARKS_CALLED[due]} is due there", item.id, at, at, fix)


END_MARK = NamedRule(
    "end-mark",
    "end marks",
    'Items end with ";", the last of a section with ",", the very last with ".", one before sub-items with ":".',
    ("WRC-COUNT",),
    "warning",
    _check,
    mends="The mark that is due there is put.",
    languages=MARKED_LANGUAGES,
)
