"""Parallel headings: whether the headings of two languages may be one, by the part that they open and by their verbs.

Source: [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wtsaprep.model.language import languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Provision
    from wtsaprep.model.sections import Section

_SAME_VERB = -2.0
_OTHER_VERB = 4.0
_OTHER_DEGREE = 1.5
_OTHER_PART = 3.0
_LACKS_SAME, _LACKS_OTHER = 2.5, 7.0
"""What it costs that a heading is missing: one that goes on with the verb before it, or another one."""
_OTHER_OPENER = 6.0
"""A heading is no annex, and what stands before the first one is under none."""


def heading_cost(one: Section, other: Section) -> float:
    """What tells against two sections being one, by what stands over them; less than nothing tells for it."""
    if one.heading is None or other.heading is None:
        return 0.0 if one.heading is other.heading else _OTHER_OPENER
    if (one.heading.kind == "annex") != (other.heading.kind == "annex"):
        return _OTHER_OPENER
    verbs = verb_sense(one.heading.text), verb_sense(other.heading.text)
    cost = 0.0 if goes_on(one.heading.text) == goes_on(other.heading.text) else _OTHER_DEGREE
    if all(verbs):
        return cost + (_SAME_VERB if verbs[0] == verbs[1] else _OTHER_VERB + _other_part(one, other))
    return cost + _other_part(one, other)


def missing_cost(headings: Sequence[Provision]) -> float:
    """What it costs to say that the other text lacks all headings but the first of some, and has what is under them."""
    verbs = [verb_sense(heading.text) for heading in headings]
    return sum(_LACKS_SAME if verb in ("", verbs[0]) else _LACKS_OTHER for verb in verbs[1:])


def _other_part(one: Section, other: Section) -> float:
    return 0.0 if one.part == other.part else _OTHER_PART


@lru_cache(maxsize=1024)
def verb_sense(heading: str) -> str:
    """The English verb that the first verb of a heading stands for; empty for one that is in no table."""
    found = _verbs().search(heading.casefold())
    return _senses()[found.lastgroup] if found and found.lastgroup else ""


@lru_cache(maxsize=1024)
def goes_on(heading: str) -> bool:
    """Whether a heading says that it goes on with another one: "considering further"."""
    return bool(_further().search(heading.casefold()))


@cache
def _further() -> re.Pattern[str]:
    """Chinese and Arabic write such words without a blank behind them."""
    alternatives = (
        table.headings.further if table.script in ("Han", "Arabic") else rf"\b(?:{table.headings.further})\b"
        for table in languages()
    )
    return re.compile("|".join(alternatives))


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    """Each alternative of a verb, longer ones before those that they begin with, and what it stands for."""
    rows = [
        (pattern if table.script in ("Han", "Arabic") else rf"\b{pattern}\b", sense)
        for table in languages()
        for sense, said in table.headings.senses.items()
        for pattern in said.split("|")
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@cache
def _senses() -> dict[str, str]:
    return {f"v{at}": sense for at, (_, sense) in enumerate(_rows())}


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<v{at}>{pattern})" for at, (pattern, _) in enumerate(_rows())))
