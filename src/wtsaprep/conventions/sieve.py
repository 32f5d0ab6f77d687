"""The sieve: of many rules, those that may find something in some words, and where; looked for once for all of them.

Rules name some 300 signs. To look for each in a long text takes longer than to check it: so they are looked for in
words that the texts before did not have, each once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.conventions.rule import AnyOf, Begun, Either, OfForm
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from wtsaprep.conventions.rule import NamedRule

_MOST = 50_000
"""Words that are remembered."""


class MayFind(NamedTuple):
    """A rule that may find something."""

    rule: NamedRule[Any]
    places: list[int] | None
    """Where, as far as what it needs says that."""


class Sieve:
    """Some rules, asked of one text after the other."""

    def __init__(self, rules: Iterable[NamedRule[Any]], language: str) -> None:
        self._rules = [(rule, _needs(rule)) for rule in rules]
        self._language = language
        signs = {sign for _, needs in self._rules for need in needs if isinstance(need, AnyOf) for sign in need.signs}
        self._over_blanks = {sign for sign in signs if sign.split() != [sign]}
        """Signs that stand in no single word."""
        self._blank = {sign for sign in signs if not sign.strip()}
        self._parts: dict[str, list[tuple[str, str]]] = {}
        """Each sign and the part of it that stands in one word, by the rarest letter of that."""
        for sign in sorted(signs):
            if part := _part(sign):
                self._parts.setdefault(max(part, key=_rareness), []).append((part, sign))
        self._forms = [need for _, needs in self._rules for need in needs if isinstance(need, OfForm)]
        self._formed: dict[OfForm, set[str]] = {need: set() for need in self._forms}
        """The words of each form; each is a sign of its own."""
        self._plain: set[str] = set()
        """Words in which no part of a sign stands."""
        self._telling: dict[str, list[str]] = {}
        """Words with a part, and the signs that it is of."""

    def left(self, words: str, vocabulary: Set[str]) -> Iterator[MayFind]:
        """The rules that may find something in some words, in order; ``vocabulary`` are those between their blanks."""
        signs = self._standing(words, vocabulary)
        for rule, needs in self._rules:
            if not needs:
                if rule.needs is None or rule.needs(words):
                    yield MayFind(rule, None)
            elif places := [at for need in needs for at in self._places(need, words, signs)]:
                yield MayFind(rule, places)

    def _places(self, need: AnyOf | Begun | OfForm, words: str, signs: set[str]) -> list[int]:
        if isinstance(need, Begun):
            return need.places(words, self._language)
        if isinstance(need, OfForm):
            return places_of(words, self._formed[need] & signs)
        return [] if need.signs.isdisjoint(signs) else places_of(words, need.signs & signs)

    def _standing(self, words: str, vocabulary: Set[str]) -> set[str]:
        """The signs that stand in some words."""
        if new := vocabulary - self._plain - self._telling.keys():
            self._look_at(new)
        near = {sign for word in vocabulary & self._telling.keys() for sign in self._telling[word]}
        return near - self._over_blanks | {sign for sign in (near & self._over_blanks) | self._blank if sign in words}

    def _look_at(self, new: Set[str]) -> None:
        """See which parts of signs stand in words that are met first."""
        if len(self._plain) + len(self._telling) > _MOST:
            self._plain.clear()
            self._telling.clear()
            for formed in self._formed.values():
                formed.clear()
        lines = "\n".join(("", *new, ""))
        letters = {*lines}
        near = (part for letter, parts in self._parts.items() if letter in letters for part in parts)
        met = [(part, sign) for part, sign in near if part in lines]
        for need in self._forms:
            of_form = {lines[lines.rfind("\n", 0, at) + 1 : lines.find("\n", at)] for at in _starts(need, lines)}
            self._formed[need] |= of_form
            met += [(f"\n{word}\n", word) for word in of_form]
        for word in new:
            line = f"\n{word}\n"
            if signs := [sign for part, sign in met if part in line]:
                self._telling[word] = signs
            else:
                self._plain.add(word)


def _starts(need: OfForm, lines: str) -> Iterator[int]:
    return (found.start() for found in need.find(lines))


def _needs(rule: NamedRule[Any]) -> tuple[AnyOf | Begun | OfForm, ...]:
    """What a rule needs, as far as that says where it stands."""
    if isinstance(rule.needs, Either):
        return rule.needs.needs
    return (rule.needs,) if isinstance(rule.needs, AnyOf | Begun | OfForm) else ()


def _part(sign: str) -> str:
    """The longest part of a sign that stands in one word, with ends of lines where blanks of the sign are."""
    parts = sign.split()
    if not parts:
        return ""
    at = max(range(len(parts)), key=lambda at: (len(parts[at]), at))  # Few words begin with a mark.
    opens = at > 0 or sign[0].isspace()
    closes = at < len(parts) - 1 or sign[-1].isspace()
    return "\n" * opens + parts[at] + "\n" * closes


_USUAL = "\n etaoinsrhldcumpfgwybv.,TSMRIACDUGW"
"""The signs that most words have, the commonest first."""


def _rareness(sign: str) -> int:
    return _USUAL.find(sign) if sign in _USUAL else len(_USUAL) + (not sign.isalnum()) + (not sign.isascii())
