"""``direction``: "above" and "below" point to where the clause that is cited stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.model.references import Reference

_OTHER_WAY: dict[str, dict[str, str]] = {
    "en": {"above": "below", "below": "above"},
    "fr": {"ci-dessus": "ci-dessous", "ci-dessous": "ci-dessus", "ci-après": "ci-dessus"},
    "ru": {"выше": "ниже", "ниже": "выше"},
}


def _check(whole: WholeText) -> Iterator[Breach]:
    places = {p.id: place for place, p in enumerate(whole.text)}
    for provision in whole.may_cite:
        cited = [r for r in whole.citing.references_of(provision) if r.direction and r.target]
        rows: dict[int, list[Reference]] = {}
        for reference in cited:
            said = _said_of(reference, provision.text, whole.language)
            rows.setdefault(said.start() if said else -1, []).append(reference)
        for row in rows.values():
            # Of several that are cited together, by one word, all have to stand on the other side.
            if all(_is_other_way(r, places) for r in row):
                yield _breach(row[-1], provision.text, whole.language)


def _is_other_way(cited: Reference, places: dict[str, int]) -> bool:
    here, there = places[cited.provision], places[cited.target]
    return there > here if cited.direction == "above" else there < here


def _said_of(cited: Reference, words: str, language: str) -> re.Match[str] | None:
    """The word that says where what is cited stands."""
    return re.compile(rf"\b(?:{'|'.join(_OTHER_WAY[language])})\b").search(words, cited.end)


def _breach(cited: Reference, words: str, language: str) -> Breach:
    other = _OTHER_WAY[language]
    found = _said_of(cited, words, language)
    where = "below" if cited.direction == "above" else "above"
    said = f"{cited.label} stands {where}"
    if found is None or found.start() > cited.end + _NEAR:
        return Breach(said, cited.provision, cited.start, cited.end)
    fix = Fix(f"{other[found[0]]} written", (WordsEdit(cited.provision, *found.span(), other[found[0]]),))
    return Breach(said, cited.provision, cited.start, found.end(), fix)


_NEAR = 16

DIRECTION = NamedRule(
    "direction",
    "references",
    '"Above" is said of clauses that stand before, "below" of those that follow.',
    ("WRC-COUNT",),
    "warning",
    _check,
    mends="The other word is written.",
    languages=tuple(_OTHER_WAY),
    needs=any_of(*(word for words in _OTHER_WAY.values() for word in words)),
)
