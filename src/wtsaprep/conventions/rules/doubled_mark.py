"""``doubled-mark``: two marks in a row where one is meant: "boats,,", "boats;,", "boats, ,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_COMMAS, _STOPS, _BLANKS = ",;:，；、：،؛", ".。", " \u00a0\u202f"
_ALL = _COMMAS + _STOPS
_ROW = re.compile(
    rf"(?<=[^\s{_ALL}/([])(?P<blank>[{_BLANKS}]*)(?!(?:::|\.\.)\w)"
    rf"(?P<marks>[{_COMMAS}]{{2,}}[{_STOPS}]?|[{_COMMAS}][{_STOPS}]|[{_STOPS}]{{2}}"
    rf"|[{_COMMAS}](?:[{_BLANKS}]*[{_COMMAS}])+)(?![{_ALL}/])"
)
"""Not the three points of what is left out, nor marks of an address; a stop of "etc." may stand before a comma."""
_SIGNS = (
    *(one + other for one in _COMMAS for other in _ALL),
    *(one + blank + other for one in ",;:" for blank in _BLANKS for other in ",;:"),
    *(one + blank + one for one in "，；、：،؛" for blank in _BLANKS),
    *("..", "。。"),
)
_PARTED_IN_FRENCH = (";", ":")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    for found in _ROW.finditer(clause.words):
        marks, (start, end) = found["marks"], found.span("marks")
        fix = None
        if len({*marks} - {*_BLANKS}) == 1:
            parted = clause.language == "fr" and marks[0] in _PARTED_IN_FRENCH
            edit = WordsEdit(clause.provision.id, start if parted else found.start("blank"), end, marks[0])
            fix = Fix("one mark left", (edit,))
        yield Breach(f"“{marks}” stands where one mark is due", clause.provision.id, start, end, fix)


DOUBLED_MARK = NamedRule(
    "doubled-mark",
    "typography",
    "One mark stands where a sentence pauses or ends, never two.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="Of two that are the same one is left, without a blank before it but where French has one.",
    needs=any_of(*_SIGNS),
)
