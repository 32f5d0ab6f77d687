"""What stands behind other widgets and shows nothing of its own: one of its rows serves for all.

Textual draws all rows of it in each frame, and then covers them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.strip import Strip


def in_one_row(render_lines: Callable[[Region], list[Strip]], crop: Region) -> list[Strip]:
    """The rows of a widget whose rows are all alike."""
    return render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height
