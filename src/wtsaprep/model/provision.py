"""Provisions: the addressable pieces of a text, and the text as one flat tuple of them.

Source: [ITUT-RESOLUTIONS].
"""

from typing import Annotated

from pydantic import Field

from wtsaprep.model.file_format import ProvisionKind
from wtsaprep.model.value import OneLine, Value

Id = Annotated[str, Field(pattern=r"^[\w.-]+$", max_length=80)]
"""A stable name. It never says where a provision stands or which letter it bears."""

LabelText = Annotated[OneLine, Field(max_length=24)]


class Provision(Value):
    """One addressable piece of a text."""

    id: Id
    kind: ProvisionKind = "item"
    level: Annotated[int, Field(ge=0, le=9)] = 0
    """Depth below the outermost items or rules; the column of a table cell (0 opens a row)."""
    text: OneLine = ""
    label: LabelText = ""
    """The printed label, only where it differs from the computed one."""
    style: Annotated[OneLine, Field(max_length=8)] = ""
    """The label that would open this item's list (``a)``, ``1.1``, ``–``), only where it is not the usual one."""
    italics: tuple[tuple[int, int], ...] = ()
    """Runs of italics: first character and the one after the last."""
    split_from: str = ""
    """Id of the provision whose second half this was."""
    joined: tuple[str, ...] = ()
    """Ids of the provisions whose texts were joined to this one."""
    copied_from: str = ""
    """Id of the provision this was copied from."""


Text = tuple[Provision, ...]
"""A whole text: number line, title, history, opening formula and body, in order."""
