"""Heading verdicts: whether a line of the form of a heading is one in its place, as named rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines.headings import begins_as_more
from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.model.language import language

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_shape import LineShape

Verdict = Literal["no", "perhaps", "yes"]
"""Perhaps: it is formed as a heading, but what follows is not known to begin a clause."""


_THAT = f"{language('ru').headings.sentence} "


class HeadingPlace(NamedTuple):
    """A line, the line after it, and what stands before it."""

    line: LineShape
    following: LineShape | None
    """The line after it, if it may be the first of a clause; None if there is none or it goes on with this one."""
    finished: bool
    """Whether what stands before it is finished."""
    loose: bool = False
    """Whether what stands before it need not be: a verb alone on its line before an item is a heading although the
    item before it lacks its end mark."""

    @property
    def before_items(self) -> bool:
        """Whether the first item of a section follows."""
        return self.following is not None and self.following.opens_items


def _russian_comma(place: HeadingPlace) -> Verdict | None:
    following = place.following
    if not (place.line.heading.comma and place.finished and following and following.text.startswith(_THAT)):
        return None
    return "yes" if place.line.text[:1].islower() else None


def _comma(place: HeadingPlace) -> Verdict | None:
    if not (place.line.heading.comma and place.finished):
        return None
    return "yes" if place.before_items else "no"


def _barred(place: HeadingPlace) -> Verdict | None:
    return "no" if place.line.heading.barred or not (place.finished or place.loose) else None


def _unknown_verb(place: HeadingPlace) -> Verdict | None:
    heading = place.line.heading
    if heading.verb:
        return None
    if not (place.finished and heading.open_shape) or heading.cites:
        return "no"
    following = place.following
    before_clause = following is not None and (following.begins_clause or following.begins_spanish_clause)
    return "yes" if place.before_items or (heading.misspells and before_clause) else "no"


def _cites(place: HeadingPlace) -> Verdict | None:
    return "no" if place.line.heading.cites else None


def _unfinished(place: HeadingPlace) -> Verdict | None:
    if place.finished:
        return None
    return "yes" if place.line.heading.bare and place.before_items else "no"


def _introduces(place: HeadingPlace) -> Verdict | None:
    heading = place.line.heading
    if not heading.introduces:
        return None
    following = place.following
    before_clause = following is not None and (
        following.begins_clause or (heading.spanish and following.begins_spanish_clause)
    )
    return "no" if heading.sentence or not (place.before_items or before_clause) else "yes"


def _alone(place: HeadingPlace) -> Verdict | None:
    return "yes" if place.line.heading.alone else None


def _before_clause(place: HeadingPlace) -> Verdict:
    following = place.following
    if following is None:
        return "perhaps"
    # Any noun may open a clause; but a lower-case line that fits no pattern may go on with this one.
    known = following.begins_clause or not following.text[:1].islower()
    return "yes" if known or (place.line.heading.spanish and following.begins_spanish_clause) else "perhaps"


VERDICTS: tuple[Rule[HeadingPlace, Verdict], ...] = (
    Rule("verb with a comma before “that”", "Russian sets a comma there, before a lone clause too", _russian_comma),
    Rule("verb with a comma", "a comma after the verb alone, before items, is a slip", _comma),
    Rule("no heading by its form", "headings are short, without an end mark, and follow what is finished", _barred),
    Rule(
        "unknown verb",
        "what is formed as a heading before items is one; a verb with a slip, before a clause",
        _unknown_verb,
    ),
    Rule("cites an item", "clauses begin with the same verbs: “resolves 2 above shows”, “requests for”", _cites),
    Rule(
        "after what is unfinished",
        "a verb alone before items is a heading though an end mark was forgotten",
        _unfinished,
    ),
    Rule(
        "long, with a colon",
        "a sentence ends so too; but before an item or a clause, without “that”, it is a heading",
        _introduces,
    ),
    Rule("verb alone", "nothing else stands in it", _alone),
    Rule("before a clause", "the line after it begins as a clause does", _before_clause),
)


def heading_verdict(line: LineShape, following: LineShape | None, *, finished: bool, loose: bool = False) -> Verdict:
    """Whether a line opens a section; see `HeadingPlace`."""
    return first_ruling(VERDICTS, HeadingPlace(line, following, finished, loose)).answer


def is_heading(line: LineShape, following: LineShape | None, *, finished: bool) -> bool:
    """Whether a line surely opens a section."""
    return heading_verdict(line, following, finished=finished) == "yes"


def stands_alone(line: LineShape, following: LineShape | None) -> bool:
    """Whether a line that is perhaps a heading is to be taken for one: neither it nor the next line says it goes on."""
    if following is None or not line.heading.verb or begins_as_more(following.text):
        return False
    return not (line.wants_more or line.heading.sentence)
