"""Mending: what the fixes of findings would make of proposals, and making it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.fixing import fix_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.contribution import Contribution
from wtsaprep.services.drafts.change_at_once import change_at_once, take_step
from wtsaprep.services.drafts.opened_proposal import StoredDraft, draft_of
from wtsaprep.services.drafts.surroundings import checker_of
from wtsaprep.services.drafts.whose import why_theirs
from wtsaprep.services.papers.checking import all_meant, checked_one
from wtsaprep.store.index.find import event_of, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.conventions.checker import Checker
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text
    from wtsaprep.services.drafts.change_at_once import TakenStep
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index


NOBODY_SAID_WHOSE = "it was tabled, and nobody has said who we are"
"""Why what was tabled is left where it is not meant by its own name."""


class PlannedMend(NamedTuple):
    """What fixes would make of a proposal."""

    name: str
    id: str
    findings: int
    """How many of them are mended."""
    left: int
    """How many are to be put right once that is done; not notes, which may be meant."""
    before: Text
    after: Text
    theirs: str = ""
    """Why it is not ours to change; nothing is mended then, and all that is found is left."""

    @property
    def changed(self) -> frozenset[str]:
        """The ids of the clauses that would read otherwise."""
        known = {p.id: p for p in self.before}
        return frozenset(p.id for p in self.after if known.get(p.id) != p)


def plan_mends(
    index: Index, references: Sequence[str], unread: list[Broken], rules: Sequence[str] = ()
) -> Iterator[PlannedMend]:
    """What the fixes of some rules, or of all, would make of the proposals that are meant; all if none is named.

    Also of those in which nothing has a fix, of covers, and of texts that are nobody's to change, as far as something
    is left to be put right. Where all are meant, files that can't be read are added to ``unread``.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    checker = checker_of(index)
    found = (find_proposal(index, reference) for reference in references)
    named = {stored.value.id for stored in found if stored is not None}
    for one in all_meant(index, references, unread):
        if isinstance(one, StoredDraft):
            theirs = _why_theirs(index, one, named=one.proposal.value.id in named)
            planned = _planned(checker, draft_of(one), rules, theirs)
        else:
            text = checked_one(checker, one)
            planned = PlannedMend(text.name, "", 0, _to_put_right(text.findings, rules), (), ())
        if planned.findings or planned.left:
            yield planned


def _why_theirs(index: Index, draft: StoredDraft, *, named: bool) -> str:
    """Why a proposal is not ours to change.

    Where nobody has said who we are it can't be known whose it is: then what was tabled is changed if it is named.
    """
    event, proposal = event_of(index), draft.proposal.value
    if not event.own:
        return NOBODY_SAID_WHOSE if why_theirs(event, proposal, None) and not named else ""
    document = index.document_of(proposal.id)
    value = index.load(Contribution, document.path).value if document else None
    return why_theirs(event, proposal, value)


def _planned(checker: Checker, draft: Draft, rules: Sequence[str], theirs: str) -> PlannedMend:
    findings = checker.of_draft(draft)
    if theirs:
        left = _to_put_right(findings, rules)
        return PlannedMend(draft.proposal.name, draft.proposal.id, 0, left, draft.revised, draft.revised, theirs)
    mended = [finding for finding in findings if finding.fix and (not rules or finding.rule in rules)]
    after = fix_step(draft, mended).draft if mended else draft
    # A verb that is put right makes a heading of a line that was none, and more may be told of what it opens.
    left = _to_put_right(checker.of_draft(after) if mended else findings, rules)
    return PlannedMend(draft.proposal.name, draft.proposal.id, len(mended), left, draft.revised, after.revised)


def _to_put_right(findings: Iterable[Finding], rules: Sequence[str]) -> int:
    return sum(f.severity != "note" and (not rules or f.rule in rules) for f in findings)


def mend(index: Index, planned: PlannedMend, user: str, rules: Sequence[str] = ()) -> str:
    """Make in a proposal what was planned, and save it, as one act; gives what must be told besides.

    Raises:
        NeedsDecision: somebody has it open, or it is not ours. Nothing is written.
        WtsaprepError: it can't be changed or saved.
    """
    checker = checker_of(index)

    def change(session: DraftingSession, _: object) -> TakenStep:
        findings = [f for f in checker.of_draft(session.draft) if f.fix and (not rules or f.rule in rules)]
        step = fix_step(session.draft, findings)
        if step.draft.revised != planned.after:
            raise StepRefused("it was changed since this was planned")
        return take_step(session, step)

    return change_at_once(index, planned.id, user, "mend", change)[1]
