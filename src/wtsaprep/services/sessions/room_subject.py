"""The text that lies before a body: a revision of a chair's text, or a proposal, with all that the room asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.drafts.opened_proposal import stored_draft

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Review
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.index.index import Index


class RoomSubject(NamedTuple):
    """The text that lies before a body."""

    key: str
    """What its decisions are filed under: the document, or the id of the proposal."""
    name: str
    """What it is called: "DT/24R1", "ARB/36A1/1"."""
    heading: str
    baseline: Text
    revised: Text
    body: str = ""
    practice: bool = False
    sources: Mapping[str, str] = {}
    """For each paragraph, whose words are in it."""
    chair: StoredChairText | None = None


def paragraphs_of(subject: RoomSubject, review: Review) -> tuple[TabledParagraph, ...]:
    """Its paragraphs, each with the last decision on it."""
    return paragraphs(subject.baseline, subject.revised, review)


def subject_of(index: Index, path: Path) -> RoomSubject:
    """The text of a file, as it is now.

    Raises:
        WtsaprepError: it can't be read.
    """
    if path.parent == index.workspace.texts:
        draft = open_chair_text(index, index.load(ChairText, path))
        chair = draft.value
        return RoomSubject(
            chair.document,
            chair.name,
            chair.heading,
            draft.baseline.provisions,
            draft.revised,
            chair.body,
            chair.practice,
            draft.with_all_sources.sources,
            draft,
        )
    opened = stored_draft(index, index.load(Proposal, path))
    proposal = opened.proposal.value
    heading = f"{filed_title(proposal)}  {opened.baseline.name if opened.baseline else 'new text'}"
    texts = opened.baseline_text, opened.revised
    return RoomSubject(proposal.id, proposal.name, heading, *texts, practice=proposal.practice)
