"""Documents to hand in: what a reference exports, from the workspace to Markdown; for the verb and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import NeedsDecision, UsageFault
from wtsaprep.formats.markdown.document import DocumentEntry, markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.remedies import Remedy
from wtsaprep.services.comparing.chair_texts import StoredChairText
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.documents import cover
from wtsaprep.services.drafts.opened_proposal import StoredDraft, drafts_of
from wtsaprep.store.index.find import event_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.markdown.annotations import Annotation
    from wtsaprep.formats.markdown.dialects import DialectName
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.index.index import Index


def document_of(index: Index, reference: str, marks: DialectName, asked: Sequence[Annotation] = ()) -> str:
    """The document of a proposal or a contribution as Markdown, with the annotations that were asked for.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        ExportFault: it would not come back as itself.
        NeedsDecision: conflicts are not settled yet.
    """
    if isinstance(chair := open_named(index, reference), StoredChairText):
        return _chair_text(chair, marks)
    contribution, drafts = parts_of(index, reference)
    if contribution.conflicts or any(draft.proposal.value.conflicts for draft in drafts):
        what = f"{reference} holds two texts where only one can be handed in"
        raise NeedsDecision(what, remedy=Remedy("settle-conflicts", reference))
    entries = [DocumentEntry(draft.proposal.value, draft.baseline, draft.revised) for draft in drafts]
    return markdown_document(contribution, entries, marks, asked)


def drafts_in(index: Index, reference: str) -> list[StoredDraft]:
    """The proposals of the document that a reference names; a chair's text has none.

    Raises:
        UsageFault: it names a text in force.
        InputFault: nothing is called that, or it can't be read.
    """
    return [] if isinstance(open_named(index, reference), StoredChairText) else parts_of(index, reference)[1]


def parts_of(index: Index, reference: str) -> tuple[Contribution, list[StoredDraft]]:
    """The cover and the proposals of the document that a reference names.

    Raises:
        UsageFault: it names a text in force.
        InputFault: nothing is called that, or it can't be read.
    """
    found = open_named(index, reference)
    if isinstance(found, Contribution):
        return found, list(drafts_of(index, found))
    if isinstance(found, StoredDraft):
        return _cover(index, found.proposal.value), [found]
    what = f"{reference} is a text in force, not a proposal"
    raise UsageFault(what, hint="Name a proposal or a document.", remedy=Remedy("see-handed-in", reference))


def _chair_text(chair: StoredChairText, marks: DialectName) -> str:
    from wtsaprep.formats.markdown.chair import markdown_chair_text

    return markdown_chair_text(chair.value, chair.baseline, chair.revised, marks)


def _cover(index: Index, proposal: Proposal) -> Contribution:
    """The cover of the contribution that carries a proposal, or one made of what the event and the number tell."""
    if (head := index.document_of(proposal.id)) is not None:
        return index.load(Contribution, head.path).value
    return cover(event_of(index), proposal)
