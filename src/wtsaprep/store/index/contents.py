"""Contents: all that lists show of a workspace, from the heads of its files; what can't be read is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wtsaprep.model.numbers import natural_key
from wtsaprep.model.unsent import is_unsent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from wtsaprep.errors import WtsaprepError
    from wtsaprep.store.index.copies import Copy, Renamed
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary

S = TypeVar("S")


class Broken(NamedTuple):
    """A file that can't be read, and why; the others still can."""

    path: Path
    error: WtsaprepError


def broken_file(path: Path, error: WtsaprepError) -> Broken:
    """A file that can't be read, without what was read of it, which the frames of a fault hold; there may be many."""
    error.__context__ = error.__cause__ = None
    return Broken(path, error.with_traceback(None))


class Contents(NamedTuple):
    """What a workspace holds, as far as it can be read, each folder in the natural order of its numbers."""

    resolutions: tuple[ResolutionSummary, ...] = ()
    proposals: tuple[ProposalSummary, ...] = ()
    contributions: tuple[ContributionSummary, ...] = ()
    broken: tuple[Broken, ...] = ()
    texts: tuple[ChairSummary, ...] = ()
    copies: tuple[Copy, ...] = ()
    """Files that count nowhere, since each holds what another one is."""
    renamed: tuple[Renamed, ...] = ()
    doubtful: tuple[Path, ...] = ()
    """Proposals and chair's texts that may not fit a text which is here: who opens one is told."""
    references: tuple[ResolutionSummary, ...] = ()
    """The texts that are only read."""
    parallel: tuple[ResolutionSummary, ...] = ()
    """The editions of texts in other languages than those that they are worked on in."""


def in_order(heads: Iterable[S], name: Callable[[S], str]) -> tuple[S, ...]:
    """The heads of a folder in the natural order of their names: 9 before 10."""
    return tuple(sorted(heads, key=lambda head: natural_key(name(head))))


def number_and_year(head: ResolutionSummary) -> str:
    """By what texts in force are ordered: editions of one stand in the order of their years."""
    year = re.search(r"\d{4}", head.adopted)
    return f"{head.number} {year[0] if year else ''} {head.adopted}"


def without_unsent(contents: Contents, own: frozenset[str]) -> Contents:
    """What others may see of it: without drafts and documents of ours that were not handed in; ``own``: our sources."""
    hidden = {head.id for head in contents.proposals if is_unsent(head.number, head.sources, own)}
    return contents._replace(
        proposals=tuple(head for head in contents.proposals if head.id not in hidden),
        contributions=tuple(
            head
            for head in contents.contributions
            if not is_unsent(head.number, (), own) and not (head.proposals and hidden.issuperset(head.proposals))
        ),
    )


def unsent_files(contents: Contents, own: frozenset[str]) -> frozenset[Path]:
    """The files of drafts and documents of ours that are not handed in."""
    seen = without_unsent(contents, own)
    drafts = {head.path for head in contents.proposals} - {head.path for head in seen.proposals}
    documents = {head.path for head in contents.contributions} - {head.path for head in seen.contributions}
    return frozenset(drafts | documents)


def last_revisions(contents: Contents) -> tuple[ChairSummary, ...]:
    """The last revision of each chair's text."""
    last: dict[str, ChairSummary] = {}
    for text in contents.texts:
        if text.document not in last or text.revision > last[text.document].revision:
            last[text.document] = text
    return tuple(last.values())
