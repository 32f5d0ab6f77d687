"""``addressee``: bodies and officials are called what ITU calls them."""

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

_LANGUAGES = speaking(lambda words: words.misnamed)


@cache
def _names(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """How names are met, and how ITU writes them."""
    return tuple((re.compile(met), right) for met, right in checked(language).misnamed)


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind == "title":
        return
    for met, right in _names(clause.language):
        for name in met.finditer(provision.text):
            if name[0] != right:
                fix = Fix(f"{right.strip()} written", (WordsEdit(provision.id, name.start(), name.end(), right),))
                said = f"ITU writes {right.strip()} where {name[0].strip()} stands"
                yield Breach(said, provision.id, name.start(), name.end(), fix)


ADDRESSEE = NamedRule(
    "addressee",
    "structure",
    "Bureaux, sectors, advisory groups and officials are called what the Constitution calls them.",
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
    mends="The name is written as ITU does.",
    languages=_LANGUAGES,
    needs=any_of(*said_anywhere(lambda words: words.misnamed_signs)),
)
