"""Merging three texts joined by ids: what two sides made of one base, clause by clause.

Prose is never united, but by a rule that says what of two wordings of a clause is compatible (`unite`).

Laws: ``merge(b, o, b)`` is ``o``, ``merge(b, b, t)`` is ``t``, and of two sides that touch different clauses the merged
text is the base with the amendments of both applied. Each clause that a side changed is in the text or in a conflict.
Where both sides insert after one clause, both insertions stay, each in its section, ours first.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.arrival_order import hanging_on, in_their_sections
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wtsaprep.drafting.unite import Settled
    from wtsaprep.model.conflict import ConflictReason
    from wtsaprep.model.provision import Provision, Text


class Merged(NamedTuple):
    """A text, and what in it a person has to settle."""

    text: Text
    conflicts: tuple[Conflict, ...] = ()
    united: tuple[str, ...] = ()
    """The clauses that bear words of both sides."""


Unite = Callable[[str, "Provision | None", "Provision | None", "Provision | None"], "Settled | None"]
"""A rule: what becomes of a clause, by its id, as it was, as ours and as theirs; None if that is a conflict."""


class _Side(NamedTuple):
    """What one side made of the base: its provisions, where those that arrive go, and the heading over each.

    Also, of what arrives, what it hangs on there.
    """

    text: Mapping[str, Provision]
    arrivals: Mapping[str, str]
    headings: Mapping[str, str]
    hanging_on: Mapping[str, str]

    @classmethod
    def of(cls, base: Text, text: Text) -> _Side:
        arrivals = {a.provision: a.after for a in derive(base, text) if a.after is not None}
        headings: dict[str, str] = {}
        above = ""
        for provision in text:
            above = provision.id if provision.kind in OPENS_SECTION else above
            headings[provision.id] = above
        at_one_place = groupby((p for p in text if p.id in arrivals), key=lambda p: arrivals[p.id])
        hanging = {id_: on for _, group in at_one_place for id_, on in hanging_on(group).items()}
        return cls({p.id: p for p in text}, arrivals, headings, hanging)

    def before(self, id_: str) -> str:
        """The provision that another one follows here; "" for none."""
        ids = ["", *self.text]
        return ids[ids.index(id_) - 1] if id_ in self.text else ""


def merge(base: Text, ours: Text, theirs: Text, unite: Unite | None = None, waiting: Collection[str] = ()) -> Merged:
    """What two sides made of one base, in one text, with the conflicts that only a person can settle.

    Without a rule each clause that both changed is one of them; ``waiting`` are clauses that are whatever it says.
    """
    old = {p.id: p for p in base}
    mine, other = _Side.of(base, ours), _Side.of(base, theirs)
    conflicts: dict[str, Conflict] = {}
    contents: dict[str, Provision | None] = {}
    united: list[str] = []
    for id_ in dict.fromkeys((*old, *mine.text, *other.text)):
        ours_here, theirs_here = mine.text.get(id_), other.text.get(id_)
        contents[id_] = theirs_here if ours_here == old.get(id_) else ours_here
        settled: Settled | None = None
        if id_ in waiting and ours_here != theirs_here:
            settled = None
        elif unite and _both_touched(id_, old, mine, other):
            settled = unite(id_, old.get(id_), ours_here, theirs_here)
            if settled:
                contents[id_] = settled.provision
                united += [id_] if settled.united else []
        elif not _differs_in_words(id_, old, mine, other):
            continue
        if settled is None:
            contents[id_] = ours_here or theirs_here
            conflicts[id_] = _conflict(id_, old, mine, other, _reason(id_, mine, other) if unite else None)
    places = _places(contents, mine, other, shared_stay=bool(unite))
    for id_ in places:
        both = not unite and id_ in mine.arrivals and id_ in other.arrivals
        if id_ not in conflicts and (reason := _misplaced(id_, old, contents, places, mine, other, both=both)):
            conflicts[id_] = _conflict(id_, old, mine, other, reason)
    return Merged(tuple(_in_order(base, contents, places)), tuple(conflicts.values()), tuple(united))


def _both_touched(id_: str, old: Mapping[str, Provision], mine: _Side, other: _Side) -> bool:
    """Whether both sides changed, moved, deleted or brought a provision."""
    return all(side.text.get(id_) != old.get(id_) or id_ in side.arrivals for side in (mine, other))


def _reason(id_: str, mine: _Side, other: _Side) -> ConflictReason | None:
    """Why two sides that a rule calls competing are in conflict, where that is about places."""
    return "overlaps" if id_ in mine.arrivals and id_ in other.arrivals else None


def _differs_in_words(id_: str, old: Mapping[str, Provision], mine: _Side, other: _Side) -> bool:
    """Whether both sides changed a provision, and not to the same; to delete and to move are changes, too."""
    old_provision, my_provision, their_provision = old.get(id_), mine.text.get(id_), other.text.get(id_)
    if my_provision == their_provision:
        return False
    if my_provision is None or their_provision is None:
        keeper = other if my_provision is None else mine
        return old_provision is not None and (keeper.text[id_] != old_provision or id_ in keeper.arrivals)
    return old_provision not in (my_provision, their_provision)


def _conflict(
    id_: str, old: Mapping[str, Provision], mine: _Side, other: _Side, reason: ConflictReason | None = None
) -> Conflict:
    old_provision, my_provision, their_provision = old.get(id_), mine.text.get(id_), other.text.get(id_)
    usual_reason: ConflictReason = (
        "gone" if their_provision is None else "overlaps" if old_provision is None else "changed"
    )
    moved = their_provision is not None and mine.arrivals.get(id_) != other.arrivals.get(id_)
    return Conflict(
        provision=id_,
        reason=reason or usual_reason,
        base=old_provision,
        ours=my_provision,
        theirs=their_provision,
        after=other.before(id_) if moved and my_provision is not None else None,
    )


def _places(
    contents: Mapping[str, Provision | None], mine: _Side, other: _Side, *, shared_stay: bool
) -> dict[str, str]:
    """For each provision that arrives, the one it follows in the base: ours in our order, then theirs.

    What both sides bring stays where they have it, if that is wanted, and ours stand around it.
    """
    both = {**mine.arrivals, **{id_: at for id_, at in other.arrivals.items() if id_ not in mine.arrivals}}
    if shared_stay:
        order = list(other.arrivals)
        front = 0
        for id_ in mine.arrivals:
            if id_ not in other.arrivals:
                order.insert(front, id_)
            front = order.index(id_) + 1
        both = {id_: {**mine.arrivals, **other.arrivals}[id_] for id_ in order}
    at_one_place: dict[str, list[str]] = {}
    for id_, at in both.items():
        if contents.get(id_) is not None:
            at_one_place.setdefault(at, []).append(id_)
    sides = (mine, other) if shared_stay else (other, mine)
    hanging = {id_: on for side in sides for id_, on in side.hanging_on.items()}
    clauses = {id_: side.text[id_] for side in sides for id_ in side.arrivals}
    return {id_: at for at, ids in at_one_place.items() for id_ in in_their_sections(ids, hanging, clauses)}


def _misplaced(
    id_: str,
    old: Mapping[str, Provision],
    contents: Mapping[str, Provision | None],
    places: Mapping[str, str],
    mine: _Side,
    other: _Side,
    *,
    both: bool,
) -> ConflictReason | None:
    """Why a provision that arrives may stand in the wrong place: moved by both, or its section deleted."""
    if both:
        staying = [""] + [at for at in old if contents.get(at) is not None and at not in places]
        my_place, their_place = (_nearest(side.arrivals[id_], list(old), staying) for side in (mine, other))
        if my_place != their_place:
            return "overlaps"
    over = {side.headings[id_] for side in (mine, other) if id_ in side.arrivals}
    return "gone" if any(heading in old and contents[heading] is None for heading in over) else None


def _nearest(anchor: str, order: list[str], staying: list[str]) -> str:
    """The last provision that stays in its place, at an anchor or before it."""
    known = set(staying)
    before = order[: order.index(anchor) + 1] if anchor else []
    return next((id_ for id_ in reversed(before) if id_ in known), "")


def _in_order(base: Text, contents: Mapping[str, Provision | None], places: Mapping[str, str]) -> Iterator[Provision]:
    """The base with what arrived; what follows a provision that itself moves away stays where that one was."""
    arriving: dict[str, list[str]] = {}
    for id_, after in places.items():
        arriving.setdefault(after, []).append(id_)
    for id_ in ["", *(p.id for p in base)]:
        standing = [id_] if id_ and id_ not in places else []
        for placed in (*standing, *arriving.get(id_, ())):
            provision = contents[placed]
            if provision is not None:
                yield provision
