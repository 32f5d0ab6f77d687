"""``doubled-blank``: several blanks between two words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    for found in _BLANKS.finditer(clause.provision.text):
        blank = "\u00a0" if "\u00a0" in found[0] else " "
        fix = Fix("one blank left", (WordsEdit(clause.provision.id, *found.span(), blank),))
        yield Breach(f"{len(found[0])} blanks stand between two words", clause.provision.id, *found.span(), fix)


DOUBLED_BLANK = NamedRule(
    "doubled-blank",
    "typography",
    "One blank stands between two words.",
    ("CUSTOM",),
    "note",
    _check,
    mends="One blank is left.",
    needs=any_of("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"),
)
