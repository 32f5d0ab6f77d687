"""The library as lines: documents, resolutions and proposals, each with what tells it from the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.tables.columns import data_rows, text_rows
from wtsaprep.present.lists.library_columns import CHAIR_TEXTS, DOCUMENTS, proposal_columns, resolution_columns
from wtsaprep.present.text.visible import visible
from wtsaprep.store.index.earlier_versions import superseded_by, that_stand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


_NONE: Mapping[str, str] = {}


class LibraryRow(NamedTuple):
    """A row of the library and what it stands for; None for a heading or a blank row."""

    text: str
    meaning: ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary | None = None


def library_rows(
    contents: Contents,
    wanted: Callable[[LibraryRow], bool] | None = None,
    *,
    superseded: bool = False,
    remarks: Mapping[str, str] = _NONE,
) -> Iterator[LibraryRow]:
    """All of a workspace, or what is wanted of it: a row each, in columns as wide as they must be.

    Proposals that are superseded or withdrawn only if they are asked for; else how many there are. ``remarks`` are
    those on proposals, by their ids.
    """
    gone = superseded_by(contents.proposals)
    proposals = contents.proposals if superseded else that_stand(contents.proposals)
    left_out = len(contents.proposals) - len(proposals)
    resolutions = resolution_columns(_made(proposals))
    blocks: list[tuple[str, Sequence[Any], list[tuple[str, ...]]]] = [
        ("Documents", contents.contributions, text_rows(DOCUMENTS, contents.contributions)),
        ("Resolutions", contents.resolutions, text_rows(resolutions, contents.resolutions)),
        ("Proposals", proposals, text_rows(proposal_columns(gone, remarks), proposals)),
    ]
    if contents.texts:
        blocks.append(("Chair's texts", contents.texts, text_rows(CHAIR_TEXTS, contents.texts)))
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
        more = f", and {left_out} superseded" if meanings is proposals and left_out else ""
        yield LibraryRow(f"{heading} ({len(shown_rows)}{more})")
        yield from shown_rows


def library_lines(contents: Contents, *, superseded: bool = False, remarks: Mapping[str, str] = _NONE) -> Iterator[str]:
    """The same as plain lines."""
    for row in library_rows(contents, superseded=superseded, remarks=remarks):
        yield f"  {row.text}" if row.meaning else row.text


def library_data(contents: Contents, *, superseded: bool = False, remarks: Mapping[str, str] = _NONE) -> dict[str, Any]:
    """The same for scripts, without what can't be read."""
    proposals = contents.proposals if superseded else that_stand(contents.proposals)
    return {
        "documents": data_rows(DOCUMENTS, contents.contributions),
        "resolutions": data_rows(resolution_columns(_made(proposals)), contents.resolutions),
        "proposals": data_rows(proposal_columns(superseded_by(contents.proposals), remarks), proposals),
        "texts": data_rows(CHAIR_TEXTS, contents.texts),
    }


def _made(proposals: Sequence[ProposalSummary]) -> Counter[tuple[str, str]]:
    return Counter((proposal.resolution, proposal.adopted) for proposal in proposals)
