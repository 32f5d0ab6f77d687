"""A rule: one thing that ITU asks, and a function that finds where it is not so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wtsaprep.conventions.finding import Breach, Severity

LookedAt = TypeVar("LookedAt")

Family = Literal[
    "symbol",
    "head",
    "structure",
    "labels",
    "end marks",
    "references",
    "brackets",
    "wording",
    "typography",
    "spelling",
    "leftovers",
    "cover",
]


_USUAL = " etaoinsrhldcumpfgwybv.,TSMRIACDUGW"
"""The signs that most words have, the commonest first."""


def any_of(*signs: str) -> Callable[[str], bool]:
    """What a rule needs that finds nothing in words without one of some signs.

    The rarest letter of each is asked for first: a single one is looked for twenty times as quickly as several.
    """
    with_rarest = tuple((max(sign, key=_rareness), sign) for sign in signs)

    def stands_in(words: str) -> bool:
        return any([rarest in words and sign in words for rarest, sign in with_rarest])

    return stands_in


def places_of(words: str, signs: Iterable[str]) -> Iterator[int]:
    """Where signs stand in some words: far quicker than a pattern that begins with one or the other."""
    for sign in signs:
        at = words.find(sign)
        while at >= 0:
            yield at
            at = words.find(sign, at + 1)


def _rareness(sign: str) -> int:
    return _USUAL.find(sign) if sign in _USUAL else len(_USUAL) + (not sign.isalnum()) + (not sign.isascii())


@dataclass(frozen=True, slots=True)
class NamedRule(Generic[LookedAt]):
    """One rule. What its check looks at says how much is looked at again after an edit."""

    code: str
    """Its short name, by which it is switched off and waived; it never changes."""
    family: Family
    says: str
    """What ITU asks, as a sentence."""
    sources: tuple[str, ...]
    """Keys of docs/sources.md."""
    severity: Severity
    check: Callable[[LookedAt], Iterable[Breach]]
    mends: str = ""
    """What its fix does, as a sentence; empty if a person has to."""
    languages: tuple[str, ...] = ()
    """The languages that it has a table for; empty if it needs none. In others it keeps silent."""
    needs: Callable[[str], object] | None = None
    """Of a rule on clauses or texts: whether it may find something in some words; asked before it is, of many clauses
    at once, and so far cheaper than the rule. None if it is to be asked in any case.
    """
    asked_for: bool = False
    """Whether it is off unless it is switched on."""
