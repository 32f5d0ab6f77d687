"""Beginnings: whether a line begins something of its own: a heading, a labelled item, a number line, a table's row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.furniture import is_page_number
from wtsaprep.formats.flattened.lines.headings import (
    begins_clause,
    has_heading_verb,
    heading_verdict,
    is_bare,
    is_heading,
    stands_alone,
)
from wtsaprep.formats.flattened.lines.item_labels import find_label

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.open_paragraph import Standing
    from wtsaprep.formats.flattened.lines.page import Page
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

HeadingCall = Literal["no", "perhaps no", "perhaps", "yes"]
"""Whether a line is a heading. The two in the middle are to be reported: it may be read the other way."""

_LIST_REACH = 20


def heads(page: Page, standing: Standing, index: int, *, finished: bool) -> HeadingCall:
    """Whether a line opens a section, given whether what stands before it is finished."""
    line = page.lines[index]
    if line.role == "heading" or shapes.is_section(line.text):
        return "yes"
    following = page.text(index + 1)
    runs_on = page.reaches(index, 0.75) and following[:1].islower() and not find_label(following)
    loose = not (_is_full(page, standing) or shapes.is_open(standing.shown) or line.marked.only)
    verdict = heading_verdict(line.text, "" if runs_on else following, finished=finished, loose=loose)
    if verdict == "yes" or (finished and _heads_with_next(page, index)):
        return "yes"
    if verdict == "no" or not following or _is_within_list(page, index):
        return "no"
    alone = stands_alone(line.text, following) and (not runs_on or following.startswith(("that ", "to ")))
    return "perhaps" if alone else "perhaps no"


def _heads_with_next(page: Page, index: int) -> bool:
    """Whether a line and the next one are a heading that was broken."""
    line = page.lines[index]
    if index + 2 >= len(page.lines) or not has_heading_verb(line.text):
        return False
    following, after = page.lines[index + 1], page.text(index + 2)
    if following.after_blank or not (page.reaches(index, 0.6) or shapes.is_open(line.text)):
        return False
    if find_label(following.text):
        return False
    item_label = find_label(after)
    opens = item_label.core in ("1", "a") if item_label else begins_clause(after)
    return opens and is_heading(f"{line.text} {following.text}", after, finished=True)


def _is_within_list(page: Page, index: int) -> bool:
    """Whether the next label goes on with a list: no section opens within one, since its own begins with a) or 1."""
    for text in page.after(index, _LIST_REACH):
        item_label = find_label(text)
        if is_bare(text):
            return False
        if item_label and item_label.kind in ("number", "letter") and (item_label.sure or item_label.likely):
            return item_label.core not in ("1", "a", "i")
    return False


def labelled(page: Page, standing: Standing, index: int) -> bool:
    """Whether a line begins with a label that makes it an item of its own."""
    item_label = find_label(page.text(index))
    if not item_label:
        return False
    finished = not standing.broken_off(full=_is_full(page, standing))
    if item_label.sure and item_label.kind != "dash":
        return not item_label.roman or finished or item_label.label.endswith(")")
    if finished and not item_label.rest:
        return True
    if _has_neighbour(page, index, item_label):
        return True
    if item_label.kind == "dash":
        return finished or item_label.style != "-" or "\t" in page.text(index)[:4]
    if not item_label.rest:
        return finished
    if item_label.kind == "dotted":
        return finished and item_label.core.count(".") < 4
    ordinal = int(item_label.core)
    if finished:
        return ordinal == standing.ordinal + 1 or item_label.likely or ordinal == 1
    return ordinal == standing.ordinal + 1 and item_label.likely and not shapes.is_open(standing.shown)


def _has_neighbour(page: Page, index: int, item_label: FoundLabel) -> bool:
    """Whether the line before or after bears the dash too, or the number before or after with the same stop."""
    if item_label.kind != "dash" and not (item_label.kind == "number" and item_label.label.endswith(".")):
        return False
    for step in (-1, 1):
        neighbour = find_label(page.text(index + step))
        if (
            not neighbour
            or neighbour.label[-1:] != item_label.label[-1:]
            or neighbour.kind != item_label.kind
            or not neighbour.rest
        ):
            continue
        if item_label.kind == "dash" or int(neighbour.core) == int(item_label.core) + step:
            return True
    return False


def begins_number_line(line: SourceLine) -> bool:
    """Whether a line is a number line or the beginning of one."""
    return line.role == "number" or shapes.is_number_line(line.text) or shapes.starts_number_line(line.text)


def is_page_number_at(page: Page, standing: Standing, index: int) -> bool:
    """Whether a lone number is a page's: it stands in a sentence, or fits no list."""
    line = page.lines[index]
    if not is_page_number(line.text) or line.role:
        return False
    following = page.text(index + 1)
    fits = int(line.text) == standing.ordinal + 1 or int(line.text) == 1
    if not standing.empty and standing.broken_off(full=_is_full(page, standing)):
        return (following[:1].islower() or page.paged) and not (fits and following.startswith(("to ", "that ")))
    return page.paged and not (fits and bool(following) and standing.in_section)


def _is_full(page: Page, standing: Standing) -> bool:
    return page.reaches(standing.last, 0.7)
