"""Marking: in which of the two texts what an element holds stands, and who made it so."""

from __future__ import annotations

from typing import Any

from wtsaprep.formats.word.names import AUTHOR, DATE, W
from wtsaprep.formats.word.values import Signature, TrackedMark

SIDES = {f"{W}ins": (False, True), f"{W}moveTo": (False, True), f"{W}cellIns": (False, True)}
SIDES |= {f"{W}del": (True, False), f"{W}moveFrom": (True, False), f"{W}cellDel": (True, False)}
"""Elements that mark what they hold: whether the text before and the text after have it."""


def signature(element: Any) -> Signature:
    """Who made a change and when, as an element says it."""
    return Signature(" ".join(element.get(AUTHOR, "").split())[:200], element.get(DATE, "").strip()[:40])


def marked(mark: TrackedMark, element: Any) -> TrackedMark:
    """The mark of what an element holds that itself stands in a marked one: what both leave in a text is in it."""
    base, final = SIDES[element.tag]
    return TrackedMark(mark.base and base, mark.final and final, signature(element))


def marked_by(mark: TrackedMark, properties: Any) -> TrackedMark:
    """The mark that properties give: an end of paragraph, a row or a cell may be inserted and deleted again."""
    if properties is None:
        return mark
    for child in properties:
        if child.tag in SIDES:
            mark = marked(mark, child)
    return mark
