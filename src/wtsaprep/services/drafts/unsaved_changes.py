"""How much the drafts that are open change as they stand: what a list counts is what was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.drafts.drafting_session import DraftingSession


class UnsavedChanges:
    """The changes of unsaved drafts; each is counted once while it stays as it is, since lists ask at every key."""

    def __init__(self) -> None:
        self._counted: dict[Path, tuple[Draft, int]] = {}

    def of(self, sessions: Mapping[Path, DraftingSession]) -> dict[Path, int]:
        """How many changes each unsaved draft makes in more than what is formal, by its file."""
        unsaved = {path: session.draft for path, session in sessions.items() if session.unsaved}
        self._counted = {path: self._count(path, draft) for path, draft in unsaved.items()}
        return {path: count for path, (_, count) in self._counted.items()}

    def _count(self, path: Path, draft: Draft) -> tuple[Draft, int]:
        # Whoever has a draft open has loaded these; the first screen has not.
        from wtsaprep.redline.redline import redline
        from wtsaprep.redline.whole_changes import count_changes

        known = self._counted.get(path)
        if known is not None and known[0] is draft:
            return known
        return draft, count_changes(redline(draft.baseline, draft.revised))
