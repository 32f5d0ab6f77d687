"""The library: what is ours, what others tabled, and what of the event and of our drafts is to be known first."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.counted import counted
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.present.lists.library_words import short_name, thing_in_words
from wtsaprep.present.lists.odd_files import copy_words, odd_files_told
from wtsaprep.present.text.deadline import deadline_words
from wtsaprep.tui.lists.changing_files import CHANGING_FILES
from wtsaprep.tui.lists.leading_on import LEADING_ON
from wtsaprep.tui.lists.library_list import LibraryList
from wtsaprep.tui.lists.practising import PRACTISING
from wtsaprep.tui.lists.searching import SEARCHING
from wtsaprep.tui.lists.setting_up_git import SETTING_UP_GIT
from wtsaprep.tui.lists.starting import STARTING
from wtsaprep.tui.lists.unfolding import UNFOLDING, folds
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL, QUIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.commands.command import Command, Place
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.screen_command import Topics

_COMPARE = "`wtsaprep diff` of both"
"""What lays a copy over the file that it is one of."""
_MOST_NAMED = 3
"""Proposals that fit a row of 80 columns."""


class LibraryScreen(LibraryList):
    """What there is to read."""

    place: ClassVar[Place] = "library"
    wide = True
    topics: ClassVar[Topics[LibraryScreen]] = (
        GENERAL,
        QUIT,
        STEPS,
        PAGES,
        ENDS,
        SEARCHING,
        LEADING_ON,
        UNFOLDING,
        STARTING,
        CHANGING_FILES,
        PRACTISING,
        SETTING_UP_GIT,
    )

    def on_mount(self) -> None:
        self._tell_first()
        super().on_mount()

    def take(self, index: Index) -> None:
        first = not self.is_read
        super().take(index)
        if first:
            self._tell_first()

    def _tell_first(self) -> None:
        """What is to be known when the program starts, and when it has read what there is."""
        odd = "" if self.shell.room_view else odd_files_told(self.contents, _COMPARE)
        self._message = "; ".join(filter(None, (self.shell.settings_faults, odd)))

    def wanted(self) -> Iterator[Command]:
        """The way to practise is told to who has nothing of their own yet; the others know it."""
        told = self.practice or not self.parts.ours
        rows = (row for row in super().wanted() if told or row.name != "practise")
        # Whoever is there looks for the way back, whoever is not for their own work first.
        return iter(rows if self.practice else sorted(rows, key=lambda row: row.name == "practise"))

    def label_of(self, row: Command) -> str:
        if row.name == "practise" and self.practice:
            return "leave practice"
        return "fold" if row.name == "unfold" and folds(self) else super().label_of(row)

    def title_texts(self) -> tuple[str, str]:
        ours = self.ours
        event = " · ".join(filter(None, (short_name(self.shell.event_name), ours.place)))
        if self.query_words:
            right = f"search: {self.query_words}"
        else:
            room = self.shell.room_view
            code = "" if room or ours.source == UNKNOWN_SOURCE else ours.source
            right = " · ".join(filter(None, (code, deadline_words(ours.deadline, date.today()))))
            right = right or ("" if room else self.shell.workspace.folder.name)
        return event or "wtsaprep", right

    def status_texts(self) -> tuple[str, str]:
        files = self._folder_text() or self.word_search.progress or self.word_search.said or self._broken_text()
        left = files or self.reading.words or self._left_text() or self._copies_text() or self._chosen_text()
        unsaved = sum(session.unsaved for session in self.shell.sessions.values())
        # What of ours waits to be saved is for nobody else.
        return left, f"{counted(unsaved, 'draft')} not saved" if unsaved and not self.shell.room_view else ""

    def _broken_text(self) -> str:
        """Which files can't be read, or in part only; those of our own are for nobody else."""
        broken = self.contents.broken if self.beside.broken is None else self.beside.broken
        if self.shell.room_view:
            broken = tuple(file for file in broken if self.shell.workspace.private not in file.path.parents)
        if not broken:
            return ""
        return f"{counted(len(broken), 'file')} can't be read: {broken[0].error.in_short}"

    def _folder_text(self) -> str:
        """That the workspace went while the program ran: nothing of it can be shown, and open drafts are kept."""
        folder = self.shell.workspace.folder
        return "" if os.path.isdir(folder) else f"the workspace is gone; open drafts are in their journals: {folder}"

    def _chosen_text(self) -> str:
        """What is under the cursor, as far as its row does not say it."""
        chosen = self.chosen
        return thing_in_words(chosen, self.told, self.contents.resolutions) if chosen is not None else ""

    def _copies_text(self) -> str:
        """Which file is a copy that counts nowhere; the files of our folders are for nobody else."""
        copies = () if self.shell.room_view else self.contents.copies
        return copy_words(copies[0]) if copies else ""

    def _left_text(self) -> str:
        """Which proposals an earlier run left unsaved; opening one offers its words."""
        if self.shell.room_view:
            return ""
        if self.shell.reading_left:
            return "still reading what was left unsaved ..."
        undecided = [proposal.number or proposal.id for proposal in self.left_undecided]
        names = ", ".join(undecided[:_MOST_NAMED]) + " ..." * (len(undecided) > _MOST_NAMED)
        drafts = f"left unsaved: {names}; {self.key('open')} on it to recover" if undecided else ""
        return "; ".join(filter(None, (drafts, self._begun_text())))

    def _begun_text(self) -> str:
        """Which form or prompt was broken off, and the key that leads there, where it is opened here itself."""
        left = self.shell.words.known
        if not left:
            return ""
        (place, words), more = next(iter(left.items())), " ..." * (len(left) > 1)
        here = not words.session and any(row.name == place.form for row in self.commands)
        way = f"{self.key(place.form)} goes on with it" if here else f"{self.key('register')} leads there"
        return f"not finished: {words.called}{more}; {way}"
