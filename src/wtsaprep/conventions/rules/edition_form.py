"""``edition-form``: an edition has its comma and its stop: "(Rev. Dubai, 2018)", not "(Rev Dubai 2018)"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.language import language
from wtsaprep.model.language.cities import cities
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_LANGUAGES = ("en", "fr", "es", "ru")


@cache
def _edition(code: str) -> LatePattern:
    """A place and a year behind a bracket or another edition, with what is left out before one or the other."""
    table = language(code)
    revised, unit = table.number_line.revised.replace(r"\.", ""), table.edition.year_unit or "(?!)"
    return LatePattern(
        rf"\s*(?P<revised>(?i:{revised})(?P<stop>\.?)[ \u00a0])?(?:{'|'.join(cities(_LANGUAGES))})"
        rf"(?P<comma>,?)[ \u00a0](?:1[89]|20)\d\d(?=[);]|[ \u00a0](?:{unit}))"
    )


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    id_, match = clause.provision.id, _edition(clause.language).pattern.match
    for found in filter(None, (match(clause.words, at + 1) for at in places_of(clause.words, "(;"))):
        if not (found["revised"] or clause.provision.kind in FIXED_KINDS):
            continue  # Elsewhere it may be the place and year of a meeting.
        start, end = found.start() + len(found[0]) - len(found[0].lstrip()), found.end()
        if found["revised"] and not found["stop"]:
            at = found.start("stop")
            fix = Fix("the stop put", (WordsEdit(id_, at, at, "."),))
            yield Breach(f"“{found['revised'].strip()}” is cut short, and lacks its stop", id_, start, end, fix)
        if not found["comma"]:
            at = found.start("comma")
            fix = Fix("the comma put", (WordsEdit(id_, at, at, ","),))
            yield Breach("the comma is missing between place and year", id_, start, end, fix)


EDITION_FORM = NamedRule(
    "edition-form",
    "references",
    "An edition is written “(Rev. City, Year)”, with a stop and a comma.",
    ("PP-DRAFTING",),
    "warning",
    _check,
    mends="The stop is put, or the comma.",
    languages=_LANGUAGES,
    needs=any_of(*(f"{blank}{century}" for blank in " \u00a0" for century in ("18", "19", "20"))),
)
