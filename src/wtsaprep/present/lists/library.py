"""The library as plain lines and for scripts: documents, resolutions and proposals, each in a table of its kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.tables.columns import data_rows, text_rows
from wtsaprep.present.lists.library_columns import (
    CHAIR_TEXTS,
    DOCUMENTS,
    REFERENCES,
    proposal_columns,
    resolution_columns,
)
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.visible import visible
from wtsaprep.store.index.earlier_versions import superseded_by, that_stand
from wtsaprep.store.index.parallel_texts import languages_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ProposalSummary


_NONE: Mapping[str, str] = {}
_WIDE = 48
"""Characters of a cell from which on it moves what stands behind it in its own row, and in no other."""


def library_lines(contents: Contents, *, superseded: bool = False, remarks: Mapping[str, str] = _NONE) -> Iterator[str]:
    """All of a workspace: a line each, in columns as wide as they must be, but for what is very long.

    Proposals that are superseded or withdrawn only if they are asked for; else how many there are. ``remarks`` are
    those on proposals, by their ids.
    """
    gone = superseded_by(contents.proposals)
    proposals = contents.proposals if superseded else that_stand(contents.proposals, gone)
    left_out = len(contents.proposals) - len(proposals)
    resolutions = resolution_columns(_made(proposals), languages_here(contents))
    blocks: list[tuple[str, list[tuple[str, ...]]]] = [
        ("Documents", text_rows(DOCUMENTS, contents.contributions)),
        ("Resolutions", text_rows(resolutions, contents.resolutions)),
        ("Proposals", text_rows(proposal_columns(gone, remarks), proposals)),
    ]
    if contents.texts:
        blocks.append(("Chair's texts", text_rows(CHAIR_TEXTS, contents.texts)))
    if contents.references:
        blocks.append(("Only read", text_rows(REFERENCES, contents.references)))
    for at, (heading, rows) in enumerate(blocks):
        cells = [tuple(map(without_long_runs, row)) for row in rows]
        if at:
            yield ""
        more = f", and {left_out} superseded" if heading == "Proposals" and left_out else ""
        yield f"{heading} ({len(cells)}{more})"
        widths = [
            max((len(cell) for cell in column if len(cell) <= _WIDE), default=0) for column in zip(*cells, strict=True)
        ]
        for row in cells:
            text = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield f"  {visible(text.rstrip())}"


def library_data(contents: Contents, *, superseded: bool = False, remarks: Mapping[str, str] = _NONE) -> dict[str, Any]:
    """The same for scripts, without what can't be read."""
    gone = superseded_by(contents.proposals)
    proposals = contents.proposals if superseded else that_stand(contents.proposals, gone)
    return {
        "documents": data_rows(DOCUMENTS, contents.contributions),
        "resolutions": data_rows(resolution_columns(_made(proposals), languages_here(contents)), contents.resolutions),
        "proposals": data_rows(proposal_columns(gone, remarks), proposals),
        "texts": data_rows(CHAIR_TEXTS, contents.texts),
        "references": data_rows(REFERENCES, contents.references),
    }


def _made(proposals: Sequence[ProposalSummary]) -> Counter[tuple[str, str]]:
    return Counter((proposal.resolution, proposal.adopted) for proposal in proposals)
