"""Forms: what the properties of a paragraph say of its style and number, as both texts have them."""

from __future__ import annotations

from typing import Any

from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.styles import level_number
from wtsaprep.formats.word.values import Form

_PPR = f"{W}pPr"


def form(properties: Any, *, before: bool = False) -> Form:
    """The style and the list of a paragraph; ``before`` leaves out a list that is an insertion."""
    style = properties.find(f"{W}pStyle")
    numbered = properties.find(f"{W}numPr")
    list_id, level = "", None
    if numbered is not None and not (before and numbered.find(f"{W}ins") is not None):
        id_, depth = numbered.find(f"{W}numId"), numbered.find(f"{W}ilvl")
        list_id = "" if id_ is None else id_.get(VAL, "")
        level = None if depth is None else level_number(depth.get(VAL, ""))
    return Form("" if style is None else style.get(VAL, ""), list_id, level)


def form_before(properties: Any, final: Form) -> Form:
    """The same with all changes of properties rejected."""
    changed = properties.find(f"{W}pPrChange")
    if changed is not None:
        old = changed.find(_PPR)
        return Form() if old is None else form(old)
    return final if properties.find(f"{W}numPr/{W}ins") is None else form(properties, before=True)
