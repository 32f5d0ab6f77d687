"""The session of one open draft: its history, whether it is saved, and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.brackets import open_brackets
from wtsaprep.drafting.comments import unresolved
from wtsaprep.drafting.edit import with_proposal
from wtsaprep.drafting.history import History
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.drafts import discard_kept, keep_unsaved, read_kept, save_drafted
from wtsaprep.store.private import change_private_comments, private_comments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.comments import Comments
    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.model.provision import Text
    from wtsaprep.present.comments import Circle
    from wtsaprep.store.drafts import OpenDraft
    from wtsaprep.store.workspace import Workspace


class Session:
    """What the reader, the editor and the forms work on together."""

    def __init__(self, workspace: Workspace, opened: OpenDraft, author: str = "") -> None:
        self._workspace = workspace
        self.opened = opened
        self.history: History[Drafted] = History(opened.saved)
        self.typing: Drafted | None = None
        """The draft with what stands in an editor that was not left yet."""
        self.author = author
        """Whose name new comments bear."""
        self.private_fault = ""
        """Why our own comments can't be read, if they can't."""
        self._noting: Callable[[Comments], Comments] | None = None
        self._private: Comments | None = None
        self._bracketed: tuple[Text, tuple[Bracket, ...]] = ((), ())

    @property
    def draft(self) -> Drafted:
        """The draft as it is now."""
        return self.history.present

    @property
    def unsaved(self) -> bool:
        """Whether there is something to save."""
        return self.draft != self.opened.saved

    @property
    def open_brackets(self) -> tuple[Bracket, ...]:
        """The brackets of the draft that nobody has settled."""
        if self._bracketed[0] is not self.draft.revised:
            self._bracketed = (self.draft.revised, open_brackets(self.draft.revised, self.draft.baseline))
        return self._bracketed[1]

    @property
    def private_comments(self) -> Comments:
        """Our delegation's own comments, in a file of their own; none where it can't be read."""
        if self._private is None:
            self._private, self.private_fault = (), ""
            try:
                self._private = private_comments(self._workspace, self.draft.proposal.id).value.comments
            except WtsaprepError as fault:
                self.private_fault = f"our own comments can't be read: {fault.what}"
        return self._private

    @property
    def commented(self) -> frozenset[str]:
        """The ids of the clauses with comments that are not resolved, ours and the shared ones."""
        return unresolved(self.draft.proposal.comments) | unresolved(self.private_comments)

    def look_again(self) -> None:
        """Read our own comments anew: somebody else of our delegation may have written some."""
        self._private = None

    def comment_privately(self, change: Callable[[Comments], Comments]) -> None:
        """Change our own comments and save them, apart from the draft.

        Raises:
            InputFault: their file can't be read.
            WriteFault: it can't be written.
        """
        stored = change_private_comments(self._workspace, self.draft.proposal.id, change)
        self._private = stored.value.comments

    def note_typing(self, circle: Circle, change: Callable[[Comments], Comments] | None) -> None:
        """What a comment being written would change, to be kept if the program has to go; None if it is left."""
        draft = self.draft
        self._noting = change if circle == "private" else None
        shared = change if circle == "shared" else None
        self.typing = with_proposal(draft, comments=shared(draft.proposal.comments)) if shared else None

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

    def keep(self) -> Path | None:
        """Keep what is not saved, also what is just being typed, beside the file.

        Raises:
            WriteFault: it could not be written.
        """
        try:
            return keep_unsaved(self.opened, self.typing or self.draft)
        finally:
            if self._noting is not None:
                self.comment_privately(self._noting)

    def kept(self) -> Drafted | None:
        """What was kept when the program had to go the last time.

        Raises:
            InputFault: it can't be read.
        """
        return read_kept(self.opened)

    def discard_kept(self) -> None:
        """Give up what was kept."""
        discard_kept(self.opened)
