"""Patterns: regular expressions that are compiled when they are first asked, since no text needs all of them.

Together they would cost every import a tenth of a second; a Word file needs few, a pasted page not many more.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Waiting:
    """Stands for a pattern until a method of it is asked for; from then on it has the methods of the compiled one."""

    _METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern")
    __slots__ = (*_METHODS, "_flags", "_source")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in self._METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in self._METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern_of(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that works as one that ``re.compile`` made, and is compiled at its first use."""
    return cast("re.Pattern[str]", _Waiting(source, flags))
