"""Where signs stand in words: far quicker than a pattern that begins with one or the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def places_of(words: str, signs: Iterable[str]) -> list[int]:
    """The places of some signs, one sign after the other."""
    places: list[int] = []
    for sign in [sign for sign in signs if sign in words]:
        at = words.find(sign)
        while at >= 0:
            places.append(at)
            at = words.find(sign, at + 1)
    return places
