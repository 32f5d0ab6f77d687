"""Asides: pairs of brackets that hold what those who draft say to each other: "[check figure again]".

In square brackets stands what is not agreed, too, so that "to [ask the Chair]" may be a choice of words: where a verb
is due only what can be no text is an aside. In parentheses stands none of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.aside_labels import is_label
from wtsaprep.conventions.aside_words import (
    IN_SQUARE_BRACKETS,
    OBJECT,
    TO_GO_ON,
    WHO_ACT,
    aside_words,
    first_words,
    words_before_verbs,
)
from wtsaprep.model.language.cities import is_city
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.aside_words import AsideWords
    from wtsaprep.model.late_pattern import LatePattern

_OPENED = "[(［（【"
_PAIR = re.compile(r"[\[(［（【]([^\[\]()［］（）【】\n]{2,120})[\])］）】]")
_SQUARE = frozenset("[［【")
_MARKS = ":;,.!?–—])］）】"
_ASKED = re.compile(r"[^\s?]+(?: [^\s?]+){0,2} ?\?+")
"""What is asked in a few words; longer questions in parentheses may be the titles of Questions."""


def may_be_asides(words: str) -> Iterator[re.Match[str]]:
    """The pairs of brackets in some words that may hold one, by what stands behind the first."""
    for at in sorted(places_of(words, _OPENED)):
        if (found := _PAIR.match(words, at)) and _may_be(found[1]):
            yield found


class Opening(NamedTuple):
    """What a clause may open with, by what it stands under."""

    part: str
    heading: str

    def with_verb(self, verb: str, language: AsideWords) -> bool:
        """Whether a verb may open it."""
        if self.part == "preambular":
            return False
        if self.part != "operative" or not language.opens_with_to:
            return True
        return verb.startswith(words_before_verbs()) or bool(TO_GO_ON.search(self.heading))


def asides(words: str, opening: Opening) -> Iterator[tuple[int, int]]:
    """Where asides stand in some words, with their brackets."""
    return (found.span() for found in may_be_asides(words) if _is_aside(found, words, opening))


def _may_be(held: str) -> bool:
    city, _, year = held.partition(", ")
    if year.isdecimal() and is_city(city):  # "New Delhi, 2024", which "new" opens like "new text": an edition.
        return False
    if not held or held.endswith("?") or not (held[0].isascii() or held[0].islower()):
        return True
    first, *more = held.split(None, 2) or [""]
    if first.strip(_MARKS).lower() in first_words() or first.startswith(("@", "l'", "l’")) or first.endswith(":"):
        return True
    return bool(more) and more[0] == "to"


def _is_aside(found: re.Match[str], words: str, opening: Opening) -> bool:
    held, square = found[1], found[0][0] in _SQUARE
    if held.rstrip().endswith("?"):
        return square or bool(_ASKED.fullmatch(held.strip()))
    if square and IN_SQUARE_BRACKETS.fullmatch(held):
        return True
    before, behind = words[max(0, found.start() - 40) : found.start()], words[found.end() : found.end() + 20]
    if square and is_label(held, before, behind):
        return True
    at_start = not words[: found.start()].strip(" \u00a0([")
    for language in aside_words():
        if language.always.fullmatch(held) or (not square and _is(language.in_parentheses, held)):
            return True
        if square and not behind.lstrip().startswith("[") and not language.due_before.search(before):
            due = at_start and opening.with_verb(held, language)
            if not due and _is_order(held, language, before, behind, opens=at_start):
                return True
    return False


def _is_order(held: str, language: AsideWords, before: str, behind: str, *, opens: bool) -> bool:
    """Whether it tells somebody to do something, where no verb is due from the words before.

    One with an object of its own that opens a clause goes on with nothing: "[verify the number] that ...".
    """
    return _is(language.unless_a_verb_is_due, held) or (
        _is(language.where_words_end, held) and ((opens and " " in held.strip()) or not _goes_on(before, behind))
    )


def _is(pattern: LatePattern | None, held: str) -> bool:
    return pattern is not None and pattern.fullmatch(held) is not None


def _goes_on(before: str, behind: str) -> bool:
    """Whether a verb between some words goes on from them, or has its object behind it."""
    return bool(OBJECT.match(behind) or (behind.strip()[:1].isalnum() and WHO_ACT.search(before)))
