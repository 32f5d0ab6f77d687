"""Contents: all that a workspace holds, from the heads of its files; what can't be read is named, the rest listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.numbers import natural_key
from wtsaprep.store.index.file_heads import (
    ChairSummary,
    ContributionSummary,
    ProposalSummary,
    ResolutionSummary,
    summarize_chair_text,
    summarize_contribution,
    summarize_proposal,
    summarize_resolution,
    toml_files,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace

S = TypeVar("S")


class Broken(NamedTuple):
    """A file that can't be read, and why; the others still can."""

    path: Path
    error: WtsaprepError


class Contents(NamedTuple):
    """What a workspace holds, as far as it can be read."""

    resolutions: tuple[ResolutionSummary, ...] = ()
    proposals: tuple[ProposalSummary, ...] = ()
    contributions: tuple[ContributionSummary, ...] = ()
    broken: tuple[Broken, ...] = ()
    texts: tuple[ChairSummary, ...] = ()


def read_contents(workspace: Workspace) -> Contents:
    """Summaries of all there is."""
    resolutions, broken_r = _folder(workspace.resolutions, summarize_resolution, lambda r: f"{r.number} {r.adopted}")
    proposals, broken_p = _folder(workspace.proposals, summarize_proposal, lambda p: p.number or p.id)
    contributions, broken_c = _folder(workspace.contributions, summarize_contribution, lambda c: c.number)
    texts, broken_t = _folder(workspace.texts, summarize_chair_text, lambda t: t.name)
    return Contents(resolutions, proposals, contributions, (*broken_r, *broken_p, *broken_c, *broken_t), texts)


def last_revisions(contents: Contents) -> tuple[ChairSummary, ...]:
    """The last revision of each chair's text."""
    last: dict[str, ChairSummary] = {}
    for text in contents.texts:
        if text.document not in last or text.revision > last[text.document].revision:
            last[text.document] = text
    return tuple(last.values())


def _folder(
    folder: Path, summarize: Callable[[Path], S], key: Callable[[S], str]
) -> tuple[tuple[S, ...], tuple[Broken, ...]]:
    """The summaries of all TOML files of a folder in natural order, and the files that can't be read."""
    found: list[S] = []
    broken: list[Broken] = []
    for path in toml_files(folder):
        try:
            found.append(summarize(path))
        except WtsaprepError as error:
            broken.append(Broken(path, error))
    return tuple(sorted(found, key=lambda one: natural_key(key(one)))), tuple(broken)
