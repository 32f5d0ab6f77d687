"""Page breaks: which lines are page furniture, by their form, by where they stand, and by coming back page after page.

A line of a paragraph is short only where the paragraph ends. So a short line in the middle of a sentence, which the
first word of the next one would have fitted, is not of the sentence; and a line that comes back with other numbers and
stood so at least once is a running head wherever it stands.

Source: [WTSA16-PROCEEDINGS], [PP14-FINAL-ACTS].
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out, quoted_beginning
from wtsaprep.formats.flattened.lines.furniture import furniture_rule, without_page
from wtsaprep.formats.flattened.lines.page import margin
from wtsaprep.model.edition import number_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.furniture import Proof
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine
    from wtsaprep.formats.flattened.marks.marked_text import Marked

_LONGEST_HEAD = 100
_SHORTEST_PAGE = 4
"""Lines between two running heads; what comes back sooner is a list."""
_REACH = 8
"""Lines after a number line in which the text that it opens shows itself."""
_BODY_REACH = 40
"""Lines before a line in which the body that it stands in shows itself."""
_SENTENCE = 24
"""Characters from which a line without an end mark is part of a sentence, and no title."""
_END_MARKS = tuple(";,.:!?،؛؟；，。：")
"""How clauses end, and furniture does not."""
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Unpaged:
    """Lines without the furniture of their pages, what was left out, and what may be furniture and was kept."""

    lines: list[SourceLine]
    left_out: tuple[Doubt, ...]
    doubts: tuple[Doubt, ...]


def without_furniture(lines: Sequence[SourceLine], *, paged: bool) -> Unpaged:
    """The lines without page furniture; in a text without pages, such as Markdown, its form alone tells."""
    furniture, doubtful = _Pages(lines, wrapped=margin(lines) > 0).find() if paged else (_by_form(lines), set())
    kept: list[SourceLine] = []
    told: list[Doubt] = []
    doubts: list[Doubt] = []
    blank = page = False
    for at, line in enumerate(lines):
        if at in furniture and not _is_written_out(line.marked):
            what = "page number" if line.shape.page_number else "page furniture"
            told.append(left_out(line.number, f"{what} left out", line.text))
            blank, page = blank or line.after_blank, True
            continue
        if at in doubtful:
            what = f"{quoted_beginning(line.text)} may be the head or foot of a page; kept as it stands"
            doubts.append(Doubt(line.number, what, "joined"))
        kept.append(replace(line, after_blank=blank or line.after_blank, after_page=True) if page else line)
        blank = page = False
    return Unpaged(kept, tuple(told), tuple(doubts))


def _by_form(lines: Sequence[SourceLine]) -> set[int]:
    rules = [furniture_rule(line.text) for line in lines]
    return {at for at, rule in enumerate(rules) if rule and rule.proof == "form"}


def _is_written_out(row: Marked) -> bool:
    """Whether a row of stars or dashes is words: escaped, or set bold."""
    return not row.text.strip("*_- ") and not row.marks.islower()


@dataclass(slots=True)
class _Pages:
    lines: Sequence[SourceLine]
    out: set[int] = field(default_factory=set)
    proofs: dict[int, Proof] = field(default_factory=dict)
    """What it takes to be sure of the lines that have a form of furniture."""
    candidates: set[int] = field(default_factory=set)
    """Lines that have such a form, or come back."""
    wrapped: bool = False
    """Whether a margin broke the lines, so that a short one ends a paragraph."""

    def find(self) -> tuple[set[int], set[int]]:
        """The lines that are furniture, and those that may be."""
        by_key: defaultdict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            if line.text.endswith(_END_MARKS):
                continue
            rule = furniture_rule(line.text)
            if rule and rule.proof == "form":
                self.out.add(at)
            elif rule or not (len(line.text) > _LONGEST_HEAD or line.shape.page_number):
                by_key[_key(line.text)].append(at)
                if rule:
                    self.proofs[at] = rule.proof
        self._note_repeated_numbers(by_key)
        for places in by_key.values():
            if len(places) > 1 or places[0] in self.proofs:
                self.candidates |= {at for at in places if at in self.proofs or not self._has_place(at)}
        doubtful: set[int] = set()
        for places in by_key.values():
            taken, left = self._judged(places)
            self.out |= taken
            doubtful |= left
        for at in sorted(self.out):
            self.out |= {beside for beside in (at - 1, at + 1) if self._is_page_number(beside)}
        return self.out, doubtful - self.out

    def _note_repeated_numbers(self, by_key: dict[str, list[int]]) -> None:
        """A number line that names once more the text it stands in may be furniture; others never are."""
        opening: dict[tuple[str, str], tuple[str, str]] = {}
        again: list[tuple[int, tuple[str, str], str]] = []
        for places in list(by_key.values()):
            for at in places:
                text = self.lines[at].text
                named = number_line(text) or number_line(without_page(text))
                if named and self.lines[at].shape.number_line and self._opens_text(at):
                    opening.setdefault((named.kind, named.number), (named.adopted, text))
                elif named:
                    again.append((at, (named.kind, named.number), named.adopted))
        for at, name, adopted in again:
            # In the head of a text it is the text's own, said twice.
            if name in opening and adopted in ("", opening[name][0]) and self._is_in_body(at):
                self.proofs[at] = "words"
                if self.lines[at].text == opening[name][1] and self.lines[at].shape.loud:
                    self.out.add(at)  # In capitals no sentence cites the text that it stands in.
        for key, places in list(by_key.items()):
            by_key[key] = [at for at in places if at in self.proofs or not self.lines[at].shape.number_line]
            if not by_key[key]:
                del by_key[key]

    def _opens_text(self, at: int) -> bool:
        """Whether a number line is followed by what a text begins with, or follows the symbol of a proposal."""
        if at and self.lines[at - 1].shape.symbol:
            return True
        for line in self.lines[at + 1 : at + 1 + _REACH]:
            shape = line.shape
            if shape.history or shape.opening_begins or shape.opening:
                return True
            if shape.heading.verb:
                return line is not self.lines[at + 1]  # Without a title it is the next heading of the text.
            if shape.ends or shape.number_line or shape.surely_labelled:
                return False
        return False

    def _judged(self, places: Sequence[int]) -> tuple[set[int], set[int]]:
        """Of lines that are alike, those that are furniture, and those that may be."""
        proof = self.proofs.get(places[0])
        if len(places) == 1 and proof is None:
            return self._judged_alone(places[0])
        if any(after - before < _SHORTEST_PAGE for before, after in pairwise(places)):
            # One under the other they are a list, unless each stands in the middle of a sentence.
            return {at for at in places if proof and self._interrupts(at)}, set()
        if proof:
            sure = {at for at in places if self._is_furniture(at, proof)}
            return (set(places), set()) if sure and len(places) > 1 else (sure, set(places) - sure)
        loose = [at for at in places if not self._has_place(at)]
        shown = {at for at in loose if self._interrupts(at)}
        at_breaks = {at for at in loose if self._at_break(at)}
        if len(at_breaks) > 1 or shown:
            return set(loose) if shown else at_breaks, set()
        return set(), set()

    def _judged_alone(self, at: int) -> tuple[set[int], set[int]]:
        """The same of a line that does not come back and has no form of furniture; most are words."""
        text = self.lines[at].text
        if text[:1].islower() or not (self._interrupts(at) or self._is_between_pages(at)):
            return set(), set()
        if self._has_place(at) or not self._is_in_body(at):
            return set(), set()
        return ({at}, set()) if self._interrupts(at) and self._is_set_off(at) else (set(), {at})

    def _is_furniture(self, at: int, proof: Proof) -> bool:
        """Whether the place of a line of such a form proves it."""
        before = self._beside(at, -1)
        wanted = before is not None and self.lines[before].shape.wants_more
        if proof == "words" and wanted and not self.wrapped and not self._is_beside_end(at):
            return False  # Lines that were broken by hand are as short as their words.
        return self._at_break(at) or (proof != "break" and not self._may_be_text(at))

    def _is_between_pages(self, at: int) -> bool:
        """Whether a line stands where a head or foot would, beside a page number or at a form feed."""
        after = self.lines[at + 1 : at + 2]
        return (
            self.lines[at].after_page
            or any(n in self.out for n in (at - 1, at + 1))
            or (bool(after) and after[0].after_page)
        )

    def _is_in_body(self, at: int) -> bool:
        """Whether the line stands in the body of a text; a title may be broken anywhere."""
        for line in reversed(self.lines[max(0, at - _BODY_REACH) : at]):
            if line.shape.label or line.shape.heading.verb:
                return True
            if line.shape.number_line:
                break
        return False

    def _at_break(self, at: int) -> bool:
        """Whether a page ended here, as what stands beside the line shows."""
        return self._is_beside_end(at) or self._interrupts(at)

    def _is_beside_end(self, at: int) -> bool:
        if any(line.after_page for line in self.lines[at : at + 2]):
            return True
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(self.lines)]
        return any(n in self.out or n in self.proofs or self.lines[n].shape.page_number for n in beside)

    def _is_set_off(self, at: int) -> bool:
        """Whether an end of page or blank lines set a line off from the sentence that it stands in."""
        blank = self.lines[at].after_blank and all(line.after_blank for line in self.lines[at + 1 : at + 2])
        return blank or self._is_beside_end(at)

    def _interrupts(self, at: int) -> bool:
        """Whether a sentence goes on behind the line although its next word would have fitted the line."""
        before, after = self._beside(at, -1), self._beside(at, 1)
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
        if shape.ends or (not shape.label and self._has_place(at)):
            return False
        return len(shape.text) >= _SENTENCE or bool(shape.label) or shape.wants_more

    def _may_be_text(self, at: int) -> bool:
        """Whether it may be words: what stands before it goes on, or is what a title or a clause follows."""
        before = self._beside(at, -1)
        if before is None:
            return False
        shape = self.lines[before].shape
        after = self._beside(at, 1)
        begins = after is not None and (self.lines[after].shape.says_that or self.lines[after].shape.fairly_labelled)
        if shape.heading.verb and (begins or not _LETTER.search(self.lines[at].text)):
            return False
        return not shape.ends or shape.number_line != ""

    def _has_place(self, at: int) -> bool:
        """Whether a line is something that comes back in texts: a title, a heading, a history, a labelled item."""
        shape = self.lines[at].shape
        if at and self.lines[at - 1].shape.number_line:
            return True
        of_head = shape.number_line != "" or shape.history or shape.opening_begins or shape.symbol
        opens = shape.heading.verb or shape.annex or shape.section or shape.table_row or shape.trailer
        labelled = shape.label is not None and (shape.label.sure or not shape.label.rest)
        return of_head or opens or labelled

    def _beside(self, at: int, step: int) -> int | None:
        """The next line before or after that is no furniture."""
        at += step
        while 0 <= at < len(self.lines) and (
            at in self.out or at in self.candidates or self.lines[at].shape.page_number
        ):
            at += step
        return at if 0 <= at < len(self.lines) else None

    def _is_page_number(self, at: int) -> bool:
        """Whether a number beside a head or foot is the page's; where labels lead to it, it may be the next."""
        if not 0 <= at < len(self.lines) or not self.lines[at].shape.page_number:
            return False
        number, after = int(self.lines[at].text), self._beside(at, 1)
        following = self.lines[after].text if after is not None else ""
        if following[:1].islower() and not following.startswith(("to ", "that ")):
            return True
        before = [n for n in range(max(0, at - _BODY_REACH), at) if n not in self.out]
        labels = [self.lines[n].shape.label for n in before]
        return number != 1 and not any(label and label.core == str(number - 1) for label in labels)


def _key(text: str) -> str:
    return _NUMBERS.sub("0", text).casefold()
