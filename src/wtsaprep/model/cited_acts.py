"""Cited acts: the other texts that some words cite, each with its number, its edition and the clause of it.

"Resolution 73 (Rev. Geneva, 2022)", "resolves 2 of Resolution 44", "Nos. 9 and 10 of the Constitution".

Source: [PP-DRAFTING], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model import act_words
from wtsaprep.model.edition import CITY_YEAR, revised_before
from wtsaprep.model.language.scripts import TATWEEL, unstretched
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.language.table import ActKind

_NUMBERED = tuple(map(LatePattern, (act_words.numbered, act_words.numbered_before)))
_THROUGH = tuple(map(LatePattern, (act_words.provision, act_words.provision_behind)))
_FURTHER = LatePattern(act_words.further)
_SEVERAL = LatePattern(act_words.several)
_CLAUSE = LatePattern(act_words.clause_before)
_BEHIND = LatePattern(act_words.clause_behind)
_PROVISION_NUMBER = LatePattern(r"\d{1,4}[A-Z]?")
_PLACE = LatePattern(CITY_YEAR)
_YEAR = LatePattern(r"(?:1[89]|20)\d\d")
_REACH = 120
"""So many characters before a text that is cited are looked at for a clause of it."""


class CitedAct(NamedTuple):
    """Another text cited in one place of some words."""

    start: int
    end: int
    kind: ActKind
    number: str
    """Of the text; of the Constitution and the Convention that of the provision."""
    edition: str = ""
    """City and year as they are written there: "Geneva, 2022"; empty if none is said."""
    clause: str = ""
    """The clause of it as it is written there, with words that may be none of its name: "instructed in resolves 2"."""

    @property
    def year(self) -> str:
        """The year of the edition; empty if none is said."""
        found = _YEAR.search(self.edition)
        return found[0] if found else ""

    @property
    def is_provision(self) -> bool:
        """Whether the number is one of a provision, of a text that is numbered through."""
        return self.kind in ("constitution", "convention")

    @property
    def name(self) -> str:
        """What is cited: "Resolution 73 (Geneva, 2022)", "No. 9 of the Constitution"."""
        if self.is_provision:
            return f"No. {self.number} of the {self.kind.capitalize()}"
        return f"{self.kind.capitalize()} {self.number}{f' ({self.edition})' if self.edition else ''}"


def cited_acts(words: str) -> tuple[CitedAct, ...]:
    """The other texts that some words cite, in order; a text of many numbers once for each of them."""
    if not any(map(str.isdecimal, words)):
        return ()
    if (plain := unstretched(words)) == words:
        return _cited(words)
    places = [at for at, sign in enumerate(words) if sign != TATWEEL]
    return tuple(act._replace(start=places[act.start], end=places[act.end - 1] + 1) for act in _cited(plain))


@lru_cache(maxsize=1024)
def _cited(words: str) -> tuple[CitedAct, ...]:
    return tuple(sorted((*_by_number(words), *_by_provision(words)), key=lambda act: act.start))


def _by_number(words: str) -> Iterator[CitedAct]:
    for pattern in _NUMBERED:
        for found in pattern.finditer(words):
            kind = _kind(found)
            clause = _clause_before(words, found.start()) or _clause_behind(words, found.end())
            yield CitedAct(*found.span(), kind, found["number"], _edition(found["edition"]), clause)
            several = _SEVERAL.search(found[kind]) is not None
            end = found.end()
            while (more := _FURTHER.pattern.match(words, end)) and (several or more["edition"]):
                yield CitedAct(*more.span("number"), kind, more["number"], _edition(more["edition"]))._replace(
                    end=more.end()
                )
                end = more.end()


def _by_provision(words: str) -> Iterator[CitedAct]:
    for pattern in _THROUGH:
        for found in pattern.finditer(words):
            yield CitedAct(*found.span(), _kind(found), found["number"])
            for more in _PROVISION_NUMBER.pattern.finditer(words, *found.span("more")):
                yield CitedAct(*more.span(), _kind(found), more[0])


def _clause_before(words: str, end: int) -> str:
    said = _CLAUSE.search(words[max(0, end - _REACH) : end])
    return " ".join(filter(None, (said["heading"], said["first"] or said["labels"]))) if said else ""


def _clause_behind(words: str, start: int) -> str:
    """ "Resolution 91 (Rev. Geneva, 2022), resolves 2"; what is "above" is one of the text that cites."""
    if not (said := _BEHIND.pattern.match(words, start)):
        return ""
    return f"{said['heading'] or said['named']} {said['labels'] or said['first']}"


def _kind(found: re.Match[str]) -> ActKind:
    named: dict[ActKind, str | None] = {kind: found.groupdict().get(kind) for kind in _KINDS}
    return next(kind for kind, said in named.items() if said)


_KINDS: tuple[ActKind, ...] = ("resolution", "recommendation", "opinion", "decision", "constitution", "convention")


def _edition(bracket: str) -> str:
    """City and year, of what stands in the bracket behind a number; what is not written so, as it is written."""
    said = bracket.strip().strip("()（）").strip()
    plain = said[found.end() :] if (found := re.match(rf"\s*{revised_before()}", said)) else said
    place = _PLACE.search(plain)
    return place[0] if place else plain
