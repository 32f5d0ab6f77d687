"""From a row of the register to where the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import UsageFault
from wtsaprep.model.names import slug
from wtsaprep.review.needs import NO_SUBJECT
from wtsaprep.review.queue_selection import QueueSelection, read_choice
from wtsaprep.tui.screens.destinations import Prepare, ReadChairText, ReadProposal, ReadResolution, Room

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.needs import Need, NeedGroup, NeedReason
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.tui.screens.destinations import Destination

SETTLED_BY: dict[NeedReason, str] = {"replies": "replies", "conflicts": "settle", "fates": "fates"}
"""The commands of a text that lead on to where something of it is settled."""


def need_destination(need: Need, contents: Contents) -> Destination:
    """Where a need is settled.

    Raises:
        UsageFault: the text is not here.
    """
    if need.reason in ("not looked at", "changed since"):
        names = [proposal.number for proposal in contents.proposals if proposal.id == need.id and proposal.number]
        return Prepare(QueueSelection("proposal", next(iter(names), need.id)))
    if need.kind == "sitting" and need.said != "room":
        return Prepare(read_choice(need.id))
    if need.kind == "sitting":
        return Room(_text_path(need, contents))
    if need.path is None:
        raise UsageFault(f"{need.name} is not in this workspace")
    if need.kind == "document":
        return document_destination(need.path, _carried(need.id, contents), contents)
    if need.kind == "text":
        return ReadChairText(need.path)
    return ReadResolution(need.path) if need.kind == "resolution" else ReadProposal(need.path)


def group_destination(group: NeedGroup, contents: Contents) -> Destination:
    """All changes on a text that were not looked at; where there are none, the text.

    Raises:
        UsageFault: the text is not here.
    """
    number, adopted = group.subject
    path = next((text.path for text in contents.resolutions if (text.number, text.adopted) == group.subject), None)
    if group.subject == NO_SUBJECT or path is None:
        raise UsageFault("open one of those beneath")
    if {"not looked at", "changed since"} & group.left.keys():
        return Prepare(QueueSelection("resolution", f"{number}@{slug(adopted)}"))
    return ReadResolution(path)


def row_destination(row: DocumentRow, contents: Contents) -> Destination:
    """A document of the register.

    Raises:
        UsageFault: it is not here, or has no proposals.
    """
    if row.path is None:
        raise UsageFault(f"{row.number} is not in this workspace")
    return document_destination(row.path, row.proposals, contents)


def document_destination(path: Path, proposals: tuple[str, ...], contents: Contents) -> Destination:
    """A chair's text, or the first proposal of a document.

    Raises:
        UsageFault: it has no proposals.
    """
    if path in (text.path for text in contents.texts):
        return ReadChairText(path)
    first = next((proposal.path for proposal in contents.proposals if proposal.id in proposals), None)
    if first is None:
        raise UsageFault("this document has no proposals yet")
    return ReadProposal(first)


def _carried(number: str, contents: Contents) -> tuple[str, ...]:
    return next((document.proposals for document in contents.contributions if document.number == number), ())


def _text_path(need: Need, contents: Contents) -> Path:
    """The newest revision of the chair's text, or the proposal, that lay before the room."""
    revisions = [text for text in contents.texts if need.id in (text.id, text.name, text.document)]
    if revisions:
        return max(revisions, key=lambda text: text.revision).path
    proposal = next((proposal for proposal in contents.proposals if proposal.id == need.id), None)
    if proposal is None:
        raise UsageFault(f"no chair's text or proposal here is called {need.id}")
    return proposal.path
