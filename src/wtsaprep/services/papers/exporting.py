"""Documents to hand in: what a reference exports, from the workspace to Markdown; for the verb and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, Where
from wtsaprep.formats.markdown.document import DocumentEntry, markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.services.comparing.chair_texts import StoredChairText
from wtsaprep.services.drafts.documents import cover
from wtsaprep.store.index.contents import read_contents
from wtsaprep.store.index.find import StoredDraft, find, find_proposal, stored_draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.markdown.annotations import Annotation
    from wtsaprep.formats.markdown.dialects import DialectName
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.folders.workspace import Workspace


def document_of(workspace: Workspace, reference: str, marks: DialectName, asked: Sequence[Annotation] = ()) -> str:
    """The document of a proposal or a contribution as Markdown, with the annotations that were asked for.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        ExportFault: it would not come back as itself.
        NeedsDecision: conflicts are not settled yet.
    """
    if isinstance(chair := find(workspace, reference), StoredChairText):
        return _chair_text(chair, marks)
    contribution, drafts = parts_of(workspace, reference)
    if contribution.conflicts or any(draft.proposal.value.conflicts for draft in drafts):
        what = f"{reference} holds two texts where only one can be handed in"
        raise NeedsDecision(what, hint="Settle its conflicts in the reader first (gx); `wtsaprep show` lists them.")
    entries = [DocumentEntry(draft.proposal.value, draft.baseline, draft.revised) for draft in drafts]
    return markdown_document(contribution, entries, marks, asked)


def drafts_in(workspace: Workspace, reference: str) -> list[StoredDraft]:
    """The proposals of the document that a reference names; a chair's text has none.

    Raises:
        UsageFault: it names a text in force.
        InputFault: nothing is called that, or it can't be read.
    """
    return [] if isinstance(find(workspace, reference), StoredChairText) else parts_of(workspace, reference)[1]


def parts_of(workspace: Workspace, reference: str) -> tuple[Contribution, list[StoredDraft]]:
    """The cover and the proposals of the document that a reference names.

    Raises:
        UsageFault: it names a text in force.
        InputFault: nothing is called that, or it can't be read.
    """
    found = find(workspace, reference)
    if isinstance(found, Contribution):
        return found, list(drafts_of(workspace, found))
    if isinstance(found, StoredDraft):
        return _cover(workspace, found.proposal.value), [found]
    hint = "Name a proposal or a document; `wtsaprep list` shows them. A new change begins with `wtsaprep new MOD`."
    raise UsageFault(f"{reference} is a text in force, not a proposal", hint=hint)


def _chair_text(chair: StoredChairText, marks: DialectName) -> str:
    from wtsaprep.formats.markdown.chair import markdown_chair_text

    return markdown_chair_text(chair.value, chair.baseline, chair.revised, marks)


def drafts_of(workspace: Workspace, contribution: Contribution) -> Iterator[StoredDraft]:
    """The proposals of a contribution, in its order.

    Raises:
        InputFault: one of them is not there, or its file can't be read.
    """
    for id_ in contribution.proposals:
        stored = find_proposal(workspace, id_)
        if stored is None:
            what = f"the document names the proposal {id_!r}, which is not in the workspace"
            raise InputFault(what, Where(contribution.number), "Import it, or take it out of the document.")
        yield stored_draft(workspace, stored)


def _cover(workspace: Workspace, proposal: Proposal) -> Contribution:
    """The cover of the contribution that carries a proposal, or one made of what the event and the number tell."""
    for one in read_contents(workspace).contributions:
        if proposal.id in one.proposals:
            return workspace.load(Contribution, one.path).value
    return cover(workspace.event(), proposal)
