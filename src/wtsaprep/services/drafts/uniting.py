"""Uniting what two people made of one draft, also where one of them put it onto another text in force meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.draft import with_proposal_fields
from wtsaprep.drafting.merge_drafts import merge_drafts
from wtsaprep.drafting.rebase import rebased_draft
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import NeedsDecision, Where
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.bases import digest_of, find_base
from wtsaprep.store.index.find import event_of, find_baseline

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.resolution import Baseline, Resolution
    from wtsaprep.store.index.index import Index


def united(index: Index, old: Draft, mine: Draft, other: Draft) -> Draft:
    """What two people made of one draft; where they stand on different texts, the older ones are re-based first.

    Raises:
        NeedsDecision: both changed what can't be two things at once, or one can't be put onto the text of the other.
        InputFault: a text can't be read.
    """
    onto = newest_text(index, *(side.proposal.baseline for side in (old, mine, other)))
    if onto is None:
        return merge_drafts(old, mine, other)
    there = find_base(index, onto)
    if there is None:
        what = "the two versions start from different texts in force, and one of these is not here"
        raise NeedsDecision(what, Where(mine.proposal.name), remedy=Remedy("bring-text"))
    return _each_once(merge_drafts(*(_on(index, side, there) for side in (old, mine, other))))


def newest_text(index: Index, old: Baseline | None, mine: Baseline | None, other: Baseline | None) -> Baseline | None:
    """The text that a side was put onto since; where both were, that in force. None if all stand on one text."""
    if mine == other == old or mine is None or other is None:
        return None
    if mine in (old, other) or other == old:
        return other if mine == old else mine
    in_force = find_baseline(index, other)
    return other if in_force and digest_of(index, in_force.value) == other.digest else mine


def _on(index: Index, draft: Draft, there: Resolution) -> Draft:
    if draft.proposal.baseline == there.baseline:
        return draft
    return rebased_draft(draft, there, event_of(index).adoption, fresh_suffix)


def _each_once(draft: Draft) -> Draft:
    """The draft with one conflict a clause: what a re-base left of it says less than what both sides made of it."""
    last = {conflict.provision or conflict: conflict for conflict in draft.proposal.conflicts}
    if len(last) == len(draft.proposal.conflicts):
        return draft
    return with_proposal_fields(replace(draft), conflicts=tuple(last.values()))
