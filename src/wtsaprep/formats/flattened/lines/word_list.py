"""Which words are known: the packaged English word list, with the words of ITU texts that it lacks."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Words:
    """The word list, and the parts that unlisted compounds are made of."""

    known: frozenset[str]
    names: frozenset[str]
    """Names with a capital inside them, such as YouTube."""
    prefixes: frozenset[str]
    suffixes: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.known

    def explains(self, word: str) -> bool:
        """Whether a word that is not listed may be one all the same: a known word with a first or last part to it."""
        for place in range(1, len(word)):
            first, last = word[:place], word[place:]
            if first in self.prefixes and len(last) > 3 and last in self.known and last not in FUNCTION_WORDS:
                return True
            if last in self.suffixes and len(first) > 2 and first in self.known and first not in FUNCTION_WORDS:
                return True
        return False


@cache
def words() -> Words:
    """The word list, read from the package when it is first asked for."""
    folder = resources.files("wtsaprep.formats.flattened").joinpath("words")
    known = set(gzip.decompress(folder.joinpath("en.txt.gz").read_bytes()).decode().split())
    names: set[str] = set()
    prefixes: set[str] = set()
    suffixes: set[str] = set()
    for line in folder.joinpath("itu.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        listed = line.replace("*", "").split()
        if line.startswith("*"):
            suffixes.update(listed)
        elif line.endswith("*"):
            prefixes.update(listed)
        else:
            known.update(word for word in listed if word.islower())
            names.update(word for word in listed if not word.islower())
    return Words(frozenset(known), frozenset(names), frozenset(prefixes), frozenset(suffixes))


_SMALL_WORDS = """
a an the this that these those its their his her our any all each every no some such other another same
is are was were be been being has have had does do did shall should may might must can could will would
of in to on by at as for from with within without into onto over under through among between towards against
and or nor but if when where while who whom whose which what how why than then so not also both either neither
it they we he she them us there here new use more most less least
"""

FUNCTION_WORDS = frozenset(_SMALL_WORDS.split())
"""Words that carry the sentence and not the matter. One that runs into another was replaced by it, alone."""
