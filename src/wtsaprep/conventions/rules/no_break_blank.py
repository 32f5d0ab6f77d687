"""``no-break-blank``: "No. 9" is not torn apart at the end of a line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.language.checked import checked, said_anywhere, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_LANGUAGES = speaking(lambda words: words.torn)


@cache
def _torn(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{checked(language).torn})(?P<blank> )(?=\d)")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    for torn in _torn(clause.language).finditer(clause.provision.text):
        start, end = torn.span("blank")
        fix = Fix("a no-break blank put", (WordsEdit(clause.provision.id, start, end, "\u00a0"),))
        yield Breach(f"a no-break blank belongs behind {torn[0].strip()}", clause.provision.id, torn.start(), end, fix)


NO_BREAK_BLANK = NamedRule(
    "no-break-blank",
    "references",
    'A no-break blank stands between "No." and its number.',
    ("CUSTOM",),
    "note",
    _check,
    mends="The blank is made one that does not break.",
    languages=_LANGUAGES,
    needs=any_of(*said_anywhere(lambda words: words.torn_signs)),
)
