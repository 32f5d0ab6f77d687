"""Our delegation's own comments on a proposal: a file apart from the draft, read when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import PRIVATE_COMMENTS
from wtsaprep.store.folders.act_log import last_act, last_undone
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.private_folder import change_private_comments, private_comments

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.drafting.comments import Comments
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


class OurComments:
    """What we alone wrote on one proposal, and why it can't be read, if it can't."""

    def __init__(self, workspace: Workspace, proposal: str) -> None:
        self._workspace = workspace
        self._proposal = proposal
        self._file = workspace.private / f"{PRIVATE_COMMENTS}/{proposal}.toml"
        self._read: Comments | None = None
        self.fault = ""
        """Why they can't be read, if they can't."""

    @property
    def comments(self) -> Comments:
        """The comments; none where their file can't be read."""
        if self._read is None:
            self._read, self.fault = (), ""
            try:
                self._read = private_comments(self._workspace, self._proposal).value.comments
            except WtsaprepError as fault:
                self.fault = f"our own comments can't be read: {fault.what}"
        return self._read

    def look_again(self) -> None:
        """Read them anew: somebody else of our delegation may have written some."""
        self._read = None

    @property
    def last(self) -> Act | None:
        """What was last done to them and can be taken back, also by an earlier run."""
        return last_act(self._workspace.folder, self._file)

    @property
    def undone(self) -> Act | None:
        """What was taken back and can be done again."""
        return last_undone(self._workspace.folder, self._file)

    def travel(self, *, undo: bool) -> None:
        """Take back what was done last, or do again what was taken back.

        Raises:
            WtsaprepError: their file can't be written, or somebody changed the same since.
        """
        from wtsaprep.services.drafts.taking_back import do_again, take_back

        act = self.last if undo else self.undone
        if act is not None:
            (take_back if undo else do_again)(self._workspace, act)
        self.look_again()

    def change(self, change: Callable[[Comments], Comments]) -> None:
        """Change them and save them.

        Raises:
            InputFault: their file can't be read.
            WriteFault: it can't be written.
        """
        with acting(self._workspace, "change our own comments") as within:
            self._read = change_private_comments(within, self._proposal, change).value.comments
