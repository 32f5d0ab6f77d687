"""Standing: the paragraph that is being put together, and the part of the text that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.hyphens import blank_between, is_broken_word
from wtsaprep.formats.flattened.lines.label_runs import LabelRuns
from wtsaprep.formats.flattened.lines.openings import is_opening
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.marks.marked_text import Marked

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

Zone = Literal["symbol", "number", "title", "history", "opening", "heading", "annex", "table", "body"]

_LONGEST_SHOWN, _KEPT_SHOWN = 5000, 2000
_LONGEST_TITLE = 80


@dataclass(slots=True)
class Standing:
    """What is known of the place where the next line is to go."""

    zone: Zone = "body"
    in_section: bool = False
    in_reasons: bool = False
    """Whether the reasons have begun, which keep their lines."""
    ordinal: int = 0
    """The last number that an item bore."""
    ordinal_before: int = 0
    """The last number of the section before."""
    item: FoundLabel | None = None
    """The label of the last item of the section."""
    lists: LabelRuns = field(default_factory=LabelRuns)
    """The lists that are open in the section."""
    labels_alone: bool = False
    """Whether the last label stood alone on its line."""
    role: str = ""
    shown: str = ""
    """What the paragraph looks like so far; of a long one its beginning and its end."""
    label: FoundLabel | None = None
    """The label that it begins with."""
    label_alone: bool = False
    """Whether nothing but its label has come yet."""
    is_opening: bool = False
    """Whether it is a whole opening formula."""
    ends: bool = True
    """Whether it has an end mark so far."""
    depth: int = 0
    """Brackets that are open."""
    last: int = 0
    """Index of its last line."""
    _first: int = 0
    _shape: LineShape | None = None
    """Of its only line."""
    _parts: list[Marked] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether no paragraph has been begun."""
        return not self._parts

    @property
    def finished(self) -> bool:
        """Whether a heading may follow: nothing has been begun, or what was begun has its end mark or needs none."""
        return self.empty or self.zone != "body" or self.ends

    @property
    def wants_more(self) -> bool:
        """Whether it breaks off after a word that wants another one, or within a bracket."""
        return shapes.is_open(self.shown)

    @property
    def last_mark(self) -> str:
        """The mark of its last character."""
        return self._parts[-1].marks[-1:].lower()

    def begin(self, line: SourceLine, zone: Zone) -> None:
        """Begin a paragraph with a line."""
        shape = line.shape
        label = shape.label
        bare = label.rest if label and label.sure else shape.text
        self._parts, self.shown, self._first, self.role = [line.marked], shape.text, line.number, line.role
        self.label, self.label_alone = label, label is not None and not label.rest
        self.is_opening, self.ends = shape.opening, shape.ends
        self.depth = bare.count("(") - bare.count(")")
        self.zone, self._shape = zone, shape
        if zone == "symbol":
            self.in_reasons = False
        elif zone == "body" and shape.trailer:
            self.in_section, self.in_reasons = False, shape.reasons
        if zone in ("symbol", "number", "annex"):
            self.in_section = False
        elif zone == "heading":
            # Under SECTION 1 a title comes, which needs no end mark.
            self.in_section = not shape.section
        if zone in ("number", "heading", "annex"):
            self.ordinal_before = self.ordinal if zone == "heading" else 0
            self.ordinal, self.item = 0, None
            self.lists.begin()
        elif zone == "body" and label and label.kind == "number" and label.core.isdecimal():
            self.ordinal = int(label.core)
        if zone == "body" and label:
            self.item = label
            self.lists.note(label)
            self.labels_alone = self.label_alone

    def append(self, line: SourceLine) -> None:
        """Go on with a line, with what stood between them."""
        text = line.text
        if self.keeps_break(line):
            glue = Marked("\n", "k")
        elif self.zone == "body" and self.label_alone:
            glue = Marked("\t", line.marked.marks[:1].lower())
        elif is_broken_word(self._parts[-1].text, line.marked.text):
            self._parts[-1] = self._parts[-1][:-1]
            glue = Marked()
        else:
            between = blank_between(self._parts[-1].text, line.marked.text)
            glue = Marked(between, self._mark_between(line) if between else "")
        self._parts += [glue, line.marked]
        self.shown += glue.text + text
        self.depth += text.count("(") - text.count(")")
        if len(self.shown) > _LONGEST_SHOWN:
            # Its beginning and end are all that is looked at; so a text in one piece costs no more than its length.
            self.shown = self.shown[:_KEPT_SHOWN] + self.shown[-_KEPT_SHOWN:]
        self.label_alone, self._shape = False, None
        self.is_opening = self.zone == "opening" and is_opening(self.shown)
        self.ends = shapes.is_finished(self.shown)

    def keeps_break(self, line: SourceLine) -> bool:
        """Whether a line was begun on purpose where lines are kept; a clause is but one line."""
        return self.in_reasons and line.after_break and not line.after_blank

    def close(self) -> InputParagraph | None:
        """The paragraph as it stands, if it holds anything; the next one begins anew."""
        spans = Marked.join(self._parts).strip().spans
        self._parts = []
        return InputParagraph(spans, self._first, self.role, shape=self._shape) if spans else None

    def _mark_between(self, line: SourceLine) -> str:
        before, after = self.last_mark, line.marked.marks[:1].lower()
        return before if before == after else "k"

    def broken_off(self, *, full: bool) -> bool:
        """Whether it lacks an end mark and is no title; ``full`` says that its last line reaches to the margin."""
        if self.ends or self.zone != "body":
            return False
        # A short line outside any section, as "Terms of reference", is a title and needs no mark.
        return self.in_section or full or len(self.shown) >= _LONGEST_TITLE or self.label is not None
