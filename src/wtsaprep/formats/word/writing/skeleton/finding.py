"""Finding: where in a given file a text stands, found by its words, paragraph by paragraph."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.skeleton.words import key, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.formats.word.writing.skeleton.units import Unit

AS_GIVEN = "Take the file that was made for this text, or import the text as it is in force."
_BEFORE = 3
"""Words before a difference by which it is found."""
_SHOWN = 60
_TC = f"{W}tc"
_BRACKET = re.compile("[(（]")
Places = tuple[int, ...]
"""The paragraphs of a file in which one of a text stands, by their numbers from 0; for most it is one."""


class GivenParagraphs:
    """The paragraphs of a file by their words."""

    def __init__(self, paragraphs: Sequence[Any]) -> None:
        self.paragraphs = paragraphs
        self.words = [words_in(paragraph) for paragraph in paragraphs]
        self._keys = [key(words) for words in self.words]
        self._filled = [at for at, held in enumerate(self._keys) if held]
        self._rank = {at: rank for rank, at in enumerate(self._filled)}

    def before(self, at: int) -> int | None:
        """The paragraph with words before one."""
        return next((n for n in range(at - 1, -1, -1) if self._keys[n]), None)

    def behind(self, at: int) -> int | None:
        """The paragraph with words behind one."""
        return next((n for n in range(at + 1, len(self._keys)) if self._keys[n]), None)

    def reads(self, at: int | None, text: str) -> bool:
        """Whether a paragraph reads so."""
        return at is not None and self._keys[at] == key(text)

    def text(self, wanted: Sequence[Unit], text: str, name: str) -> list[Places]:
        """Where each of the paragraphs of a text stands.

        Raises:
            InputFault: it is not there, it is there twice, or it reads otherwise; the first difference is named.
        """
        words = [(key(unit.base), key(unit.without_labels.base)) for unit in wanted]
        begins = [at for at in self._filled if self._taken(words[0], self._rank[at])]
        if not begins:
            if (other := self._of_same_number(wanted[0].base)) is not None:
                raise _reads_otherwise(text, self.words[other], wanted[0])
            raise InputFault(f"{text} is not in the given file", Where(name), AS_GIVEN)
        followed = [self._followed(words, at) for at in begins]
        best = max(followed, key=len)
        if sum(len(places) == len(wanted) for places in followed) > 1:
            raise InputFault(f"{text} stands twice in the given file", Where(name), "Take one of them out.")
        if len(best) == len(wanted):
            return best
        missed = wanted[len(best)]
        following = self.behind(best[-1][-1])
        raise _reads_otherwise(text, "" if following is None else self.words[following], missed)

    def _of_same_number(self, line: str) -> int | None:
        """The paragraph that has the number of a text, but of another edition."""
        number = key(_BRACKET.split(line)[0])
        return next((at for at in self._filled if number and key(_BRACKET.split(self.words[at])[0]) == number), None)

    def _followed(self, wanted: Iterable[tuple[str, str]], start: int) -> list[Places]:
        """The places of the paragraphs from one on, as far as they are those that are wanted, blank ones left out."""
        found: list[Places] = []
        rank = self._rank[start]
        for words in wanted:
            places = self._taken(words, rank)
            if not places:
                break
            found.append(places)
            rank += len(places)
        return found

    def _taken(self, words: tuple[str, str], rank: int) -> Places:
        """The paragraphs from one on that read together as one of a text does; a title may be typed as two.

        ``words`` are those with the label and without it, which Word may count.
        """
        for want in words:
            have = ""
            places: Places = ()
            for at in self._filled[rank:]:
                if places and not _are_together(self.paragraphs[places[-1]], self.paragraphs[at]):
                    break
                have = f"{have} {self._keys[at]}".strip()
                places = (*places, at)
                if have == want:
                    return places
                if not want.startswith(f"{have} "):
                    break
        return ()


def _reads_otherwise(text: str, reads: str, missed: Unit) -> InputFault:
    has, wants = shown_apart(reads, missed.base)
    where = f"it reads {has} where that reads {wants}"
    return InputFault(f"the given file has another text than {text}: {where}", missed.where, AS_GIVEN)


def shown(text: str) -> str:
    """A text in a sentence, as far as it has room there."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def shown_apart(one: str, other: str) -> tuple[str, str]:
    """Two texts in a sentence, as far as they have room there, from a little before the word in which they differ."""
    words = [text.split() for text in (one, other)]
    pairs = zip_longest(*words, fillvalue="")
    at = next((at for at, pair in enumerate(pairs) if key(pair[0]) != key(pair[1])), 0)
    if len(" ".join(words[0][: at + 1])) <= _SHOWN or at <= _BEFORE:
        return shown(one), shown(other)
    first, second = (shown("…" + " ".join(text[at - _BEFORE :])) for text in words)
    return first, second


def _are_together(one: Any, other: Any) -> bool:
    """Whether two paragraphs stand in one cell, or both in none."""
    return next(one.iterancestors(_TC), None) is next(other.iterancestors(_TC), None)
