"""Whole picks: halves of a split and sides of a join are picked and left together, or words would be lost or twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.options import backer_of, order_of, pick_of
from wtsaprep.comparison.put_right import picked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.comparison.options import Backer, ClauseOptions
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text


def with_whole_picks(
    chair: ChairText,
    baseline: Text,
    compiled: Sequence[ClauseOptions],
    clause: ClauseOptions,
    picks: Sequence[Backer | None],
    standing: Callable[[ClauseOptions], Sequence[int]],
    offers: Mapping[str, Compared],
) -> tuple[ChairText, tuple[ClauseOptions, ...]]:
    """The chair's text with what was picked for a clause and what that takes with it, and all clauses that changed.

    Args:
        chair: The text so far.
        baseline: The text in force.
        compiled: All clauses with their options.
        clause: The clause.
        picks: What was picked of its backers; None for no change. Several stand as alternatives in brackets.
        standing: Which options of a clause stand now.
        offers: The proposals, by their ids.

    Raises:
        StepRefused: they want a clause in different places, or the text as a whole gone.
    """
    wanted: dict[str, list[Backer | None]] = {clause.key: list(picks)}
    by_key = {each.key: each for each in compiled} | {clause.key: clause}
    for pick in picks:
        for other, backer in _together(compiled, clause, pick) if pick else ():
            # Beside other options of the clause, its other half is as open as it is itself.
            shared = next((o for o in other.options if backer in o.backers), None)
            whose = pick_of(shared, backer.number) if shared else backer
            wanted.setdefault(other.key, [None] if len(picks) > 1 else []).append(whose)
    for pick in (b for at in standing(clause) for b in clause.options[at].backers if b not in picks):
        for other, backer in _together(compiled, clause, pick):
            if any(backer in other.options[at].backers for at in standing(other)):
                wanted.setdefault(other.key, [None])
    order = next((order_of(compiled, pick.proposal) for pick in picks if pick), ())
    for key, backers in wanted.items():
        chair = picked(chair, baseline, by_key[key], backers, offers, order)
    return chair, tuple(by_key[key] for key in wanted)


def _together(
    compiled: Sequence[ClauseOptions], clause: ClauseOptions, pick: Backer
) -> Iterator[tuple[ClauseOptions, Backer]]:
    """The other clauses that a proposal split from one or joined with it, each with what it makes of them."""
    waiting, seen = [(clause, pick)], {clause.key}
    while waiting:
        one, backer = waiting.pop()
        for other in compiled:
            beside = None if other.key in seen else backer_of(other, pick.proposal)
            if beside and beside.amendment and (backer.together in other.ids or beside.together in one.ids):
                seen.add(other.key)
                waiting.append((other, beside))
                yield other, beside
