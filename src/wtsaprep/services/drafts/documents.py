"""Documents: the contribution that a proposal belongs to by its number, made when its first proposal is."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.start import Beginning, blank_proposal, start_support
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.numbers import Number, parse_number
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.symbols import NEW_TEXT
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.bases import keep_bases
from wtsaprep.store.index.find import find_contribution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.word.cover import Cover
    from wtsaprep.model.event import Event
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored, Workspace


def add_to_document(
    workspace: Workspace, event: Event, proposal: Proposal, first_page: Cover | None = None, language: str = ""
) -> Stored[Contribution] | None:
    """Put a proposal into its document, as its last one; make the document if it is not there yet.

    Nothing is invented for the cover: what nobody has said stays to be completed. What an imported document says of
    itself (``first_page``) goes where nothing stands yet. A new one is in the language of the proposal, or in another.

    Raises:
        WriteFault: the document can't be written.
    """
    number = document_number(proposal)
    if number is None:
        return None
    stored = find_contribution(Index(workspace), number.contribution)
    if stored is None:
        made = _completed(cover(event, proposal), first_page)
        made = made.model_copy(update={"language": language or made.language})
        return workspace.save(workspace.new_contribution(made))[0]
    value = _completed(stored.value, first_page)
    if proposal.id not in value.proposals:
        value = value.model_copy(update={"proposals": (*value.proposals, proposal.id)})
    if value == stored.value:
        return stored
    return workspace.save(type(stored)(value, stored.path, stored.stamp))[0]


def _completed(contribution: Contribution, first_page: Cover | None) -> Contribution:
    """A document with what its imported first page says, where nothing stands yet."""
    if first_page is None:
        return contribution
    contact = Contact(name=first_page.contact, telephone=first_page.telephone, email=first_page.email)
    told = {
        "source": first_page.source,
        "title": first_page.title,
        "date": first_page.date,
        "abstract": first_page.abstract,
        "introduction": first_page.introduction,
        "contacts": (contact,) if contact != Contact() else (),
    }
    new = {name: value for name, value in told.items() if value and not getattr(contribution, name)}
    return Contribution.model_validate({**dict(contribution), **new}) if new else contribution


def document_number(proposal: Proposal) -> Number | None:
    """The number of the document that carries a proposal; one that bears none stands in its source's unnumbered one."""
    return parse_number(proposal.number or f"{'/'.join(proposal.sources)}/XX")


def cover(event: Event, proposal: Proposal) -> Contribution:
    """A document for one proposal, its cover made of what the event and the number tell."""
    number = document_number(proposal)
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


def start_in_document(workspace: Workspace, beginning: Beginning, resolution: Resolution | None) -> Stored[Proposal]:
    """Start a proposal and put it into its document; a new text gets the next placeholder of its source.

    Raises:
        WriteFault: it can't be written.
    """
    if beginning.symbol in NEW_TEXT:
        beginning = replace(beginning, placeholder=free_placeholder(Index(workspace), beginning.sources))
    keep_base(workspace, resolution)
    index = Index(workspace)
    beginning = replace(beginning, language=_language_of_document(index, parse_number(beginning.number)))
    return saved_in_document(workspace, blank_proposal(beginning, workspace.event(), resolution))


def start_supporting_in_document(
    workspace: Workspace, supported: Proposal, sources: tuple[str, ...], number: str
) -> Stored[Proposal]:
    """Start a proposal that supports another one, and put it into its document.

    Raises:
        WriteFault: it can't be written.
    """
    keep_bases(Index(workspace), [supported.baseline])
    return saved_in_document(workspace, start_support(supported, sources, number))


def saved_in_document(workspace: Workspace, proposal: Proposal) -> Stored[Proposal]:
    """Save a new proposal, and put it into its document.

    Raises:
        WriteFault: it can't be written.
    """
    event = workspace.event()
    language = _language_of_document(Index(workspace), document_number(proposal))
    with acting(workspace, f"new {filed_title(proposal)}") as within:
        stored, _ = within.save(within.new_proposal(proposal))
        add_to_document(within, event, proposal, language=language)
    return stored


def _language_of_document(index: Index, number: Number | None) -> str:
    """The language of a document that is there, else of the last one that it revises; empty if there is neither."""
    if number is None:
        return ""
    versions = [
        (other.revision, head.path)
        for head in index.contributions
        if (other := parse_number(head.number))
        and other.stem_of_document == number.stem_of_document
        and other.revision <= number.revision
    ]
    return index.load(Contribution, max(versions)[1]).value.language if versions else ""


def free_placeholder(index: Index, sources: tuple[str, ...]) -> str:
    """What stands for the number of a source's next new text: "[ARB-2]" where there is an "[ARB-1]"."""
    taken = "\n".join(_number_lines(index))
    source, running = next(iter(sources), "NEW"), 1
    while f"[{source}-{running}]" in taken:
        running += 1
    return f"[{source}-{running}]"


def _number_lines(index: Index) -> Iterator[str]:
    for head in index.proposals:
        if head.symbol in NEW_TEXT:
            with contextlib.suppress(WtsaprepError):
                amendments = index.load(Proposal, head.path).value.amendments
                yield from (a.text or "" for a in amendments if a.kind == "number")
