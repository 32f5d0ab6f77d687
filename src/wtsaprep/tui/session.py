"""The session of one open draft: its history, whether it is saved, and saving it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.drafting.history import History
from wtsaprep.drafting.settle import open_conflicts, settled
from wtsaprep.errors import UsageFault, WtsaprepError
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.catalogue import find_resolution
from wtsaprep.store.drafts import discard_kept, keep_unsaved, merge_from_disk, read_kept, save_drafted
from wtsaprep.store.rebasing import rebased

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.drafting.settle import Choice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.drafts import OpenDraft
    from wtsaprep.store.workspace import Workspace


_NONE = Baseline(resolution="")


class Session:
    """What the reader, the editor and the forms work on together."""

    def __init__(self, workspace: Workspace, opened: OpenDraft) -> None:
        self._workspace = workspace
        self.opened = opened
        self.history: History[Drafted] = History(opened.saved)
        self._resolutions = {opened.resolution.baseline: opened.resolution} if opened.resolution else {}
        self.typing: Drafted | None = None
        """The draft with what stands in an editor that was not left yet."""

    @property
    def draft(self) -> Drafted:
        """The draft as it is now."""
        return self.history.present

    @property
    def resolution(self) -> Resolution | None:
        """The text in force that the draft stands on now; none for a draft new text."""
        return self._resolutions.get(self.draft.proposal.baseline or _NONE, self.opened.resolution)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        return open_conflicts(self.draft)

    @property
    def drifted(self) -> bool:
        """Whether it was made on another text in force, and was not put onto the one there is."""
        return self.opened.drifted and self.draft.proposal.baseline == self.opened.saved.proposal.baseline

    def settle(self, conflict: Conflict, choice: Choice, name: str) -> None:
        """Settle one conflict, as a step; ``name`` is what the clause is called."""
        self.step(f"settle {name}: {choice}", settled(self.draft, conflict, choice))

    def merge_from_disk(self) -> None:
        """Unite the draft with what somebody else saved meanwhile, as a step; saving it then overwrites nothing unseen.

        Raises:
            WtsaprepError: what is there now can't be read, or can't be united with this.
        """
        self.opened, merged = merge_from_disk(self._workspace, self.opened, self.draft)
        self.step("unite with what was saved meanwhile", merged)

    def rebase(self) -> Resolution:
        """Put the draft onto the latest edition of its text, as a step.

        Raises:
            WtsaprepError: it stands on it already, there is none, or something waits to be settled first.
        """
        baseline = self.draft.proposal.baseline
        found = find_resolution(self._workspace, baseline.resolution) if baseline else None
        if found is None:
            raise UsageFault("a draft new text stands on no text in force")
        moved = rebased(self._workspace, self.draft, found.value)
        self._resolutions[found.value.baseline] = found.value
        self.step(f"re-base onto {found.value.name}", moved)
        return found.value

    @property
    def unsaved(self) -> bool:
        """Whether there is something to save."""
        return self.draft != self.opened.saved

    def step(self, name: str, draft: Drafted) -> bool:
        """Take one step that can be undone; whether anything changed."""
        before = self.history
        self.history = self.history.step(name, draft)
        self.typing = None
        return self.history is not before

    def undo(self, times: int) -> str:
        """Take back steps; the name of the last one, or nothing."""
        name = ""
        for _ in range(times):
            if self.history.past:
                name = self.history.past[-1][0]
            self.history = self.history.undone()
        return name

    def redo(self, times: int) -> str:
        """Make steps again; the name of the last one, or nothing."""
        name = ""
        for _ in range(times):
            if self.history.future:
                name = self.history.future[0][0]
            self.history = self.history.redone()
        return name

    def save(self) -> str:
        """Save; give what the user must be told besides.

        Raises:
            WriteFault: it could not be saved; the file is as it was.
        """
        self.opened, told = save_drafted(self._workspace, self.opened, self.draft)
        return told

    def cosignatories_needed(self) -> int:
        """How many must have signed, as wtsaprep.toml tells it; 0 where it does not."""
        with contextlib.suppress(WtsaprepError):
            return self._workspace.event().cosignatories_needed
        return 0

    def keep(self) -> Path | None:
        """Keep what is not saved, also what is just being typed, beside the file.

        Raises:
            WriteFault: it could not be written.
        """
        return keep_unsaved(self.opened, self.typing or self.draft)

    def kept(self) -> Drafted | None:
        """What was kept when the program had to go the last time.

        Raises:
            InputFault: it can't be read.
        """
        return read_kept(self.opened)

    def discard_kept(self) -> None:
        """Give up what was kept."""
        discard_kept(self.opened)
