"""What heads a paper on a text that lay before a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.markdown.blocks import Block, paragraph

if TYPE_CHECKING:
    from wtsaprep.review.tabled import Tabled


def head(tabled: Tabled, title: str) -> list[Block]:
    """The title, PRACTICE over it where it is that, and the text in force under it."""
    blocks = [paragraph("PRACTICE", "strong")] if tabled.practice else []
    blocks.append(paragraph(title, "title"))
    if tabled.in_force:
        blocks.append(paragraph(f"Text in force:\t{tabled.in_force}"))
    return blocks
