"""``run-on-year``: a year that a word follows without a blank, as where the marks of a change were lost.

Of the name of a system or an event the whole name is told: "IMT-2020based". Behind a name a word of those that are tied
to one by a hyphen lost it; behind all else nobody can know what stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.conventions.run_on_words import RUN_ON_LANGUAGES, months, places, small_behind_years, tied_words
from wtsaprep.model.language import language
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_RUN_ON = LatePattern(
    lambda: (
        rf"(?<!\w)(?:1[89]|20)\d\d(?!{language('zh').edition.year_unit}|bis|ter|quater|[kMGT]?(?:Hz|bit|bps|baud))"
        r"(?P<word>[^\W\d_]+)"
    )
)
_LETTERS = 3
"""A word as long is none of what may stand behind a year: "1990s", "2012a"."""
_CENTURY = r"(?:1[89]|20)"
_BEHIND = LatePattern(
    lambda: (
        rf"(?:\b(?P<place>{places()}|(?<=\(Rev\. )[^\W\d_][^\W\d_ -]+(?: [^\W\d_]+)?)(?P<comma>,?)"
        rf"|\b(?P<month>{months()})|(?<=[^\W\d_]),)(?P<year>{_CENTURY}\d\d)(?![\w,.-]\d|\w)"
    )
)
"""A year that runs on to what stands before it."""
_TWO = LatePattern(rf"(?<![\w/.,+-])(?<!\d )(?!(?:19|20)(?:0\d|1[0-2]))({_CENTURY}\d\d)({_CENTURY}\d\d)(?![\w/-])")
"""Two years in a row; not the eighth digits of a date, whose third and fourth are a month."""
_NAME = re.compile(r"(?<![\w-])(?:[^\W\d_]+[-\u2011])+$")
_BEFORE = 30

_CENTURIES = ("18", "19", "20")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    places = places_of(words, _CENTURIES)
    if any(
        words[at - 1 : at].isalpha() or words[at - 1 : at] == "," or words[at + 4 : at + 5].isdigit() for at in places
    ):
        yield from _behind_words(clause)
    for found in filter(None, (_RUN_ON.pattern.match(words, at) for at in places)):
        start, end = found.span()
        word = found["word"]
        small = word.lower() if len(word) > 1 else word  # A capital alone is of a name: "2012A".
        if len(word) < _LETTERS and small not in small_behind_years(clause.language):
            continue
        name = _NAME.search(words[max(0, start - _BEFORE) : start])
        if name is None:
            said = f"“{found[0]}” is a year that a word runs on to; a change may have lost its marks there"
            yield Breach(said, clause.provision.id, start, end)
            continue
        joined = start - len(name[0])
        fix = None
        if word in tied_words():
            hyphen = name[0][-1]
            at = found.start("word")
            fix = Fix("the hyphen put", (WordsEdit(clause.provision.id, at, at, hyphen),))
        said = f"“{word}” runs on to {words[joined : found.start('word')]}"
        yield Breach(said, clause.provision.id, joined, end, fix)


def _behind_words(clause: ClauseInPlace) -> Iterator[Breach]:
    """Years that run on to a place, to a month, to a comma or to another year."""
    words, id_ = clause.words, clause.provision.id
    for found in _BEHIND.finditer(words):
        at = found.start("year")
        put = ", " if found["place"] and not found["comma"] else " "
        fix = Fix("the blank put", (WordsEdit(id_, at, at, put),))
        start = words.rfind(" ", 0, found.start() + 1) + 1 if not (found["place"] or found["month"]) else found.start()
        yield Breach(f"{found['year']} runs on to “{words[start:at]}”", id_, start, found.end(), fix)
    for found in _TWO.finditer(words):
        yield Breach(f"“{found[0]}” is two years that run on to each other", id_, *found.span())


RUN_ON_YEAR = NamedRule(
    "run-on-year",
    "typography",
    "A blank or a mark stands behind a year; what runs on to it was a change before its marks were lost.",
    ("WTDC22-PROPOSALS",),
    "warning",
    _check,
    mends="The hyphen is put that ties a word to a name, and the blank before a year.",
    languages=RUN_ON_LANGUAGES,
    needs=any_of(*_CENTURIES),
)
