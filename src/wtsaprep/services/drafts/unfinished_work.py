"""Unsaved work of an earlier run: taken into its draft and saved, or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, NeedsDecision, Where
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.drafts.open_sessions import session_of
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index


def decide_on_unsaved(index: Index, reference: str, user: str, *, keep: bool) -> str:
    """Save what was left unsaved of a proposal, or go on with what is saved; gives what must be told.

    Raises:
        InputFault: nothing was left unsaved.
        NeedsDecision: it is open elsewhere.
        WtsaprepError: it can't be saved, and stays unsaved as it was.
    """
    stored = proposal_meant(index, reference)
    where, act = Where(str(stored.path)), "save" if keep else "give up"
    with acting(index.workspace, f"{act} what was left unsaved of {filed_name(stored.value)}") as within:
        session = session_of({}, within, stored.path, user)
        try:
            if session.elsewhere:
                raise NeedsDecision(
                    f"it is open elsewhere: {session.elsewhere}", where, "Save and close it there first."
                )
            if session.unfinished is None:
                raise InputFault("nothing of it was left unsaved", where)
            told = session.unfinished.told
            if not keep:
                session.discard()
                return " ".join(told)
            session.recover()
            return " ".join(filter(None, (*told, session.save())))
        finally:
            session.close()
