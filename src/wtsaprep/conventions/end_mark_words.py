"""The items of a section that end with another mark than is due there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.drafting.end_marks import due_marks, end_mark
from wtsaprep.model.language import language
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.model.provision import Provision

MARKS_CALLED = {";": "a semicolon", ",": "a comma", ".": "a full stop", ":": "a colon"}
MARKED_LANGUAGES = ("en", "fr", "es", "ru")
"""Those that write these marks; Chinese and Arabic have others."""
_AND_BEHIND = LatePattern(lambda: rf"([;,])\s+(?:{'|'.join(language(code).citing.ands for code in MARKED_LANGUAGES)})$")
_QUOTED = re.compile(r"[.;,:?!][\"”»’)\]]+$")


_FEWEST_ALIKE = 3
"""Sub-items that make their own marks plain: the odd one of two may be a slip."""


def marks_not_due(items: Sequence[Provision], *, last: bool) -> Iterator[tuple[Provision, str, str]]:
    """The items of a section that end otherwise than is due, with their mark and the due one.

    An "and" may stand behind the mark. A quotation or a bracket that ends with a mark of its own has no other one.
    Sub-items may be marked otherwise, all alike: words of a list without marks, or commas where their sentence goes on.
    """
    marks = [end_mark(item.text) for item in items]
    due = due_marks(items, last=last)
    if marks == due:
        return  # Of most sections that says it.
    alike = _marked_alike(items)
    for at, item in enumerate(items):
        odd = marks[at] != due[at] and item.text.strip() and at not in alike
        if odd and not _QUOTED.search(item.text) and not _AND_BEHIND.search(item.text):
            yield item, marks[at], due[at]


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
