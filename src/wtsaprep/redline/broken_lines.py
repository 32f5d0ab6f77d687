"""Broken lines: the lines of a text as one row of words, and the places in it where they end."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.redline.tokens import Tokens

_BLANK = re.compile(r"\s")
_HYPHEN = re.compile(r"\S[-/\u2010\u2013\u2014]$")
_MARKS = ",.;:!?()[]\"'«»“”’"
# As much of a line as a margin moves at once: up to a blank, or to a hyphen, stroke or dash within a word.
_CHUNK = re.compile(r"\S+?(?:[-/\u2010\u2013\u2014](?=\w)|(?=\s)|$)")
_WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")


def margin_of(lines: Iterable[str]) -> int:
    """Characters in the longest line of several words, as far as a margin lets lines go; a word alone may stand out."""
    return max((len(line) for line in lines if len(line.split()) > 1 or _WIDE.search(line)), default=1)


class TokenPlace(NamedTuple):
    """Where a line ends: before a word, or after so many of its characters."""

    word: int
    inside: int


class BrokenLines(NamedTuple):
    """The lines of a text and the words in them; blanks of all kinds are plain in ``words``."""

    lines: Sequence[str]
    glues: Sequence[str]
    """What stands between two lines when they are one: a blank, or nothing where the word goes on."""
    raw: str
    words: Tokens
    starts: Sequence[int]
    """Where in the text each word begins."""
    places: Sequence[TokenPlace]

    @classmethod
    def of(cls, lines: Sequence[str], others: Sequence[str]) -> BrokenLines:
        """The lines of a text beside those of the one that it is compared with, which tell where a word goes on."""
        glues = _glues(lines, others)
        parts = [part for row in zip(lines, (*glues, ""), strict=True) for part in row]
        raw = "".join(parts)
        words = tokens(_BLANK.sub(" ", raw))
        ends = accumulate(map(len, words.pieces))
        starts = [end - len(word) for end, word in zip(ends, words.words, strict=True)]
        line_ends = list(accumulate(map(len, parts), initial=0))[1:-2:2]
        places = [_place(words.words, starts, end) for end in line_ends]
        return cls(lines, glues, raw, words, starts, places)

    def between(self, place: TokenPlace) -> str:
        """What stands at a place: blanks, or nothing."""
        if place.inside:
            at = self.starts[place.word] + place.inside
            blank = self.raw[at : at + 1]
            return blank if blank.isspace() else ""
        before = place.word - 1
        blanks = self.raw[self.starts[before] + len(self.words.words[before]) : self.starts[place.word]]
        return blanks.replace("\t", " ")

    def breaks_at(self, margin: int, line: int) -> bool:
        """Whether what follows a line had no room in it; of one that is several lines already, nobody knows."""
        following = self.lines[line + 1]
        chunk = following[:1] if _WIDE.match(following) else (_CHUNK.match(following) or [""])[0]
        return margin < len(self.lines[line]) + len(self.glues[line]) + len(chunk)

    def ends_in_hyphen(self, line: int) -> bool:
        """Whether a line ends in a hyphen, stroke or dash, so that nobody knows if a blank followed it."""
        return bool(_HYPHEN.search(self.lines[line]))


def _place(words: Sequence[str], starts: Sequence[int], end: int) -> TokenPlace:
    at = bisect_left(starts, end)
    if at and starts[at - 1] + len(words[at - 1]) > end:
        return TokenPlace(at - 1, end - starts[at - 1])
    return TokenPlace(at, 0)


def _glues(lines: Sequence[str], others: Sequence[str]) -> list[str]:
    glues = ["" if _WIDE.match(before[-1:]) and _WIDE.match(after[:1]) else " " for before, after in pairwise(lines)]
    hyphens = [line for line, text in enumerate(lines[:-1]) if _HYPHEN.search(text)]
    if not hyphens:
        return glues
    whole, ends = _in_one(lines)
    known = {word.strip(_MARKS) for word in _in_one(others)[0].split()}
    for line in hyphens:
        start, end = whole.rfind(" ", 0, ends[line]) + 1, whole.find(" ", ends[line])
        if whole[start:end].strip(_MARKS) in known:
            glues[line] = ""
    return glues


def _in_one(lines: Sequence[str]) -> tuple[str, list[int]]:
    """The text of several lines, words put together that go on after a hyphen, and where each line ends in it."""
    parts = [_BLANK.sub(" ", line) + ("" if _HYPHEN.search(line) else " ") for line in lines]
    return "".join(parts) + " ", list(accumulate(map(len, parts)))
