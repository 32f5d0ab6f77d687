"""The dialects by name, for whoever offers them; how each is written stands in `dialects`."""

from __future__ import annotations

from typing import Literal, get_args

DialectName = Literal["review", "gfm", "pandoc", "critic", "none"]
DIALECTS: tuple[DialectName, ...] = get_args(DialectName)
MARKING_DIALECTS: tuple[DialectName, ...] = tuple(name for name in DIALECTS if name != "none")
"""Those that show changes; the other one writes the revised text as it would be printed."""
