"""The verbs that headings begin with, by language, as far as resolutions of ITU use them.

Source: [WRC-COUNT], [ITUT-RESOLUTIONS] (English), [ITU-LANGUAGES] (others).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.language import CODES, language
from wtsaprep.model.sections import is_operative

if TYPE_CHECKING:
    from collections.abc import Mapping


class HeadingVerbs(NamedTuple):
    """The first words of headings of one language."""

    preambular: frozenset[str]
    operative: frozenset[str]
    """Empty where headings are told by what they begin with (`model/sections`)."""
    adverbs: frozenset[str]
    """Words that may stand before the verb."""
    meant: Mapping[str, str]
    """The verbs by their other forms, which no heading has."""


@cache
def heading_verbs(code: str) -> HeadingVerbs:
    """Those of a language."""
    words = language(code).headings
    meant = {form: verb for verb, forms in words.misfits.items() for form in forms.split()}
    preambular, operative, adverbs = (
        frozenset(verbs.split()) for verbs in (words.preambular, words.operative, words.adverbs)
    )
    return HeadingVerbs(preambular, operative, adverbs, meant)


SPELT_LANGUAGES = ("en", "fr", "es", "ru")
"""Languages of whose verbs slips are told."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


def verb_place(heading: str, code: str) -> tuple[int, int]:
    """Where the verb of a heading stands: its first word, or the one behind an adverb; nowhere if it has no word."""
    adverbs = heading_verbs(code).adverbs
    words = (word.span() for word in _WORD.finditer(heading))
    return next((at for at in words if heading[slice(*at)].casefold() not in adverbs), (0, 0))


@lru_cache(maxsize=1024)
def opens_clauses(heading: str, part: str, code: str) -> bool:
    """Whether a heading is one of a resolution, known by its verb; headings of Recommendations and annexes are not.

    Of other languages fewer verbs are known; their headings begin with no number and no capital letter.
    """
    if part not in ("preambular", "operative"):
        return False
    if is_operative(heading) or (code in CODES and (verb_kind(heading, code) or meant_verb(heading, code))):
        return True
    return (
        not (code in CODES and language(code).headings.is_closed)
        and heading[:1].isalpha()
        and not heading[:1].isupper()
    )


@lru_cache(maxsize=1024)
def is_verb_alone(heading: str, code: str) -> bool:
    """Whether a heading is a verb that is known and nothing else but what may stand before it, or goes on with it."""
    verbs = heading_verbs(code)
    if not verb_kind(heading, code):
        return False
    end = verb_place(heading, code)[1]
    further = language(code).headings.further.split("|")
    rest = heading[end:].strip(" :]").casefold()
    return not rest or rest in verbs.adverbs or rest in further


@lru_cache(maxsize=1024)
def verb_kind(heading: str, code: str) -> str:
    """What a heading opens by its verb: "preambular", "operative", or nothing that is known.

    Headings are few and stand in many texts, so what the last ones are is remembered.
    """
    verbs = heading_verbs(code)
    verb = heading[slice(*verb_place(heading, code))].casefold()
    if verb in verbs.preambular:
        return "preambular"
    return "operative" if verb in verbs.operative or (not verbs.operative and is_operative(heading)) else ""


def meant_kind(heading: str, code: str) -> str:
    """What a heading opens by its verb, or by the one that it misspells."""
    return verb_kind(heading, code) or verb_kind(meant_verb(heading, code), code)


@lru_cache(maxsize=1024)
def meant_verb(heading: str, code: str) -> str:
    """The one verb that a heading misspells by a slip, or has in another form; nothing if there is none."""
    if verb_kind(heading, code):
        return ""
    verbs = heading_verbs(code)
    word = heading[slice(*verb_place(heading, code))].casefold()
    if len(word) < _SHORTEST:
        return ""
    if word in verbs.meant:
        return verbs.meant[word]
    near = [verb for verb in verbs.preambular | verbs.operative if _one_slip_apart(word, verb)]
    return near[0] if len(near) == 1 else ""


def _one_slip_apart(one: str, other: str) -> bool:
    """Whether two words differ by a letter too many, too few or wrong, or by two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:] and len(a) > 1
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
