"""``doubled-mark``: two marks in a row where one is meant: "boats,,", "boats;,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_COMMAS, _STOPS = ",;:，；、：،؛", ".。"
_ALL = _COMMAS + _STOPS
_ROW = re.compile(
    rf"(?<=[^{_ALL}/])(?!(?:::|\.\.)\w)"
    rf"(?:[{_COMMAS}]{{2,}}[{_STOPS}]?|[{_COMMAS}][{_STOPS}]|[{_STOPS}]{{2}})(?![{_ALL}/])"
)
"""Not the three points of what is left out, nor marks of an address; a stop of "etc." may stand before a comma."""
_SIGNS = (*[one + other for one in _COMMAS for other in _COMMAS + _STOPS], "..", "。。")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    for found in _ROW.finditer(clause.words):
        marks = found[0]
        fix = None
        if len(set(marks)) == 1:
            fix = Fix("one mark left", (WordsEdit(clause.provision.id, *found.span(), marks[0]),))
        yield Breach(f"“{marks}” stands where one mark is due", clause.provision.id, *found.span(), fix)


DOUBLED_MARK = NamedRule(
    "doubled-mark",
    "typography",
    "One mark stands where a sentence pauses or ends, never two.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="Of two that are the same one is left.",
    needs=any_of(*_SIGNS),
)
