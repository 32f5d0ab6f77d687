"""Waiving: findings let stand with a note, listed, and told again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.fixing import telling_again_step, waiving_step
from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.errors import StepRefused
from wtsaprep.model.citations import provision_names
from wtsaprep.services.drafts.change_at_once import change_at_once, take_step
from wtsaprep.services.drafts.surroundings import checker_of
from wtsaprep.services.papers.checking import drafts_meant
from wtsaprep.store.index.find import find_chair_text, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.conventions import Waiver
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index


class LetStand(NamedTuple):
    """A finding that somebody let stand."""

    proposal: str
    clause: str
    """What the clause is called; empty for the proposal as a whole, or where it is gone."""
    waiver: Waiver


def let_stand(index: Index, references: Sequence[str], unread: list[Broken]) -> Iterator[LetStand]:
    """What was let stand in the proposals that are meant; in all if none is named.

    Where all are meant, files that can't be read are added to ``unread``.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    for draft in drafts_meant(index, references, unread):
        names = provision_names(draft.revised) if draft.proposal.waived else {}
        for row in draft.proposal.waived:
            yield LetStand(draft.proposal.name, names.get(row.provision, ""), row)


class Waived(NamedTuple):
    """What was let stand, or is told again."""

    findings: int
    told: str
    """What must be told besides."""


def waive(index: Index, reference: str, user: str, rule: str, clause: str, note: str) -> Waived:
    """Let what a rule finds in a proposal stand, or in a clause as it is called there, and save it, as one act.

    Raises:
        StepRefused: it finds nothing there.
        NeedsDecision: somebody has it open, or it is not ours. Nothing is written.
        WtsaprepError: it can't be changed or saved.
    """
    if find_proposal(index, reference) is None and find_chair_text(index, reference) is not None:
        raise StepRefused(f"{reference} is a chair's text: what is found in it is not let stand, but settled in it")
    checker = checker_of(index)

    def change(session: DraftingSession, _: object) -> int:
        draft = session.draft
        id_ = _meant(clause, draft)
        findings = [f for f in checker.of_draft(draft) if f.rule == rule and (not clause or f.provision == id_)]
        if not findings:
            raise StepRefused(f"{rule} finds nothing there")
        for finding in findings:
            take_step(session, waiving_step(session.draft, finding, note))
        return len(findings)

    return Waived(*change_at_once(index, reference, user, f"waive {rule}", change))


def tell_again(index: Index, reference: str, user: str, rule: str, clause: str) -> Waived:
    """Take back that what a rule finds in a proposal was let stand, or in a clause of it, and save it, as one act.

    Raises:
        StepRefused: nothing of the kind was let stand there.
        NeedsDecision: somebody has it open, or it is not ours. Nothing is written.
        WtsaprepError: it can't be changed or saved.
    """

    def change(session: DraftingSession, _: object) -> int:
        draft = session.draft
        id_ = _meant(clause, draft)
        waived = draft.proposal.waived
        rows = [row for row in waived if row.rule == rule and (not clause or row.provision == id_)]
        if not rows:
            raise StepRefused(f"nothing that {rule} finds was let stand there")
        take_step(session, telling_again_step(draft, rows))
        return len(rows)

    return Waived(*change_at_once(index, reference, user, f"tell {rule} again", change))


def _meant(clause: str, draft: Draft) -> str:
    return clause_called(clause, draft.revised, draft.baseline) if clause else ""
