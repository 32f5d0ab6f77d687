"""Colours of documents: how far a text is on its way to approval.

Source: [PP-DOCUMENTS].
"""

from __future__ import annotations

from typing import Literal, get_args

Colour = Literal["white", "blue", "pink", "DT"]
"""White: for the editors; blue and pink: for the first and the second reading; DT: a draft put for discussion."""

COLOURS: tuple[Colour, ...] = get_args(Colour)
