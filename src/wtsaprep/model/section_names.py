"""Section names: what the sections of a text may be called in a citation.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from wtsaprep.model.citation_words import folded_heading

# How some headings begin before their verb ("further resolves"); alone they are words that join two citations.
_ADVERBS = ("further", "also")


class SectionNames(NamedTuple):
    """What the sections of a text may be called, folded: their heading, or as much of it as no other begins with."""

    sections: dict[str, tuple[int, ...]]
    """Name -> the sections it may mean, in order."""
    whole: frozenset[str]
    """The names that are headings in full."""
    longest: int
    """Words of the longest name."""
    unspaced: tuple[str, ...]
    """The names in scripts without blanks, the longest first."""
    last_words: frozenset[str]
    """The last word of each."""
    known: frozenset[str]
    """All of them."""

    def with_names_of(self, other: SectionNames) -> SectionNames:
        """These, and headings that only another text has, under which nothing stands here."""
        lacking = other.whole - self.whole
        sections = {**dict.fromkeys(other.sections, ()), **self.sections, **dict.fromkeys(lacking, ())}
        return _names(sections, self.whole | lacking)


@lru_cache(maxsize=256)
def names_by(headings: tuple[str, ...]) -> SectionNames:
    """Whole headings, then beginnings that only one heading has, then two words in the other order.

    Many texts have the same headings, so what the last ones come to is remembered.
    """
    whole: dict[str, tuple[int, ...]] = {}
    for number, heading in enumerate(headings):
        if name := folded_heading(heading):
            whole[name] = (*whole.get(name, ()), number)
    begun: dict[str, set[str]] = {}
    for name in whole:
        words = name.split(" ")
        for end in range(1, len(words)):
            # "ANNEX" or "SECTION" alone is no name for "ANNEX 1": what follows it is the number of another.
            start = " ".join(words[:end])
            if start not in _ADVERBS and not any(map(str.isdigit, words[end])) and len(words[end]) > 1:
                begun.setdefault(start, set()).add(name)
        if len(words) == 2:
            begun.setdefault(f"{words[1]} {words[0]}", set()).add(name)
    sure = {start: whole[next(iter(of))] for start, of in begun.items() if len(of) == 1}
    return _names({**sure, **whole}, frozenset(whole))


def _names(sections: dict[str, tuple[int, ...]], whole: frozenset[str]) -> SectionNames:
    longest = max((name.count(" ") + 1 for name in sections), default=0)
    unspaced = sorted((name for name in sections if "\u2e80" <= name[-1] <= "\u9fff"), key=len, reverse=True)
    last_words = frozenset(name.rpartition(" ")[2] for name in sections)
    return SectionNames(sections, whole, longest, tuple(unspaced), last_words, frozenset(sections))
