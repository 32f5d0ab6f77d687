"""Paragraph kinds: what each paragraph of a text is, number line, title, heading, clause ..., as named rules in order.

Source: [ITUT-RESOLUTIONS], [UN-EDITORIAL].
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.heading_verdicts import heading_verdict, stands_alone
from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.lines.titles import LONGEST, REACH, is_title, is_verb_clause, opens_here
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.labels import INSERTION_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.model.file_format import ProvisionKind

_HEAD_ROLES: dict[str, ProvisionKind] = {
    "number": "number",
    "title": "title",
    "history": "history",
    "opening": "opening",
}
_BIS = rf"(?:[A-Z]|{'|'.join(INSERTION_SIGNS)})?"
_RULE = pattern_of(
    rf"^(?P<label>\d{{1,3}}{_BIS}(?:\.\d{{1,3}}{_BIS}){{1,6}}|\d{{1,3}}{_BIS}(?=\t))[.)]?[\t ]+(?P<rest>.*)$", re.DOTALL
)

OutlinePart = Literal["start", "head", "clauses", "section", "rules", "annex"]
"""Clauses: those that begin with their own verbs and stand under no heading."""


@dataclass(frozen=True, slots=True)
class OutlineParagraph:
    """A paragraph of one of the two texts: its words, where they come from, and what its source says it is."""

    origin: int
    shape: LineShape
    line: int
    role: str = ""
    column: int | None = None
    """Of a table cell: its column."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.shape.text


@dataclass(slots=True)
class Met:
    """What has been met before a paragraph: the kinds of the head, the part of the text, how the last one ended."""

    head: set[ProvisionKind] = field(default_factory=set)
    """The kinds of the head that have come; each comes once, but a title may come in parts."""
    part: OutlinePart = "start"
    last: ProvisionKind | None = None
    """What the paragraph before it is."""
    words: str = ""
    """The words of that, without its label; of a title in parts, all of them."""
    ended: str = ""
    """The paragraph before it as it stands."""
    fresh_section: bool = False
    """Whether nothing has come since the heading of the section."""

    @property
    def in_head(self) -> bool:
        """Whether the body has not begun."""
        return self.part in ("start", "head")

    def note(self, piece: OutlineParagraph, kind: ProvisionKind, words: str) -> None:
        """Take note of a paragraph: what it is, and its words as they were taken."""
        if kind in _HEAD_ROLES.values():
            self.head.add(kind)
            self.part = "head"
        elif kind == "annex":
            self.part, self.fresh_section = "annex", True
        elif kind == "heading":
            goes_on = self.part == "rules" and piece.text[:7].isupper()
            self.part = "rules" if piece.shape.section or goes_on else "section"
            self.fresh_section = True
        elif kind in ("rule", "item"):
            self.fresh_section = False
            if kind == "item" and self.leads_clause(piece.shape):
                self.part = "clauses"
        self.last, self.words, self.ended = kind, words, piece.text.rstrip()

    def leads_clause(self, shape: LineShape) -> bool:
        """Whether a paragraph is a clause that begins with its own verb, behind a head or another such clause."""
        if self.part == "clauses":
            return shape.heading.verb
        return self.part == "head" and "number" in self.head and is_verb_clause(shape)

    def takes_clause(self, shape: LineShape) -> bool:
        """Whether an unlabelled paragraph is a clause of its section: the first of it, or one that goes on."""
        if self.part in ("head", "clauses"):
            return self.leads_clause(shape)
        if self.part != "section":
            return False
        if self.fresh_section:
            return True
        first = shape.text.lstrip('"“«([')[:1]
        return not first.isupper() and not shapes.is_finished_sentence(self.ended)


class OutlinePlace(NamedTuple):
    """A paragraph among those of its text, and what has been met before it."""

    pieces: Sequence[OutlineParagraph]
    at: int
    met: Met

    @property
    def piece(self) -> OutlineParagraph:
        """The paragraph itself."""
        return self.pieces[self.at]

    @property
    def shape(self) -> LineShape:
        """What it is by its words."""
        return self.piece.shape

    @property
    def after(self) -> list[LineShape]:
        """The paragraphs that follow, as far as heads reach."""
        return [following.shape for following in self.pieces[self.at + 1 : self.at + 1 + REACH]]

    @property
    def in_head(self) -> bool:
        """Whether the body has not begun, so that it may be of the head by its words."""
        return self.met.in_head and self.piece.role not in _HEAD_ROLES

    @property
    def heads(self) -> bool:
        """Whether it opens a section."""
        piece, met = self.piece, self.met
        if piece.role:
            return piece.role == "heading"
        if self.shape.section:
            return True
        if not (self.shape.heading.verb or self.shape.heading.open_shape):
            return False  # Most paragraphs by far.
        if met.part == "clauses" and not self.shape.heading.alone:
            return False
        following = self.pieces[self.at + 1].shape if self.at + 1 < len(self.pieces) else None
        finished = met.in_head or met.fresh_section or shapes.is_finished(met.ended)
        verdict = heading_verdict(self.shape, following, finished=finished, loose=True)
        return verdict == "yes" or (verdict == "perhaps" and stands_alone(self.shape, following))


def kind_of(place: OutlinePlace) -> ProvisionKind:
    """What a paragraph is. An item may yet turn out to be none: its label fits nowhere, or it is no clause."""
    return first_ruling(HEAD_KINDS if place.met.in_head else BODY_KINDS, place).answer


def cut_rule(text: str) -> tuple[str, str]:
    """The number of a rule, as printed, and its words."""
    match = _RULE.match(text)
    return (text[: match.start("rest")].strip(), match["rest"]) if match else ("", text)


def _note(place: OutlinePlace) -> ProvisionKind | None:
    return "note" if place.piece.role == "note" else None


def _cell(place: OutlinePlace) -> ProvisionKind | None:
    return "cell" if place.piece.role == "cell" else None


def _named(place: OutlinePlace) -> ProvisionKind | None:
    kind, met = _HEAD_ROLES.get(place.piece.role), place.met
    if kind is None:
        return None
    return kind if kind not in met.head or (kind == "title" and met.last == "title") else None


def _number(place: OutlinePlace) -> ProvisionKind | None:
    free = place.in_head and not {"number", "opening", "title"} & place.met.head
    return "number" if free and place.shape.number_line == "whole" else None


def _opening(place: OutlinePlace) -> ProvisionKind | None:
    if not place.in_head or "opening" in place.met.head:
        return None
    if place.shape.opening:
        return "opening"
    if place.met.last not in ("number", "title", "history") or _title(place):
        return None
    begins = place.met.last != "number" and place.shape.opening_begins
    return "opening" if begins or opens_here(place.shape, place.after, titled=place.met.last != "number") else None


def _history(place: OutlinePlace) -> ProvisionKind | None:
    free = place.in_head and "history" not in place.met.head and place.met.last in ("number", "title", "history")
    return "history" if free and place.shape.history else None


def _title(place: OutlinePlace) -> ProvisionKind | None:
    if not (place.in_head and place.met.last == "number") or place.piece.role:
        return None
    return "title" if is_title(place.shape, place.after) else None


def _title_goes_on(place: OutlinePlace) -> ProvisionKind | None:
    words = place.met.words
    if not (place.in_head and place.met.last == "title") or shapes.is_finished(words) or len(words) > LONGEST:
        return None
    begins = place.shape.annex or place.heads or place.shape.label or is_verb_clause(place.shape)
    return None if begins else "title"


def _annex(place: OutlinePlace) -> ProvisionKind | None:
    return "annex" if place.shape.annex and place.piece.role in ("", "annex") else None


def _heading(place: OutlinePlace) -> ProvisionKind | None:
    return "heading" if place.heads else None


def _rule(place: OutlinePlace) -> ProvisionKind | None:
    return "rule" if place.met.part == "rules" and _RULE.match(place.shape.text) else None


_OF_SOURCE: tuple[Rule[OutlinePlace, ProvisionKind], ...] = (
    Rule("note", "the source says so, or its call was found", _note),
    Rule("cell", "the source has a table", _cell),
)
_SECTIONS: tuple[Rule[OutlinePlace, ProvisionKind], ...] = (
    Rule("annex", "the heading of an annex", _annex),
    Rule("heading", "a section begins", _heading),
)
_CLAUSE: Rule[OutlinePlace, ProvisionKind] = Rule(
    "clause", "all else is an item, if it fits its list", lambda _: "item"
)
HEAD_KINDS: tuple[Rule[OutlinePlace, ProvisionKind], ...] = (
    *_OF_SOURCE,
    Rule("named by its style", "the source says what it is of the head; each comes once", _named),
    Rule("number line", "the first of its form, before title and opening", _number),
    Rule("opening", "known words, its form, or that it stands before the first verb", _opening),
    Rule("history", "a bracket with years behind the number line or the title", _history),
    Rule("title", "what follows the number line, whatever its words", _title),
    Rule("title in parts", "what follows an unfinished title and begins nothing else", _title_goes_on),
    *_SECTIONS,
    _CLAUSE,
)
"""The rules until the body has begun."""
BODY_KINDS: tuple[Rule[OutlinePlace, ProvisionKind], ...] = (
    *_OF_SOURCE,
    *_SECTIONS,
    Rule("rule", "under SECTION, what begins with a number or a dotted one", _rule),
    _CLAUSE,
)
"""The rules from then on."""
