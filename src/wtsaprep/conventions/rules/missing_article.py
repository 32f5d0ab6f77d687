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
    r"(?:World )?Telecommunication (?:Standardization|Development) (?:Bureau|Sector|Advisory Group|Assembly|Conference)"
    r"|Radiocommunication (?:Bureau|Sector|Advisory Group|Assembly)|Plenipotentiary Conference|ITU Council"
)
# Not behind "for": titles of resolutions have "Authorization for Telecommunication Standardization Advisory Group".
# Only where the name ends: "of Radiocommunication Sector study groups" and "to Plenipotentiary Conference
# Resolution 64" have none.
_WITHOUT = re.compile(
    r"(?<!Director )\b(?:to|of|by|with|through|from|instructs|invites|requests|encourages)[ \u00a0]"
    rf"(?=(?:{_BODY})(?: \([A-Z][A-Za-z-]*\)(?! (?:study|[Rr]esolution|meeting))|[,;.]|$))"
)


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
    needs=("Telecommunication ", "Radiocommunication ", "Plenipotentiary", "ITU Council"),
)
