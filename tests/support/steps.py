"""Counting what a call does, where a clock would say more of the machine than of the program."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any
from unittest.mock import patch


class _Counted:
    """A pattern that counts the characters it is let loose on: up to the end of what it finds, or all of them."""

    def __init__(self, pattern: re.Pattern[str], count: Callable[[int], None]) -> None:
        self._pattern = pattern
        self._count = count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def _one(self, name: str, text: str, pos: int, endpos: int) -> re.Match[str] | None:
        found: re.Match[str] | None = getattr(self._pattern, name)(text, pos, endpos)
        looked_at = found.end() if found else min(len(text), endpos)
        self._count(max(0, looked_at - pos) if found or name == "search" else 1)
        return found

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._one("search", text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._one("match", text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._one("fullmatch", text, pos, endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        self._count(min(len(text), endpos) - pos)
        return self._pattern.finditer(text, pos, endpos)

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        self._count(min(len(text), endpos) - pos)
        return self._pattern.findall(text, pos, endpos)

    def sub(self, by: Any, text: str, count: int = 0) -> str:
        self._count(len(text))
        return self._pattern.sub(by, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        self._count(len(text))
        return self._pattern.split(text, maxsplit)


@contextmanager
def _counted_patterns(count: Callable[[int], None]) -> Iterator[None]:
    """Let every pattern that stands in a module of ours count."""
    with ExitStack() as changed:
        for module in [held for name, held in sys.modules.items() if name.startswith("wtsaprep.")]:
            for name, pattern in list(vars(module).items()):
                if isinstance(pattern, re.Pattern):
                    changed.enter_context(patch.object(module, name, _Counted(pattern, count)))
        yield


def steps(call: Callable[[], object]) -> int:
    """How many functions a call runs and how many characters its patterns look at, the same on every machine."""
    taken = 0

    def count(more: int) -> None:
        nonlocal taken
        taken += more

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal taken
        if event in ("call", "c_call"):
            taken += 1

    before = sys.getprofile()
    with _counted_patterns(count):
        sys.setprofile(seen)
        try:
            call()
        finally:
            sys.setprofile(before)
    return taken
