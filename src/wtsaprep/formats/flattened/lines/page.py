"""The page: the lines of an input as they stand side by side, whether a margin broke them, and what follows a line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_NARROWEST, _WIDEST = 28, 170
_LONGEST_WORD = 30
_COLONS = (":", "：")
_NO_BLANKS_FROM = "\u2fff"
"""The scripts behind this character set no blanks between words."""
VerbLed = Literal["", "capital", "small"]
"""Whether the clauses of a text begin with their own verbs, and with which letters."""
_VERB_LED: tuple[VerbLed, ...] = ("capital", "small")
_FEWEST_CLAUSES = 2
"""Clauses that begin with their own verbs from which a text is taken to have no headings."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of an input and how they were set."""

    lines: Sequence[SourceLine]
    strict: bool
    """Whether a blank line always ends a paragraph, as in Markdown."""
    width: int
    """Where lines were broken at the margin; 0 if they were not."""
    paged: bool
    """Whether it was set on pages, so that page numbers are to be expected."""
    widest: int
    """Characters in its longest line of several words."""
    verb_led: VerbLed = ""
    """How its clauses begin with their own verbs, if they do and stand under no headings, as the United Nations' do."""

    @classmethod
    def of(cls, lines: Sequence[SourceLine], *, strict: bool) -> Page:
        """The page that lines make."""
        width = margin(lines)
        widest = max((line.length for line in lines if " " in line.shape.text), default=0)
        paged = bool(width) or any(line.after_page for line in lines)
        return cls(lines, strict, width, paged, widest, _verb_led(lines, width))

    def shape(self, index: int) -> LineShape | None:
        """The shape of a line; None before the first and after the last."""
        return self.lines[index].shape if 0 <= index < len(self.lines) else None

    def after(self, index: int, most: int) -> list[LineShape]:
        """The shapes of the lines that follow a line, page numbers aside."""
        following = self.lines[index + 1 : index + 1 + most]
        return [line.shape for line in following if not line.shape.page_number]

    def has_room(self, index: int) -> bool:
        """Whether a line would have taken in the first word of the next one, had it not been meant to end."""
        following = self.shape(index + 1)
        if following is None or (" " not in following.text and following.text[:1] > _NO_BLANKS_FROM):
            return True
        return self.lines[index].length + 1 + _first_word(following) <= self.widest

    def leads_clause(self, shape: LineShape) -> bool:
        """Whether a line begins with the verb of its clause, in a text whose clauses do and stand under no headings."""
        return self.verb_led != "" and shape.heading.verb and shape.low == (self.verb_led == "small")

    def reaches(self, index: int, share: float) -> bool:
        """Whether a line fills that share of the width, so that what it says may go on in the next one."""
        if not self.width:
            return False
        length = self.lines[index].length
        return length >= share * self.width or length + _first_word(self.shape(index + 1)) >= self.width


def _verb_led(lines: Sequence[SourceLine], width: int) -> VerbLed:
    clauses = {"capital": 0, "small": 0}
    for at, line in enumerate(lines):
        heading, shape = line.shape.heading, line.shape
        if not heading.verb:
            continue
        how = "small" if shape.low else "capital"
        behind = [following.shape for following in lines[at + 1 : at + 3]]
        if shape.ends and not heading.comma and not shape.text.endswith(_COLONS):
            clauses[how] += 1
        elif not behind or heading.alone or _opens_section(behind) or line.length < 0.75 * width:
            return ""  # A heading of a section.
        elif not (behind[0].begins_clause or (heading.spanish and behind[0].begins_spanish_clause)):
            clauses[how] += bool(width)
    # Small letters beside capitals begin the second lines of sentences.
    return next((how for how in _VERB_LED if clauses[how] >= _FEWEST_CLAUSES), "")


def _opens_section(behind: Sequence[LineShape]) -> bool:
    """Whether a label follows, or the first one of a list behind the second line of a heading."""
    return behind[0].label is not None or (behind[-1].label is not None and behind[-1].opens_items)


def separated(lines: Sequence[SourceLine]) -> bool:
    """Whether blank lines stand between nearly all lines, so that they part the paragraphs."""
    after = sum(1 for line in lines[1:] if line.after_blank)
    return len(lines) > 1 and after >= 0.6 * (len(lines) - 1)


def _first_word(shape: LineShape | None) -> int:
    """Characters of the word that a line begins with: the margin may have been too near for it."""
    word = shape.text.partition(" ")[0] if shape is not None else ""
    return len(word) if len(word) < _LONGEST_WORD else 0


def _length(line: SourceLine) -> int:
    return line.length


def _is_stretched(line: SourceLine) -> bool:
    """Whether a word that no margin breaks stands in a line, as an address."""
    return any(len(word) >= _LONGEST_WORD and word.isascii() for word in line.text.split())


def margin(lines: Sequence[SourceLine]) -> int:
    """Where lines were broken; 0 if no margin broke them."""
    widest = next((line.length for line in sorted(lines, key=_length, reverse=True) if not _is_stretched(line)), 0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    broken = sum(
        1
        for line, following in pairwise(lines)
        if line.length >= 0.75 * widest and not following.after_blank and not line.shape.ends
    )
    return widest if broken >= 2 else 0
