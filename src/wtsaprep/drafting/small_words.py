"""Small words: those that nearly every clause has, so that having them in common says nothing of what it is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.model.language import every_word

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def small_words() -> frozenset[str]:
    """Those of the six languages."""
    return every_word(lambda table: table.small.small)


def full_words(words: Iterable[str]) -> list[str]:
    """The others of some words, case left out."""
    small = small_words()
    return [word for word in words if word not in small]
