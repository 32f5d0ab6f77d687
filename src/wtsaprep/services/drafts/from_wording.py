"""A proposal of our own that begins with the wording of another one, or a reply to its authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.start import fresh_suffix, proposal_id
from wtsaprep.errors import UsageFault
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.services.drafts.documents import saved_in_document
from wtsaprep.services.drafts.new_proposal import next_number
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.bases import keep_bases
from wtsaprep.store.index.find import find_baseline, named_proposal
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Stored, Workspace


def start_from_wording(workspace: Workspace, reference: str, source: str = "") -> Stored[Proposal]:
    """Start a proposal of ours that says what another one says, on the same text; put it into our document.

    Headline, reasons, cover and signatures are not taken: they are its authors' own.

    Raises:
        InputFault: no proposal is called that.
        UsageFault: it has no wording of its own.
        WriteFault: it can't be written.
    """
    code = source or workspace.event().source or UNKNOWN_SOURCE
    begun = _begun(workspace, reference, code)
    return saved_in_document(workspace, begun.model_copy(update={"number": next_number(workspace, code)}))


def start_reply(workspace: Workspace, reference: str) -> Stored[Proposal]:
    """Start a reply to the authors of a proposal: their wording, for us to change, export and send back.

    It bears no number, stands in no document, and is compared with nothing.

    Raises:
        InputFault: no proposal is called that.
        UsageFault: it has no wording of its own.
        WriteFault: it can't be written.
    """
    theirs = named_proposal(Index(workspace), reference).value
    begun = _begun(workspace, reference, workspace.event().source or UNKNOWN_SOURCE)
    with acting(workspace, f"reply to {theirs.name}") as within:
        return within.save(within.new_proposal(begun.model_copy(update={"reply_to": theirs.name})))[0]


def _begun(workspace: Workspace, reference: str, source: str) -> Proposal:
    index = Index(workspace)
    theirs = named_proposal(index, reference).value
    if theirs.without_text:
        what = f"{filed_title(theirs)} has no wording that could be begun with"
        raise UsageFault(what, hint="Start a proposal of your own on the text in force.")
    on = find_baseline(index, theirs.baseline) if theirs.baseline else None
    keep_bases(index, [theirs.baseline])
    return Proposal(
        id=proposal_id((source,), on.value if on else None, fresh_suffix()),
        symbol=theirs.symbol,
        sources=(source,),
        practice=theirs.practice or workspace.event().practice,
        language=theirs.language,
        numbering=theirs.numbering,
        baseline=theirs.baseline,
        amendments=theirs.amendments,
        dangling=theirs.dangling,
    )
