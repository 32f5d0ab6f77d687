"""``addressee``: bodies and officials are called what ITU calls them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_NAMES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (
        (
            re.compile(r"Telecommunications? Standardi[sz]ation (?=Bureau|Sector|Advisory Group|Assembly)"),
            "Telecommunication Standardization ",
        ),
        (
            re.compile(r"Telecommunications? Development (?=Bureau|Sector|Advisory Group|Conference)"),
            "Telecommunication Development ",
        ),
        (re.compile(r"Radio[ -]?[Cc]ommunications? (?=Bureau|Sector|Advisory Group)"), "Radiocommunication "),
        (re.compile(r"\bSecretary General\b(?! of (?!ITU|the (?:Union|ITU)))"), "Secretary-General"),
        (
            re.compile(
                r"\bDirector of (?=Telecommunication (?:Standardization|Development) Bureau|Radiocommunication Bureau)"
            ),
            "Director of the ",
        ),
    ),
    "fr": (
        (
            re.compile(
                r"\bSecrétaire [Gg]énérale?(?= de l['’](?:UIT|Union))|\bsecrétaire général(?= de l['’](?:UIT|Union))"
            ),
            "Secrétaire général",
        ),
        (
            re.compile(r"Bureau de (?:la )?[Nn]ormali[sz]ation des [Tt]élécommunications"),
            "Bureau de la normalisation des télécommunications",
        ),
        (
            re.compile(r"Bureau de (?:la )?[Dd]éveloppement des [Tt]élécommunications"),
            "Bureau de développement des télécommunications",
        ),
    ),
}
"""How names are met, and how ITU writes them."""


_MISNAMED = (
    *(
        "elecommunications S",
        "elecommunications D",
        "tandardisation",
        "adiocommunications ",
        "adio communication",
        "adio-communication",
    ),
    *("RadioCommunication", "Director of Tele", "Director of Radio", "Secretary General"),
    *("ecrétaire", "Bureau d"),
)
"""One of them stands in whatever is not called as ITU calls it."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind == "title":
        return
    for met, right in _NAMES[clause.language]:
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
    languages=tuple(_NAMES),
    needs=any_of(*_MISNAMED),
)
