"""A change of what a file holds now: made again on what somebody else saved in the same moment, so that both stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.errors import ChangedFault
from wtsaprep.store.folders.workspace import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.value import Value

V = TypeVar("V", bound="Value")

_MOST_TRIES = 100
"""How often others may be faster; each time one of them has saved, so that nobody waits for nothing."""


def change_on_disk(
    load: Callable[[], Stored[V]], change: Callable[[V], V], save: Callable[[Stored[V]], Stored[V]]
) -> Stored[V]:
    """What a file holds after a change, saved; a change that changes nothing writes nothing.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    for tried in range(_MOST_TRIES):
        stored = load()
        value = change(stored.value)
        if value == stored.value:
            return stored
        try:
            return save(Stored(value, stored.path, stored.stamp))
        except ChangedFault:
            if tried == _MOST_TRIES - 1:
                raise
    raise AssertionError("the last try gives or raises")
