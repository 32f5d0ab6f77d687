"""Paragraphs: lines put together again where Word, a PDF or a page broke a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened import shapes
from wtsaprep.formats.flattened.doubt import Doubt, quoted
from wtsaprep.formats.flattened.furniture import is_page_number
from wtsaprep.formats.flattened.headings import has_heading_verb, is_heading
from wtsaprep.formats.flattened.item_labels import find_label
from wtsaprep.formats.flattened.marked import Marked
from wtsaprep.formats.flattened.word_list import words
from wtsaprep.redline.spans import Span, Spans, accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines import SourceLine


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A logical paragraph: its marked text and the line of the input (from 1) on which it begins."""

    spans: Spans
    line: int
    role: str = ""
    """What the source says it is, if it does: a Word style, as "heading", "number", "title", "note" or "cell"."""
    column: int = 0
    """Of a table cell: its column; column 0 opens a row."""
    name: str = ""
    """Of a note: what the text calls it by."""

    @classmethod
    def plain(cls, text: str, line: int = 0, role: str = "") -> Paragraph:
        """A paragraph without marks."""
        return cls((Span("kept", text),) if text else (), line, role)

    @property
    def marked(self) -> Marked:
        """The same with a mark for each character."""
        return Marked.of(self.spans)

    @property
    def text(self) -> str:
        """What it looks like: as it was, or as it will be if it is all new."""
        old = rejected(self.spans)
        return old if old.strip() else accepted(self.spans)


_WIDEST = 170
_LONGEST_SHOWN, _KEPT_SHOWN = 5000, 2000
_HEADWORD = re.compile(r"([^\W\d_]+)[-\u00ad]$")
_NEXT_WORD = re.compile(r"[a-z]+")


def paragraphs(lines: Sequence[SourceLine], *, strict: bool) -> tuple[list[Paragraph], tuple[Doubt, ...]]:
    """The paragraphs of a text. In a strict one, such as Markdown, a blank line always ends a paragraph."""
    builder = _Builder(lines, strict)
    for index in range(len(lines)):
        builder.take(index)
    return builder.done(), tuple(builder.notes)


def separated(lines: Sequence[SourceLine]) -> bool:
    """Whether blank lines stand between nearly all lines, so that they part the paragraphs."""
    after = sum(1 for line in lines[1:] if line.after_blank)
    return len(lines) > 1 and after >= 0.6 * (len(lines) - 1)


def _width(lines: Sequence[SourceLine]) -> int:
    """The width at which lines were broken at the margin; 0 if they were not."""
    widest = max((line.length for line in lines), default=0)
    if not 40 <= widest <= _WIDEST:
        return 0
    broken = sum(
        1
        for line, following in pairwise(lines)
        if line.length >= 0.75 * widest and not following.after_blank and not shapes.is_finished(line.text)
    )
    return widest if broken >= 2 else 0


class _Builder:
    """Takes line after line and decides whether it goes on with the paragraph before it."""

    def __init__(self, lines: Sequence[SourceLine], strict: bool) -> None:
        self._lines = lines
        self._strict = strict
        self._width = _width(lines)
        self._paged = bool(self._width) or any(line.after_page for line in lines)
        self._paragraphs: list[Paragraph] = []
        self._parts: list[Marked] = []
        self._shown = ""
        self._depth = self._first = self._last = 0
        self._zone = "body"
        self._role = ""
        self._in_section = False
        self._in_reasons = False
        self._ordinal = 0
        self.notes: list[Doubt] = []

    def take(self, index: int) -> None:
        line = self._lines[index]
        if self._is_page_number(index):
            self.notes.append(Doubt(line.number, f"page number left out: {quoted(line.text)}"))
            return
        if self._parts and self._goes_on(index):
            self._append(line)
        else:
            self._close()
            self._begin(index)
        self._last = index

    def done(self) -> list[Paragraph]:
        self._close()
        return self._paragraphs

    def _begin(self, index: int) -> None:
        line = self._lines[index]
        text = line.text
        heads = self._heads(index)
        self._parts, self._shown, self._first = [line.marked], text, line.number
        hit = find_label(text)
        bare = hit.rest if hit and hit.sure else text
        self._depth = bare.count("(") - bare.count(")")
        self._role = line.role
        before = self._zone
        if shapes.symbol_line(text):
            self._zone, self._in_section, self._in_reasons = "symbol", False, False
        elif self._is_number_line(line):
            self._zone, self._in_section, self._ordinal = "number", False, 0
        elif shapes.reasons_start(text):
            self._zone, self._in_section, self._in_reasons = "body", False, True
        elif before in ("number", "title") and shapes.is_history(text):
            self._zone = "history"
        elif shapes.is_opening(text) or (before in ("number", "title", "history") and shapes.starts_opening(text)):
            self._zone = "opening"
        elif heads:
            self._zone, self._in_section, self._ordinal = "heading", True, 0
        elif before == "number" and not find_label(text):
            self._zone = "title"
        elif shapes.is_annex(text):
            self._zone, self._in_section, self._ordinal = "annex", False, 0
        else:
            self._zone = "body"
            if hit and hit.kind == "number" and hit.core.isdecimal():
                self._ordinal = int(hit.core)

    def _append(self, line: SourceLine) -> None:
        hit = find_label(self._shown)
        if self._breaks_in_reasons(line):
            glue = Marked("\n", "k")
        elif self._zone == "body" and hit and not hit.rest:
            glue = Marked("\t", line.marked.marks[:1].lower())
        else:
            glue = Marked(" ", self._mark_between(line))
            head = _HEADWORD.search(self._shown[-40:])
            if self._shown.endswith("\u00ad") or (head and self._is_broken_word(head[1], line.text)):
                self._parts[-1] = self._parts[-1][:-1]
                glue = Marked()
            elif (head and _NEXT_WORD.match(line.text)) or self._shown.endswith("/"):
                glue = Marked()
        self._parts += [glue, line.marked]
        self._shown += glue.text + line.text
        self._depth += line.text.count("(") - line.text.count(")")
        if len(self._shown) > _LONGEST_SHOWN:
            # Its beginning and end are all that is looked at; so a text in one piece costs no more than its length.
            self._shown = self._shown[:_KEPT_SHOWN] + self._shown[-_KEPT_SHOWN:]

    def _breaks_in_reasons(self, line: SourceLine) -> bool:
        """Whether a line was begun on purpose where lines are kept; a clause is but one line."""
        return self._in_reasons and line.after_break and not line.after_blank

    def _mark_between(self, line: SourceLine) -> str:
        before, after = self._parts[-1].marks[-1:].lower(), line.marked.marks[:1].lower()
        return before if before == after else "k"

    def _is_broken_word(self, head: str, following: str) -> bool:
        """Whether a hyphen at the end of a line was put there by the margin: the parts are no words, the whole is."""
        tail = _NEXT_WORD.match(following)
        if not tail:
            return False
        known = words()
        return (head + tail[0]).lower() in known and not (head.lower() in known and tail[0] in known)

    def _close(self) -> None:
        if self._parts:
            self._paragraphs.append(Paragraph(Marked.join(self._parts).strip().spans, self._first, self._role))
            if not self._paragraphs[-1].spans:
                self._paragraphs.pop()
        self._parts = []

    def _goes_on(self, index: int) -> bool:
        line = self._lines[index]
        text = line.text
        if line.role or self._role:
            return False
        if self._strict and line.after_blank:
            return False
        if self._breaks_in_reasons(line):
            return True
        only = line.marked.only
        if only and self._parts[-1].marks[-1:].lower() != only:
            return False
        if shapes.symbol_line(text) or shapes.reasons_start(text):
            return False
        if self._zone == "number":
            return self._number_goes_on(index)
        if self._is_number_line(line) and (not self._broken_off() or shapes.is_loud(text)):
            return False
        return self._zone != "symbol" and self._clause_goes_on(index)

    def _number_goes_on(self, index: int) -> bool:
        text = self._lines[index].text
        if self._depth > 0:
            return True
        if "(" in self._shown or not text.startswith("(") or not shapes.is_history(text):
            return False
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        return text.count(";") == 0 and not shapes.starts_opening(following)

    def _clause_goes_on(self, index: int) -> bool:
        line = self._lines[index]
        text = line.text
        if self._zone in ("history", "opening") and self._half_of_head():
            return True
        if self._zone == "title" and not (shapes.is_history(text) or shapes.starts_opening(text)):
            return not (self._heads(index) or self._labelled(index) or shapes.is_opening(text))
        if self._zone in ("title", "history", "opening"):
            return False
        hit = find_label(self._shown) if len(self._shown) < 24 else None
        if hit and not hit.rest and self._zone == "body":
            return not self._labelled(index)
        if self._zone == "heading":
            return self._heading_goes_on(index)
        if self._zone == "annex":
            return text.startswith("(") and "(" not in self._shown and not line.after_blank
        if shapes.is_annex(text) and (not self._broken_off() or shapes.is_loud(text)):
            return False
        return not (self._labelled(index) or self._heads(index)) and self._sentence_goes_on(line)

    def _half_of_head(self) -> bool:
        if len(self._shown) > 4000:
            return False
        if self._zone == "history" or self._depth > 0:
            return self._depth > 0
        return not shapes.is_opening(self._shown) and len(self._shown) < 200

    def _heading_goes_on(self, index: int) -> bool:
        """Whether a heading was broken over two lines."""
        line = self._lines[index]
        if line.after_blank or self._labelled(index):
            return False
        whole = f"{self._shown} {line.text}"
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        full = bool(self._width) and self._lines[self._last].length >= 0.6 * self._width
        if not (full or shapes.is_open(self._shown)) or is_heading(line.text, following, finished=True):
            return False
        return is_heading(whole, following, finished=True)

    def _sentence_goes_on(self, line: SourceLine) -> bool:
        text = line.text
        shown = self._shown
        full = self._is_full()
        starts_low = not text[:1].isupper()
        hit = find_label(shown)
        if self._depth > 0 and not line.after_blank:
            return True
        if shapes.is_finished(shown):
            if not full or line.after_blank:
                return False
            if shown.endswith((",", "and", "or")):
                return True
            return starts_low != shown.endswith(".") and not text.startswith(("that ", "to "))
        if shapes.is_open(shown):
            return True
        within = self._in_section or bool(hit)
        if starts_low and (within or full or self._lines[self._last].length >= 40):
            return not text.startswith(("that ", "to ")) or not line.after_blank or line.after_page
        if line.after_blank and not line.after_page:
            return False
        return within or full

    def _is_full(self) -> bool:
        """Whether the last line reaches to the margin, so that its sentence may go on."""
        return bool(self._width) and self._lines[self._last].length >= 0.7 * self._width

    def _broken_off(self) -> bool:
        if shapes.is_finished(self._shown) or self._zone != "body":
            return False
        # A short line outside any section, as "Terms of reference", is a title and needs no mark.
        full = self._is_full()
        return self._in_section or full or len(self._shown) >= 80 or bool(find_label(self._shown))

    def _is_number_line(self, line: SourceLine) -> bool:
        text = line.text
        return line.role == "number" or shapes.is_number_line(text) or shapes.starts_number_line(text)

    def _heads(self, index: int) -> bool:
        line = self._lines[index]
        if line.role == "heading":
            return True
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        finished = not self._parts or self._zone not in ("body",) or shapes.is_finished(self._shown)
        if self._width and line.length >= 0.75 * self._width and following[:1].islower() and not find_label(following):
            following = ""
        loose = not (self._is_full() or shapes.is_open(self._shown) or line.marked.only)
        if shapes.is_section(line.text) or is_heading(line.text, following, finished=finished, loose=loose):
            return True
        return finished and self._heads_with_next(index)

    def _heads_with_next(self, index: int) -> bool:
        """Whether a line and the next one are a heading that was broken."""
        line = self._lines[index]
        if index + 2 >= len(self._lines) or not has_heading_verb(line.text):
            return False
        following, after = self._lines[index + 1], self._lines[index + 2].text
        full = bool(self._width) and line.length >= 0.6 * self._width
        if following.after_blank or not (full or shapes.is_open(line.text)) or find_label(following.text):
            return False
        hit = find_label(after)
        opens = after.startswith(("that ", "to ")) or (hit is not None and hit.core in ("1", "a"))
        return opens and is_heading(f"{line.text} {following.text}", after, finished=True)

    def _labelled(self, index: int) -> bool:
        hit = find_label(self._lines[index].text)
        if not hit:
            return False
        if hit.sure and hit.kind != "dash":
            return not hit.roman or not self._broken_off() or hit.label.endswith(")")
        finished = not self._broken_off()
        if hit.kind == "dash":
            return finished or hit.style != "-" or "\t" in self._lines[index].text[:4]
        if not hit.rest:
            return finished
        if hit.kind == "dotted":
            return finished and hit.core.count(".") < 4
        ordinal = int(hit.core)
        if finished:
            return ordinal == self._ordinal + 1 or hit.likely or ordinal == 1
        return ordinal == self._ordinal + 1 and hit.likely and not shapes.is_open(self._shown)

    def _is_page_number(self, index: int) -> bool:
        """Whether a lone number is a page's: it stands in a sentence, or fits no list."""
        line = self._lines[index]
        if not is_page_number(line.text) or line.role:
            return False
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        fits = int(line.text) == self._ordinal + 1 or int(line.text) == 1
        if self._parts and self._broken_off():
            return (following[:1].islower() or self._paged) and not (fits and following.startswith(("to ", "that ")))
        return self._paged and not (fits and following and self._in_section)
