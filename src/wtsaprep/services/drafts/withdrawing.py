"""Withdrawing: a proposal that its source took back is marked so; it stays here, and counts no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.errors import UsageFault
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.folders.workspace import Stored, Workspace


def withdraw(workspace: Workspace, reference: str, *, back: bool = False) -> Stored[Proposal]:
    """Mark a proposal as withdrawn, or as one that stands again, and save it.

    Raises:
        InputFault: no proposal is called that.
        UsageFault: it is so already.
        WriteFault: it can't be written, or was changed by somebody else.
    """
    stored = named_proposal(Index(workspace), reference)
    value = stored.value
    if value.withdrawn is not back:
        raise UsageFault(f"{filed_title(value)} {'is not withdrawn' if back else 'is withdrawn already'}")
    marked = value.model_copy(update={"withdrawn": not back})
    what = "let stand again" if back else "withdraw"
    with acting(workspace, f"{what} {filed_title(value)}") as within:
        return within.save(replace(stored, value=marked))[0]
