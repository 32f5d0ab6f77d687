"""Regions: which source codes mean the same regional group, so that none is counted twice.

Source: [APT-PROPOSALS], [PP22-PROPOSALS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN_SOURCE = "XXX"
"""Stands for our code in numbers where nobody has said whose the proposals are; a renumbering puts the code there."""
NOBODY: frozenset[str] = frozenset()
"""The sources that are ours where nobody has said who we are."""

_SAME_GROUP = {"ACP": "APT"}
"""The Asia-Pacific Telecommunity is APT at WTSA and ACP (its common proposals) at plenipotentiary conferences."""


def region(code: str) -> str:
    """The code by which a source counts: that of its group where several mean one."""
    return _SAME_GROUP.get(code, code)


def own_regions(source: str, also: Iterable[str] = ()) -> frozenset[str]:
    """What we count as: our own source, where it is known, and those that we write for, too."""
    return frozenset(region(code) for code in (source, *also) if code not in ("", UNKNOWN_SOURCE))


def regions(codes: Iterable[str]) -> tuple[str, ...]:
    """The sources behind some codes, each once, in order."""
    return tuple(dict.fromkeys(map(region, codes)))
