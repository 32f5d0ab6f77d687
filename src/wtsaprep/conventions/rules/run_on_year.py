"""``run-on-year``: a year that a word follows without a blank, as where the marks of a change were lost.

Of the name of a system or an event the whole name is told: "IMT-2020based". Behind a name a word of those that are tied
to one by a hyphen lost it; behind all else nobody can know what stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_TIED = (
    "based",
    "related",
    "compatible",
    "compliant",
    "capable",
    "enabled",
    "ready",
    "like",
    "specific",
    "oriented",
    "driven",
    "compliance",
)
_RUN_ON = re.compile(r"(?<!\w)(?:1[89]|20)\d\d(?!年|bis|ter|quater|[kMGT]?(?:Hz|bit|bps|baud))(?P<word>[^\W\d_]{3,})")
_NAME = re.compile(r"(?<![\w-])(?:[^\W\d_]+[-\u2011])+$")
_BEFORE = 30

_CENTURIES = ("18", "19", "20")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for found in filter(None, (_RUN_ON.match(words, at) for at in places_of(words, _CENTURIES))):
        start, end = found.span()
        name = _NAME.search(words[max(0, start - _BEFORE) : start])
        if name is None:
            said = f"“{found[0]}” is a year that a word runs on to; a change may have lost its marks there"
            yield Breach(said, clause.provision.id, start, end)
            continue
        joined, word = start - len(name[0]), found["word"]
        fix = None
        if word in _TIED:
            hyphen = name[0][-1]
            at = found.start("word")
            fix = Fix("the hyphen put", (WordsEdit(clause.provision.id, at, at, hyphen),))
        said = f"“{word}” runs on to {words[joined : found.start('word')]}"
        yield Breach(said, clause.provision.id, joined, end, fix)


RUN_ON_YEAR = NamedRule(
    "run-on-year",
    "typography",
    "A blank or a mark stands behind a year; what runs on to it was a change before its marks were lost.",
    ("WTDC22-PROPOSALS",),
    "warning",
    _check,
    mends="The hyphen is put that ties a word to a name.",
    languages=("en", "fr", "es", "ru"),
    needs=any_of(*_CENTURIES),
)
