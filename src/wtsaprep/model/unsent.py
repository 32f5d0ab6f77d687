"""What is ours, and what of it is not handed in yet: a draft whose document has no number, for our eyes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number
from wtsaprep.model.regions import UNKNOWN_SOURCE, regions

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_ours(number: str, sources: Iterable[str], own: frozenset[str]) -> bool:
    """Whether a proposal or document is ours, ``own`` being our sources; also one that nobody has said whose it is."""
    parsed = parse_number(number)
    codes = tuple(sources) or (parsed.sources if parsed else ())
    return UNKNOWN_SOURCE in codes or not own.isdisjoint(regions(codes))


def is_unsent(number: str, sources: Iterable[str], own: frozenset[str]) -> bool:
    """Whether one is ours and was not handed in: its document has no number yet."""
    parsed = parse_number(number)
    handed_in = parsed is not None and parsed.document.isdecimal()
    return not handed_in and is_ours(number, sources, own)
