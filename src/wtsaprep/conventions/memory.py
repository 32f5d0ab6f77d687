"""Memory: what was found in things that stay the same objects, from one look at a text to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

Found = TypeVar("Found")


class Memory(Generic[Found]):
    """What was found by what it was found in; what a whole look did not come to is forgotten."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[object, Found]] = {}
        self._used: dict[Hashable, tuple[object, Found]] = {}

    def known(self, key: Hashable) -> tuple[object, Found] | None:
        """What was found under a key, with the objects that it names; None if that was not looked at."""
        known = self._used.get(key) or self._kept.get(key)
        if known is not None:
            self._used[key] = known
        return known

    def keep(self, key: Hashable, objects: object, found: Found) -> Found:
        """Keep what was found, and the objects that the key names by identity, so that none is another one later."""
        self._used[key] = objects, found
        return found

    def look_ended(self) -> None:
        """Forget what this look did not come to."""
        self._kept, self._used = self._used, {}
