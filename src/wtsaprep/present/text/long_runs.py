"""Long runs: a name or a number longer than any, told by its two ends where people read it in a list or a sentence."""

from __future__ import annotations

import re

_LONGEST = 256
"""Signs of the longest name there is: a file has one of 255 bytes at most."""
_RUN = re.compile(rf"[!-.0-~]{{{_LONGEST + 1},}}")
"""Letters, digits and signs without a blank, of which no word is made; a path goes on behind its strokes."""
_KEPT = 20


def without_long_runs(text: str) -> str:
    """The text with each run longer than any name told by its ends and its length, so that what stands beside it is
    seen; what scripts read and documents say is left as it is.
    """
    return _RUN.sub(_told, text) if len(text) > _LONGEST else text


def _told(run: re.Match[str]) -> str:
    return f"{run[0][:_KEPT]}…{run[0][-_KEPT:]} ({len(run[0]):,} characters)"
