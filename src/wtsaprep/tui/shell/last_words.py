"""The last words of the program, to the shell that has the terminal again: what it leaves unsaved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.proposal_names import filed_name
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.services.drafts.drafting_session import DraftingSession


def last_words(sessions: Iterable[DraftingSession], others_look: bool) -> str:
    """Which drafts the next start offers to go on with; none that others must not see."""
    if others_look:
        return ""
    left = [filed_name(each.draft.proposal) for each in sessions if each.journaled and each.leaves_unsaved]
    return visible(f"left unsaved: {', '.join(left)}; the next start offers it") if left else ""
