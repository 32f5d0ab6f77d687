"""``run-on-year``: a year that a word follows without a blank, as where the marks of a change were lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of, places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_RUN_ON = re.compile(r"(?<!\w)(?:1[89]|20)\d\d(?!年|bis|ter|quater|[kMGT]?(?:Hz|bit|bps|baud))[^\W\d_]{3,}")

_CENTURIES = ("18", "19", "20")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for found in filter(None, (_RUN_ON.match(words, at) for at in places_of(words, _CENTURIES))):
        said = f"“{found[0]}” is a year that a word runs on to; a change may have lost its marks there"
        yield Breach(said, clause.provision.id, *found.span())


RUN_ON_YEAR = NamedRule(
    "run-on-year",
    "typography",
    "A blank or a mark stands behind a year; what runs on to it was a change before its marks were lost.",
    ("WTDC22-PROPOSALS",),
    "warning",
    _check,
    languages=("en", "fr", "es", "ru"),
    needs=any_of(*_CENTURIES),
)
