"""What is ours and not handed in yet: a draft whose document has no number. Others in the room must not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number
from wtsaprep.model.regions import UNKNOWN_SOURCE, regions

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_unsent(number: str, sources: Iterable[str], own: frozenset[str]) -> bool:
    """Whether one is ours, ``own`` being our sources, and was not handed in: its document has no number yet."""
    parsed = parse_number(number)
    if parsed is not None and parsed.document.isdecimal():
        return False
    codes = tuple(sources) or (parsed.sources if parsed else ())
    return UNKNOWN_SOURCE in codes or not own.isdisjoint(regions(codes))
