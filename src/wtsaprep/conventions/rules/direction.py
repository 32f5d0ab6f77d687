"""``direction``: "above" and "below" point to where the clause that is cited stands."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.language import every, language, languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.model.references import Reference

_LANGUAGES = tuple(table.code for table in languages() if table.citing.opposite)


@cache
def _word(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language(code).citing.opposite)})(?!\w)")


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


def _said_of(cited: Reference, words: str, code: str) -> re.Match[str] | None:
    """The word that says where what is cited stands."""
    return _word(code).search(words, cited.end)


def _breach(cited: Reference, words: str, code: str) -> Breach:
    other = language(code).citing.opposite
    found = _said_of(cited, words, code)
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
    languages=_LANGUAGES,
    needs=any_of(*every(lambda table: tuple(table.citing.opposite))),
)
