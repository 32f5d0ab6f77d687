"""Chair's texts: compromise texts on a baseline, in revisions, each change with the sources it comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wtsaprep.model.amendment import Amendment
from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.value import Line, Value


class Attribution(Value):
    """The sources (never persons) of what a chair's text does to a provision."""

    provision: Id
    sources: tuple[Line, ...]


class ChairText(Value):
    """One revision of a chair's text, such as DT/24 Rev.1."""

    format: Literal[1] = 1
    id: Id
    document: Line
    revision: Annotated[int, Field(ge=0)] = 0
    frozen: bool = False
    """Handed out: a further change makes the next revision."""
    body: Line = ""
    """The group that works on it, as in "AHG" or "COM4"."""
    practice: bool = False
    language: Line = "en"
    baseline: Baseline
    amendments: tuple[Amendment, ...] = ()
    attributions: tuple[Attribution, ...] = ()
