"""Briefs: what our delegation writes of one resolution beside its positions on single changes. Private."""

from typing import Literal, get_args

from wtsaprep.model.value import OneLine, Prose, Value

BriefField = Literal["editor", "position", "background", "further_consideration", "reservations", "references"]

FIELDS: tuple[BriefField, ...] = get_args(BriefField)


class Brief(Value):
    """Our paper on one resolution, as far as a person writes it; the rest follows from positions and proposals."""

    format: Literal[1] = 1
    resolution: OneLine
    """Number and edition, as in "11@hammamet-2016"."""
    editor: OneLine = ""
    """Who looks after it."""
    position: Prose = ""
    """Our position on the whole in a sentence or two."""
    background: Prose = ""
    further_consideration: Prose = ""
    """What we still have to think about, or ask."""
    reservations: Prose = ""
    """Who of us sees it otherwise."""
    references: Prose = ""
