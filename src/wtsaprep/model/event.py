"""The event a workspace prepares for, as wtsaprep.toml tells it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wtsaprep.model.contribution import Contact
from wtsaprep.model.value import OneLine, Value


class Event(Value):
    """What a workspace knows of the assembly and of us."""

    format: Literal[1] = 1
    event: OneLine = ""
    """Name, as on the covers."""
    place: OneLine = "[place]"
    year: Annotated[int, Field(ge=1865, le=2200)] | None = None
    dates: OneLine = ""
    deadline: OneLine = ""
    """Last day for contributions, as YYYY-MM-DD; ITU's firm one is 21 days before the opening [PP-RES-165]."""
    source: OneLine = ""
    """Our own source code, as in "ARB"."""
    source_name: OneLine = ""
    """Our source as covers name it."""
    cosignatories_needed: Annotated[int, Field(ge=0)] = 0
    """How many administrations must have signed a proposal (CITEL: 6; [CITEL-PROPOSALS]); 0 where no number is set."""
    contact: Contact = Field(default_factory=Contact)

    @property
    def adoption(self) -> str:
        """City and year of a text adopted there: "New Delhi, 2024"."""
        return f"{self.place or '[place]'}, {self.year or '[year]'}"
