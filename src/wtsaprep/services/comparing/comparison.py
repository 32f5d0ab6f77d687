"""Comparing: all proposals on one text in force, read from the workspace and laid side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Apart, Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.errors import InputFault, UsageFault, Where, WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.index.contents import Broken, read_contents
from wtsaprep.store.index.earlier_versions import outdated
from wtsaprep.store.index.file_heads import summarize_proposal, toml_files
from wtsaprep.store.index.find import find_proposal, find_resolution, stored_draft_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Workspace


@dataclass(frozen=True)
class Comparison:
    """All proposals on one text in force, and what could not be read."""

    resolution: Resolution
    entries: tuple[Compared, ...]
    paths: Mapping[str, Path]
    """The file of each proposal, by its id."""
    own: str = ""
    apart: tuple[Apart, ...] = ()
    """Proposals on another edition of it."""
    broken: tuple[Broken, ...] = ()

    @cached_property
    def matrix(self) -> Matrix:
        """The proposals laid side by side; a chair's text asks only for the proposals."""
        text = self.resolution
        found = matrix(text.name, text.status, text.provisions, self.entries, self.own)
        return found.also_apart(self.apart)


def matrix_of(workspace: Workspace, reference: str, unsaved: Mapping[Path, Compared] | None = None) -> Comparison:
    """The matrix of the resolution that a reference names.

    Raises:
        InputFault: nothing is called that, or its file can't be read.
        UsageFault: it names a proposal.
    """
    resolution = find_resolution(workspace, reference)
    if resolution is None:
        if find_proposal(workspace, reference) is not None:
            hint = "`wtsaprep compare 11` compares all proposals on Resolution 11."
            raise UsageFault(f"{reference} is a proposal, and compared are all proposals on a resolution", hint=hint)
        where = Where(str(workspace.folder))
        raise InputFault(f"no resolution here is called {reference!r}", where, "`wtsaprep list` shows all there is.")
    return compare(workspace, resolution.value, unsaved)


def compare(workspace: Workspace, resolution: Resolution, unsaved: Mapping[Path, Compared] | None = None) -> Comparison:
    """All proposals of a workspace on a text in force; those that are open and changed (``unsaved``) as they are now.

    A proposal that can't be read is named, and the others are compared.
    """
    entries: list[Compared] = []
    paths: dict[str, Path] = {}
    broken: list[Broken] = []
    apart: list[Apart] = []
    for path in toml_files(workspace.proposals):
        try:
            summary = summarize_proposal(path)
            if summary.resolution.casefold() != resolution.number.casefold():
                continue
            if summary.adopted and summary.adopted.casefold() != resolution.adopted.casefold():
                apart.append(Apart(summary.number or summary.id, f"it is on another edition, {summary.adopted}"))
                continue
            entry = (unsaved or {}).get(path) or _read(workspace, path, resolution)
        except WtsaprepError as error:
            broken.append(Broken(path, error))
            continue
        entries.append(entry)
        paths[entry.proposal.id] = path
    try:
        own = workspace.event().source
    except WtsaprepError:
        own = ""  # Whoever opens the workspace is told; the comparison needs no settings.
    return Comparison(resolution, tuple(entries), paths, own, tuple(apart), tuple(broken))


def in_last_versions(workspace: Workspace, compared: Comparison) -> Comparison:
    """The same without the proposals that later versions took the place of."""
    gone = outdated(read_contents(workspace).proposals)
    entries = tuple(one for one in compared.entries if one.proposal.id not in gone)
    return compared if len(entries) == len(compared.entries) else replace(compared, entries=entries)


def _read(workspace: Workspace, path: Path, resolution: Resolution) -> Compared:
    draft = stored_draft_on(resolution, workspace.load(Proposal, path))
    return Compared(draft.proposal.value, draft.revised)
