"""Queues from a workspace: all changes on a resolution, of a source, of a document, of ours, or all there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import column, is_ours
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.regions import region
from wtsaprep.review.queue import new_text, queue
from wtsaprep.services.comparing.comparison import compare, in_last_versions
from wtsaprep.store.index.contents import read_contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.queue import QueuedChange
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ProposalSummary


@dataclass(frozen=True, slots=True)
class Queue:
    """The changes of a choice, and what they were found in."""

    choice: QueueSelection
    changes: tuple[QueuedChange, ...]
    comparisons: dict[str, Comparison]
    """All proposals on each text in force, by its name."""
    paths: dict[str, Path]
    """The file of each proposal, by its id."""
    new_texts: dict[str, Text]
    """The words of each whole new text, by the id of its proposal."""
    apart: tuple[str, ...] = ()
    """What is left out, and why."""


def queue_of(workspace: Workspace, choice: QueueSelection) -> Queue:
    """All changes of a choice, resolution by resolution.

    Raises:
        InputFault: wtsaprep.toml or a resolution can't be read.
    """
    contents = read_contents(workspace)
    wanted = {one.id for one in chosen(workspace, contents, choice)}
    numbers = {one.number or one.id for one in contents.proposals if one.id in wanted}
    changes: list[QueuedChange] = []
    comparisons: dict[str, Comparison] = {}
    paths = {one.id: one.path for one in contents.proposals}
    apart = [broken.error.in_short for broken in contents.broken if broken.path.parent == workspace.proposals]
    for resolution in _resolutions(workspace, contents, wanted):
        found = compare(workspace, resolution)
        if choice.kind != "proposal":
            found = in_last_versions(workspace, found)  # What we hold of the others is carried.
        comparisons[found.matrix.name] = found
        changes += (one for one in queue(found.matrix) if one.proposal in wanted)
        apart += (f"{one.number}: {one.why}" for one in found.matrix.apart if one.number in numbers)
        apart += (broken.error.in_short for broken in found.broken)
    new_texts: dict[str, Text] = {}
    for change, text in _new_texts(workspace, contents, wanted, apart):
        changes.append(change)
        new_texts[change.proposal] = text
    return Queue(choice, tuple(changes), comparisons, paths, new_texts, tuple(dict.fromkeys(apart)))


def chosen(workspace: Workspace, contents: Contents, choice: QueueSelection) -> Iterator[ProposalSummary]:
    """The proposals that a choice goes through.

    Raises:
        InputFault: wtsaprep.toml can't be read, and says who we are.
    """
    own = region(workspace.event().source) if choice.kind == "mine" else ""
    inside = {id_ for one in contents.contributions if one.number == choice.name for id_ in one.proposals}
    for one in contents.proposals:
        number = f"{one.resolution}@{slug(one.adopted)}"
        fits = {
            "all": True,
            "mine": own in map(region, one.sources),
            "resolution": choice.name in (number, one.resolution),
            "source": region(choice.name) in map(region, one.sources),
            "document": one.id in inside,
            "proposal": choice.name in (one.id, one.number),
        }
        if fits[choice.kind]:
            yield one


def _resolutions(workspace: Workspace, contents: Contents, wanted: set[str]) -> Iterator[Resolution]:
    """The texts in force that the proposals wanted are on."""
    from wtsaprep.model.resolution import Resolution

    on = {(one.resolution.casefold(), one.adopted.casefold()) for one in contents.proposals if one.id in wanted}
    for summary in contents.resolutions:
        if (summary.number.casefold(), summary.adopted.casefold()) in on:
            yield workspace.load(Resolution, summary.path).value


def _new_texts(
    workspace: Workspace, contents: Contents, wanted: set[str], apart: list[str]
) -> Iterator[tuple[QueuedChange, Text]]:
    """Each whole new text with its words; what can't be read is added to what is left out."""
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.index.find import stored_draft

    try:
        own = workspace.event().source
    except WtsaprepError:
        own = ""
    for summary in contents.proposals:
        if summary.id not in wanted or summary.resolution:
            continue
        try:
            draft = stored_draft(workspace, workspace.load(Proposal, summary.path))
        except WtsaprepError as error:
            apart.append(error.in_short)
            continue
        head = column(draft.proposal.value)
        yield new_text(head, draft.revised, ours=is_ours(head, own)), draft.revised
