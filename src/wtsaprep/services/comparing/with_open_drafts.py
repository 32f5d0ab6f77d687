"""The comparison as the screens show it: proposals that are open count as they are now, saved or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace


def compare_with_open(
    workspace: Workspace,
    resolution: Resolution,
    sessions: Mapping[Path, DraftingSession],
    *,
    superseded: bool = False,
) -> Comparison:
    """All proposals on a text in force, those that are open as they are now."""
    # A thread compares while keys open and close drafts.
    unsaved = {
        path: Compared(session.draft.proposal, session.draft.revised)
        for path, session in tuple(sessions.items())
        if session.unsaved
    }
    return compare_proposals(Index(workspace), resolution, unsaved, superseded=superseded)
