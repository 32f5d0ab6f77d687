"""Conflicts: two different things that were made of one clause or one field, kept until a person settles it."""

from typing import Literal, Self

from pydantic import model_validator

from wtsaprep.model.provision import Id, Provision
from wtsaprep.model.value import OneLine, Prose, Value

ConflictReason = Literal["gone", "changed", "overlaps", "handed out"]

REASON_WORDS: dict[ConflictReason, str] = {
    "gone": "the clause, or its section, is gone",
    "changed": "the text changed under the edit",
    "overlaps": "it overlaps another change",
    "handed out": "it was handed out as it is here, and somebody else changed it",
}
"""Why a change could not be made by itself, as people read it."""

ConflictSide = Provision | Prose | None
"""What one side has: a clause, the text of a field, or nothing."""


class Conflict(Value):
    """What two sides made of one clause, or of one field of the file. The text holds ours until it is settled.

    Where only their side still has the clause, the text holds theirs, so that it keeps its place.
    """

    provision: Id | Literal[""] = ""
    """The clause; empty where it is about a field."""
    field: Id | Literal[""] = ""
    reason: ConflictReason = "changed"
    base: ConflictSide = None
    """What both sides began with; None if it was not there, or is not known."""
    ours: ConflictSide = None
    theirs: ConflictSide = None
    after: str | None = None
    """Where the place is in question, too: the provision that it follows on their side; "" for none."""
    name: OneLine = ""
    """What the clause was called where both sides began, if letters shifted since."""
    our_place: OneLine = ""
    """Where we moved it to, in words; empty if we did not."""
    their_place: OneLine = ""

    @model_validator(mode="after")
    def _check_subject(self) -> Self:
        if bool(self.provision) == bool(self.field):
            raise ValueError("a conflict is about a `provision` or about a `field`")
        for side in (self.base, self.ours, self.theirs):
            if isinstance(side, Provision) and side.id != self.provision:
                raise ValueError(f"it is about {self.provision!r}, but holds {side.id!r}")
            if isinstance(side, str) and not self.field:
                raise ValueError("the sides of a clause are provisions, each with its id and text")
        return self

    @property
    def subject(self) -> str:
        """The id of the clause, or the name of the field."""
        return self.provision or self.field


def wording(side: ConflictSide) -> str | None:
    """The words of one side; None if it has none."""
    return side.text if isinstance(side, Provision) else side
