"""Merged texts: what two people made of one text in git, what is formal made anew, so that it competes with nothing.

Each side put end marks and citations right after its own steps: alike they may both be wrong once the steps of both are
made, and unlike they are no matter of dispute.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.end_marks import repaired, with_end_mark
from wtsaprep.drafting.lettered_sides import LetteredSides
from wtsaprep.drafting.merge import merge

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.drafting.merge import Merged
    from wtsaprep.model.provision import Provision, Text


def merged_texts(in_force: Text, base: Text, ours: Text, theirs: Text) -> Merged:
    """What two sides made of a text, made on one in force."""
    merged = merge(base, ours, theirs)
    if base in (ours, theirs) or ours == theirs:
        return merged
    sides = LetteredSides.of(base, ours, theirs).in_letters_of(merged.text)
    base, ours, theirs = (tuple(side.values()) for side in sides)
    merged = merge(base, *formal_apart(base, ours, theirs))
    waiting = {conflict.provision for conflict in merged.conflicts}
    return merged._replace(text=with_marks_of_both(in_force, base, ours, theirs, merged.text, waiting))


def formal_apart(base: Text, ours: Text, theirs: Text) -> tuple[Text, Text]:
    """Both sides without what two sides changed, or one struck, and the other changed but formally."""
    old, mine, other = ({p.id: p for p in text} for text in (base, ours, theirs))
    ours = tuple(_unless_formal(p, other.get(p.id), old.get(p.id)) for p in ours)
    mine = {p.id: p for p in ours}
    return ours, tuple(_unless_formal(p, mine.get(p.id), old.get(p.id), rival=True) for p in theirs)


def _unless_formal(one: Provision, other: Provision | None, old: Provision | None, *, rival: bool = False) -> Provision:
    """A clause as it was if both sides changed it, or the other struck it, and this one changed only its end mark.

    As the rival has it if they agree.
    """
    if one in (other, old) or other == old:
        return one
    if old is not None and bare(one) == bare(old):
        return old
    return other if rival and other is not None and bare(one) == bare(other) else one


def bare(provision: Provision) -> Provision:
    """A clause without its end mark."""
    return provision.model_copy(update={"text": with_end_mark(provision.text, "")})


def with_marks_of_both(
    in_force: Text, base: Text, ours: Text, theirs: Text, text: Text, waiting: Collection[str]
) -> Text:
    """A merged text with end marks as they must be there; those of clauses that wait for a person stay."""
    old, mine, other = ({p.id: p for p in side} for side in (base, ours, theirs))
    only_theirs = {id_ for id_ in other if id_ not in mine or mine[id_] == old.get(id_)}
    for side, touched in ((ours, mine.keys()), (theirs, only_theirs)):
        right = {p.id: p for p in repaired(in_force, side, text)}
        text = tuple(right[p.id] if p.id in touched and p.id not in waiting else p for p in text)
    return text
