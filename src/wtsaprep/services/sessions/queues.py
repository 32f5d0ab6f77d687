"""Queues from a workspace: all changes on a resolution, of a source, of a document, of ours, or all there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import column, is_our_column
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.regions import NOBODY, region
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.review.queue import queue, queued_new_text
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.comparing.comparison import compare_proposals, own_sources
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.contents import broken_file
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import event_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from wtsaprep.model.provision import Text
    from wtsaprep.review.queue import QueuedChange
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index


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
    broken: tuple[Broken, ...] = ()
    """The files of proposals, and of texts that they are on, whose heads can be read, and no more of them."""


def queue_of(index: Index, choice: QueueSelection, among: Collection[str] | None = None) -> Queue:
    """All changes of a choice, resolution by resolution; only of some proposals if these are told by their ids.

    Raises:
        InputFault: wtsaprep.toml can't be read.
    """
    contents = index.contents
    wanted = {head.id for head in chosen(index, choice) if among is None or head.id in among}
    numbers = {head.number or head.id for head in contents.proposals if head.id in wanted}
    changes: list[QueuedChange] = []
    comparisons: dict[str, Comparison] = {}
    paths = {head.id: head.path for head in contents.proposals}
    unlisted = {broken.path for broken in contents.broken}
    broken_further: dict[Path, Broken] = {}
    apart = [broken.error.in_short for broken in contents.broken if broken.path.parent == index.workspace.proposals]
    unread: list[Broken] = []
    for resolution in resolutions_with(index, wanted, unread):
        # What we hold of earlier versions is carried; only one that is asked for itself is gone through.
        compared = compare_proposals(index, resolution, superseded=choice.kind == "proposal")
        comparisons[compared.matrix.name] = compared
        changes += (change for change in queue(compared.matrix) if change.proposal in wanted)
        apart += (f"{head.called}: {head.why}" for head in compared.matrix.apart if head.number in numbers)
        apart += (broken.error.in_short for broken in compared.broken)
        broken_further |= {broken.path: broken for broken in compared.broken if broken.path not in unlisted}
    apart += (broken.error.in_short for broken in unread)
    broken_further |= {broken.path: broken for broken in unread}
    new_texts: dict[str, Text] = {}
    for change, text in _new_texts(index, wanted, apart):
        changes.append(change)
        new_texts[change.proposal] = text
    left_out = tuple(dict.fromkeys(apart))
    return Queue(choice, tuple(changes), comparisons, paths, new_texts, left_out, tuple(broken_further.values()))


def resolution_choice(resolution: Resolution) -> QueueSelection:
    """All changes on a text in force."""
    return QueueSelection("resolution", resolution.reference)


def chosen(index: Index, choice: QueueSelection) -> Iterator[ProposalSummary]:
    """The proposals that a choice goes through.

    Raises:
        InputFault: wtsaprep.toml can't be read, and says who we are.
    """
    contents = index.contents
    own = event_of(index).own if choice.kind == "mine" else NOBODY
    inside = {
        id_ for document in contents.contributions if document.number == choice.name for id_ in document.proposals
    }
    for head in contents.proposals if choice.kind == "proposal" else that_count(contents.proposals):
        reference = f"{head.resolution}@{slug(head.adopted)}"
        fits = {
            "all": True,
            "mine": not own.isdisjoint(map(region, head.sources)),
            "resolution": choice.name in (reference, head.resolution),
            "source": region(choice.name) in map(region, head.sources),
            "document": head.id in inside,
            "proposal": choice.name in (head.id, head.number),
        }
        if fits[choice.kind]:
            yield head


def resolutions_with(index: Index, proposals: Collection[str], unread: list[Broken]) -> Iterator[Resolution]:
    """The texts in force that some proposals are on, by the ids of these; one that can't be read goes to ``unread``.

    In its place the text comes that a proposal was made on, if that was kept.
    """
    wanted = [head for head in index.proposals if head.id in proposals and head.resolution]
    baselines = {(head.resolution.casefold(), head.adopted.casefold()): head for head in reversed(wanted)}
    for head in index.contents.resolutions:
        if (on := baselines.pop((head.number.casefold(), head.adopted.casefold()), None)) is not None:
            try:
                text: Resolution | None = index.load(Resolution, head.path).value
            except WtsaprepError as fault:
                unread.append(broken_file(head.path, fault))
                text = _kept(index, on)
            if text is not None:
                yield text
    yield from filter(None, (_kept(index, on) for on in baselines.values()))


def _kept(index: Index, head: ProposalSummary) -> Resolution | None:
    """The text that a proposal was made on, where the one in force can't be read."""
    try:
        return find_base(index, Baseline(resolution=head.resolution, adopted=head.adopted, digest=head.digest))
    except WtsaprepError:
        return None


def _new_texts(index: Index, wanted: set[str], apart: list[str]) -> Iterator[tuple[QueuedChange, Text]]:
    """Each whole new text with its words; what can't be read is added to what is left out."""
    own = own_sources(index)
    for head in index.contents.proposals:
        if head.id not in wanted or head.resolution:
            continue
        try:
            draft = stored_draft(index, index.load(Proposal, head.path))
        except WtsaprepError as error:
            apart.append(error.in_short)
            continue
        beside = column(draft.proposal.value)
        yield queued_new_text(beside, draft.revised, ours=is_our_column(beside, own)), draft.revised
