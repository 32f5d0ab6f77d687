"""The session of one open draft: its history, whether it is saved, and saving it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.drafting.history import History
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.drafts import discard_kept, keep_unsaved, read_kept, save_drafted

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.store.drafts import OpenDraft
    from wtsaprep.store.workspace import Workspace


class Session:
    """What the reader, the editor and the forms work on together."""

    def __init__(self, workspace: Workspace, opened: OpenDraft) -> None:
        self._workspace = workspace
        self.opened = opened
        self.history: History[Drafted] = History(opened.saved)
        self.typing: Drafted | None = None
        """The draft with what stands in an editor that was not left yet."""

    @property
    def draft(self) -> Drafted:
        """The draft as it is now."""
        return self.history.present

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
