"""Adoptions: the place and year of an edition, written as a language writes them, in whichever they were told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.language.cities import city_in

if TYPE_CHECKING:
    from wtsaprep.model.language.table import Language

_CITY_FIRST = re.compile(r"(?P<city>.+?)[,،]\s*(?P<year>\d{4}|\[[^\]]+\])\W*\w?\W*$")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})\w?[,，]\s*(?P<city>.+)$")


def adoption_in(adoption: str, table: Language) -> str:
    """A city and year, "New Delhi, 2024", as a language writes them; what is none stays as it is."""
    said = _YEAR_FIRST.match(adoption) or _CITY_FIRST.match(adoption)
    if said is None:
        return adoption
    return table.edition.place.format(city=city_in(said["city"].strip(), table.code), year=said["year"])
