"""The library as lines: documents, resolutions and proposals, each with what tells it from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.store.contents import Contents, ContributionSummary
    from wtsaprep.store.summaries import ProposalSummary, ResolutionSummary


def library_lines(contents: Contents) -> Iterator[str]:
    """All of a workspace, a line each, in columns as wide as they must be."""
    proposals = contents.proposals
    yield from _block("Documents", [_document(c) for c in contents.contributions])
    yield ""
    yield from _block("Resolutions", [_resolution(r, proposals) for r in contents.resolutions])
    yield ""
    yield from _block("Proposals", [_proposal(p) for p in proposals])


def _block(heading: str, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f"{heading} ({len(rows)})"
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield visible(f"  {'  '.join(cells)}".rstrip())


def _document(one: ContributionSummary) -> tuple[str, ...]:
    mark = "PRACTICE" if one.practice else ""
    return (one.number, one.document, count(len(one.proposals), "proposal"), mark, one.title)


def _resolution(one: ResolutionSummary, proposals: Sequence[ProposalSummary]) -> tuple[str, ...]:
    made = sum(1 for p in proposals if (p.resolution, p.adopted) == (one.number, one.adopted))
    status = "" if one.status == "official" else one.status
    return (one.number, one.adopted, status, count(made, "proposal"), one.title)


def _proposal(one: ProposalSummary) -> tuple[str, ...]:
    mark = "PRACTICE" if one.practice else ""
    about = f"on {one.resolution} ({one.adopted})" if one.resolution else "new text"
    changes = count(one.amendments, "amendment") if one.amendments else ""
    return (one.symbol, one.number or one.id, about, changes, mark, one.headline)


def count(number: int, what: str) -> str:
    """A number of things in words: "1 proposal", "2 proposals"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
