"""The items of a section with the marks that they end with, and those that are due there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.drafting.end_marks import due_marks, end_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.model.provision import Provision

MARKS_CALLED = {";": "a semicolon", ",": "a comma", ".": "a full stop", ":": "a colon"}
MARKED_LANGUAGES = ("en", "fr", "es", "ru")
"""Those that write these marks; Chinese and Arabic have others."""
_AND_BEHIND = re.compile(r"([;,])\s+(?:and(?:/or)?|or|et|ou|y|e|o|u|и|или)$")
_QUOTED = re.compile(r"[.;,:?!][\"”»’)\]]+$")


_FEWEST_ALIKE = 3
"""Sub-items that make their own marks plain: the odd one of two may be a slip."""


def marked_items(section: SectionInPlace) -> Iterator[tuple[Provision, str, str]]:
    """Each item of the preamble and the operative part with its mark and the due one; those that end oddly left out.

    An "and" may stand behind the mark. A quotation or a bracket that ends with a mark of its own has no other one.
    Sub-items may be marked otherwise, all alike: words of a list without marks, or commas where their sentence goes on.
    """
    if not section.of_resolution:
        return
    items = section.items
    alike = _marked_alike(items)
    for at, (item, due) in enumerate(zip(items, due_marks(items, last=section.last), strict=True)):
        if item.text and at not in alike and not _QUOTED.search(item.text) and not _AND_BEHIND.search(item.text):
            yield item, end_mark(item.text), due


def _marked_alike(items: Sequence[Provision]) -> set[int]:
    """The places of sub-items that all have commas, or no mark, the last but maybe, and of what they go on from."""
    alike: set[int] = set()
    for start, end in _rows(items):
        marks = [end_mark(item.text) for item in items[start:end]]
        if len(marks) >= _FEWEST_ALIKE and len(set(marks[:-1])) == 1 and marks[0] in ("", ","):
            alike |= set(range(start, end - (marks[-1] != marks[0])))
            if marks[0] == "," and not end_mark(items[start - 1].text):
                alike.add(start - 1)
    return alike


def _rows(items: Sequence[Provision]) -> Iterator[tuple[int, int]]:
    """Where sub-items of one level follow each other: the first, and the one behind the last."""
    start = 0
    for at in range(1, len(items) + 1):
        if at == len(items) or items[at].level != items[start].level:
            if start and items[start].level > items[start - 1].level:
                yield start, at
            start = at
