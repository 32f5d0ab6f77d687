"""``blank-before-mark``: a blank before a comma, a semicolon, a colon or a full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BLANK = re.compile(r"(?<=[^\W\d_]|[)\]”\"»]|\d(?=[ \u00a0]+[,;]))[ \u00a0]+(?=[,;:.](?:[ \u00a0](?!\.)|$))")
"""Not between numbers, as in ratios, and not in dots that stand for words."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.provision.kind == "cell":
        return
    words = clause.provision.text
    for found in _BLANK.finditer(words):
        mark = words[found.end()]
        fix = Fix("the blank taken out", (WordsEdit(clause.provision.id, *found.span(), ""),))
        yield Breach(f"a blank stands before “{mark}”", clause.provision.id, found.start(), found.end() + 1, fix)


BLANK_BEFORE_MARK = NamedRule(
    "blank-before-mark",
    "typography",
    "No blank stands before a comma, a semicolon, a colon or a full stop, but in French.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="The blank is taken out.",
    languages=("en", "es", "ru"),
    needs=any_of(*(f"{blank}{mark}" for blank in " \u00a0" for mark in ",;:.")),
)
