"""``missing-article``: "to the Telecommunication Standardization Advisory Group", never without "the"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BODY = (
    r"(?:World )?Telecommunication (?:Standardization|Development) (?:Bureau|Sector|Advisory Group|Assembly"
    r"|Conference)|Radiocommunication (?:Bureau|Sector|Advisory Group|Assembly)|Plenipotentiary Conference"
    r"|ITU (?:Council|Constitution|Convention)|Radio Regulations|International Telecommunication (?:Union|Regulations)"
    r"|Universal Postal Union|World Summit on the Information Society|United Nations"
)
_OFFICIALS = (
    r"(?:Deputy )?Secretary-General(?! [A-Z])"
    r"|Directors? of the (?:three )?(?:\w+ \w+ Bureau|Radiocommunication Bureau|Bureaux)"
)
_YEAR = r"\([A-Z][^()]*, \d{4}\)"
_GOES_ON = (
    r"and|or|to|in|on|for|by|at|with|is|are|was|has|have|shall|should|will|may|which|that|the|within|under|between|as"
)
# Not behind "for": titles of resolutions have "Authorization for Telecommunication Standardization Advisory Group".
# Only where the name ends: "of Radiocommunication Sector study groups" and "to Plenipotentiary Conference
# Resolution 64" have none.
_WITHOUT = re.compile(
    r"(?<!Director )(?<!Directors )\b"
    r"(?:to|of|by|with|through|from|in|at|within|that|under|instructs|invites|requests|encourages|urges)[ \u00a0]"
    rf"(?=(?:{_BODY})(?: (?:\([A-Z][A-Za-z-]*\)|{_YEAR})(?! (?:study|[Rr]esolution|meeting|Declaration))"
    rf"|[,;.]| (?:{_GOES_ON})\b|$)|(?:{_OFFICIALS})\b)"
)
_MAY_LACK = re.compile(
    r"[DIPRSTUW](?<=[fhmnorsty][ \u00a0].)"
    r"(?:elecom|adio|lenipo|orld |TU |ecretary-G|eputy S|irector|nited N|nternat|niversal P)"
)
"""The beginning of such a name behind a word that ends as one of those before it, and not as an article."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind not in ("item", "rule", "heading"):
        return
    for place in _WITHOUT.finditer(provision.text):
        at = place.end()
        fix = Fix("the article put", (WordsEdit(provision.id, at, at, "the "),))
        yield Breach(f"the article is missing behind {place[0].strip()}", provision.id, place.start(), at, fix)


MISSING_ARTICLE = NamedRule(
    "missing-article",
    "wording",
    'The names of bureaux, sectors, advisory groups and assemblies have their article: "to the Telecommunication ...".',
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
    mends="The article is put.",
    languages=("en",),
    needs=_MAY_LACK.search,
)
