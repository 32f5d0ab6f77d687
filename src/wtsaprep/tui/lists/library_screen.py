"""The library: documents, resolutions and proposals, and what of the event and of our drafts is to be known first."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.counted import counted
from wtsaprep.present.text.deadline import deadline_words
from wtsaprep.tui.lists.changing_files import CHANGING_FILES
from wtsaprep.tui.lists.leading_on import LEADING_ON
from wtsaprep.tui.lists.library_list import LibraryList
from wtsaprep.tui.lists.practising import PRACTISING
from wtsaprep.tui.lists.searching import SEARCHING
from wtsaprep.tui.lists.starting import STARTING
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL, QUIT

if TYPE_CHECKING:
    from wtsaprep.commands.command import Place
    from wtsaprep.tui.screens.screen_command import Topics

_MOST_NAMED = 3
"""Proposals that fit a row of 80 columns."""


class LibraryScreen(LibraryList):
    """What there is to read."""

    place: ClassVar[Place] = "library"
    topics: ClassVar[Topics[LibraryScreen]] = (
        GENERAL,
        QUIT,
        STEPS,
        PAGES,
        ENDS,
        SEARCHING,
        LEADING_ON,
        STARTING,
        CHANGING_FILES,
        PRACTISING,
    )

    def on_mount(self) -> None:
        self._message = self.shell.settings_faults
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        folder = "" if self.shell.room_view else self.shell.workspace.folder.name
        return f"wtsaprep  {self.shell.event_name}", f"search: {self.query_words}" if self.query_words else folder

    def status_texts(self) -> tuple[str, str]:
        contents = self.contents
        broken = (
            f"{counted(len(contents.broken), 'file')} can't be read: {contents.broken[0].error}"
            if contents.broken
            else ""
        )
        unsaved = sum(session.unsaved for session in self.shell.sessions.values())
        not_saved = f"{counted(unsaved, 'draft')} not saved" if unsaved else ""
        days = deadline_words(self.deadline, date.today())
        if self.shell.room_view:  # What of ours waits to be saved is for nobody else.
            return broken.split("\n")[0], days
        return broken.split("\n")[0] or self._left_text(), not_saved or days

    def _left_text(self) -> str:
        """Which proposals an earlier run left unsaved and nobody has decided on; opening one offers its words."""
        sessions = self.shell.sessions
        undecided = [
            proposal.number or proposal.id
            for proposal in self.contents.proposals
            if os.path.realpath(proposal.path) in self.shell.left_unsaved
            and (proposal.path not in sessions or sessions[proposal.path].unfinished)
        ]
        names = ", ".join(undecided[:_MOST_NAMED]) + " ..." * (len(undecided) > _MOST_NAMED)
        return f"left unsaved: {names}; {self.key('open')} on it to recover" if undecided else ""
