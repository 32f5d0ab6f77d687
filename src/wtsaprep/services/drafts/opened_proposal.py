"""Opened proposals: a proposal of a workspace with its text in force and what it makes of that."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import apply
from wtsaprep.errors import AmendmentFault, InputFault, Where, WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.bases import digest_of, find_base, readable_baseline
from wtsaprep.store.index.earlier_versions import earlier_head
from wtsaprep.store.index.find import event_of, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


class StoredDraft(NamedTuple):
    """A proposal with its baseline and the revised text: two texts, joined by ids."""

    proposal: Stored[Proposal]
    baseline: Resolution | None
    revised: Text
    drifted: bool = False
    """Whether the text in force is no longer the one that the proposal was made on."""
    lost: bool = False
    """Whether that one is not to be had any more, so that what fits of it is laid over the text in force."""

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()


def stored_draft(index: Index, stored: Stored[Proposal]) -> StoredDraft:
    """A proposal with its two texts: that which it was made on, whatever is in force by now, and what it makes of it.

    Raises:
        InputFault: its baseline is not to be had, or its amendments do not fit it.
    """
    proposal = stored.value
    if proposal.baseline is None:
        return StoredDraft(stored, None, amended((), proposal.amendments, stored.path))
    base = find_base(index, proposal.baseline)
    in_force, _ = readable_baseline(index, proposal.baseline)  # Else it was refused, or is not needed.
    if base is not None:
        return _opened(base, stored, drifted=in_force is None or base is not in_force.value)
    if in_force is None:
        what = f"its baseline, {proposal.baseline.resolution} ({proposal.baseline.adopted}), is not in the workspace"
        raise InputFault(what, Where(str(stored.path)), remedy=Remedy("import-text"))
    return _fitted(in_force.value, stored)


def drafts_of(index: Index, contribution: Contribution) -> Iterator[StoredDraft]:
    """The proposals of a contribution, in its order.

    Raises:
        InputFault: one of them is not there, or its file can't be read.
    """
    for id_ in contribution.proposals:
        stored = find_proposal(index, id_)
        if stored is None:
            what = f"the document names the proposal {id_!r}, which is not in the workspace"
            raise InputFault(what, Where(contribution.number), "Import it, or take it out of the document.")
        yield stored_draft(index, stored)


def _opened(base: Resolution, stored: Stored[Proposal], *, drifted: bool) -> StoredDraft:
    return StoredDraft(stored, base, amended(base.provisions, stored.value.amendments, stored.path), drifted)


def amended(text: Text, amendments: Iterable[Amendment], path: Path) -> Text:
    """A text with some amendments made.

    Raises:
        AmendmentFault: they do not fit it; with the file that holds them.
    """
    try:
        return apply(text, tuple(amendments))
    except AmendmentFault as error:
        place = Where(str(path), provision=error.where.provision)
        raise AmendmentFault(error.what, place, error.hint, error.remedy) from None


def _fitted(in_force: Resolution, stored: Stored[Proposal]) -> StoredDraft:
    """What of a proposal fits a text that it was not made on; the rest stands in its conflicts. No file is changed."""
    from wtsaprep.drafting.rebase import refit

    proposal = stored.value
    fitted = refit(in_force.provisions, proposal.amendments)
    value = proposal.model_copy(update={"conflicts": (*proposal.conflicts, *fitted.conflicts)})
    return StoredDraft(replace(stored, value=value), in_force, fitted.text, drifted=True, lost=True)


def on_text(index: Index, opened: StoredDraft, text: Resolution, *, united: bool = True) -> StoredDraft:
    """A stored draft laid over its text as it was corrected, for reading; as it is if they can't be united.

    What it was made on tells its digest: where that is not the text's, they could not be. Over a text as it was before
    a draft's words are laid even so (not ``united``), since it was made on them or put onto what came of them.
    """
    if opened.baseline is None or opened.lost or opened.proposal.value.conflicts:
        return opened
    base = opened.baseline
    if not _is_one_edition(base, text):
        return opened
    if digest_of(index, base) == digest_of(index, text):
        return opened
    from wtsaprep.drafting.laid_over import laid_over
    from wtsaprep.drafting.rebase import rebased_draft
    from wtsaprep.drafting.start import fresh_suffix

    put = rebased_draft if united else laid_over
    draft = put(draft_of(opened), text, event_of(index).adoption, fresh_suffix)
    if draft.proposal.conflicts:
        return opened
    return StoredDraft(replace(opened.proposal, value=draft.proposal), text, draft.revised, drifted=True)


def revised_on(
    index: Index, value: Proposal | ChairText, base: Resolution, revised: Text, text: Resolution
) -> Text | None:
    """What a proposal or a chair's text says, laid over its text in force as it stands elsewhere, for reading.

    None where that is another text or edition.
    """
    if not _is_one_edition(base, text):
        return None
    if digest_of(index, base) == digest_of(index, text):
        return revised
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.laid_over import laid_over
    from wtsaprep.drafting.start import fresh_suffix

    proposal = value if isinstance(value, Proposal) else Proposal(id=value.id, baseline=value.baseline)
    draft = Draft(proposal, base.provisions, revised)
    return laid_over(draft, text, event_of(index).adoption, fresh_suffix).revised


def _is_one_edition(one: Resolution, other: Resolution) -> bool:
    return (one.kind, one.number, one.adopted) == (other.kind, other.number, other.adopted)


def draft_of(draft: StoredDraft) -> Draft:
    """A draft as it is stored, without the document that carries it."""
    from wtsaprep.drafting.draft import Draft  # What is only read is no draft yet.

    return Draft(draft.proposal.value, draft.baseline_text, draft.revised)


def earlier_version(index: Index, proposal: Proposal) -> StoredDraft | None:
    """The last version before this one of the same source's proposal on the same text, opened, laid over that text.

    What was corrected in the text in force since is no news of the later version, also where the earlier one can't be
    put onto the correction without a person. None if there is none, or it can't be read.
    """
    if (head := earlier_head(index, proposal)) is not None:
        with contextlib.suppress(WtsaprepError):
            earlier = stored_draft(index, index.load(Proposal, head.path))
            here = find_base(index, proposal.baseline) if proposal.baseline else None
            return on_text(index, earlier, here, united=False) if here else earlier
    return None
