"""Places in a queue: where the next one is that is left, and where a session that was left goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def next_open(left: Sequence[bool], back: Sequence[bool], at: int, times: int) -> int | None:
    """The place some steps on, of those that are left, or some steps back; None if there is none.

    Going on begins anew at the end, where what was skipped comes again, unless all are gone through. Going back leads
    to what may have been looked at before, be it done or not.
    """
    ahead = [n for n, is_left in enumerate(left) if is_left and n > at]
    if not all(left):
        ahead += [n for n, is_left in enumerate(left) if is_left and n < at]
    places = ahead if times > 0 else [n for n in range(at - 1, -1, -1) if back[n]]
    return places[min(abs(times), len(places)) - 1] if places else None


def first_open(keys: Sequence[object], left: Sequence[bool], where: object) -> int:
    """Where to begin: where the session was left, if that is still there; else at the first one that is left."""
    if where is not None and where in keys:
        return keys.index(where)
    return next((n for n, is_left in enumerate(left) if is_left), 0)
