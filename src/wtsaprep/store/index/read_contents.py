"""Reading contents: all that lists show of a workspace, put in order and counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.store.index.contents import Contents, in_order, number_and_year
from wtsaprep.store.index.copies import copy_of, renamed
from wtsaprep.store.index.counted_heads import counted_heads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.store.index.catalogue import Catalogue
    from wtsaprep.store.index.file_heads import (
        ChairSummary,
        ContributionSummary,
        ProposalSummary,
        ResolutionSummary,
    )
    from wtsaprep.store.index.files_read import FilesRead
    from wtsaprep.store.index.folder_heads import Heads


def contents_of(
    files: FilesRead,
    catalogue: Catalogue,
    folders: tuple[Heads[ResolutionSummary], Heads[ProposalSummary], Heads[ContributionSummary], Heads[ChairSummary]],
    base_path: Callable[[ProposalSummary | ChairSummary], Path | None],
    references: tuple[ResolutionSummary, ...],
    parallel: tuple[ResolutionSummary, ...],
) -> Contents:
    """All that lists show, given the heads of the files and what tells the text that something was made on."""
    in_force, proposals, documents, texts = folders
    doubtful: list[Path] = []
    count = partial(counted_heads, files, catalogue, doubtful=doubtful)
    on_bases = ((head, base_path(head)) for head in files.each("counting", proposals.read))
    changes = ((head, base_path(head)) for head in texts.read)
    return Contents(
        in_order(in_force.read, number_and_year),
        in_order(count("changes", on_bases), lambda head: head.number or head.id),
        in_order(documents.read, lambda head: head.number),
        tuple(file for heads in folders for file in heads.broken),
        in_order(count("changes of chair's texts", changes), lambda head: head.name),
        tuple(copy_of(files, path, of) for heads in folders for path, of in heads.copies),
        tuple(named for heads in folders for named in renamed(heads.read)),
        tuple(doubtful),
        references,
        parallel,
    )
