"""The event a workspace prepares for, as wtsaprep.toml tells it."""

from typing import Annotated, Literal

from pydantic import Field

from wtsaprep.model.contribution import Contact
from wtsaprep.model.conventions import RuleSwitches
from wtsaprep.model.regions import own_regions
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
    also_ours: tuple[OneLine, ...] = ()
    """Codes whose documents we write, too, as a region's that we speak for."""
    cosignatories_needed: Annotated[int, Field(ge=0)] = 0
    """How many administrations must have signed a proposal (CITEL: 6; [CITEL-PROPOSALS]); 0 where no number is set."""
    practice: bool = False
    """Whether all that is made here is for practice and never meant to be handed in."""
    rules: RuleSwitches = Field(default_factory=RuleSwitches)
    contact: Contact = Field(default_factory=Contact)

    @property
    def own(self) -> frozenset[str]:
        """The sources that are ours, as regions; none where nobody has said who we are."""
        return own_regions(self.source, self.also_ours)

    @property
    def adoption(self) -> str:
        """City and year of a text adopted there: "New Delhi, 2024"."""
        return f"{self.place or '[place]'}, {self.year or '[year]'}"
