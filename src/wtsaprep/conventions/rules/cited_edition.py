"""``cited-edition``: a resolution of the assembly that is cited is cited in the edition that is held here."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.edition import CITY_YEAR, edition_of
from wtsaprep.model.language import every, language
from wtsaprep.model.language.adoptions import adoption_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText

_LANGUAGES = ("en", "fr", "es")
"""Those that write editions as "(Rev. City, Year)"."""


@cache
def _cited(code: str) -> re.Pattern[str]:
    table = language(code)
    return re.compile(
        rf"{table.citing.itself}[ \u00a0](?P<number>\d{{1,3}})[ \u00a0]"
        rf"\((?P<revised>(?:{table.number_line.revised})[ \u00a0])?(?P<edition>{CITY_YEAR})\)"
    )


def _check(whole: WholeText) -> Iterator[Breach]:
    if not _cited(whole.language).search(whole.words):
        return
    found = [(p, cited) for p in whole.text if p.kind not in _HEAD for cited in _cited(whole.language).finditer(p.text)]
    itself = edition_of(whole.text)
    for provision, cited in found:
        held = whole.editions(cited["number"])
        # Other conferences have resolutions of the same number: only an earlier edition of ours is sure. What a text
        # was before is its history, and nothing that another edition could stand for.
        if not held or (itself and itself.number == cited["number"]):
            continue
        edition, *known = (adoption_in(one, language("en")) for one in (cited["edition"], held.latest))
        if edition not in known and edition in {adoption_in(one, language("en")) for one in held.earlier}:
            latest = adoption_in(held.latest, language(whole.language))
            # What there was an edition of before was revised.
            right = latest if cited["revised"] else language(whole.language).number_line.writes_revised.format(latest)
            fix = Fix(f"({right}) cited", (WordsEdit(provision.id, *cited.span("edition"), right),))
            said = f"{_named(cited)} is held here as of {latest}"
            yield Breach(said, provision.id, *cited.span("edition"), fix)


def _named(cited: re.Match[str]) -> str:
    """What a text is called without its edition."""
    return cited[0].partition("(")[0].strip()


_HEAD = ("number", "history", "opening")
CITED_EDITION = NamedRule(
    "cited-edition",
    "references",
    'A resolution is cited with the place and year of the edition that is in force: "Resolution 44 (Rev. City, Year)".',
    ("PP-DRAFTING",),
    "warning",
    _check,
    mends="The edition that is held here is cited.",
    languages=_LANGUAGES,
    needs=any_of(*every(lambda table: table.citing.itself if table.code in _LANGUAGES else "")),
)
