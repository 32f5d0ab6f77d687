"""Positions: what our delegation thinks of a change, and what it heard others think of it.

Private: no proposal, resolution or chair's text ever holds any of it, so nothing that prints those can print it.
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, model_validator

from wtsaprep.model.proposal import SourceCode
from wtsaprep.model.provision import Id
from wtsaprep.model.value import OneLine, Prose, Value

Stand = Literal["support", "can live with", "oppose", "seek clarification", "neutral"]
"""What we think of a change; one that has none is not looked at yet."""

STANDS: tuple[Stand, ...] = get_args(Stand)

Leaning = Literal["for", "against", "flexible"]

LEANINGS: tuple[Leaning, ...] = get_args(Leaning)

_WHOLE = ""
"""Stands for a provision where the whole text is meant."""
_SAYS_NOTHING = ("provision", "at", "undone", "judged")
"""Fields of a position that say of what it is and when it was taken, not what we think."""


class Position(Value):
    """What we think of one change, as it was written at one time; a later one of the same change takes its place."""

    provision: Id | Literal[""] = _WHOLE
    """The clause, as the proposal calls it; empty for what it wants of the whole text."""
    at: OneLine
    """When it was taken: UTC, ISO 8601."""
    undone: OneLine = ""
    """When it was taken back; empty while it stands."""
    stand: Stand | Literal[""] = ""
    judged: OneLine = ""
    """What the change read like then, in short (see `review.queue`): of another reading it has to be confirmed."""
    red_line: bool = False
    fallbacks: tuple[Prose, ...] = ()
    """Texts that we could accept instead, the best first."""
    note: Prose = ""
    talking_points: Prose = ""
    """What to say in the room, one point a line."""

    @property
    def says_something(self) -> bool:
        """Whether it says more than nothing."""
        return any(getattr(self, name) for name in type(self).model_fields if name not in _SAYS_NOTHING)


class ViewHeard(Value):
    """What somebody said of a change: which source, where and when."""

    provision: Id | Literal[""] = _WHOLE
    at: OneLine
    """When it was written down: UTC, ISO 8601."""
    undone: OneLine = ""
    source: SourceCode
    view: Leaning
    where: OneLine = ""
    when: OneLine = ""
    remark: Prose = ""


class Positions(Value):
    """What we think and heard of the changes of one proposal: a log, of which the last words on each change count."""

    format: Literal[1] = 1
    proposal: Id
    """Id of the proposal."""
    positions: tuple[Position, ...] = ()
    heard: tuple[ViewHeard, ...] = ()


SittingKind = Literal["prepare", "room"]


class Sitting(Value):
    """A session that was begun: what it goes through and where it stands, so that it goes on there."""

    format: Literal[1] = 1
    kind: SittingKind = "prepare"
    choice: OneLine
    """What it goes through, as in "resolution 11" or "DT/24"."""
    proposal: Id | Literal[""] = ""
    provision: Id | Literal[""] = ""
    filter: OneLine = ""
    at: OneLine = ""
    """When it was last gone on with: UTC, ISO 8601."""
    left: Annotated[int, Field(ge=0)] = 0
    """How many were left then."""

    @model_validator(mode="before")
    @classmethod
    def _words_apart(cls, table: Any) -> Any:
        """Earlier versions kept here what stood in forms; that is in a journal now."""
        return {name: value for name, value in table.items() if name != "writing"} if isinstance(table, dict) else table
