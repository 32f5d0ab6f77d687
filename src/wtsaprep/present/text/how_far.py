"""How far somebody goes who goes by number among some places, and what is said where there are fewer than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Sequence


def places_ahead(places: Sequence[int], here: int, times: int) -> list[int]:
    """The places, in rising order, that one passes who goes so many on from here, or back where it is negative: as
    many as there are; the last is where one ends.
    """
    ahead = [at for at in places if at > here] if times > 0 else [at for at in places if at < here][::-1]
    return ahead[: abs(times)]


def how_far(went: int, times: int) -> str:
    """That there were fewer changes on, or back where ``times`` is negative; empty where there were as many."""
    if went >= abs(times):
        return ""
    none_left = "no further change" if times > 0 else "no change before this one"
    return f"{counted(went, 'change')} {'on' if times > 0 else 'back'}: {none_left}" if went else none_left
