"""Documents: the contribution that a proposal belongs to by its number, made when its first proposal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.numbers import parse_number
from wtsaprep.store.catalogue import find_contribution

if TYPE_CHECKING:
    from wtsaprep.model.event import Event
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.workspace import Stored, Workspace


def add_to_document(workspace: Workspace, event: Event, proposal: Proposal) -> Stored[Contribution] | None:
    """Put a proposal into its document, as its last one; make the document if it is not there yet.

    Nothing is invented for the cover: what nobody has said stays to be completed.

    Raises:
        WriteFault: the document can't be written.
    """
    number = parse_number(proposal.number)
    if number is None:
        return None
    stored = find_contribution(workspace, number.contribution)
    if stored is None:
        ours = "/".join(number.sources) == event.source
        value = Contribution(
            document=number.document,
            addenda=number.addenda,
            revision=number.revision,
            sources=number.sources,
            source=event.source_name if ours else "",
            practice=proposal.practice,
            language=proposal.language,
            event=event.event,
            place=event.place,
            dates=event.dates,
            proposals=(proposal.id,),
            contacts=(event.contact,) if ours and event.contact != Contact() else (),
        )
        return workspace.save(workspace.new_contribution(value))[0]
    if proposal.id in stored.value.proposals:
        return stored
    value = stored.value.model_copy(update={"proposals": (*stored.value.proposals, proposal.id)})
    return workspace.save(type(stored)(value, stored.path, stored.stamp))[0]
