"""Standing: the paragraph that is being put together, and the part of the text that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.hyphens import blank_between, is_broken_word
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.marks.marked_text import Marked

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

Zone = Literal["symbol", "number", "title", "history", "opening", "heading", "annex", "table", "body"]

_LONGEST_SHOWN, _KEPT_SHOWN = 5000, 2000


@dataclass(slots=True)
class Standing:
    """What is known of the place where the next line is to go."""

    zone: Zone = "body"
    in_section: bool = False
    in_reasons: bool = False
    """Whether the reasons have begun, which keep their lines."""
    ordinal: int = 0
    """The last number that an item bore."""
    role: str = ""
    shown: str = ""
    """What the paragraph looks like so far; of a long one its beginning and its end."""
    depth: int = 0
    """Brackets that are open."""
    last: int = 0
    """Index of its last line."""
    _first: int = 0
    _parts: list[Marked] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether no paragraph has been begun."""
        return not self._parts

    @property
    def finished(self) -> bool:
        """Whether a heading may follow: nothing has been begun, or what was begun has its end mark or needs none."""
        return self.empty or self.zone != "body" or shapes.is_finished(self.shown)

    @property
    def last_mark(self) -> str:
        """The mark of its last character."""
        return self._parts[-1].marks[-1:].lower()

    def begin(self, line: SourceLine, zone: Zone) -> None:
        """Begin a paragraph with a line."""
        text = line.text
        item_label = find_label(text)
        bare = item_label.rest if item_label and item_label.sure else text
        self._parts, self.shown, self._first, self.role = [line.marked], text, line.number, line.role
        self.depth = bare.count("(") - bare.count(")")
        self.zone = zone
        if zone in ("symbol", "number", "annex"):
            self.in_section = False
        elif zone == "heading":
            self.in_section = True
        if zone in ("number", "heading", "annex"):
            self.ordinal = 0
        elif zone == "body" and item_label and item_label.kind == "number" and item_label.core.isdecimal():
            self.ordinal = int(item_label.core)

    def append(self, line: SourceLine) -> None:
        """Go on with a line, with what stood between them."""
        item_label = find_label(self.shown)
        if self.keeps_break(line):
            glue = Marked("\n", "k")
        elif self.zone == "body" and item_label and not item_label.rest:
            glue = Marked("\t", line.marked.marks[:1].lower())
        elif is_broken_word(self.shown, line.text):
            self._parts[-1] = self._parts[-1][:-1]
            glue = Marked()
        else:
            between = blank_between(self.shown, line.text)
            glue = Marked(between, self._mark_between(line) if between else "")
        self._parts += [glue, line.marked]
        self.shown += glue.text + line.text
        self.depth += line.text.count("(") - line.text.count(")")
        if len(self.shown) > _LONGEST_SHOWN:
            # Its beginning and end are all that is looked at; so a text in one piece costs no more than its length.
            self.shown = self.shown[:_KEPT_SHOWN] + self.shown[-_KEPT_SHOWN:]

    def keeps_break(self, line: SourceLine) -> bool:
        """Whether a line was begun on purpose where lines are kept; a clause is but one line."""
        return self.in_reasons and line.after_break and not line.after_blank

    def close(self) -> InputParagraph | None:
        """The paragraph as it stands, if it holds anything; the next one begins anew."""
        spans = Marked.join(self._parts).strip().spans
        self._parts = []
        return InputParagraph(spans, self._first, self.role) if spans else None

    def _mark_between(self, line: SourceLine) -> str:
        before, after = self.last_mark, line.marked.marks[:1].lower()
        return before if before == after else "k"

    def broken_off(self, *, full: bool) -> bool:
        """Whether it lacks an end mark and is no title; ``full`` says that its last line reaches to the margin."""
        if shapes.is_finished(self.shown) or self.zone != "body":
            return False
        # A short line outside any section, as "Terms of reference", is a title and needs no mark.
        return self.in_section or full or len(self.shown) >= 80 or bool(find_label(self.shown))
