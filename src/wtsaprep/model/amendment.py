"""Amendments: one change to one provision, as it is stored; replace, insert, delete or move."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wtsaprep.model.file_format import ProvisionKind
from wtsaprep.model.provision import Id, LabelText
from wtsaprep.model.value import OneLine, Value

AmendmentKind = Literal["replace", "insert", "delete", "move"]

FIELDS = ("kind", "level", "text", "label", "style", "italics", "split_from", "joined", "copied_from")
"""What an amendment can say of a provision: every field of a provision but its id."""


class Amendment(Value):
    """One change to one provision. What it does not name stays as it was."""

    provision: Id
    change: AmendmentKind = "replace"
    after: str | None = None
    """For insert and move: the baseline provision it follows, itself neither moved nor inserted; "" for none."""
    kind: ProvisionKind | None = None
    level: Annotated[int, Field(ge=0, le=9)] | None = None
    text: OneLine | None = None
    label: LabelText | None = None
    style: Annotated[OneLine, Field(max_length=8)] | None = None
    italics: tuple[tuple[int, int], ...] | None = None
    split_from: str | None = None
    joined: tuple[str, ...] | None = None
    copied_from: str | None = None

    @model_validator(mode="after")
    def _check_change(self) -> Self:
        placed = self.change in ("insert", "move")
        if placed and self.after is None:
            raise ValueError(f"{self.change} needs `after`, the provision that it follows")
        if not placed and self.after is not None:
            raise ValueError(f"{self.change} has no `after`")
        filled = [name for name in FIELDS if getattr(self, name) is not None]
        if self.change == "delete" and filled:
            raise ValueError(f"delete can't change `{filled[0]}`")
        if self.change == "replace" and not filled:
            raise ValueError("replace changes nothing")
        if self.change == "insert" and self.text is None:
            raise ValueError("insert needs `text`")
        return self
