"""Patterns that are compiled when they are first looked for: most texts give no reason to, and it takes a while."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class LatePattern:
    """A regular expression, as far as it is used so; its words may be put together late, too."""

    __slots__ = ("_compiled", "_flags", "_words")

    def __init__(self, words: str | Callable[[], str], flags: int = 0) -> None:
        self._words = words
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._words if isinstance(self._words, str) else self._words(), self._flags)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it stands."""
        return self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Where a text begins so."""
        return self.pattern.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Where a text is so as a whole."""
        return self.pattern.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places where it stands."""
        return self.pattern.finditer(text)
