"""Merging reviews: two logs of one text in one, as git asks for it.

Laws: merging is commutative and idempotent; no decision is lost; what either side took back is taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import NeedsDecision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.review import Decision, Review

    UndoneAt = dict[Decision, str]
    """What was decided at one time on one paragraph, and of each when it was taken back."""

DecisionKey = tuple[str, str]
"""The time of a decision and its paragraph: what it is known by."""


def merge_reviews(base: Review, ours: Review, theirs: Review) -> Review:
    """The decisions of both sides, by time.

    Raises:
        NeedsDecision: they are of different texts.
    """
    if ours.text != theirs.text:
        what = f"these are decisions on different texts, {ours.text} and {theirs.text}"
        raise NeedsDecision(what, hint="Give one of them another file name.")
    old, mine, other = (_by_key(review) for review in (base, ours, theirs))
    merged = {
        row
        for key in mine.keys() | other.keys()
        for row in _one(old.get(key, {}), mine.get(key, {}), other.get(key, {}))
    }
    return ours.model_copy(update={"decisions": tuple(sorted(merged, key=_order))})


def _one(old: UndoneAt, mine: UndoneAt, other: UndoneAt) -> Iterator[Decision]:
    """What two sides made of the decisions of one key: one, but where somebody corrected the log by hand.

    Of words that both sides changed, both stand.
    """
    both = mine | other
    changed = {decision for decision in both if (decision in mine and decision in other) or decision not in old}
    for decision in changed if mine and other and changed else both:
        sides = (old, mine or other, other or mine)
        undone = _taken_back(*(side.get(decision, next(iter(side.values()), "")) for side in sides))
        yield decision.model_copy(update={"undone": undone})


def _taken_back(old: str, mine: str, other: str) -> str:
    """When a decision was taken back; one that only one side made again stands again."""
    if mine == old:
        return other
    return mine if other == old else max(mine, other)


def _by_key(review: Review) -> dict[DecisionKey, UndoneAt]:
    undone_of: dict[DecisionKey, UndoneAt] = {}
    for decision in review.decisions:
        undone_of.setdefault((decision.at, decision.provision), {})[decision.model_copy(update={"undone": ""})] = (
            decision.undone
        )
    return undone_of


def _order(decision: Decision) -> tuple[str, ...]:
    return decision.at, decision.provision, decision.model_dump_json()
