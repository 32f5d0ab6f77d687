"""``wrong-mark``: an item ends with the mark that is due where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.end_mark_words import MARKED_LANGUAGES, MARKS_CALLED
from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.end_marks import mark_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace

_BLANKS_AND_MARKS = " \u00a0\u202f,;:，；：،؛"


def _check(section: SectionInPlace) -> Iterator[Breach]:
    for item, mark, due in section.marks_not_due:
        # Before sub-items other marks than a colon are met; who writes one there may mean it.
        if mark and ":" not in (mark, due):
            at = mark_place(item.text)
            words = item.text[:at].rstrip(_BLANKS_AND_MARKS)  # Of marks in a row none is left beside the one put.
            has_blank = section.language == "fr" and due == ";" and item.text[len(words) : at].isspace()
            start = at if has_blank else len(words)
            fix = Fix(f"{MARKS_CALLED[due]} put", (WordsEdit(item.id, start, at + 1, due),))
            said = f"ends with {MARKS_CALLED[mark]}; {MARKS_CALLED[due]} is due there"
            yield Breach(said, item.id, at, at + 1, fix)


WRONG_MARK = NamedRule(
    "wrong-mark",
    "end marks",
    'Items end with ";", the last of a section with ",", the very last with ".".',
    ("WRC-COUNT",),
    "warning",
    _check,
    mends="The mark that is due there is put.",
    languages=MARKED_LANGUAGES,
)
