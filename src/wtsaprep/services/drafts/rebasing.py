"""Re-basing: a proposal onto another text in force; what applies is applied, the rest waits in its conflicts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.rebase import rebased_draft
from wtsaprep.drafting.settle import all_settled
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import NeedsDecision, NothingToDo, UsageFault, Where
from wtsaprep.model.names import edition_reference
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.bases import sweep_bases
from wtsaprep.store.index.contents import last_revisions
from wtsaprep.store.index.earlier_versions import superseded_by
from wtsaprep.store.index.find import event_of, named_proposal, named_resolution, named_text
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.references import latest_edition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.resolution import Baseline, Resolution
    from wtsaprep.store.folders.workspace import Stored, Workspace


@dataclass(frozen=True, slots=True)
class PlannedRebase:
    """A proposal on another text, not saved yet."""

    stored: Stored[Proposal]
    edition: Resolution
    draft: Draft
    """The proposal on it."""
    fitted: bool = False
    """Whether the text that it was made on is lost, so that only what fits could be put there: a person must say so."""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What could not be applied: a person settles it."""
        return self.draft.proposal.conflicts


class PlannedRebases(NamedTuple):
    """All proposals on a text on another one, not saved yet; each is a matter of its own."""

    plans: tuple[PlannedRebase, ...]
    unsettled: tuple[str, ...] = ()
    """Those of which conflicts wait to be settled from before, by name: they stay."""
    superseded: frozenset[str] = frozenset()
    """Those that do not count any more, by id: where a person would have to settle something, they stay, too."""


class Rebased(NamedTuple):
    """A proposal that was saved on another text, and what must be told besides."""

    proposal: Proposal
    told: str


def plan_rebase(index: Index, reference: str, onto: str) -> PlannedRebase:
    """What re-basing a proposal onto a text in force gives.

    Raises:
        InputFault: no proposal, or no text in force, is called that, or it can't be read.
        NothingToDo: it stands on that text.
        UsageFault: it is a text of another number.
        NeedsDecision: conflicts of the draft are not settled yet.
    """
    return _planned(index, named_proposal(index, reference), named_resolution(index, onto))


def _planned(index: Index, stored: Stored[Proposal], edition: Resolution) -> PlannedRebase:
    opened = stored_draft(index, stored)
    draft = rebased(index, draft_of(opened), edition, lost=opened.lost)
    return PlannedRebase(stored, edition, draft, opened.lost)


def plan_rebase_of_all(index: Index, reference: str, onto: str) -> PlannedRebases:
    """What re-basing all proposals on a text gives, whatever edition of it if none is said; those there already stay.

    Raises:
        InputFault: no text in force is called that, or a file can't be read.
        NothingToDo: all stand on it.
        UsageFault: it is a text of another number.
    """
    edition = named_resolution(index, onto)
    if broken := index.proposal_heads.broken:
        raise broken[0].error
    text = named_text(index, reference)
    on_it = index.on(text.number, text.adopted) if "@" in reference else index.on_any_edition(text.number)
    behind = [head for head in on_it if head.digest != edition.baseline.digest]
    if not behind:
        raise NothingToDo(f"all proposals on {reference} stand on {edition.name} already")
    plans: list[PlannedRebase] = []
    unsettled: list[str] = []
    for head in behind:
        stored = index.load(Proposal, head.path)
        if stored.value.conflicts:
            unsettled.append(filed_name(stored.value))
        else:
            plans.append(_planned(index, stored, edition))
    gone = frozenset(superseded_by(index.proposals)) & {head.id for head in behind}
    return PlannedRebases(tuple(plans), tuple(unsettled), gone)


def chair_texts_behind(index: Index, edition: Resolution) -> tuple[str, ...]:
    """The chair's texts on a text of that number that were made on another one than this, by name."""
    behind = (head for head in last_revisions(index.contents) if head.digest not in ("", edition.baseline.digest))
    return tuple(head.name for head in behind if head.resolution.casefold() == edition.number.casefold())


def carry_out_all(
    workspace: Workspace, plans: Sequence[PlannedRebase], keep: ConflictChoice | None = None
) -> tuple[Rebased, ...]:
    """Save several proposals on their new text, as one act.

    Raises:
        WriteFault: one can't be written, or changed since it was read; all are as they were.
    """
    with acting(workspace, f"re-base {len(plans)} proposals onto {plans[0].edition.name}") as within:
        return tuple(carry_out_rebase(within, plan, keep) for plan in plans)


def carry_out_rebase(workspace: Workspace, plan: PlannedRebase, keep: ConflictChoice | None = None) -> Rebased:
    """Save a proposal on its new text, all that waits settled one way if one was chosen.

    Raises:
        WriteFault: it can't be written, or changed since it was read.
    """
    draft = all_settled(plan.draft, keep) if keep else plan.draft
    with acting(workspace, f"re-base {filed_name(plan.stored.value)} onto {plan.edition.name}") as within:
        saved, note = within.save(replace(plan.stored, value=draft.saved_form))
        keep_base(workspace, plan.edition)
        sweep_bases(Index(within))
    return Rebased(saved.value, note)


def latest_reference(index: Index, baseline: Baseline) -> str:
    """What names the latest edition of a text in the language of the one that something is on."""
    here = index.edition(baseline.resolution, baseline.adopted)
    number = baseline.resolution.casefold()
    own = [head for head in index.resolutions if here is None or head.language == here.language]
    latest = latest_edition(own, number, "")
    return edition_reference(latest.number, latest.adopted) if latest else baseline.resolution


def rebased(index: Index, draft: Draft, edition: Resolution, *, lost: bool = False) -> Draft:
    """A draft on another text in force; what could not be applied stands in its conflicts.

    Of one whose own text is ``lost``, what fits the text in force is there already, and the rest is in conflict.

    Raises:
        NothingToDo: it stands on that text.
        UsageFault: it is a text of another number.
        NeedsDecision: conflicts of the draft are not settled yet.
    """
    baseline = draft.proposal.baseline
    if baseline is None or baseline.resolution != edition.number:
        raise UsageFault(
            f"{filed_name(draft.proposal)} does not change {edition.name}", hint="Name an edition of its text."
        )
    if baseline == edition.baseline:
        raise NothingToDo(f"{filed_name(draft.proposal)} stands on {edition.name} already")
    if lost:
        if draft.baseline != edition.provisions:
            what = f"{filed_name(draft.proposal)} was made on another text of {baseline.adopted or edition.name}"
            remedy = Remedy("rebase", draft.proposal.name, f"{baseline.resolution}@{baseline.adopted}")
            raise NeedsDecision(what, Where(edition.name), remedy=remedy)
        return replace(draft, proposal=draft.proposal.model_copy(update={"baseline": edition.baseline}))
    return rebased_draft(draft, edition, event_of(index).adoption, fresh_suffix)
