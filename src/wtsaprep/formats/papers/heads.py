"""What heads a paper on a text that lay before a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.markdown.blocks import Block, paragraph_block
from wtsaprep.model.practice import PRACTICE

if TYPE_CHECKING:
    from wtsaprep.review.tabled import Tabled


def paper_head(tabled: Tabled, title: str) -> list[Block]:
    """The title, PRACTICE over it where it is that, and the text in force under it."""
    blocks = [paragraph_block(PRACTICE, "strong")] if tabled.practice else []
    blocks.append(paragraph_block(title, "title"))
    if tabled.in_force:
        blocks.append(paragraph_block(f"Text in force:\t{tabled.in_force}"))
    return blocks
