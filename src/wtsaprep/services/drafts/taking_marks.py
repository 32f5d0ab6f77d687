"""Taking marks of another's proposal into a draft of ours on the same text: into which, begun if there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.named_clauses import clause_called, clause_names_of
from wtsaprep.drafting.taking_marks import marks_offered, taking_step
from wtsaprep.errors import NeedsDecision, UsageFault
from wtsaprep.model.numbers import natural_key, parse_number
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.regions import UNKNOWN_SOURCE, region
from wtsaprep.services.drafts.change_at_once import change_at_once, proposal_meant, refuse_words, take_step
from wtsaprep.services.drafts.new_proposal import NewProposal, start_proposal
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import event_of
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.offered_marks import OfferedMark
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.file_heads import ProposalSummary


class OfferedClause(NamedTuple):
    """A clause of another's proposal, and what of it can be taken."""

    theirs: Draft
    resolution: Resolution | None
    id: str
    cited: str
    marks: tuple[OfferedMark, ...]


class TakenMark(NamedTuple):
    """What was taken into which draft."""

    proposal: Proposal
    id: str
    cited: str
    text: str
    told: str
    started: bool
    """Whether the draft was begun for it."""


def is_ours(index: Index, proposal: Proposal) -> bool:
    """Whether a proposal is of our own source."""
    number = parse_number(proposal.number)
    return _own(index) in map(region, proposal.sources or (number.sources if number else ()))


def drafts_to_take_into(index: Index, theirs: Proposal) -> tuple[ProposalSummary, ...]:
    """Our drafts on the very text that another's proposal is on, and that may change its words."""
    if theirs.baseline is None:
        return ()
    on = index.on(theirs.baseline.resolution, theirs.baseline.adopted)
    own = _own(index)
    fitting = (
        head
        for head in that_count(on)
        if head.id != theirs.id
        and not head.supports
        and own in map(region, head.sources)
        and head.symbol in ("MOD", "(MOD)")
    )
    return tuple(sorted(fitting, key=lambda head: natural_key(head.number)))


def offered(index: Index, reference: str, clause: str) -> OfferedClause:
    """What of a clause of a proposal can be taken.

    Raises:
        InputFault: no proposal, or no clause of it, is called that.
        StepRefused: the proposal changes nothing of the clause.
    """
    opened = stored_draft(index, proposal_meant(index, reference))
    theirs = draft_of(opened)
    id_ = clause_called(clause, theirs.revised, theirs.baseline)
    return OfferedClause(theirs, opened.baseline, id_, _names(theirs)[id_], marks_offered(theirs, id_))


def draft_meant(drafts: Iterable[ProposalSummary]) -> ProposalSummary | None:
    """The draft to take into, if there is but one.

    Raises:
        NeedsDecision: there are several.
    """
    found = list(drafts)
    if len(found) > 1:
        names = ", ".join(filed_name(head) for head in found)
        raise NeedsDecision("several drafts of ours are on this text", hint=f"Say into which: {names}.")
    return found[0] if found else None


def start_draft_beside(workspace: Workspace, theirs: Proposal, resolution: Resolution | None) -> Path:
    """Our draft on the text that another's proposal is on, begun and saved.

    Raises:
        UsageFault: that proposal is on no text in force.
        WriteFault: it can't be written.
    """
    if resolution is None:
        raise UsageFault(f"{theirs.name} is on no text in force")
    return start_proposal(workspace, NewProposal("MOD", resolution)).stored.path


def take_at_once(index: Index, clause: OfferedClause, mark: OfferedMark | None, into: str, user: str) -> TakenMark:
    """Take a mark, or the whole clause, into a draft of ours and save it; begin the draft if there is none.

    Raises:
        NeedsDecision: several drafts could be meant, or one is open elsewhere.
        StepRefused: the draft changes the same words, or says the same. Nothing is written.
    """
    theirs = clause.theirs
    act = f"take {clause.cited} from {filed_name(theirs.proposal)}"
    # A change of a clause that was split or joined is of the words of one in force.
    id_ = mark.clause if mark else clause.id
    cited = clause.cited if id_ == clause.id else _names(theirs)[id_]
    with acting(index.workspace, act) as within:
        head = None if into else draft_meant(drafts_to_take_into(index, theirs.proposal))
        started = not into and head is None
        if started:
            # What is refused is refused before a draft is begun: on the text in force all can be taken.
            path = start_draft_beside(within, theirs.proposal, clause.resolution)
            into = next(h.id for h in Index(within).proposals if h.path == path)
        elif head is not None:
            into = head.id

        def change(session: DraftingSession, sessions: object) -> tuple[Proposal, str]:
            refuse_words(session)
            take_step(session, taking_step(session.draft, theirs, clause.id, clause.cited, mark))
            text = next((p.text for p in session.draft.revised if p.id == id_), "")
            return session.draft.proposal, text

        (proposal, text), told = change_at_once(Index(within), into, user, act, change)
    return TakenMark(proposal, id_, cited, text, told, started)


def _names(theirs: Draft) -> dict[str, str]:
    return clause_names_of(theirs.revised, theirs.baseline, in_full=True)


def _own(index: Index) -> str:
    return region(event_of(index).source or UNKNOWN_SOURCE)
