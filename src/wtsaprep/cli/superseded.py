"""Superseded proposals in a line: which are left out, and what took their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.columns import Apart


def superseded_text(superseded: Iterable[Apart]) -> str:
    """The proposals with the reason: "ARB/36A1/1 (ARB/36R1A1/1 took its place), J/39/1 (it was withdrawn)"."""
    return ", ".join(f"{apart.called} ({apart.why})" for apart in superseded)
