"""A new proposal: whose it is and which number it bears settled, what its symbol forbids refused; started and saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.start import Beginning
from wtsaprep.errors import UsageFault
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.source_codes import sources_named
from wtsaprep.model.symbols import forbidden
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts import documents
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import Symbol
    from wtsaprep.store.folders.workspace import Stored, Workspace


@dataclass(frozen=True, slots=True)
class NewProposal:
    """What somebody says when starting a proposal."""

    symbol: Symbol
    resolution: Resolution | None = None
    """The text in force that it is about."""
    source: str = ""
    """Whose it is; empty for that of the number, or else of the workspace."""
    number: str | None = None
    """Its number; None for the next free one, empty for a NOC that bears none."""
    title: str = ""


class StartedProposal(NamedTuple):
    """A proposal that was started and saved, and whether nobody has said whose it is."""

    stored: Stored[Proposal]
    unknown_source: bool


def start_proposal(workspace: Workspace, wanted: NewProposal) -> StartedProposal:
    """Start a proposal and put it into its document.

    Raises:
        UsageFault: the symbol forbids what is wanted, or the number can't be had.
        WriteFault: it can't be written.
    """
    if why := forbidden(wanted.symbol, "be on a text in force" if wanted.resolution else "be on no text in force"):
        raise UsageFault(why, remedy=Remedy("see-texts"))
    if wanted.resolution is not None and (why := wanted.resolution.why_only_read):
        raise UsageFault(why)
    if wanted.title and (why := forbidden(wanted.symbol, "be given a title")):
        raise UsageFault(why, hint="Leave the title out.")
    number, sources = _number_and_sources(workspace, wanted.number, wanted.source)
    beginning = Beginning(wanted.symbol, sources, number, wanted.title)
    stored = documents.start_in_document(workspace, beginning, wanted.resolution)
    return StartedProposal(stored, sources == (UNKNOWN_SOURCE,))


def start_supporting(
    workspace: Workspace, supported: str, source: str = "", number: str | None = None
) -> StartedProposal:
    """Start a proposal that supports another one, and put it into its document.

    Raises:
        UsageFault: the number can't be had.
        InputFault: no proposal is called that.
        WriteFault: it can't be written.
    """
    supported_proposal = named_proposal(Index(workspace), supported)
    given, sources = _number_and_sources(workspace, number or None, source)
    stored = documents.start_supporting_in_document(workspace, supported_proposal.value, sources, given)
    return StartedProposal(stored, sources == (UNKNOWN_SOURCE,))


def next_number(workspace: Workspace, source: str = "", taken: Collection[str] = ()) -> str:
    """The next number of a source that is free and not ``taken``, in a document that has no number yet.

    Where no source is named it is that of the workspace.
    """
    index, code, serial = Index(workspace), source or workspace.event().source or UNKNOWN_SOURCE, 1
    while (number := f"{code}/XX/{serial}") in taken or index.proposal(number) is not None:
        serial += 1
    return number


def _number_and_sources(workspace: Workspace, number: str | None, source: str) -> tuple[str, tuple[str, ...]]:
    """The number given, checked, or the next one that is free; and whose it is.

    Raises:
        UsageFault: it is no proposal number, not one of the source, names one source twice, or is taken.
    """
    if number is None:
        number = next_number(workspace, source)
    parsed = parse_number(number or f"{source or workspace.event().source or UNKNOWN_SOURCE}/XX")
    if parsed is None or not (parsed.serial or not number):
        raise UsageFault(f"{number or source!r} is not a proposal number", hint="It looks like ARB/36A1/1 or ARB/XX/1.")
    if source and "/".join(parsed.sources) != source:
        raise UsageFault(f"the number {number} is not one of {source}", hint="Leave one of the two out.")
    sources_named("/".join(parsed.sources))
    if number and Index(workspace).proposal(number) is not None:
        raise UsageFault(f"there is a proposal {number} already", hint="Choose another number.")
    return number, parsed.sources
