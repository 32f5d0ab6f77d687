"""New provisions that are being written: where each is to stand, as a value that a journal can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.drafting.blocks import first_place
from wtsaprep.drafting.structure import (
    with_annex,
    with_clause_after,
    with_clause_before,
    with_note,
    with_section_after,
)
from wtsaprep.model.file_format import FIXED_KINDS

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

How = Literal["after", "before", "section", "annex", "note"]

NEW = "new/"
"""Begins the journal's name of a provision that is not part of the draft yet; ids have no strokes."""


class NewProvision(NamedTuple):
    """A provision that becomes part of a draft once it has words."""

    id: str
    how: How
    near: str
    """The provision beside which it is put."""
    offset: int = 0
    """For a note: the character of that provision at which it is called."""

    def put_into(self, text: Text) -> Text:
        """The text with it in its place, without words yet.

        Raises:
            StepRefused: it can't stand there, or what it is put beside is gone.
        """
        match self.how:
            case "after":
                return with_clause_after(text, self.near, self.id)
            case "before":
                return with_clause_before(text, self.near, self.id)
            case "section":
                return with_section_after(text, self.near, self.id)
            case "annex":
                return with_annex(text, self.id)
            case "note":
                return with_note(text, self.near, self.offset, self.id)

    def where(self, text: Text) -> str:
        """Where it goes, if that is not beside what it was put to: "at the beginning of considering"."""
        near = next((p for p in text if p.id == self.near), None)
        if near is None or near.kind not in FIXED_KINDS or self.how not in ("after", "before"):
            return ""
        at = first_place(text)
        heading = text[at - 1]
        return f"at the beginning of {heading.text if heading.kind == 'heading' else 'the text'}"

    @property
    def journal_name(self) -> str:
        """What the journal calls it."""
        return f"{NEW}{self.how}/{self.offset}/{self.near}/{self.id}"


def read_new(name: str) -> NewProvision | None:
    """A new provision by its name in the journal; None if it is no such name."""
    parts = name.removeprefix(NEW).split("/")
    if not name.startswith(NEW) or len(parts) != 4 or not parts[1].isdecimal():
        return None
    for how in ("after", "before", "section", "annex", "note"):
        if parts[0] == how:
            return NewProvision(parts[3], how, parts[2], int(parts[1]))
    return None
