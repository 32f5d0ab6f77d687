"""A rule: one thing that ITU asks, and a function that finds where it is not so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

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


class AnyOf:
    """What a rule needs that finds nothing in words without one of some signs."""

    __slots__ = ("signs",)

    def __init__(self, signs: Iterable[str]) -> None:
        self.signs = frozenset(signs)

    def __call__(self, words: str) -> bool:
        """Whether one of them stands in some words."""
        return any([sign in words for sign in self.signs])


Finds = Callable[[str], "Iterable[re.Match[str]]"]


class Begun:
    """What a rule needs that finds nothing where something that is quickly found does not begin; never over a line."""

    __slots__ = ("_all", "_by_language")

    def __init__(self, *finds: Finds | Mapping[str, Finds]) -> None:
        self._by_language = finds[0] if isinstance(finds[0], Mapping) else {}
        self._all = (*self._by_language.values(), *[find for find in finds if not isinstance(find, Mapping)])

    def __call__(self, words: str) -> bool:
        """Whether it begins in some words."""
        return any(True for find in self._all for _ in find(words))

    def places(self, words: str, language: str) -> list[int]:
        """Where it begins in some words of a language."""
        finds = (self._by_language[language],) if self._by_language else self._all
        return [found.start() for find in finds for found in find(words)]


class OfForm:
    """What a rule needs that finds nothing without a word of some form; each word between blanks is asked once."""

    __slots__ = ("find",)

    def __init__(self, find: Finds) -> None:
        self.find = find

    def __call__(self, words: str) -> bool:
        """Whether one stands in some words."""
        return any(True for _ in self.find(words))


class Either:
    """What a rule needs that may find something for several reasons."""

    __slots__ = ("needs",)

    def __init__(self, *needs: AnyOf | Begun | OfForm) -> None:
        self.needs = needs

    def __call__(self, words: str) -> bool:
        """Whether there is one of them."""
        return any(need(words) for need in self.needs)


def any_of(*signs: str) -> AnyOf:
    """What a rule needs that finds nothing in words without one of some signs."""
    return AnyOf(signs)


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
    at once, and so far cheaper than the rule. Most say where, too. None if it is to be asked in any case.
    """
    asked_for: bool = False
    """Whether it is off unless it is switched on."""
