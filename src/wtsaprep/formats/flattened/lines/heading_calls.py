"""Heading calls: whether a line among others opens a section, as named rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines.heading_verdicts import heading_verdict, is_heading, stands_alone
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.rule import Rule, Ruling, first_ruling

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.heading_verdicts import Verdict
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.line_place import LinePlace
    from wtsaprep.formats.flattened.lines.page import Page

HeadingCall = Literal["no", "perhaps no", "perhaps", "yes"]
"""Whether a line is a heading. The two in the middle are told: it may be read the other way."""

_LIST_REACH = 20
_MAY_BE_HEADING = "{} is read as the beginning of a sentence; it may be a heading"


class HeadingQuestion(NamedTuple):
    """A line in its place, and what its form and its neighbours say of it."""

    place: LinePlace
    finished: bool
    """Whether what stands before it is finished."""
    runs_on: bool
    """Whether the margin may have broken it, so that the next line goes on with it."""
    verdict: Verdict


def heading_call(place: LinePlace, *, finished: bool) -> Ruling[HeadingQuestion, HeadingCall]:
    """Whether a line opens a section, given whether what stands before it is finished."""
    heading, role = place.shape.heading, place.line.role
    if not (heading.verb or heading.open_shape or role == "heading" or place.shape.section):
        return Ruling("no", _NO_FORM)  # Most lines by far.
    following, standing = place.following, place.standing
    runs_on = (
        place.page.reaches(place.at, 0.75)
        and following is not None
        and following.text[:1].islower()
        and not following.label
    )
    loose = not (place.after_full or standing.wants_more or place.line.marked.only)
    verdict = heading_verdict(place.shape, None if runs_on else following, finished=finished, loose=loose)
    return first_ruling(HEADING_CALLS, HeadingQuestion(place, finished, runs_on, verdict))


def _named(asked: HeadingQuestion) -> HeadingCall | None:
    return "yes" if asked.place.line.role == "heading" or asked.place.shape.section else None


def _before_sub_items(asked: HeadingQuestion) -> HeadingCall | None:
    place, item = asked.place, asked.place.standing.item
    following = place.following.label if place.following else None
    romans = following is not None and following.core.lower() == "i" and item is not None and not item.roman
    if asked.verdict != "yes" or not (romans and place.page.width):
        return None
    return "perhaps no" if place.after_full else "perhaps"


def _verb_led(asked: HeadingQuestion) -> HeadingCall | None:
    return "no" if asked.place.page.verb_led != "" and asked.place.shape.heading.verb else None


def _by_form(asked: HeadingQuestion) -> HeadingCall | None:
    return "yes" if asked.verdict == "yes" else None


def _broken(asked: HeadingQuestion) -> HeadingCall | None:
    return "yes" if asked.finished and _heads_with_next(asked.place.page, asked.place.at) else None


def _no_form(asked: HeadingQuestion) -> HeadingCall | None:
    return "no" if asked.verdict == "no" or asked.place.following is None else None


def _before_next(asked: HeadingQuestion) -> HeadingCall | None:
    last, following = asked.place.standing.item, _next_label(asked.place.page, asked.place.at)
    return "no" if last and following and following.follows(last) else None


def _within_list(asked: HeadingQuestion) -> HeadingCall | None:
    following = _next_label(asked.place.page, asked.place.at)
    return "no" if following and following.core not in ("1", "a", "i") else None


def _stands_alone(asked: HeadingQuestion) -> HeadingCall | None:
    following = asked.place.following
    alone = stands_alone(asked.place.shape, following)
    return "perhaps" if alone and (not asked.runs_on or (following is not None and following.says_that)) else None


_NO_FORM: Rule[HeadingQuestion, HeadingCall] = Rule(
    "not formed as a heading", "its form shuts it out, or nothing follows", _no_form
)
HEADING_CALLS: tuple[Rule[HeadingQuestion, HeadingCall], ...] = (
    Rule("named a heading", "its style says so, or it is the heading of a section of rules", _named),
    Rule("text without headings", "each of its clauses begins with its own verb", _verb_led),
    Rule(
        "before sub-items",
        "i) and ii) stand under items, so what a margin parted may end the item before it",
        _before_sub_items,
        told="{} before i) may be a heading or the end of the item before it",
    ),
    Rule("formed as a heading", "its verb, its form and the line after it say so", _by_form),
    Rule("heading over two lines", "with the next line it is one", _broken),
    _NO_FORM,
    Rule("before the next item", "the next label is the one after that of the item before", _before_next),
    Rule(
        "within a list",
        "the next label goes on with a list; a section's own begins with a) or 1",
        _within_list,
        told=_MAY_BE_HEADING,
    ),
    Rule(
        "formed as a heading, alone",
        "neither it nor the next line says that it goes on",
        _stands_alone,
        told="{} is read as a heading; it may be the beginning of a sentence",
    ),
    Rule(
        "formed as a heading, going on",
        "it, or the next line, says that it goes on",
        lambda _: "perhaps no",
        told=_MAY_BE_HEADING,
    ),
)  # fmt: skip


def _heads_with_next(page: Page, index: int) -> bool:
    """Whether a line and the next one are a heading that was broken."""
    line, after = page.lines[index], page.shape(index + 2)
    if after is None or not line.shape.heading.verb:
        return False
    following = page.lines[index + 1]
    if following.after_blank or not (page.reaches(index, 0.6) or line.shape.wants_more) or following.shape.label:
        return False
    opens = after.label.core in ("1", "a") if after.label else after.begins_clause
    return opens and is_heading(shape_of(f"{line.text} {following.text}"), after, finished=True)


def _next_label(page: Page, index: int) -> FoundLabel | None:
    """The next letter or number of the section. No section opens within a list: its own begins with a) or 1."""
    for shape in page.after(index, _LIST_REACH):
        if shape.heading.bare:
            return None
        if shape.label and shape.label.kind in ("number", "letter") and shape.fairly_labelled:
            return shape.label
    return None
