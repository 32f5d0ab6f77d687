"""Titles: what stands between a number line and the history or the opening formula, whatever words it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import openings
from wtsaprep.formats.flattened.lines.broken_openings import begins_body, broken_opening
from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape

REACH = 8
"""Lines after which no history or opening is looked for; titles are shorter."""
SEEN = REACH + 4
"""Lines that are looked at: an opening that is broken over many begins on one that is within reach."""
_FAR = 4
"""Lines that an opening formula may be broken over."""
_COMMA = pattern_of(r"[,،，]$")
LONGEST = 300
"""Characters of a title; what comes after more of them is read as the body."""


def is_title(line: LineShape, after: Sequence[LineShape]) -> bool:
    """Whether the line after a number line is a title, given the lines after it.

    "Acknowledging the active involvement of the membership ..." is one although it begins as a heading does: the
    history and the opening formula have yet to come. Where neither comes, a heading or a sure label is none.
    """
    if line.opening_begins and not line.opening and _opening_follows(after):
        return True  # "The Council's budget" names a body, too.
    if line.history or line.opening_begins or opens_here(line, after, titled=False):
        return False
    if head_follows(after):
        return True
    if line.fairly_labelled or line.annex:
        return False
    return not (is_heading(line, after[0] if after else None, finished=True) or is_verb_clause(line))


def is_verb_clause(line: LineShape) -> bool:
    """Whether a line is a whole clause that begins with its own verb: "considering that clocks differ,"."""
    return line.heading.verb and line.ends and not line.text.endswith((":", "："))


def _opening_follows(after: Sequence[LineShape]) -> bool:
    for at, line in enumerate(after[:REACH]):
        if line.opening_begins or line.opening or _names_adopter(line, after[at + 1 :]):
            return True
        if line.heading.verb or line.ends or line.surely_labelled:
            return False
    return False


def _names_adopter(line: LineShape, after: Sequence[LineShape]) -> bool:
    """Whether an opening with the name of a body begins on a line."""
    return broken_opening(line, after) == "words" or (line.body and opens_here(line, after, titled=True))


def head_follows(after: Sequence[LineShape]) -> bool:
    """Whether a history or an opening formula is to come before anything of the body."""
    for at, line in enumerate(after[:REACH]):
        if line.history or line.opening_begins or _names_adopter(line, after[at + 1 :]):
            return True
        if line.ends or line.symbol or line.number_line == "whole" or line.surely_labelled or line.heading.bare:
            return False
    return False


def opens_here(line: LineShape, after: Sequence[LineShape], *, titled: bool) -> bool:
    """Whether a line of the head begins the opening formula of a body that is not known, as what follows it shows.

    What stands right before the body and ends with a comma is an opening; ``titled`` says that
    the title has come, without which it has to name a body.
    """
    if line.heading.verb or line.label or line.history or line.annex or len(line.text) > openings.LONGEST:
        return False
    broken = broken_opening(line, after)
    if broken == "words" or (broken and titled):
        return True
    if not titled and not line.body:
        return False
    begins = next((n for n, following in enumerate(after[:_FAR]) if begins_body(following)), None)
    if begins is None or any(s.label or s.number_line or s.opening_begins for s in after[:begins]):
        return False
    last = after[begins - 1] if begins else line
    if _COMMA.search(last.text):
        return line.body or (begins == 0 and after[0].heading.verb and not line.text[:1].islower())
    return titled and line.body and begins <= 1
