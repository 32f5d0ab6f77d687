"""The register: what our delegation notes of the documents that come in. Private: it tells who of us does what."""

from typing import Annotated, Literal

from pydantic import Field

from wtsaprep.model.colours import Colour
from wtsaprep.model.value import OneLine, Value


class RegisteredDocument(Value):
    """What we note of one document."""

    document: OneLine
    """Its number, as in "ARB/36A1", "DT/24R1"."""
    revision: Annotated[int, Field(ge=0)] = 0
    """Its revision, where the number does not tell it."""
    colour: Colour | Literal[""] = ""
    received: OneLine = ""
    """The day it came in, as YYYY-MM-DD; empty for the date of its file."""
    read: bool = False
    focal_point: OneLine = ""
    """Who of us looks after it."""
    seen: bool = False
    """Whether it was on the list before; else it is new."""


class Register(Value):
    """What we note of documents, one row each; a document that has none is new."""

    format: Literal[1] = 1
    documents: tuple[RegisteredDocument, ...] = ()
