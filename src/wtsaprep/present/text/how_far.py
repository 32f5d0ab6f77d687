"""How far somebody went who went by number: said where there were fewer places than that."""

from __future__ import annotations

from wtsaprep.model.counted import counted


def how_far(went: int, times: int) -> str:
    """That there were fewer changes on, or back where ``times`` is negative; empty where there were as many."""
    if went >= abs(times):
        return ""
    none_left = "no further change" if times > 0 else "no change before this one"
    return f"{counted(went, 'change')} {'on' if times > 0 else 'back'}: {none_left}" if went else none_left
