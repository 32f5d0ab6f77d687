"""Exact counts: how much still needs us once texts are laid side by side and earlier versions are looked at.

Formal changes are left out, positions of earlier versions are carried, fates that follow from decisions are settled.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.drafting.replies import suggestions
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.chair import ChairText
from wtsaprep.review.choice import Choice
from wtsaprep.review.needs import Counts, Looked
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.store.chair_texts import open_chair_text
from wtsaprep.store.drafts import open_drafted
from wtsaprep.store.fates import fates_of
from wtsaprep.store.positions import Holdings
from wtsaprep.store.queues import queue_of
from wtsaprep.store.replies import replies_to
from wtsaprep.store.reviews import load_review

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.paragraphs import Paragraph
    from wtsaprep.review.positions import Held
    from wtsaprep.store.contents import Contents
    from wtsaprep.store.workspace import Workspace


def exact_counts(workspace: Workspace, contents: Contents, rough: Counts) -> Counts:
    """How much is left; what can't be counted stays as it was roughly, and is told."""
    faults: list[WtsaprepError] = []
    changes, replies = dict(rough.changes), {}
    fates, open_paragraphs = dict(rough.fates), dict(rough.paragraphs)
    try:
        changes = looked_at(workspace)
    except WtsaprepError as error:
        faults.append(error)
    paths = {one.id: one.path for one in contents.proposals}
    for proposal, at_most in rough.replies.items():
        try:
            replies[proposal] = _to_settle(workspace, paths[proposal], proposal) if proposal in paths else 0
        except WtsaprepError as error:
            replies[proposal] = at_most
            faults.append(error)
    for text in contents.texts:
        try:
            fates[text.id], open_paragraphs[text.id] = _in_text(workspace, text.path)
        except WtsaprepError as error:
            faults.append(error)
    return Counts(changes, replies, fates, open_paragraphs, tuple(faults))


def looked_at(workspace: Workspace) -> dict[str, Looked]:
    """How far we are with each proposal.

    Raises:
        InputFault: wtsaprep.toml, a resolution or a file of positions can't be read.
    """
    found = queue_of(workspace, Choice("all"))
    by_proposal: dict[str, list[Held]] = {}
    for held in Holdings(workspace, found.paths).held(found.changes):
        by_proposal.setdefault(held.change.proposal, []).append(held)
    return {proposal: _tally(held) for proposal, held in by_proposal.items()}


def _tally(held: list[Held]) -> Looked:
    states = Counter(one.state for one in held)
    return Looked(states["not looked at"], states["changed since"], len(held))


def _to_settle(workspace: Workspace, path: Path, proposal: str) -> int:
    draft = open_drafted(workspace, path).saved
    return sum(one.open for one in suggestions(draft, replies_to(workspace, proposal)))


def _in_text(workspace: Workspace, path: Path) -> tuple[int, int]:
    """The fates to confirm and the paragraphs left open in a chair's text."""
    draft = open_chair_text(workspace, workspace.load(ChairText, path))
    review = load_review(workspace, draft.value.document).value
    open_fates = sum(one.open for one in fates_of(workspace, draft).fates)
    return open_fates, sum(map(_needs_body, paragraphs(draft.baseline.provisions, draft.revised, review)))


def _needs_body(one: Paragraph) -> bool:
    """Whether a paragraph waits for its body: nobody need decide on what is in force, unless somebody did."""
    return one.left and (one.changed or bool(one.brackets) or one.decision is not None)
