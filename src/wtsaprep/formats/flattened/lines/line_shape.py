"""Line shapes: all that is asked of a line's words alone, found out once; the rules ask the shape and not the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.furniture import is_page_number
from wtsaprep.formats.flattened.lines.headings import (
    HeadingForm,
    begins_as_clause,
    begins_as_spanish_clause,
    heading_form,
)
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.openings import is_opening, names_body, starts_opening
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel

Extent = Literal["", "begun", "whole"]
"""How much of a number line a line is."""

_NO_HEADING = HeadingForm(barred=True)
_THAT_OR_TO = pattern_of(r"(?:that|to)\s")
_FIRST_LABELS = ("a", "1", "i", "–", "-", "•")


class LineShape(NamedTuple):
    """What a line, or a paragraph, is by its words alone. What it is in its place, the rules decide."""

    text: str
    label: FoundLabel | None
    heading: HeadingForm
    ends: bool
    """Whether it has the end mark of a clause."""
    symbol: bool = False
    """Whether it is a proposal's symbol, its number, or both."""
    number_line: Extent = ""
    loud: bool = False
    """Whether it begins in capitals, as number lines do."""
    opening: bool = False
    """Whether it is a whole opening formula by its words alone."""
    opening_begins: bool = False
    """Whether it begins with the words that opening formulas are known to begin with."""
    body: bool = False
    """Whether it begins with the name of a body that may adopt texts."""
    history: bool = False
    annex: bool = False
    section: bool = False
    """Whether it is the heading of a section of rules: "SECTION 1"."""
    table_row: bool = False
    reasons: bool = False
    trailer: bool = False
    """Whether it is one of the lines that stand after a text: reasons, what is supported, who signed."""
    page_number: bool = False

    @property
    def low(self) -> bool:
        """Whether it begins with a small letter, or with what is no letter; a script without capitals tells nothing."""
        first = self.text[:1]
        return first.islower() or not first.isalpha()

    @property
    def wants_more(self) -> bool:
        """Whether it breaks off after a word that wants another one, or within a bracket."""
        return shapes.is_open(self.text)

    @property
    def surely_labelled(self) -> bool:
        """Whether it begins with what is a label by its form alone."""
        return self.label is not None and self.label.sure

    @property
    def fairly_labelled(self) -> bool:
        """Whether it begins with a label, by its form or by the words behind it."""
        return self.label is not None and (self.label.sure or self.label.likely)

    @property
    def begins_clause(self) -> bool:
        """Whether it begins as a clause does: with a label, or a word that clauses open with."""
        return self.fairly_labelled or begins_as_clause(self.text)

    @property
    def begins_spanish_clause(self) -> bool:
        """Whether it begins as a clause does in Spanish, so that only other signs tell."""
        return begins_as_spanish_clause(self.text)

    @property
    def opens_items(self) -> bool:
        """Whether it may be the first item under a heading."""
        if self.label:
            return self.label.core in _FIRST_LABELS and (self.fairly_labelled or begins_as_clause(self.label.rest))
        return bool(_THAT_OR_TO.match(self.text))

    @property
    def says_that(self) -> bool:
        """Whether it begins as an English clause of a resolution does."""
        return self.text.startswith(("that ", "to "))


def shape_of(text: str) -> LineShape:
    """Classify a line or a paragraph."""
    first = text[:1]
    label = find_label(text)
    # No heading begins with what is a label by its form alone.
    common = (text, label, _NO_HEADING if label and label.sure else heading_form(text), shapes.is_finished(text))
    if first.islower() or first.isdigit():
        # Most lines by far; nothing of a head, and no line with a name of its own, begins so.
        return LineShape(*common, page_number=is_page_number(text))
    trailer = shapes.follows_text(text)
    return LineShape(
        *common,
        symbol=shapes.symbol_line(text) is not None,
        number_line=_number_line(text),
        loud=shapes.is_loud(text),
        opening=is_opening(text),
        opening_begins=starts_opening(text),
        body=names_body(text),
        history=shapes.is_history(text),
        annex=shapes.is_annex(text),
        section=shapes.is_section(text),
        table_row=shapes.is_table_row(text),
        reasons=trailer and shapes.reasons_start(text) > 0,
        trailer=trailer,
    )


def _number_line(text: str) -> Extent:
    if shapes.is_number_line(text):
        return "whole"
    return "begun" if shapes.starts_number_line(text) else ""
