"""Named changes and paragraphs: what somebody means who names a proposal and a clause of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.named_clauses import called_among, clause_names_of, same_name
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault
from wtsaprep.model.citation_words import with_name_in_force
from wtsaprep.model.proposal import Proposal
from wtsaprep.review.queue_selection import QueueSelection, read_choice
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.comparing.opened_chair_text import StoredChairText
from wtsaprep.services.drafts.opened_proposal import StoredDraft, stored_draft
from wtsaprep.services.sessions.queues import resolution_choice
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.services.sessions.prepare_session import PrepareSession
    from wtsaprep.services.sessions.room_session import RoomSession
    from wtsaprep.store.index.index import Index


def choice_named(index: Index, words: str, proposal: Proposal) -> QueueSelection:
    """What is gone through, as it is written; the changes of the proposal, where nothing is.

    Raises:
        UsageFault: it is nothing to go through.
        InputFault: no text in force is called that.
    """
    if not words:
        return QueueSelection("proposal", proposal.name)
    choice = read_choice(words)
    return resolution_choice(named_resolution(index, choice.name)) if choice.kind == "resolution" else choice


def changes_of(session: PrepareSession, proposal: str) -> tuple[HeldPosition, ...]:
    """The changes of a proposal, by its id, among those that are gone through."""
    return tuple(held for held in session.held if held.change.proposal == proposal)


def change_called(index: Index, session: PrepareSession, proposal: str, said: str) -> HeldPosition:
    """The change of a proposal on the clause that is called so; "whole text" is what it wants of all of it.

    Raises:
        InputFault: there is none.
        NeedsDecision: several clauses are called so.
    """
    changes = changes_of(session, proposal)
    if not changes:
        apart = session.queue.apart
        raise InputFault("nothing of this proposal is gone through here", hint="; ".join(apart))
    in_force = {held.change.provision: held.change.name for held in changes}
    own = names_in_proposal(index, session, proposal)
    draft = stored_draft(index, index.load(Proposal, session.queue.paths[proposal]))
    meant = [id_ for id_ in in_force if same_name(said, own.get(id_, "")) or same_name(said, in_force[id_])]
    if len(meant) > 1:
        several = "; ".join(with_name_in_force(own.get(id_, in_force[id_]), in_force[id_]) for id_ in meant)
        raise NeedsDecision(f"{said!r} may be {len(meant)} clauses: {several}", hint="Say how its words begin.")
    id_ = meant[0] if meant else called_among(said, in_force, draft.revised, draft.baseline_text)
    return next(held for held in changes if held.change.provision == id_)


def names_in_proposal(index: Index, session: PrepareSession, proposal: str) -> dict[str, str]:
    """What the clauses of a proposal are called in its own text, by their ids; the queue calls them as in force."""
    path = session.queue.paths.get(proposal)
    if path is None:
        return {}
    draft = stored_draft(index, index.load(Proposal, path))
    return clause_names_of(draft.revised, draft.baseline_text)


def path_before_body(index: Index, reference: str) -> Path:
    """The file of the text that lies before a body: a revision of a chair's text, or a proposal.

    Raises:
        UsageFault: it is neither.
        InputFault: nothing is called that.
    """
    meant = open_named(index, reference)
    if isinstance(meant, StoredChairText):
        return meant.stored.path
    if isinstance(meant, StoredDraft):
        return meant.proposal.path
    raise UsageFault(f"{reference} is neither a chair's text nor a proposal")


def paragraph_called(session: RoomSession, said: str) -> str:
    """The id of the paragraph that is called so.

    Raises:
        InputFault: there is none.
        NeedsDecision: several are.
    """
    names = {paragraph.id: paragraph.name for paragraph in session.paragraphs}
    return called_among(said, names, session.subject.revised, session.subject.baseline)
