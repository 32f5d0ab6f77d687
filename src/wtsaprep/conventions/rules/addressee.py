"""``addressee``: bodies and officials are called what ITU calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_NAMES: dict[str, tuple[tuple[LatePattern, str], ...]] = {
    "en": (
        (
            LatePattern(r"Telecommunications? Standardi[sz]ation (?=Bureau|Sector|Advisory Group|Assembly)"),
            "Telecommunication Standardization ",
        ),
        (
            LatePattern(r"Telecommunications? Development (?=Bureau|Sector|Advisory Group|Conference)"),
            "Telecommunication Development ",
        ),
        (LatePattern(r"Radio[ -]?[Cc]ommunications? (?=Bureau|Sector|Advisory Group)"), "Radiocommunication "),
        (LatePattern(r"\bSecretary General\b(?! of (?!ITU|the (?:Union|ITU)))"), "Secretary-General"),
    ),
    "fr": (
        (
            LatePattern(
                r"\bSecrétaire [Gg]énérale?(?= de l['’](?:UIT|Union))|\bsecrétaire général(?= de l['’](?:UIT|Union))"
            ),
            "Secrétaire général",
        ),
        (
            LatePattern(r"Bureau de (?:la )?(?:[Nn]ormali[sz]|[Ss]tandardi[sz])ation des [Tt]élécommunications"),
            "Bureau de la normalisation des télécommunications",
        ),
        (
            LatePattern(r"Bureau (?:de (?:la )?|du )[Dd]éveloppement des [Tt]élécommunications"),
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
        "adio Communication",
        "adio-Communication",
        "adio-communication",
    ),
    *("RadioCommunication", "Secretary General"),
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
