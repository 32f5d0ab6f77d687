"""Subjects: what a verb is about, whether a reference names it in the workspace or a path outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft, drafts_of
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText


class Target(NamedTuple):
    """One text, or one proposal with its two texts."""

    name: str
    baseline: Text
    revised: Text
    resolution: Resolution | None = None
    """The text in force, where it is known."""
    proposal: Proposal | None = None
    drifted: bool = False
    """Whether it was made on another text than is in force by now."""
    lost: bool = False
    """Whether that one is not here any more, so that it is laid over the text in force."""
    stored: bool = False
    """Whether it is a proposal of the workspace, and not one read from a file."""
    chair: ChairText | None = None
    margin: int = 0
    """Characters in the longest line of several words of a text read from a file; 0 where lines are paragraphs."""


def subjects(index: Index, reference: str) -> Iterator[Target]:
    """What a reference names; each of its proposals for a contribution.

    Raises:
        InputFault: nothing is called that, or a file can't be read.
    """
    yield from subjects_of(index, open_named(index, reference))


def subjects_of(index: Index, meant: StoredDraft | Resolution | Contribution | StoredChairText) -> Iterator[Target]:
    """The subjects that something of the workspace is.

    Raises:
        InputFault: a proposal of a document can't be read.
    """
    if isinstance(meant, StoredDraft):
        yield draft_subject(meant)
    elif isinstance(meant, Resolution):
        yield Target(meant.number, meant.provisions, meant.provisions, meant)
    elif isinstance(meant, Contribution):
        yield from (draft_subject(draft) for draft in drafts_of(index, meant))
    else:
        text = meant.baseline.provisions
        yield Target(
            meant.value.name,
            text,
            meant.revised,
            meant.baseline,
            None,
            meant.drifted,
            meant.lost,
            chair=meant.with_all_sources,
        )


def draft_subject(draft: StoredDraft) -> Target:
    """A draft as a subject."""
    proposal = draft.proposal.value
    name = filed_name(proposal)
    return Target(name, draft.baseline_text, draft.revised, draft.baseline, proposal, draft.drifted, draft.lost, True)
