"""Documents: the contribution that a proposal belongs to by its number, made when its first proposal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.start import start_modification
from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.numbers import parse_number
from wtsaprep.store.catalogue import find_contribution, find_proposal

if TYPE_CHECKING:
    from wtsaprep.formats.word.cover import Cover
    from wtsaprep.model.event import Event
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.workspace import Stored, Workspace


def add_to_document(
    workspace: Workspace, event: Event, proposal: Proposal, said: Cover | None = None
) -> Stored[Contribution] | None:
    """Put a proposal into its document, as its last one; make the document if it is not there yet.

    Nothing is invented for the cover: what nobody has said stays to be completed. What an imported document says of
    itself (``said``) goes where nothing stands yet.

    Raises:
        WriteFault: the document can't be written.
    """
    number = parse_number(proposal.number)
    if number is None:
        return None
    stored = find_contribution(workspace, number.contribution)
    if stored is None:
        return workspace.save(workspace.new_contribution(_completed(cover(event, proposal), said)))[0]
    value = _completed(stored.value, said)
    if proposal.id not in value.proposals:
        value = value.model_copy(update={"proposals": (*value.proposals, proposal.id)})
    if value == stored.value:
        return stored
    return workspace.save(type(stored)(value, stored.path, stored.stamp))[0]


def _completed(contribution: Contribution, said: Cover | None) -> Contribution:
    """A document with what its imported first page says, where nothing stands yet."""
    if said is None:
        return contribution
    contact = Contact(name=said.contact, telephone=said.telephone, email=said.email)
    found = {
        "source": said.source,
        "title": said.title,
        "date": said.date,
        "abstract": said.abstract,
        "introduction": said.introduction,
        "contacts": (contact,) if contact != Contact() else (),
    }
    new = {name: value for name, value in found.items() if value and not getattr(contribution, name)}
    return Contribution.model_validate({**dict(contribution), **new}) if new else contribution


def cover(event: Event, proposal: Proposal) -> Contribution:
    """A document for one proposal, its cover made of what the event and the number tell."""
    number = parse_number(proposal.number)
    ours = "/".join(proposal.sources) == event.source
    return Contribution(
        document=number.document if number else "",
        addenda=number.addenda if number else (),
        revision=number.revision if number else 0,
        sources=proposal.sources,
        source=event.source_name if ours else "",
        practice=proposal.practice,
        language=proposal.language,
        event=event.event,
        place=event.place,
        dates=event.dates,
        proposals=(proposal.id,),
        contacts=(event.contact,) if ours and event.contact != Contact() else (),
    )


def start_proposal(workspace: Workspace, resolution: Resolution, number: str) -> Stored[Proposal]:
    """Start a MOD of a resolution, with its formal changes, and put it into its document.

    Raises:
        WriteFault: it can't be written.
    """
    event = workspace.event()
    proposal = start_modification(resolution, event, number)
    stored, _ = workspace.save(workspace.new_proposal(proposal))
    add_to_document(workspace, event, proposal)
    return stored


def free_number(workspace: Workspace, source: str) -> str:
    """The next number of a source that no proposal has, in a document that has no number yet."""
    serial = 1
    while find_proposal(workspace, f"{source}/XX/{serial}") is not None:
        serial += 1
    return f"{source}/XX/{serial}"
