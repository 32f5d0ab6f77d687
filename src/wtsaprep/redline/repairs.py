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


def repairs_of(old: Printed, new: Printed, was: Citations, now: Citations) -> Repairs:
    """The repaired citations of one provision, in order.

    Told by what they mean and not by how they look: "b)" for "a)" where nothing shifted is another clause.
    """
    found: list[Repair] = []
    for repair in sorted(_same_clause(old, new, was, now)):
        differs = old.text[repair.old_start : repair.old_end] != new.text[repair.new_start : repair.new_end]
        apart = not found or (repair.old_start >= found[-1].old_end and repair.new_start >= found[-1].new_end)
        if differs and apart:
            found.append(repair)
    return tuple(found)


def _same_clause(old: Printed, new: Printed, was: Citations, now: Citations) -> Iterator[Repair]:
    """The labels, and the headings said with them, of the citations that mean the same clauses."""
    before = [r for r in references_in(old.text, old.id, was) if r.target]
    after = [r for r in references_in(new.text, new.id, now) if r.target]
    for at, there in paired([r.target for r in before], [r.target for r in after]):
        one, other = before[at], after[there]
        yield Repair(one.start, one.end, other.start, other.end)
        if any(one.heading) and any(other.heading):
            yield Repair(*one.heading, *other.heading)
