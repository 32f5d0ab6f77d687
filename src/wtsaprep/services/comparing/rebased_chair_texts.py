"""Chair's texts put onto a corrected text in force, or another edition of it; one that was handed out is revised."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.rebased_chair_text import rebased_chair_text
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import NeedsDecision, NothingToDo, UsageFault, Where
from wtsaprep.services.comparing.chair_texts import save_change
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.bases import sweep_bases
from wtsaprep.store.index.find import event_of, named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.drafting.rebased_chair_text import MovedChairText
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


class PlannedChairRebase(NamedTuple):
    """A chair's text on another text in force, not saved yet."""

    draft: StoredChairText
    edition: Resolution
    moved: MovedChairText


def plan_chair_rebase(
    index: Index, reference: str, onto: str, keep: ConflictChoice | None = None
) -> PlannedChairRebase:
    """What putting a chair's text onto a text in force gives, all that waits settled one way if one is said.

    Raises:
        InputFault: no text in force is called that, or it can't be read.
        NothingToDo: it stands there already.
        UsageFault: no chair's text is, or it is one on another text.
        NeedsDecision: the text it was made on is not to be had any more.
    """
    draft, edition = named_chair_text(index, reference), named_resolution(index, onto)
    name, baseline = draft.value.name, draft.value.baseline
    if baseline.resolution != edition.number:
        raise UsageFault(f"{name} does not change {edition.name}", hint="Name an edition of its text.")
    if baseline == edition.baseline:
        raise NothingToDo(f"{name} stands on {edition.name} already")
    if draft.lost:
        what = "the text that this was made on is not here any more"
        raise NeedsDecision(what, Where(name), "Restore that text, or start the chair's text anew.")
    adoption = event_of(index).adoption
    moved = rebased_chair_text(draft.value, draft.baseline.provisions, edition, adoption, fresh_suffix, keep)
    return PlannedChairRebase(draft, edition, moved)


def carry_out_chair_rebase(workspace: Workspace, plan: PlannedChairRebase) -> StoredChairText:
    """Save a chair's text on its new text in force; of one that was handed out, the next revision.

    Raises:
        NeedsDecision: the next revision is there already.
        WriteFault: it can't be written, or was changed by somebody else.
    """
    keep_base(workspace, plan.edition)
    with acting(workspace, f"re-base {plan.draft.value.name} onto {plan.edition.name}") as within:
        saved = save_change(within, plan.draft, plan.moved.value)
        sweep_bases(Index(within))
    return saved
