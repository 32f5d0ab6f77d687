"""Repairs: citations that mean one clause in both texts and write it in two ways, since its label shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.references import references_in
from wtsaprep.redline.align_rows import paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.printed import Printed


class Repair(NamedTuple):
    """A citation that says another label for the same clause: its characters in the old words and in the new ones."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


Repairs = tuple[Repair, ...]


def repairs_of(old: Printed, new: Printed, old_citations: Citations, new_citations: Citations) -> Repairs:
    """The repaired citations of one provision, in order.

    Told by what they mean and not by how they look: "b)" for "a)" where nothing shifted is another clause.
    """
    repairs: list[Repair] = []
    for repair in sorted(_same_clause(old, new, old_citations, new_citations)):
        differs = old.text[repair.old_start : repair.old_end] != new.text[repair.new_start : repair.new_end]
        apart = not repairs or (repair.old_start >= repairs[-1].old_end and repair.new_start >= repairs[-1].new_end)
        if differs and apart:
            repairs.append(repair)
    return tuple(repairs)


def _same_clause(old: Printed, new: Printed, old_citations: Citations, new_citations: Citations) -> Iterator[Repair]:
    """The labels, and the headings said with them, of the citations that mean the same clauses."""
    before = [r for r in references_in(old.text, old.id, old_citations) if r.target]
    after = [r for r in references_in(new.text, new.id, new_citations) if r.target]
    for at, new_at in paired([r.target for r in before], [r.target for r in after]):
        old_reference, new_reference = before[at], after[new_at]
        yield Repair(old_reference.start, old_reference.end, new_reference.start, new_reference.end)
        if any(old_reference.heading) and any(new_reference.heading):
            yield Repair(*old_reference.heading, *new_reference.heading)
