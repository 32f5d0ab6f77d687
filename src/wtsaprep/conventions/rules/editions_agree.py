"""``editions-agree``: number line, last entry of the history and opening formula name one assembly."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.edition import revised_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.model.provision import Provision

_PLACE = re.compile(
    r"(?<![^(),;،؛\s])[^\W\d_][^(),;،؛]*+[,،] ?(?:1[89]|20)\d\d\b"
    r"|(?:1[89]|20)\d\d\w[,，]\s?[^\W\d_][^()（）,，;；]*"
)
"""City and year, in a line that holds them in brackets or between semicolons; Chinese has the year first."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_CALLED = {"number": "the number line", "history": "the history", "opening": "the opening formula"}


def _check(whole: WholeText) -> Iterator[Breach]:
    named = _named(whole.head)
    kinds = [kind for kind in _CALLED if kind in named]
    for kind in kinds[1:]:
        first, here = named[kinds[0]], named[kind]
        if not _is_same(first[0], here[0]):
            said = f"names {here[0]} where {_CALLED[kinds[0]]} names {first[0]}"
            yield Breach(said, kind, *here[1])


def _named(head: Mapping[str, Provision]) -> dict[str, tuple[str, tuple[int, int]]]:
    """City and year that each line names last, with their place; a city that is not known yet is none."""
    found = {}
    for kind in _CALLED:
        if kind in head and (places := list(_PLACE.finditer(head[kind].text))) and not _is_open(places[-1]):
            place = places[-1]
            rev = len(place[0]) - len(re.sub(rf"^{revised_before()}", "", place[0], flags=re.IGNORECASE))
            found[kind] = place[0][rev:], (place.start() + rev, place.end())
    return found


def _is_open(place: re.Match[str]) -> bool:
    """Whether brackets stand round the city, since it is not known yet."""
    before = place.string[: place.start()].replace(";", "(").rpartition("(")[2]
    return "[" in before or "[" in place[0]


def _is_same(one: str, other: str) -> bool:
    """Whether two cities and years are one; a city may be named with the district or without it."""
    if one == other:
        return True
    (words, year), (other_words, other_year) = map(_city_and_year, (one, other))
    return year == other_year and (words <= other_words or other_words <= words)


def _city_and_year(said: str) -> tuple[set[str], list[str]]:
    return set(re.findall(r"[^\W\d_]+", _folded(said))), _YEAR.findall(said)


def _folded(said: str) -> str:
    plain = unicodedata.normalize("NFKD", said.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


EDITIONS_AGREE = NamedRule(
    "editions-agree",
    "head",
    "The place and year of the number line are those of the opening formula and the last of the history.",
    ("ITUT-RESOLUTIONS",),
    "error",
    _check,
)
