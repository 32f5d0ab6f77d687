"""Changing a draft at once: opened, changed step by step as on a screen, and saved; or all of it left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wtsaprep.conventions.asking import lost_by_step
from wtsaprep.errors import NeedsDecision, StepRefused, UsageFault, Where, WtsaprepError
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.model.symbols import forbidden
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.open_sessions import session_of
from wtsaprep.services.drafts.whose import why_theirs
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.find import event_of, find_proposal
from wtsaprep.store.index.nearest import nothing_called
from wtsaprep.store.index.other_kinds import name_instead

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path

    from wtsaprep.drafting.lost_citations import LostCitation
    from wtsaprep.drafting.named_steps import NamedStep
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.event import Event
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index

T = TypeVar("T")


class TakenStep(NamedTuple):
    """What a step did."""

    changed: bool
    lost: tuple[LostCitation, ...]
    """The citations that lost their clause with it."""


def proposal_meant(index: Index, reference: str) -> Stored[Proposal]:
    """The proposal that a reference names.

    Raises:
        UsageFault: it names something else.
        InputFault: nothing is called that, or it can't be read.
    """
    stored = find_proposal(index, reference)
    if stored is not None:
        return stored
    if index.resolution(reference) or index.contribution(reference) or index.chair_text(reference):
        raise UsageFault(f"{reference} is no proposal", hint=name_instead(index, reference, "proposal"))
    raise nothing_called(index, reference)


def change_at_once(
    index: Index,
    reference: str,
    user: str,
    act: str | Callable[[], str],
    change: Callable[[DraftingSession, MutableMapping[Path, DraftingSession]], T],
) -> tuple[T, str]:
    """Open a draft, change it, and save it; gives what the change gave, and what must be told besides.

    ``change`` is given the session, and the sessions in which it may open the others of the document; all that it saves
    is one act, which can be taken back by the name of ``act``.

    Raises:
        NeedsDecision: somebody has one of them open, or it has unsaved work of an earlier run. Nothing is written.
        WtsaprepError: it can't be changed or saved; nothing of the change is left in its journal.
    """
    sessions: dict[Path, DraftingSession] = {}
    stored = proposal_meant(index, reference)
    try:
        with acting(
            index.workspace, lambda: f"{act if isinstance(act, str) else act()}, {filed_name(stored.value)}"
        ) as within:
            session = session_of(sessions, within, stored.path, user)
            _refuse_busy(session)
            refuse_theirs(event_of(index), session.draft.proposal, session.opened.contribution)
            given = change(session, sessions)
            told = [opened.save() for opened in sessions.values() if opened.unsaved]
    except WtsaprepError:
        for opened in sessions.values():
            _leave_as_it_was(opened)
        raise
    finally:
        for opened in sessions.values():
            opened.close()
    return given, "; ".join(filter(None, told))


def take_step(session: DraftingSession, step: NamedStep) -> TakenStep:
    """Take one step; what it does to citations is told."""
    _refuse_busy(session)
    before = session.draft
    changed = session.step(step.name, step.draft)
    return TakenStep(changed, lost_by_step(before, session.draft, in_full=True) if changed else ())


def refuse_words(session: DraftingSession) -> None:
    """Refuse what changes words where the symbol of the proposal forbids that.

    Raises:
        StepRefused: it does.
    """
    proposal = session.draft.proposal
    if why := forbidden(proposal.symbol, "change words", proposal.supports):
        raise StepRefused(why)


def _refuse_busy(session: DraftingSession) -> None:
    """Refuse a draft that somebody is at work on."""
    where, ref = Where(str(session.opened.proposal.path)), session.draft.proposal.name
    if session.elsewhere:
        what = f"it is open elsewhere: {session.elsewhere}"
        raise NeedsDecision(what, where, "Save and close it there first. Nothing was written.")
    if session.unfinished is not None:
        raise NeedsDecision("it has unsaved work of an earlier run", where, remedy=Remedy("decide-unsaved", ref))


def refuse_theirs(event: Event, proposal: Proposal, document: Stored[Contribution] | None) -> None:
    """Refuse what others tabled; where nobody has said who we are it can't be known whose it is.

    Raises:
        NeedsDecision: others did; nothing is written.
    """
    if event.own and (why := why_theirs(event, proposal, document.value if document else None)):
        what = f"{why}, so {filed_title(proposal)} is not ours to change"
        raise NeedsDecision(what, remedy=Remedy("leave-to-authors", proposal.name))


def _leave_as_it_was(session: DraftingSession) -> None:
    """Take back what was not saved: nobody is there who could go on with it."""
    while session.unfinished is None and session.unsaved and session.history.past:
        session.undo(1)
