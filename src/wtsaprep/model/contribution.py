"""Contributions: the document that is handed in, with its cover and its proposals in order."""

from typing import Annotated, Literal

from pydantic import Field

from wtsaprep.model.conflict import Conflict
from wtsaprep.model.cover_words import named_on_cover
from wtsaprep.model.numbers import Number, document_line
from wtsaprep.model.provision import Id
from wtsaprep.model.value import OneLine, Prose, Value

TO_BE_COMPLETED = "[to be completed]"
"""Printed for what a cover must say and nobody has said yet. Never stored."""


class Contact(Value):
    """Whom to ask about a contribution."""

    name: OneLine = ""
    organization: OneLine = ""
    telephone: OneLine = ""
    email: OneLine = ""


class Contribution(Value):
    """A document: cover data and the proposals it carries, by their ids.

    Source: [WTSA16-PROPOSALS], [WTDC22-PROPOSALS].
    """

    format: Literal[1] = 1
    document: OneLine = ""
    """Number of the document, as in "36"; "XX" or empty before it is given."""
    addenda: tuple[Annotated[int, Field(ge=1)], ...] = ()
    revision: Annotated[int, Field(ge=0)] = 0
    sources: tuple[OneLine, ...]
    """Source codes, as in proposal numbers."""
    source: OneLine = ""
    """Full name of the source, as on the cover."""
    practice: bool = False
    language: OneLine = "en"
    event: OneLine = ""
    place: OneLine = ""
    dates: OneLine = ""
    """When the event is held."""
    date: OneLine = ""
    """Date of the document."""
    title: OneLine = ""
    abstract: Prose = ""
    introduction: Prose = ""
    proposals: tuple[Id, ...] = ()
    contacts: tuple[Contact, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def number(self) -> str:
        """The number that its proposals begin with, as in "ARB/36A1"."""
        return str(self.parts_of_number)

    @property
    def document_line(self) -> str:
        """What the cover calls it, as in "Addendum 1 to Document 36-E"."""
        return document_line(self.parts_of_number, self.language)

    @property
    def named_on_cover(self) -> str:
        """The same in the language of the document."""
        return named_on_cover(self.parts_of_number, self.language)

    @property
    def parts_of_number(self) -> Number:
        """The same as the parts that it is made of."""
        return Number(self.sources, self.document, self.revision, self.addenda, 0)
