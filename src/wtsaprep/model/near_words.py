"""Near words: which one somebody may have meant who typed another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str:
    """A question to end a sentence with: the word that was meant, if one is near."""
    from difflib import get_close_matches

    near = get_close_matches(word[:80], list(words), 1)
    return f"; did you mean {near[0]}?" if near else ""
