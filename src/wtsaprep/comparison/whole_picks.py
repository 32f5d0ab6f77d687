"""Whole picks: what is picked and left together, or words would be lost or twice.

That are halves of a split, sides of a join, and a footnote with the words that call it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.followed_sources import followed_sources
from wtsaprep.comparison.options import backer_of, order_of, pick_of
from wtsaprep.comparison.put_right import picked, worded_chair_text
from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.model.file_format import CALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.comparison.options import Backer, ClauseOptions
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text


class WholePicks(NamedTuple):
    """A chair's text with what was picked, and the clauses that it was done to, the one that was meant first."""

    chair: ChairText
    clauses: tuple[ClauseOptions, ...]
    left_out: tuple[ClauseOptions, ...] = ()
    """Those in which words of others stood that can't be united with it, and went."""


def with_whole_picks(
    chair: ChairText,
    baseline: Text,
    compiled: Sequence[ClauseOptions],
    clause: ClauseOptions,
    picks: Sequence[Backer | None],
    standing: Callable[[ClauseOptions], Sequence[int]],
    offers: Mapping[str, Compared],
) -> WholePicks:
    """The chair's text with what was picked for a clause and what that takes with it, and all clauses that changed.

    What stands in clauses that go along, by others, is united with it as in a re-base, where it can be.

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
    along = set(wanted) - {clause.key}
    # Words of both sides in it are of no option, and yet may be the whole of a split or a join.
    stands = standing(clause) or range(len(clause.options))
    for pick in (b for at in stands for b in clause.options[at].backers if b not in picks):
        for other, backer in _together(compiled, clause, pick):
            if any(backer in other.options[at].backers for at in standing(other)):
                along.discard(other.key)
                wanted.setdefault(other.key, [None])
    order = next((order_of(compiled, pick.proposal) for pick in picks if pick), ())
    made = chair
    for key, backers in wanted.items():
        made = picked(made, baseline, by_key[key], backers, offers, order)
    done = tuple(by_key[key] for key in wanted)
    others = tuple(
        by_key[key]
        for key, backers in wanted.items()
        if key in along and _is_others(chair, by_key[key], backers, standing)
    )
    if len(picks) != 1 or not others:
        return WholePicks(made, done)
    united = _united(chair, made, baseline, done, others, offers)
    return WholePicks(united or made, done, () if united else others)


def _is_others(
    chair: ChairText,
    clause: ClauseOptions,
    wanted: Sequence[Backer | None],
    standing: Callable[[ClauseOptions], Sequence[int]],
) -> bool:
    """Whether what a text has of a clause is a change of others than of those who are wanted."""
    wanting = {backer.proposal for backer in wanted if backer}
    there = standing(clause)
    others = (wanting.isdisjoint(backer.proposal for backer in clause.options[at].backers) for at in there if at)
    # Words that no option has are somebody's, too.
    return any(a.provision in clause.ids for a in chair.amendments) and (not there or any(others))


def _united(
    before: ChairText,
    after: ChairText,
    baseline: Text,
    done: Sequence[ClauseOptions],
    others: Sequence[ClauseOptions],
    offers: Mapping[str, Compared],
) -> ChairText | None:
    """The text with what was picked and what stood in other clauses of it; None if these compete."""
    ours = before
    for clause in (one for one in done if one not in others):
        ours = picked(ours, baseline, clause, [None], offers)
    neither = ours
    for clause in others:
        neither = picked(neither, baseline, clause, [None], offers)
    base, mine, theirs = (apply(baseline, chair.amendments) for chair in (neither, ours, after))
    found = rebased_text(base, mine, theirs)
    if found.conflicts:
        return None
    made = worded_chair_text(after, baseline, theirs, found.text, after.dangling)
    ids = {id_ for clause in others for id_ in clause.ids}
    went = [(p.text, tuple(row for row in before.attributions if row.provision == p.id)) for p in mine if p.id in ids]
    rows = followed_sources(after.attributions, baseline, theirs, found.text, [*offers.values()], went)
    return made.model_copy(update={"attributions": rows})


def _together(
    compiled: Sequence[ClauseOptions], clause: ClauseOptions, pick: Backer
) -> Iterator[tuple[ClauseOptions, Backer]]:
    """The clauses that a proposal split from one or joined with it, and its footnotes, with what it makes of them."""
    waiting, seen = [(clause, pick)], {clause.key}
    while waiting:
        one, backer = waiting.pop()
        for other in compiled:
            beside = None if other.key in seen else backer_of(other, pick.proposal)
            beside = beside if beside and beside.amendment else None
            if beside and (backer.together in other.ids or beside.together in one.ids or _calls(backer, other, beside)):
                seen.add(other.key)
                waiting.append((other, beside))
                yield other, beside


def _calls(backer: Backer, other: ClauseOptions, beside: Backer) -> bool:
    """Whether the words of a change call a footnote that comes in with the same proposal: neither reads alone."""
    words, note = backer.amendment, beside.amendment
    if words is None or words.text is None or note is None or note.change != "insert":
        return False
    return not set(other.ids).isdisjoint(re.findall(CALL, words.text))
