"""``binding-word``: "must" and "shall" where a resolution says "should"; asked only of those who switch it on."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.language.checked import checked, said_anywhere, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_LANGUAGES = speaking(lambda words: words.binding)


@cache
def _binding(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{checked(language).binding})\b")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.provision.kind != "item" or clause.part != "operative":
        return
    for word in _binding(clause.language).finditer(clause.words):
        said = f"“{word[0]}” binds; most resolutions say “{checked(clause.language).should}”"
        yield Breach(said, clause.provision.id, *word.span())


BINDING_WORD = NamedRule(
    "binding-word",
    "wording",
    "A resolution says what should be done, and seldom what must.",
    ("CUSTOM",),
    "note",
    _check,
    languages=_LANGUAGES,
    needs=any_of(*(word for said in said_anywhere(lambda words: words.binding) for word in said.split("|"))),
    asked_for=True,
)
