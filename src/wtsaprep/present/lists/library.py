"""The library as lines: documents, resolutions and proposals, each with what tells it from the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.text.counted import counted
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


class LibraryRow(NamedTuple):
    """A row of the library and what it stands for; None for a heading or a blank row."""

    text: str
    meaning: ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary | None = None


def library_rows(contents: Contents, wanted: Callable[[LibraryRow], bool] | None = None) -> Iterator[LibraryRow]:
    """All of a workspace, or what is wanted of it: a row each, in columns as wide as they must be."""
    proposals_on = _made(contents.proposals)
    blocks: tuple[tuple[str, Sequence[Any], list[tuple[str, ...]]], ...] = (
        ("Documents", contents.contributions, [_document(document) for document in contents.contributions]),
        (
            "Resolutions",
            contents.resolutions,
            [_resolution(resolution, proposals_on) for resolution in contents.resolutions],
        ),
        ("Proposals", contents.proposals, [_proposal(proposal) for proposal in contents.proposals]),
        *(
            [("Chair's texts", contents.texts, [_chair_text(text) for text in contents.texts])]
            if contents.texts
            else []
        ),
    )
    shown = False
    for heading, meanings, cells in blocks:
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        texts = ("  ".join(c.ljust(width) for c, width in zip(row, widths, strict=True)) for row in cells)
        rows = [LibraryRow(visible(text.rstrip()), meaning) for text, meaning in zip(texts, meanings, strict=True)]
        shown_rows = rows if wanted is None else [row for row in rows if wanted(row)]
        if not shown_rows and wanted is not None:
            continue
        if shown:
            yield LibraryRow("")
        shown = True
        yield LibraryRow(f"{heading} ({len(shown_rows)})")
        yield from shown_rows


def library_lines(contents: Contents) -> Iterator[str]:
    """The same as plain lines."""
    for row in library_rows(contents):
        yield f"  {row.text}" if row.meaning else row.text


def _made(proposals: Sequence[ProposalSummary]) -> Counter[tuple[str, str]]:
    return Counter((proposal.resolution, proposal.adopted) for proposal in proposals)


def _document(document: ContributionSummary) -> tuple[str, ...]:
    mark = PRACTICE if document.practice else ""
    return (document.number, document.document, counted(len(document.proposals), "proposal"), mark, document.title)


def _resolution(resolution: ResolutionSummary, proposals_on: Counter[tuple[str, str]]) -> tuple[str, ...]:
    status = "" if resolution.status == "official" else resolution.status
    return (
        resolution.number,
        resolution.adopted,
        status,
        counted(proposals_on[resolution.number, resolution.adopted], "proposal"),
        resolution.title,
    )


def _proposal(proposal: ProposalSummary) -> tuple[str, ...]:
    mark = PRACTICE if proposal.practice else ""
    about = f"on {proposal.resolution} ({proposal.adopted})" if proposal.resolution else "new text"
    changes = counted(proposal.changes, "change") if proposal.amendments and proposal.resolution else ""
    if proposal.supports:
        changes = f"supports {proposal.supports}"
    return (proposal.symbol, proposal.number or proposal.id, about, changes, mark, proposal.headline)


def _chair_text(text: ChairSummary) -> tuple[str, ...]:
    mark = PRACTICE if text.practice else ""
    state = "handed out" if text.frozen else "being made"
    about = f"on {text.resolution} ({text.adopted})"
    return (text.name, text.body, about, counted(text.amendments, "amendment"), state, mark)
