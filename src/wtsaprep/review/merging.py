"""Merging reviews: two logs of one text in one, as git asks for it.

Laws: merging is commutative and idempotent; no decision is lost; what either side took back is taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import NeedsDecision

if TYPE_CHECKING:
    from wtsaprep.model.review import Decision, Review

Key = tuple[str, str]
"""The time of a decision and its paragraph: what it is known by."""


def merge_reviews(base: Review, ours: Review, theirs: Review) -> Review:
    """The decisions of both sides, by time.

    Raises:
        NeedsDecision: they are of different texts.
    """
    if ours.text != theirs.text:
        raise NeedsDecision(f"these are decisions on different texts, {ours.text} and {theirs.text}")
    was, mine, other = (_by_key(one) for one in (base, ours, theirs))
    merged = {
        row for key in mine.keys() | other.keys() for row in _one(was.get(key), mine.get(key), other.get(key)) if row
    }
    return ours.model_copy(update={"decisions": tuple(sorted(merged, key=_order))})


def _one(was: Decision | None, mine: Decision | None, other: Decision | None) -> tuple[Decision | None, ...]:
    """What two sides made of one decision: of words that both changed, both stand; logs are corrected by hand only."""
    if mine is None or other is None:
        return (mine or other,)
    undone = _taken_back(was, mine, other)
    words = [one.model_copy(update={"undone": undone}) for one in (was, mine, other) if one]
    if words[-2] == words[-1] or (was and words[0] == words[-1]):
        return (words[-2],)
    if was and words[0] == words[-2]:
        return (words[-1],)
    return tuple(words[-2:])


def _taken_back(was: Decision | None, mine: Decision, other: Decision) -> str:
    """When a decision was taken back; one that only one side made again stands again."""
    before = was.undone if was else ""
    if mine.undone == before:
        return other.undone
    return mine.undone if other.undone == before else max(mine.undone, other.undone)


def _by_key(review: Review) -> dict[Key, Decision]:
    return {(one.at, one.provision): one for one in review.decisions}


def _order(one: Decision) -> tuple[str, ...]:
    return one.at, one.provision, one.model_dump_json()
