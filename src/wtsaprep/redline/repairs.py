"""Repairs: citations that mean one clause in both texts and write it in two ways, since its label shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citations import citations_of
from wtsaprep.model.printed import printed
from wtsaprep.model.references import references_in
from wtsaprep.redline.pairing import paired
from wtsaprep.redline.redline import Repair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.printed import Printed
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Repairs


def repairs_of(
    baseline: Text, revised: Text, marks: tuple[tuple[str, ...], tuple[str, ...]], edited: Iterable[str]
) -> dict[str, Repairs]:
    """For each edited provision the citations that were repaired in it; ``marks`` are the labels of the two texts."""
    was, now = citations_of(baseline, marks[0]), citations_of(revised, marks[1])
    old = {p.id: p for p in printed(baseline, marks[0])}
    new = {p.id: p for p in printed(revised, marks[1])}
    found = {id_: tuple(_repairs(old[id_], new[id_], was, now)) for id_ in edited}
    return {id_: repairs for id_, repairs in found.items() if repairs}


def _repairs(old: Printed, new: Printed, was: Citations, now: Citations) -> Iterator[Repair]:
    before = [r for r in references_in(old.text, old.id, was) if r.target]
    after = [r for r in references_in(new.text, new.id, now) if r.target]
    found: set[Repair] = set()
    for at, there in paired([r.target for r in before], [r.target for r in after]):
        one, other = before[at], after[there]
        found.add(Repair(one.start, one.end, other.start, other.end))
        if one.heading[1] and other.heading[1]:
            found.add(Repair(*one.heading, *other.heading))
    last = Repair(0, 0, 0, 0)
    for repair in sorted(found):
        differs = old.text[repair.old_start : repair.old_end] != new.text[repair.new_start : repair.new_end]
        if differs and repair.old_start >= last.old_end and repair.new_start >= last.new_end:
            last = repair
            yield repair
