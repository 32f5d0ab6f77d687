"""Outcomes in a workspace: of all proposals, or of those on one text in force."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import column, in_order
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Review
from wtsaprep.review.outcomes import (
    ChairTextFates,
    ChangeOutcome,
    Outcomes,
    ProposalOutcome,
    changes_with_outcomes,
    decided_rows,
    outcome_of_whole,
    outcomes_decided,
)
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.queue import queue
from wtsaprep.services.comparing.comparison import compare_new_texts, compare_proposals, compared_for
from wtsaprep.services.comparing.fates import fates_alone
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.comparing.unread_files import told_once
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.sessions.queues import resolutions_with
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import find_resolution, named_text, review_on

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from wtsaprep.model.chair import ConfirmedFate
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.model.provision import Text
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index


RowsOnText = tuple[tuple[ProposalOutcome, ...], tuple[WtsaprepError, ...]]
"""The outcomes of the proposals on a text, and what could not be read of it."""


def _made_now(_text: Resolution, _superseded: bool, make: Callable[[], RowsOnText]) -> RowsOnText:
    return make()


KeepsRows = Callable[["Resolution", bool, Callable[[], RowsOnText]], RowsOnText]
"""Gives the rows of a text as they were found before, or has them made."""


def outcomes_of(
    index: Index,
    resolution: Resolution | None = None,
    *,
    superseded: bool = False,
    keeping: KeepsRows = _made_now,
) -> Outcomes:
    """The outcomes of the proposals on a text in force, ours first; of all proposals, new texts last, if none is said.

    A superseded or withdrawn proposal has a row only if they are asked for. What can't be read is named, be it a
    proposal, a chair's text or what was decided, and the others have their rows.
    """
    heads = index.proposals if superseded else that_count(index.proposals)
    rows: list[ProposalOutcome] = []
    unread = list(index.proposal_heads.broken)
    broken: list[WtsaprepError] = []
    for text in (resolution,) if resolution else resolutions_with(index, {head.id for head in heads}, unread):
        found, faults = keeping(text, superseded, partial(_rows_on, index, text, superseded))
        rows += found
        broken += faults
    if resolution is None:
        competing = [row for compared in _competing(index, broken) for row in _on_text(index, compared, broken)]
        rows += competing
        rows += _new_texts(index, heads, {row.proposal for row in competing}, broken)
    return Outcomes(tuple(rows), told_once((*(file.error for file in unread), *broken)))


def _rows_on(index: Index, text: Resolution, superseded: bool) -> RowsOnText:
    compared = compare_proposals(index, text, superseded=superseded)
    unlisted = {file.path for file in index.proposal_heads.broken}  # Which are told whatever is compared.
    broken = [file.error for file in compared.broken if file.path not in unlisted]
    rows = tuple(_on_text(index, compared, broken))
    return rows, tuple(broken)


def outcomes_named(
    index: Index, reference: str, *, superseded: bool = False, keeping: KeepsRows = _made_now
) -> tuple[Outcomes, str]:
    """The outcomes of what a reference names, a text in force, a document or a proposal; and what that is called.

    Raises:
        InputFault: nothing is called that, or a file can't be read.
        NeedsDecision: several proposals are.
    """
    if (text := find_resolution(index, reference)) is not None:
        return outcomes_of(index, text.value, superseded=superseded, keeping=keeping), text.value.name
    proposal, document = index.proposal(reference), index.contribution(reference)
    ids = {proposal.id} if proposal else set(document.proposals if document else ())
    if not ids:
        named_text(index, reference)  # Says what is wrong with it.
    unread: list[Broken] = []
    texts = tuple(resolutions_with(index, ids, unread))
    if unread and not texts:
        raise unread[0].error
    new = any(head.id in ids and not head.resolution for head in index.proposals)
    scopes: tuple[Resolution | None, ...] = (None,) if new or not texts else texts
    found = [outcomes_of(index, scope, superseded=True, keeping=keeping) for scope in scopes]
    rows = tuple(row for one in found for row in one.rows if row.proposal in ids)
    faults = (fault for one in found for fault in one.broken)
    return Outcomes(rows, told_once((*faults, *(file.error for file in unread)))), reference


def decided_in(index: Index, compared: Comparison) -> frozenset[str]:
    """The ids of the clauses of a comparison on which bodies decided.

    Raises:
        InputFault: a chair's text or what was decided can't be read.
    """
    broken: list[WtsaprepError] = []
    rows = decided_rows(compared.matrix, _on_text(index, compared, broken))
    if broken:
        raise broken[0]
    return rows


def _chair_texts(index: Index, compared: Comparison, broken: list[WtsaprepError]) -> Iterator[ChairTextFates]:
    """What the newest revision of each chair's text on a text in force says; what can't be read goes to ``broken``."""
    baseline = (compared.resolution.baseline.resolution, compared.resolution.baseline.adopted)
    revisions = [head for head in index.contents.texts if (head.resolution, head.adopted) == baseline]
    newest = {head.document: head for head in sorted(revisions, key=lambda head: head.revision)}
    for document in dict.fromkeys(head.document for head in revisions):
        with _told(broken):
            draft = open_chair_text(index, index.load(ChairText, newest[document].path))
            review = review_on(index, document)
            # Of one on the text before a correction the fates are told that are told of it elsewhere.
            on_its_text = compared_for(index, draft) if draft.drifted else compared
            yield _fates(on_its_text, draft.value.name, draft.revised, review, draft.value.fates)


def _fates(
    compared: Comparison, name: str, text: Text, review: Review, confirmed: Iterable[ConfirmedFate] = ()
) -> ChairTextFates:
    """What a text that lies before a body says of the proposals compared."""
    decided = outcomes_decided(paragraphs(compared.resolution.provisions, text, review))
    pending = frozenset(id_ for id_, outcome in decided.items() if outcome == "pending")
    return ChairTextFates(name, fates_alone(compared, text, review, confirmed), pending)


def _proposals_decided(index: Index, compared: Comparison, broken: list[WtsaprepError]) -> Iterator[ChairTextFates]:
    """What bodies decided on proposals says of others, too."""
    for entry in compared.entries:
        review = _review(index, entry.proposal.id, broken)
        if review.decisions:
            yield _fates(compared, entry.proposal.name, entry.revised, review)


@contextlib.contextmanager
def _told(broken: list[WtsaprepError]) -> Iterator[None]:
    try:
        yield
    except WtsaprepError as fault:
        broken.append(fault)


def _review(index: Index, text: str, broken: list[WtsaprepError]) -> Review:
    """The decisions on a text; none where they can't be read."""
    with _told(broken):
        return review_on(index, text)
    return Review(text=text)


def _on_text(index: Index, compared: Comparison, broken: list[WtsaprepError]) -> Iterator[ProposalOutcome]:
    chair_texts = tuple(_chair_texts(index, compared, broken))
    beside = tuple(_proposals_decided(index, compared, broken))
    wanted: dict[str, list[ChangeOutcome]] = {}
    for change in queue(compared.matrix):
        wanted.setdefault(change.proposal, []).append(ChangeOutcome(change.provision, change.name, change.act))
    apart = {head.number: head.why for head in compared.matrix.apart}
    name = compared.resolution.name
    for entry in in_order(compared.entries, compared.own):
        id_ = entry.proposal.id
        decided = _decided(_review(index, id_, broken), compared.resolution.provisions, entry.revised)
        others = [text for text in beside if text.text != entry.proposal.name]
        changes = changes_with_outcomes(id_, wanted.get(id_, ()), chair_texts, decided, others)
        yield _row(entry.proposal, name, entry.proposal.headline or name, changes, apart.get(entry.proposal.name, ""))


def _competing(index: Index, broken: list[WtsaprepError]) -> Iterator[Comparison]:
    """The new texts that chair's texts are made from, each with those that it competes with."""
    seen: set[str] = set()
    for head in index.contents.texts:
        if not head.resolution.startswith("["):
            continue
        with _told(broken):
            chair = index.load(ChairText, head.path).value
            if seen.isdisjoint(chair.new_texts):
                seen.update(chair.new_texts)
                compared = compare_new_texts(index, chair.new_texts)
                yield replace(compared, resolution=Resolution(number=chair.baseline.resolution))


def _new_texts(
    index: Index, heads: Iterable[ProposalSummary], told: Container[str], broken: list[WtsaprepError]
) -> Iterator[ProposalOutcome]:
    for head in heads:
        if head.resolution or head.id in told:
            continue
        with _told(broken):
            draft = stored_draft(index, index.load(Proposal, head.path))
            value = draft.proposal.value
            title = next((p.text for p in draft.revised if p.kind == "title"), "")
            decided = _decided(_review(index, value.id, broken), (), draft.revised)
            changes = changes_with_outcomes(value.id, (ChangeOutcome("", "new text", "ADD"),), (), decided)
            yield _row(value, "", value.headline or title, changes)


def _decided(review: Review, baseline: Text, revised: Text) -> dict[str, Outcome]:
    """What bodies decided on a proposal itself: on its paragraphs, and if on all of them, on the whole."""
    if not review.decisions:
        return {}
    rows = paragraphs(baseline, revised, review)
    whole = outcome_of_whole(rows)
    return outcomes_decided(rows) | ({"": whole} if whole else {})


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
