"""Carried ties: what becomes of the ties of parallel texts when one of the texts is edited, or put right.

Clauses bear stable ids, so a tie stays through edits and moves. A part that was split off stays tied to what the whole
was tied to; a clause that took in another one is tied to what both were; of one that is gone the counterpart is a gap,
and one that was put in is a gap itself. Laws: each clause of both texts stands in one tie, a text that is left as it
was leaves the ties as they were, and it makes no difference which of the texts is edited first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.parallel_ties import Tie, in_order, proposed_ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.comparison.parallel_ties import Ties
    from wtsaprep.model.parallel import ParallelText
    from wtsaprep.model.provision import Text

Pair = tuple[str, str]
"""Ids of a clause here and of one there that say the same, or a part of it."""


def carried(ties: Ties, edited: Text, there: Text) -> Ties:
    """The ties of two texts after the first one was edited."""
    became = _became(edited, {id_ for tie in ties for id_ in tie.here})
    pairs = ((new, other) for tie in ties for id_ in tie.here for new in became.get(id_, ()) for other in tie.there)
    return tied_by(pairs, edited, there)


def carried_there(ties: Ties, here: Text, edited: Text) -> Ties:
    """The same after the second one was."""
    turned = carried(tuple(tie.turned for tie in ties), edited, here)
    return in_order((tie.turned for tie in turned), here, edited)


def settled(stored: Ties, here: Text, there: Text) -> Ties:
    """Ties as they were kept, for the texts as they are; what is new in a text, or lost its counterpart, is tied anew.

    What was a gap stays one, since a person may have said so.
    """
    held, others = {p.id for p in here}, {p.id for p in there}
    pairs = {(a, b) for tie in stored for a in tie.here for b in tie.there if a in held and b in others}
    if held | others:
        gaps = [{id_ for tie in stored if tie.is_gap for id_ in side(tie)} for side in (_here, _there)]
        free = held - gaps[0] - {a for a, _ in pairs}, others - gaps[1] - {b for _, b in pairs}
        if any(free):
            proposed = proposed_ties(here, there)
            pairs.update(
                (a, b) for tie in proposed for a in tie.here for b in tie.there if a in free[0] and b in free[1]
            )
    return tied_by(pairs, here, there)


def ties_now(here: Text, other: ParallelText) -> Ties:
    """The ties that were kept with a text in another language, settled for the texts as they are."""
    return settled(tuple(Tie(tie.here, tie.there) for tie in other.ties), here, other.provisions)


def tied_by(pairs: Iterable[Pair], here: Text, there: Text) -> Ties:
    """The ties that some pairs make: what hangs together is one tie, and what is in no pair is a gap."""
    beside: dict[tuple[bool, str], set[tuple[bool, str]]] = {}
    for one, other in pairs:
        beside.setdefault((False, one), set()).add((True, other))
        beside.setdefault((True, other), set()).add((False, one))
    seen: set[tuple[bool, str]] = set()
    ties: list[Tie] = []
    for node in ((is_there, p.id) for is_there, text in ((False, here), (True, there)) for p in text):
        if node not in seen:
            group = _hanging_together(node, beside)
            seen |= group
            ties.append(
                Tie(
                    tuple(p.id for p in here if (False, p.id) in group),
                    tuple(p.id for p in there if (True, p.id) in group),
                )
            )
    return in_order(ties, here, there)


def _hanging_together(
    node: tuple[bool, str], beside: Mapping[tuple[bool, str], set[tuple[bool, str]]]
) -> set[tuple[bool, str]]:
    group = {node}
    ways = [node]
    while ways:
        for other in beside.get(ways.pop(), ()):
            if other not in group:
                group.add(other)
                ways.append(other)
    return group


def _became(edited: Text, known: set[str]) -> dict[str, set[str]]:
    """What each clause that was tied is now: itself, and what was split off it, or what it was joined to."""
    held = {p.id for p in edited}
    came_from = {p.id: p.split_from for p in edited if p.split_from and p.id not in known}
    taken_in = {gone: p.id for p in edited for gone in p.joined if gone not in held}
    found = {id_: {id_} for id_ in held & known}
    for id_ in came_from:
        for origin in _way(id_, came_from):
            if origin in known:
                found.setdefault(origin, set()).add(id_)
                break
    for gone, host in taken_in.items():
        if gone in known:
            found.setdefault(gone, set()).add(host)
    return found


def _way(id_: str, came_from: Mapping[str, str]) -> Iterator[str]:
    """Where a part came from, and that one, as far as it can be told."""
    seen = {id_}
    while (id_ := came_from.get(id_, "")) and id_ not in seen:
        seen.add(id_)
        yield id_


def _here(tie: Tie) -> tuple[str, ...]:
    return tie.here


def _there(tie: Tie) -> tuple[str, ...]:
    return tie.there
