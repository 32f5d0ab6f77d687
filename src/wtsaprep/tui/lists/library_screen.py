"""The library: documents, resolutions and proposals, with a search over titles that narrows while one types."""

from __future__ import annotations

import contextlib
import os
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.present.lists.library import library_rows
from wtsaprep.present.text.counted import counted
from wtsaprep.present.text.deadline import deadline_words
from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary
from wtsaprep.store.index.full_text_search import paths_with_words
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.tui.forms.new_proposal_screen import NewScreen, StartChoice
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import (
    CompareProposals,
    Export,
    Import,
    ReadChairText,
    ReadProposal,
    ReadRegister,
    ReadResolution,
    Room,
    StartChairText,
    StartProposal,
)
from wtsaprep.tui.screens.general import GENERAL, QUIT
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.store.index.contents import Contents

_MOST_NAMED = 3
"""Proposals that fit a row of 80 columns."""

_READING = {ProposalSummary: ReadProposal, ResolutionSummary: ReadResolution, ChairSummary: ReadChairText}

Meaning = ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary


class LibraryScreen(CursorScreen[None]):
    """What there is to read."""

    place: ClassVar[Place] = "library"
    topics: ClassVar[Topics[LibraryScreen]] = (GENERAL, QUIT, STEPS, PAGES, ENDS)
    steps_in: ClassVar[str] = "#rows"
    DEFAULT_CSS = "#search { dock: bottom; height: 1; border: none; padding: 0 1; }"

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self._contents = contents
        self._query = ""
        self._stale = False
        """Whether another screen was shown meanwhile, which may have written files."""

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._list_rows(), id="rows")

    def on_mount(self) -> None:
        self._message = self.shell.told
        self._deadline = read_ours(Index(self.shell.workspace)).deadline
        super().on_mount()

    @property
    def rows(self) -> RowsView[Meaning]:
        """The list."""
        return self.query_one("#rows", RowsView)

    def title_texts(self) -> tuple[str, str]:
        event = self.shell.event_name
        folder = "" if self.shell.room_view else self.shell.workspace.folder.name
        return f"wtsaprep  {event}", f"search: {self._query}" if self._query else folder

    def status_texts(self) -> tuple[str, str]:
        contents = self._contents
        broken = f"{len(contents.broken)} files can't be read: {contents.broken[0].error}" if contents.broken else ""
        unsaved = sum(session.unsaved for session in self.shell.sessions.values())
        not_saved = f"{counted(unsaved, 'draft')} not saved" if unsaved else ""
        days = deadline_words(self._deadline, date.today())
        return broken.split("\n")[0] or self._left_text(), not_saved or days

    def _left_text(self) -> str:
        """Which proposals an earlier run left unsaved and nobody has decided on; opening one offers its words."""
        sessions = self.shell.sessions
        undecided = [
            one.number or one.id
            for one in self._contents.proposals
            if os.path.realpath(one.path) in self.shell.left
            and (one.path not in sessions or sessions[one.path].unfinished)
        ]
        names = ", ".join(undecided[:_MOST_NAMED]) + " ..." * (len(undecided) > _MOST_NAMED)
        return f"left unsaved: {names}; {self.key('open')} on it to recover" if undecided else ""

    def why_not(self, command: Command) -> str:
        chosen = self.rows.chosen
        if command.name == "back" and not self._query and not self.query("#search"):
            return f"this is the first screen; {self.key('quit')} leaves"
        if command.name == "open" and chosen is None:
            return f"there is nothing here yet; {self.key('import')} imports a text"
        if command.name in ("new", "start-chair") and not isinstance(chosen, ResolutionSummary):
            return "put the cursor on a resolution"
        if command.name == "compare" and not (
            isinstance(chosen, ResolutionSummary) or (isinstance(chosen, ProposalSummary) and chosen.resolution)
        ):
            return "put the cursor on a resolution, or on a proposal to change one"
        if command.name == "room" and not isinstance(chosen, ProposalSummary | ChairSummary):
            return "put the cursor on a chair's text or a proposal"
        if command.name == "export" and not isinstance(chosen, ProposalSummary | ContributionSummary | ChairSummary):
            return "put the cursor on a proposal or a document"
        return ""

    def on_screen_resume(self) -> None:
        if self._stale:
            index = Index(self.shell.workspace)
            self._contents = index.contents
            self._deadline = read_ours(index).deadline
            self.rows.show(self._list_rows())
        self._stale = True
        super().on_screen_resume()

    def _list_rows(self) -> list[ListRow[Meaning]]:
        wanted = self._query.casefold()
        texts = paths_with_words(Index(self.shell.workspace), wanted) if len(wanted) > 1 else frozenset()
        return [
            ListRow(row.text, row.meaning)
            for row in library_rows(
                self._contents,
                lambda row: wanted in row.text.casefold() or (row.meaning is not None and row.meaning.path in texts),
            )
        ]

    def do_open(self) -> None:
        chosen = self.rows.chosen
        if isinstance(chosen, ContributionSummary):
            found = [p for p in self._contents.proposals if p.id in chosen.proposals]
            if not found:
                self.say("this document has no proposals yet")
                return
            chosen = found[0]
        if chosen is not None:
            self._open(chosen)

    def _open(self, chosen: ProposalSummary | ResolutionSummary | ChairSummary) -> None:
        if self.open(_READING[type(chosen)](chosen.path)):
            self.run_worker(partial(self._note_read, chosen.path), thread=True, group="noting")

    def _note_read(self, path: Path) -> None:
        from wtsaprep.services.needs.register import note_read

        # Whoever may not write here reads all the same; the register itself says what is wrong with it.
        with contextlib.suppress(WtsaprepError):
            note_read(self.shell.workspace, self._contents, path)

    def do_new(self) -> None:
        self._start(StartChoice("MOD", ""))

    def do_start(self) -> None:
        chosen = self.rows.chosen
        name = f"Resolution {chosen.number}" if isinstance(chosen, ResolutionSummary) else ""
        self.app.push_screen(NewScreen(name), self._start)

    def _start(self, choice: StartChoice | None) -> None:
        chosen = self.rows.chosen
        if choice is not None:
            subject = chosen.path if isinstance(chosen, ResolutionSummary) else None
            self.open(StartProposal(choice.symbol, subject, choice.numbered))

    def do_start_chair(self) -> None:
        from wtsaprep.tui.forms.document_name_screen import DocumentNameScreen

        chosen = self.rows.chosen
        if isinstance(chosen, ResolutionSummary):
            self.app.push_screen(DocumentNameScreen(f"Resolution {chosen.number}"), self._start_chair)

    def _start_chair(self, document: str | None) -> None:
        chosen = self.rows.chosen
        if document and isinstance(chosen, ResolutionSummary):
            self.open(StartChairText(chosen.path, document))

    def do_export(self) -> None:
        chosen = self.rows.chosen
        if isinstance(chosen, ChairSummary):
            self.open(Export(chosen.name))
        elif isinstance(chosen, ProposalSummary | ContributionSummary):
            self.open(Export(chosen.number or getattr(chosen, "id", "")))

    def do_compare(self) -> None:
        chosen = self.rows.chosen
        if not isinstance(chosen, ResolutionSummary | ProposalSummary):
            return
        number = chosen.number if isinstance(chosen, ResolutionSummary) else chosen.resolution
        proposal = chosen.id if isinstance(chosen, ProposalSummary) else ""
        self.open(CompareProposals(f"{number}@{slug(chosen.adopted)}", proposal=proposal))

    def do_prepare(self) -> None:
        from wtsaprep.review.queue_selection import QueueSelection
        from wtsaprep.tui.forms.queue_choice_screen import choose_what_to_prepare

        chosen, here = self.rows.chosen, []
        if isinstance(chosen, ResolutionSummary | ChairSummary):
            here.append(QueueSelection("resolution", f"{_number(chosen)}@{slug(chosen.adopted)}"))
        elif isinstance(chosen, ContributionSummary):
            here.append(QueueSelection("document", chosen.number))
        elif isinstance(chosen, ProposalSummary):
            here.append(QueueSelection("proposal", chosen.number or chosen.id))
            if chosen.resolution:
                here.append(QueueSelection("resolution", f"{chosen.resolution}@{slug(chosen.adopted)}"))
        choose_what_to_prepare(self, here)

    def do_room(self) -> None:
        chosen = self.rows.chosen
        if isinstance(chosen, ProposalSummary | ChairSummary):
            self.open(Room(chosen.path))

    def do_register(self) -> None:
        self.open(ReadRegister())

    def do_import(self) -> None:
        self.open(Import())

    def do_search(self) -> None:
        from wtsaprep.tui.widgets.one_line_field import OneLineField

        box = OneLineField(self._query, placeholder="words in titles and texts", id="search")
        self.mount(box)
        self.set_focus(box)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._query = event.value
        self.rows.show(self._list_rows())
        self.refresh_bars()

    def on_input_submitted(self) -> None:
        self._close_search()

    def do_back(self) -> None:
        if self.query("#search"):
            self._close_search()
        elif self._query:
            self._query = ""
            self.rows.show(self._list_rows())
        self.refresh_bars()

    def _close_search(self) -> None:
        self.query_one("#search").remove()
        self.set_focus(None)


def _number(chosen: ResolutionSummary | ChairSummary) -> str:
    """The number of the resolution that a row is about."""
    return chosen.number if isinstance(chosen, ResolutionSummary) else chosen.resolution
