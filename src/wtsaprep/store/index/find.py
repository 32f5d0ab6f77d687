"""Finding values: from a reference as people type it (ARB/36A1/1, ARB/36A1, 11, 11@hammamet-2016) to the value."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.remedies import Remedy
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.other_kinds import name_instead, unread_told

if TYPE_CHECKING:
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.reply import Reply
    from wtsaprep.model.resolution import Baseline
    from wtsaprep.model.review import Review
    from wtsaprep.model.value import Value
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index

V = TypeVar("V", bound="Value")


def find_resolution(index: Index, reference: str) -> Stored[Resolution] | None:
    """A text in force by its number, with or without its edition; the latest edition if none is said.

    Raises:
        InputFault: its file can't be read.
    """
    head = index.resolution(reference)
    return index.load(Resolution, head.path) if head else None


def find_edition(index: Index, number: str, adopted: str) -> Stored[Resolution] | None:
    """One edition of a text in force, by its number and its place and year as the text itself has them.

    Raises:
        InputFault: its file can't be read.
    """
    head = index.edition(number, adopted)
    return index.load(Resolution, head.path) if head else None


def named_resolution(index: Index, reference: str) -> Resolution:
    """The text in force that a reference names.

    Raises:
        InputFault: none is called that, or it can't be read.
        UsageFault: what is called that is something else.
    """
    return index.load(Resolution, named_text(index, reference).path).value


def named_text(index: Index, reference: str) -> ResolutionSummary:
    """The head of the text in force that a reference names.

    Raises:
        InputFault: none is called that.
        UsageFault: what is called that is something else.
    """
    if (head := index.resolution(reference)) is None:
        what, instead = f"no text in force is called {reference!r}", name_instead(index, reference, "text in force")
        fault, remedy = (UsageFault, None) if instead else (InputFault, Remedy("see-texts"))
        raise fault(what, Where(str(index.workspace.folder)), instead or unread_told(index), remedy)
    return head


def find_baseline(index: Index, baseline: Baseline) -> Stored[Resolution] | None:
    """The text that a proposal says it starts from, as it stands in the workspace now.

    Raises:
        InputFault: its file can't be read.
    """
    return find_edition(index, baseline.resolution, baseline.adopted)


def find_proposal(index: Index, reference: str) -> Stored[Proposal] | None:
    """A proposal by its number, an earlier number, or its id.

    Raises:
        NeedsDecision: several proposals bear the number.
        InputFault: its file can't be read.
    """
    head = index.proposal(reference)
    return index.load(Proposal, head.path) if head else None


def named_proposal(index: Index, reference: str) -> Stored[Proposal]:
    """The proposal that a reference names.

    Raises:
        InputFault: none is called that, or its file can't be read.
        UsageFault: what is called that is something else.
        NeedsDecision: several are.
    """
    stored = find_proposal(index, reference)
    if stored is None:
        where, instead = Where(str(index.workspace.folder)), name_instead(index, reference, "proposal")
        fault, remedy = (UsageFault, None) if instead else (InputFault, Remedy("see-all"))
        raise fault(f"no proposal is called {reference!r}", where, instead or unread_told(index), remedy)
    return stored


def find_contribution(index: Index, reference: str) -> Stored[Contribution] | None:
    """A document by its number, as in "ARB/36A1".

    Raises:
        InputFault: its file can't be read.
    """
    head = index.contribution(reference)
    return index.load(Contribution, head.path) if head else None


def find_chair_text(index: Index, reference: str) -> Stored[ChairText] | None:
    """One revision of a chair's text; without a revision, the first.

    Raises:
        InputFault: its file can't be read.
    """
    head = index.chair_text(reference)
    if head is None:
        return None
    from wtsaprep.model.chair import ChairText

    return index.load(ChairText, head.path)


def replies_to(index: Index, proposal: str) -> tuple[Reply, ...]:
    """All replies to a proposal, by its id, in the order of their files.

    Raises:
        InputFault: a file of a reply can't be read, so that it can't be said whether it is one of them.
    """
    replies = index.replies
    if replies.broken:
        raise replies.broken[0].error
    from wtsaprep.model.reply import Reply

    # A file that names no proposal is none that can be read; reading it whole says why.
    return tuple(index.load(Reply, head.path).value for head in replies.read if head.proposal in (proposal, ""))


def review_on(index: Index, text: str) -> Review:
    """The decisions on a document ("DT/24"), or on a proposal by its id; none if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    from wtsaprep.model.review import Review

    path = index.workspace.review_path(text)
    return index.load(Review, path).value if os.path.exists(path) else Review(text=text)


def private_value(index: Index, place: str, blank: V) -> V:
    """A private value by its place in the folder ("positions/ID.toml"); ``blank`` if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    path = index.workspace.private / place
    # A folder that is somebody else's to read holds nothing for us; `Path.exists` would raise there.
    return index.load(type(blank), path).value if os.path.exists(path) else blank


def event_of(index: Index) -> Event:
    """The event that the workspace prepares for.

    Raises:
        InputFault: wtsaprep.toml can't be read.
    """
    return index.load(Event, index.workspace.folder / SETTINGS).value
