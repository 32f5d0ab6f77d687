"""Hyphens: those at the ends of lines, told apart by the words of the text, and the blank between two lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.lines.broken_words import TextWords, broken_word, hyphen_ruling, is_suspended
from wtsaprep.formats.flattened.lines.furniture import is_page_number
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.marks.marked_text import DELETED, INSERTED, Marked
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.broken_words import BrokenWord, HyphenReading
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_MARGINS = "\u00ad"
_ENDS_IN_HYPHEN = pattern_of(r"\w[-\u2010\u00ad]$")
_GLUES = pattern_of(r"\w[-\u2010\u2011\u2013\u2014]$")
_IDEOGRAPH = pattern_of("[\u3001-\u303f\u3400-\u9fff\uff00-\uffef]")
_REACH = 4
"""Lines in which the second part of a broken word is looked for; the foot and the head of a page may stand between."""
_MANY = 4
"""Words of which nothing is known that are told one by one; more are told in one sentence."""


def is_broken_word(before: str, following: str) -> bool:
    """Whether the hyphen at the end of a line was put there by the margin; `resolved_hyphens` says so by a soft one."""
    return before.endswith(_MARGINS) and bool(following)


def blank_between(before: str, following: str) -> str:
    """The blank that stood between two lines, if there was one: "ITU-" and "D" are one word, "mid- " and "and" two.

    Chinese is written without blanks, so that a line may end anywhere.
    """
    if _IDEOGRAPH.match(before[-1:]) or _IDEOGRAPH.match(following):
        return ""
    if before.endswith("/") or (_GLUES.search(before[-2:]) and not is_suspended(following)):
        return ""
    return " "


def resolved_hyphens(lines: Sequence[SourceLine], *, paged: bool = True) -> tuple[list[SourceLine], tuple[Doubt, ...]]:
    """The lines, with a soft hyphen at the end of each whose last word the margin broke, and what is not sure of it.

    A line that was ended on purpose broke no word; nor, in a text without pages, one that a blank line follows.
    """
    result = list(lines)
    on_purpose = [*(line.after_break or (line.after_blank and not paged) for line in lines[1:]), False]
    hyphens = (at for at, line in enumerate(lines) if _ENDS_IN_HYPHEN.search(line.marked.text[-2:]))
    ends = [at for at in hyphens if not on_purpose[at]]
    if not ends:
        return result, ()
    texts = [line.text for line in lines]
    text = TextWords.of(texts, language_of(texts))
    told: list[tuple[int, BrokenWord, HyphenReading]] = []
    for at in ends:
        found = [(word, hyphen_ruling(word, text).answer) for word in _readings(lines, at)]
        if not found or lines[at].marked.text.endswith(_MARGINS):
            continue
        # Two texts that need different ones keep it: a hyphen too many is seen, a word made of two is not.
        word, reading = next((row for row in found if not row[1].one), found[0])
        if reading.one:
            result[at] = _softened(lines[at])
        if any(other.one != reading.one for _, other in found) or reading.telling != "never":
            told.append((lines[at].number, word, reading))
    breaks = any(line.marked.text.endswith(_MARGINS) for line in result)
    return result, tuple(_doubts([row for row in told if breaks or row[2].telling != "where words are broken"]))


def _readings(lines: Sequence[SourceLine], at: int) -> Iterator[BrokenWord]:
    """The word at the end of a line in each of the two texts that have its hyphen."""
    for gone in (INSERTED, DELETED):
        before = lines[at].marked.without(gone).text
        if lines[at].marked.marks[-1].lower() == gone:
            continue
        after = (line.marked.without(gone).text for line in lines[at + 1 : at + 1 + _REACH])
        following = next((text for text in after if text.strip() and not is_page_number(text)), "")
        if word := broken_word(before, following):
            yield word


def _softened(line: SourceLine) -> SourceLine:
    marked = Marked(line.marked.text[:-1] + _MARGINS, line.marked.marks)
    return replace(line, marked=marked, shape=shape_of(marked.shown))


def _doubts(told: Sequence[tuple[int, BrokenWord, HyphenReading]]) -> Iterator[Doubt]:
    guessed = [row for row in told if row[2].guessed]
    if len(guessed) > _MANY:
        places = ", ".join(f"“{word.read_as(one=True)}” ({line})" for line, word, _ in guessed)
        what = f"words broken at the ends of lines are read without their hyphens, which may belong to them: {places}"
        yield Doubt(guessed[0][0], what, also=tuple(line for line, _, _ in guessed[1:]))
        told = [row for row in told if row not in guessed]
    for line, word, reading in told:
        other = f"it may be “{word.read_as(one=not reading.one)}”"
        parts = "-/".join(word.printed)
        yield Doubt(line, f"“{parts}”, broken at the end of a line, is read “{word.read_as(one=reading.one)}”; {other}")
