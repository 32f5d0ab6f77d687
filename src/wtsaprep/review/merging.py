"""Merging reviews: two logs of one text in one, as git asks for it.

Laws: merging is commutative and idempotent; no decision is lost; what either side took back is taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import NeedsDecision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.review import Decision, Review

    Said = dict[Decision, str]
    """What was decided at one time on one paragraph, and of each when it was taken back."""

DecisionKey = tuple[str, str]
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
        row
        for key in mine.keys() | other.keys()
        for row in _one(was.get(key, {}), mine.get(key, {}), other.get(key, {}))
    }
    return ours.model_copy(update={"decisions": tuple(sorted(merged, key=_order))})


def _one(was: Said, mine: Said, other: Said) -> Iterator[Decision]:
    """What two sides made of the decisions of one key: one, but where somebody corrected the log by hand.

    Of words that both sides changed, both stand.
    """
    both = mine | other
    changed = {said for said in both if (said in mine and said in other) or said not in was}
    for said in changed if mine and other and changed else both:
        sides = (was, mine or other, other or mine)
        undone = _taken_back(*(side.get(said, next(iter(side.values()), "")) for side in sides))
        yield said.model_copy(update={"undone": undone})


def _taken_back(was: str, mine: str, other: str) -> str:
    """When a decision was taken back; one that only one side made again stands again."""
    if mine == was:
        return other
    return mine if other == was else max(mine, other)


def _by_key(review: Review) -> dict[DecisionKey, Said]:
    found: dict[DecisionKey, Said] = {}
    for one in review.decisions:
        found.setdefault((one.at, one.provision), {})[one.model_copy(update={"undone": ""})] = one.undone
    return found


def _order(one: Decision) -> tuple[str, ...]:
    return one.at, one.provision, one.model_dump_json()
