"""Dangling citations: those that lost their clause where texts alone do not tell it, noted with what cites."""

from typing import Annotated

from pydantic import Field

from wtsaprep.model.provision import Id
from wtsaprep.model.value import OneLine, Value


class DanglingCitation(Value):
    """A citation in words that are not the baseline's, whose clause was deleted after it was written.

    Another clause may bear its label by now, so the two texts do not tell it from one that is meant as it stands.
    """

    provision: Id
    """The clause that cites."""
    label: OneLine
    """As written: "b)", or "c) i)"."""
    nth: Annotated[int, Field(ge=1)] = 1
    """Which of the citations in the clause it is, from 1."""
    cited: Id
    """The clause that was meant."""
