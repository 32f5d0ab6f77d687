"""The list of the register, drawn from rough counts at once; the exact ones come from a thread and take their place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.register import (
    NOTHING,
    NOTHING_PUBLIC,
    RegisterKey,
    RegisterRow,
    Shown,
    document_key,
    group_key,
    need_rows,
    register_rows,
    register_shown,
)
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.services.needs.kept_counts import KeptCounts
from wtsaprep.services.needs.needs import needs, read_facts, with_documents
from wtsaprep.services.needs.register_notes import RegisterNotes
from wtsaprep.store.index.contents import Contents, unsent_files
from wtsaprep.store.index.index import Index
from wtsaprep.tui.lists.following_files import FollowingFiles
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.searching_places import PlacesAreRows, PlacesLookedFor
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wtsaprep.present.lists.register import RegisterList
    from wtsaprep.review.needs import Counts, Need, NeedGroup
    from wtsaprep.services.needs.needs import Facts
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.journal.words_journal import BegunWords


class RegisterRows(PlacesAreRows, PlacesLookedFor, CommandScreen[None]):
    """What still needs us, or the documents; each note is saved at once and can be taken back while it is open."""

    DEFAULT_CSS = "#focal { dock: bottom; }"

    def __init__(self) -> None:
        super().__init__()
        self.contents = Contents()
        self.listed: RegisterList = "needs"
        """Which list is shown."""
        self.asked: DocumentRow | None = None
        """The document whose focal point is being typed."""
        self._typed: BegunWords | None = None
        """What is typed of it."""
        self.facts: Facts | None = None
        self.exact: Counts | None = None
        self.unread: tuple[WtsaprepError, ...] = ()
        """What is wrong with files that can't be read, or in part only, our own among them."""
        self._begun = self._done = 0
        """Which count was begun last, and which was done."""
        self._drawn = Shown((), ())
        self._seen: set[str] = set()
        """The documents that were on a list of documents."""
        self._following = FollowingFiles(self, self._read_beside)
        self._stale = False
        """Whether the workspace may have changed since it was read: another screen was over this one."""

    def compose_body(self) -> ComposeResult:
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        self.notes = RegisterNotes(self.shell.workspace)
        super().on_mount()
        self._read()
        self._following.begin()

    @property
    def rows(self) -> RowsView[RegisterKey]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def stepped(self) -> RowsView[RegisterKey]:
        """What the arrows go through."""
        return self.rows

    @property
    def paged(self) -> RowsView[RegisterKey]:
        """What goes by pages."""
        return self.rows

    @property
    def need(self) -> Need | None:
        """The need under the cursor."""
        needs = (need for group in self._drawn.groups for need in group.needs)
        return next((need for need in needs if need.key == self.rows.chosen), None)

    @property
    def group(self) -> NeedGroup | None:
        """The text under the cursor, beneath which its needs stand."""
        return next((group for group in self._drawn.groups if group_key(group.subject) == self.rows.chosen), None)

    @property
    def document(self) -> DocumentRow | None:
        """The document under the cursor, also where it stands among what needs us."""
        need = self.need
        key = document_key(need.id) if need is not None and need.kind == "document" else self.rows.chosen
        return next((row for row in self._drawn.documents if document_key(row.number) == key), None)

    @property
    def opened_document(self) -> DocumentRow | None:
        """The document that is read where the row under the cursor is opened: a proposal lies in one."""
        need = self.need
        if self.document is not None or need is None:
            return self.document
        rows = self._drawn.documents
        return next((row for row in rows if need.id in row.proposals or (row.path and row.path == need.path)), None)

    @property
    def documents(self) -> tuple[DocumentRow, ...]:
        """The documents of the list that is shown."""
        return tuple(row for row in self._drawn.documents if self.listed == "documents" or row.mine)

    @property
    def counting(self) -> bool:
        """Whether the counts that are shown are still rough."""
        return self._begun != self._done

    def on_screen_resume(self) -> None:
        if self._stale:
            self._read()
        self._stale = True

    def _read_beside(self) -> None:
        """Read what somebody else wrote, but not while something is typed."""
        if self.asked is None:
            self._read()

    def _read(self) -> None:
        """Read what files tell, show it with the counts known so far, and count anew beside it."""
        self._following.note()
        index = Index(self.shell.workspace)
        kept = KeptCounts(index)
        self.facts = facts = read_facts(index, self.shell.words.left)
        self.contents = facts.contents
        self._begun += 1
        self._show()
        # Once it is painted: a thread that counts would hold that up.
        self.call_after_refresh(self._count_beside, index, kept, facts, self._begun)

    def _count_beside(self, index: Index, kept: KeptCounts, facts: Facts, begun: int) -> None:
        run_beside(self, "counts", self._count, index, kept, facts, begun)

    def _count(self, index: Index, kept: KeptCounts, facts: Facts, begun: int) -> None:
        counts = kept.counts(facts.rough)
        self.tell_from_thread(self._counted, counts, unread_faults(index, ours=True), begun)
        kept.keep()

    def _counted(self, counts: Counts, unread: tuple[WtsaprepError, ...], begun: int) -> None:
        if begun == self._begun:
            self.exact, self.unread, self._done = counts, unread, begun
            self._show()

    def room_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """Draw the list as it is now; the cursor stays where it is if its row is gone."""
        facts = self.facts
        if facts is None:
            return
        room = self.shell.room_view
        if room and self.asked is not None:
            self._close_field()
        unsent = unsent_files(facts.contents, facts.ours.own) if room else None
        self._drawn = register_shown(
            needs(facts, self.exact or facts.rough, self._unsaved()), facts.documents, unsent=unsent
        )
        if self.listed not in self._drawn.lists:
            self.listed = "documents"
        before, at = self.rows.chosen, self.rows.cursor
        self.rows.show([ListRow(row.text, row.key) for row in self._list_rows()])
        if before is not None and self.rows.chosen != before:
            self.rows.move_to(at)
        self.refresh_bars()

    def _list_rows(self) -> list[RegisterRow]:
        if self.listed == "needs":
            rows = list(need_rows(self._drawn.groups, self.contents))
        else:
            self._seen.update(row.number for row in self.documents if not self.shell.room_view)
            rows = list(register_rows(self.documents))
        return rows or [RegisterRow(NOTHING[self.listed] if not self.shell.room_view else NOTHING_PUBLIC)]

    def _unsaved(self) -> frozenset[str]:
        """The files of drafts that hold something unsaved, by this run or an earlier one."""
        sessions = self.shell.sessions
        decided = {os.path.realpath(path) for path, session in sessions.items() if session.unfinished is None}
        unsaved = {os.path.realpath(path) for path, session in sessions.items() if session.unsaved}
        return frozenset(unsaved | (self.shell.left_unsaved - decided))

    def next_list(self) -> None:
        """Show the next list, from its first row on."""
        lists = self._drawn.lists
        self.listed = lists[(lists.index(self.listed) + 1) % len(lists)]
        self._show()
        self.rows.move_to(0)

    def note(self, document: DocumentRow, **noted: Any) -> bool:
        """Note something, or say why it can't be saved; whether it is."""
        return self.carry_out(lambda: self.notes.note(document, **noted))

    def carry_out(self, noting: Callable[[], str]) -> bool:
        """Change the register and show it as it is now, with what it says; or say why it can't be changed."""
        try:
            told = noting()
        except WtsaprepError as error:
            self.say(error.in_short)
            return False
        if self.facts is not None:
            self.facts = with_documents(Index(self.shell.workspace), self.facts)
            self._show()
        if told:
            self.say(told)
        return True

    def note_seen(self) -> None:
        """Note that the documents that were listed are new no more; raises what the register raises."""
        documents = self.facts.documents if self.facts else ()
        self.notes.saw(row for row in documents if row.number in self._seen)

    def ask_focal_point(self, document: DocumentRow) -> None:
        """Let a name be typed."""
        self.asked = document
        begun = self.begin_words("focal-point", f"Who of us looks after {document.number}", document.number)
        self._typed, kept = begun, InJournal(begun, "name")
        field = OneLineField(document.focal_point, kept, placeholder="who of us looks after it", id="focal")
        self.mount(field)
        self.set_focus(field)

    def take_focal_point(self, document: DocumentRow) -> None:
        """Note the name that was typed."""
        if self._typed is None:
            return
        if self.note(document, focal_point=self.query_one("#focal", OneLineField).value.strip()):
            self._typed.settle()
            self._close_field()
        else:
            self._typed.wait()

    def leave_field(self) -> None:
        """Go back to the list; what was typed is not noted, and kept only if it could not be."""
        if self._typed is not None:
            self._typed.give_up()
        self._close_field()

    def _close_field(self) -> None:
        self.asked = self._typed = None
        self.query_one("#focal").remove()
        self.set_focus(None)
