"""Places on pages: what shows of a line that a page ended there, by the lines beside it.

A line of a paragraph is short only where the paragraph ends. So a short line in the middle of a sentence, which the
first word of the next one would have fitted, is not of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.furniture import Proof
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

BODY_REACH = 40
"""Lines before a line in which the body that it stands in shows itself."""
_SENTENCE = 24
"""Characters from which a line without an end mark is part of a sentence, and no title."""
_LETTER = pattern_of(r"[^\W\d_]")


@dataclass(slots=True)
class PagePlaces:
    """The lines of an input, and what is known of them as furniture so far."""

    lines: Sequence[SourceLine]
    wrapped: bool
    """Whether a margin broke the lines, so that a short one ends a paragraph."""
    out: set[int] = field(default_factory=set)
    """Lines that are furniture."""
    proofs: dict[int, Proof] = field(default_factory=dict)
    """What it takes to be sure of the lines that have a form of furniture."""
    candidates: set[int] = field(default_factory=set)
    """Lines that have such a form, or come back."""

    def is_proved(self, at: int, proof: Proof) -> bool:
        """Whether the place of a line of such a form proves it."""
        before = self.beside(at, -1)
        wanted = before is not None and self.lines[before].shape.wants_more
        if proof == "words" and wanted and not self.wrapped and not self.is_beside_end(at):
            return False  # Lines that were broken by hand are as short as their words.
        return self.at_break(at) or (proof != "break" and not self._may_be_text(at))

    def is_between_pages(self, at: int) -> bool:
        """Whether a line stands where a head or foot would, beside a page number or at a form feed."""
        after = self.lines[at + 1 : at + 2]
        return (
            self.lines[at].after_page
            or any(n in self.out for n in (at - 1, at + 1))
            or (bool(after) and after[0].after_page)
        )

    def is_in_body(self, at: int) -> bool:
        """Whether the line stands in the body of a text; a title may be broken anywhere."""
        for line in reversed(self.lines[max(0, at - BODY_REACH) : at]):
            if line.shape.label or line.shape.heading.verb:
                return True
            if line.shape.number_line:
                break
        return False

    def at_break(self, at: int) -> bool:
        """Whether a page ended here, as what stands beside the line shows."""
        return self.is_beside_end(at) or self.interrupts(at)

    def is_beside_end(self, at: int) -> bool:
        """Whether a form feed, a page number or other furniture stands beside the line."""
        if any(line.after_page for line in self.lines[at : at + 2]):
            return True
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(self.lines)]
        return any(n in self.out or n in self.proofs or self.lines[n].shape.page_number for n in beside)

    def is_set_off(self, at: int) -> bool:
        """Whether an end of page or blank lines set a line off from the sentence that it stands in."""
        blank = self.lines[at].after_blank and all(line.after_blank for line in self.lines[at + 1 : at + 2])
        return blank or self.is_beside_end(at)

    def interrupts(self, at: int) -> bool:
        """Whether a sentence goes on behind the line although its next word would have fitted the line."""
        before, after = self.beside(at, -1), self.beside(at, 1)
        if before is None or after is None or not self._is_unfinished(before):
            return False
        line, standing, following = self.lines[at], self.lines[before], self.lines[after].shape
        first = following.text[:1]
        if not first.isalpha() or first.isupper() or following.label or following.heading.bare:
            return False
        label_alone = standing.shape.label is not None and not standing.shape.label.rest
        fitted = len(line.text) + 1 + len(following.text.split()[0]) <= standing.length
        return fitted or (label_alone and line.after_blank)

    def _is_unfinished(self, at: int) -> bool:
        shape = self.lines[at].shape
        if shape.ends or (not shape.label and self.has_place(at)):
            return False
        return len(shape.text) >= _SENTENCE or bool(shape.label) or shape.wants_more

    def _may_be_text(self, at: int) -> bool:
        """Whether it may be words: what stands before it goes on, or is what a title or a clause follows."""
        before = self.beside(at, -1)
        if before is None:
            return False
        shape = self.lines[before].shape
        after = self.beside(at, 1)
        begins = after is not None and (self.lines[after].shape.says_that or self.lines[after].shape.fairly_labelled)
        wordless = not _LETTER.search(self.lines[at].text)
        if shape.heading.verb and (begins or wordless):
            return False
        if (
            shape.opening
            or shape.history
            or (wordless and shape.opening_begins)
            or (wordless and not shape.wants_more and not self.is_in_body(at))
        ):
            return False  # No words are missing in a head.
        return not shape.ends or shape.number_line != ""

    def has_place(self, at: int) -> bool:
        """Whether a line is something that comes back in texts: a title, a heading, a history, a labelled item."""
        shape = self.lines[at].shape
        if at and self.lines[at - 1].shape.number_line:
            return True
        of_head = shape.number_line != "" or shape.history or shape.opening_begins or shape.symbol
        opens = shape.heading.verb or shape.annex or shape.section or shape.table_row or shape.trailer
        labelled = shape.label is not None and (shape.label.sure or not shape.label.rest)
        return of_head or opens or labelled

    def beside(self, at: int, step: int) -> int | None:
        """The next line before or after that is no furniture."""
        at += step
        while 0 <= at < len(self.lines) and (
            at in self.out or at in self.candidates or self.lines[at].shape.page_number
        ):
            at += step
        return at if 0 <= at < len(self.lines) else None
