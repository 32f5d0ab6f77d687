"""Outcomes in a workspace: of all proposals, or of those on one text in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.columns import column, in_order
from wtsaprep.model.chair import revision_name
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.review.outcomes import (
    ChangeOutcome,
    ProposalOutcome,
    Said,
    changes_with_outcomes,
    decided_rows,
    outcomes_decided,
)
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.queue import queue
from wtsaprep.services.comparing.chair_texts import find_chair_text, open_chair_text
from wtsaprep.services.comparing.comparison import compare
from wtsaprep.services.comparing.fates import fates_in
from wtsaprep.store.folders.reviews import load_review
from wtsaprep.store.index.contents import read_contents
from wtsaprep.store.index.earlier_versions import outdated
from wtsaprep.store.index.find import stored_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Outcome
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents


class Outcomes(NamedTuple):
    """What became of some proposals, and what could not be read."""

    rows: tuple[ProposalOutcome, ...]
    broken: tuple[str, ...] = ()


def outcomes_of(workspace: Workspace, resolution: Resolution | None = None) -> Outcomes:
    """The outcomes of the proposals on a text in force, ours first; of all proposals, new texts last, if none is said.

    A proposal of which there is a later version has no row of its own.

    Raises:
        InputFault: a chair's text or what was decided can't be read.
    """
    contents = read_contents(workspace)
    gone = outdated(contents.proposals)
    rows: list[ProposalOutcome] = []
    broken: list[str] = []
    for one in (resolution,) if resolution else _resolutions(workspace, contents):
        found = compare(workspace, one)
        broken += (str(fault.error) for fault in found.broken)
        said = tuple(_said(workspace, contents, found))
        rows += (row for row in _on(workspace, found, said) if row.proposal not in gone)
    if resolution is None:
        rows += _new_texts(workspace, contents)
    return Outcomes(tuple(rows), tuple(dict.fromkeys(broken)))


def decided_in(workspace: Workspace, compared: Comparison) -> frozenset[str]:
    """The ids of the clauses of a comparison on which bodies decided.

    Raises:
        InputFault: a chair's text or what was decided can't be read.
    """
    said = tuple(_said(workspace, read_contents(workspace), compared))
    return decided_rows(compared.matrix, _on(workspace, compared, said))


def _resolutions(workspace: Workspace, contents: Contents) -> Iterator[Resolution]:
    on = {(one.resolution.casefold(), one.adopted.casefold()) for one in contents.proposals}
    for summary in contents.resolutions:
        if (summary.number.casefold(), summary.adopted.casefold()) in on:
            yield workspace.load(Resolution, summary.path).value


def _said(workspace: Workspace, contents: Contents, found: Comparison) -> Iterator[Said]:
    """What the newest revision of each chair's text on a text in force says."""
    baseline = found.resolution.baseline
    on = [one for one in contents.texts if (one.resolution, one.adopted) == (baseline.resolution, baseline.adopted)]
    newest = {one.document: one.revision for one in sorted(on, key=lambda one: one.revision)}
    for document in dict.fromkeys(one.document for one in on):
        stored = find_chair_text(workspace, revision_name(document, newest[document]))
        if stored is None:
            continue
        draft = open_chair_text(workspace, stored)
        review = load_review(workspace, document).value
        decided = outcomes_decided(paragraphs(found.resolution.provisions, draft.revised, review))
        pending = frozenset(id_ for id_, outcome in decided.items() if outcome == "pending")
        yield Said(draft.value.name, fates_in(found, draft.revised, review, draft.value.fates).fates, pending)


def _on(workspace: Workspace, found: Comparison, said: tuple[Said, ...]) -> Iterator[ProposalOutcome]:
    wanted: dict[str, list[ChangeOutcome]] = {}
    for one in queue(found.matrix):
        wanted.setdefault(one.proposal, []).append(ChangeOutcome(one.provision, one.name, one.act))
    apart = {one.number: one.why for one in found.matrix.apart}
    name = found.resolution.name
    for entry in in_order(found.entries, found.own):
        id_ = entry.proposal.id
        decided = _decided(workspace, id_, found.resolution.provisions, entry.revised)
        changes = changes_with_outcomes(id_, wanted.get(id_, ()), said, decided)
        yield _row(entry.proposal, name, entry.proposal.headline or name, changes, apart.get(entry.proposal.name, ""))


def _new_texts(workspace: Workspace, contents: Contents) -> Iterator[ProposalOutcome]:
    for summary in contents.proposals:
        if summary.resolution:
            continue
        draft = stored_draft(workspace, workspace.load(Proposal, summary.path))
        value = draft.proposal.value
        title = next((p.text for p in draft.revised if p.kind == "title"), "")
        decided = _decided(workspace, value.id, (), draft.revised)
        changes = changes_with_outcomes(value.id, (ChangeOutcome("", "new text", "ADD"),), (), decided)
        yield _row(value, "", value.headline or title, changes)


def _decided(workspace: Workspace, proposal: str, baseline: Text, revised: Text) -> dict[str, Outcome]:
    """What bodies decided on the paragraphs of a proposal itself."""
    review = load_review(workspace, proposal).value
    return outcomes_decided(paragraphs(baseline, revised, review)) if review.decisions else {}


def _row(
    proposal: Proposal, resolution: str, title: str, changes: tuple[ChangeOutcome, ...], apart: str = ""
) -> ProposalOutcome:
    head = column(proposal)
    return ProposalOutcome(
        head.id,
        head.symbol,
        head.number,
        head.sources,
        resolution,
        title,
        proposal.reasons,
        changes,
        head.practice,
        apart,
    )
