"""Taking marks: one change of another's proposal, or all it does to a clause, made in a draft of ours on the same text.

Laws: what is taken into a draft that changes nothing there reads as theirs; taken twice it is taken once; all marks of
a clause taken one by one give what the clause taken whole gives. Halves of a split and sides of a join are taken
together, whichever of them was meant, so no words are lost and none stand twice; or single changes of their words are,
without the split or the join.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import with_text
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.named_steps import NamedStep
from wtsaprep.drafting.offered_marks import marks_of_clause, marks_of_torn, with_mark
from wtsaprep.drafting.unite import Uniting
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import wholes_in

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.offered_marks import OfferedMark
    from wtsaprep.drafting.unite import Settled
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Provision, Text

WHOLE = "the whole clause"
GOES_ALONG = "with what it was split from or joined to"


def marks_offered(theirs: Draft, id_: str) -> tuple[OfferedMark, ...]:
    """The changes inside a clause of theirs, which can be taken one by one; none where only all of it can.

    Of one that was split or joined they are those of all that is part of that, since taken whole they come together.

    Raises:
        StepRefused: they change nothing of it.
    """
    if any(p.id == id_ and p.kind in FORMAL_KINDS for p in (*theirs.baseline, *theirs.revised)):
        raise StepRefused("this only says who adopts the text, and when; a draft of ours says that itself")
    along = taken_along(theirs, id_)
    return marks_of_torn(theirs, along) if len(along) > 1 else marks_of_clause(theirs, id_)


def taking_step(ours: Draft, theirs: Draft, id_: str, cited: str, mark: OfferedMark | None = None) -> NamedStep:
    """One change of a clause of theirs made in ours; without one, all they do to the clause.

    Raises:
        StepRefused: ours changes the same words, says the same, or stands on another text in force.
    """
    if ours.baseline != theirs.baseline or not ours.baseline:
        what = f"{ours.proposal.name} and {theirs.proposal.name} are not on the same text in force"
        raise StepRefused(what, hint="Put one of them onto the text of the other first.")
    along = (mark.clause,) if mark else taken_along(theirs, id_)
    id_ = mark.clause if mark else id_
    alone = with_mark(theirs.baseline, mark) if mark else _alone(theirs, along)
    rule = Uniting.of(ours.baseline, ours.revised, alone)
    if all(rule.relation(each) in ("same", "includes") for each in along):
        raise StepRefused(f"{ours.proposal.name} says that already, or nearly so")
    if why := _torn_otherwise(ours, along, rule):
        raise StepRefused(why)
    beside = mark is not None and rule.relation(id_) == "against" and _repeats_theirs(ours, theirs, id_)

    def settled(of: str, old: Provision | None, mine: Provision | None, other: Provision | None) -> Settled | None:
        return rule.settled(of, old, mine, other, "beside" if beside and of == id_ else None)

    merged = merge(ours.baseline, ours.revised, alone, settled)
    if conflict := next((c for c in merged.conflicts if c.provision in along), None):
        raise StepRefused(_why_not(ours, conflict))
    text = merged.text
    for each in along:
        text = _in_their_order(text, theirs, each)
    same_clauses = [p.id for p in text] == [p.id for p in ours.revised]
    taken = with_text(ours, text) if same_clauses else after_edit(ours, text)
    if taken.revised == ours.revised:
        raise StepRefused(f"{ours.proposal.name} says that already, or nearly so")
    what = "a mark in " if mark else ""
    return NamedStep(
        f"take {what}{cited} from {theirs.proposal.name}", f"taken from {theirs.proposal.name}", taken, id_
    )


def taken_along(theirs: Draft, id_: str) -> tuple[str, ...]:
    """The clauses that theirs changes with one: itself, and where it was split or joined, all that are part of that."""
    changed = [amendment.provision for amendment in derive(theirs.baseline, theirs.revised)]
    if id_ not in changed:
        raise StepRefused(f"{theirs.proposal.name} changes nothing of this clause")
    whole = wholes_in(redline(theirs.baseline, theirs.revised))
    return tuple(each for each in changed if whole.get(each, each) == whole.get(id_, id_))


def _alone(theirs: Draft, along: Collection[str]) -> Text:
    """The text in force with nothing changed but what is to be taken."""
    return apply(theirs.baseline, [a for a in derive(theirs.baseline, theirs.revised) if a.provision in along])


def _torn_otherwise(ours: Draft, along: Collection[str], rule: Uniting) -> str:
    """Why words would be lost or stand twice: one side tore a clause whose words the other changes; else empty."""
    name = ours.proposal.name
    if len(along) > 1:
        apart = any(rule.relation(each) not in ("same", "included") for each in rule.mine.keys() & along)
        return f"{name} changes a clause, too, that was split or joined there" if apart else ""
    whole = wholes_in(redline(ours.baseline, ours.revised))
    torn = {*whole, *whole.values()}
    reworded = any(wish.changes or wish.act == "deleted" for id_ in along if (wish := rule.theirs.get(id_)))
    return f"{name} splits this clause, or joins it to another" if reworded and not torn.isdisjoint(along) else ""


def _repeats_theirs(ours: Draft, theirs: Draft, id_: str) -> bool:
    """Whether a mark competes with what we have for saying the same again, as they do: that was taken before."""
    return Uniting.of(ours.baseline, ours.revised, theirs.revised).relation(id_) != "against"


def _in_their_order(text: Text, theirs: Draft, id_: str) -> Text:
    """A text with a clause that came or moved beside those that were taken before and follow the same one in theirs."""
    arrived = {a.provision: a.after for a in derive(theirs.baseline, theirs.revised) if a.after is not None}
    if id_ not in arrived:
        return text
    rest = [p for p in text if p.id != id_]
    held = {p.id: at for at, p in enumerate(rest)}
    here = {a.provision for a in derive(theirs.baseline, text) if a.after is not None}
    row = [other for other in arrived if other in here & held.keys() | {id_} and arrived[other] == arrived[id_]]
    at = row.index(id_)
    if len(row) == 1:
        return text
    place = held[row[at - 1]] + 1 if at else held[row[1]]
    taken = next(p for p in text if p.id == id_)
    return (*rest[:place], taken, *rest[place:])


def _why_not(ours: Draft, conflict: Conflict) -> str:
    name, id_ = ours.proposal.name, conflict.provision
    if conflict.ours is None:
        return f"{name} deletes this clause"
    if conflict.reason == "gone" and conflict.theirs is not None:
        return f"{name} deletes the section that it would stand in"
    if conflict.theirs is None:
        return f"{name} changes this clause, which they delete"
    in_force = next((p for p in ours.baseline if p.id == id_), None)
    mine = next((p for p in ours.revised if p.id == id_), None)
    moved = in_force is not None and mine is not None and in_force.text == mine.text
    return f"{name} moves this clause, too" if moved else f"{name} changes the same words of it"
