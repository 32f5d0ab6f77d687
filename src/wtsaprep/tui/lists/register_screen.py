"""The register: only what still needs us, all documents, or mine; each row opens where the work is."""

from __future__ import annotations

import contextlib
import os
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.register import (
    NOTHING,
    NOTHING_PUBLIC,
    TITLES,
    RegisterKey,
    RegisterRow,
    Shown,
    document_key,
    group_key,
    need_rows,
    register_rows,
    shown,
)
from wtsaprep.present.text.deadline import deadline_words
from wtsaprep.services.needs.needs import needs, read_facts, with_documents
from wtsaprep.store.index.contents import Contents
from wtsaprep.store.index.index import Index
from wtsaprep.tui.lists.noting_commands import NotingCommands
from wtsaprep.tui.lists.register_destinations import SETTLED_BY, group_destination, need_destination, row_destination
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.present.lists.register import RegisterList
    from wtsaprep.review.needs import Counts, Need, NeedGroup
    from wtsaprep.services.needs.needs import Facts
    from wtsaprep.services.needs.register import DocumentRow


class RegisterScreen(NotingCommands):
    """Drawn from rough counts at once; the exact ones come from a thread and take their place."""

    place: ClassVar[Place] = "register"
    topics: ClassVar[Topics[RegisterScreen]] = (GENERAL, STEPS, PAGES, ENDS)

    def __init__(self) -> None:
        super().__init__()
        self._contents = Contents()
        self._list: RegisterList = "needs"
        self._facts: Facts | None = None
        self._exact: Counts | None = None
        self._begun = self._done = 0
        """Which count was begun last, and which was done."""
        self._drawn = Shown((), ())
        self._seen: set[str] = set()
        """The documents that were on a list of documents."""
        self._stale = False
        """Whether the workspace may have changed since it was read: another screen was over this one."""

    def compose_body(self) -> ComposeResult:
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        super().on_mount()
        self._read()

    @property
    def rows(self) -> RowsView[RegisterKey]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def _need(self) -> Need | None:
        return next((one for group in self._drawn.groups for one in group.needs if one.key == self.rows.chosen), None)

    @property
    def _group(self) -> NeedGroup | None:
        return next((one for one in self._drawn.groups if group_key(one.subject) == self.rows.chosen), None)

    @property
    def document(self) -> DocumentRow | None:
        """The document under the cursor, also where it stands among what needs us."""
        need = self._need
        key = document_key(need.id) if need is not None and need.kind == "document" else self.rows.chosen
        return next((one for one in self._drawn.documents if document_key(one.number) == key), None)

    def title_texts(self) -> tuple[str, str]:
        deadline = self._facts.ours.deadline if self._facts else ""
        return TITLES[self._list], deadline_words(deadline, date.today())

    def status_texts(self) -> tuple[str, str]:
        if self.asked is not None:
            return f"who of us looks after {self.asked.number}? Enter notes it; empty: nobody", ""
        if self.shell.room_view:  # What is wrong with private files names them.
            return "", ""
        faults = self._facts.faults if self._facts else ()
        if self._list == "needs" and self._exact is not None:
            faults += self._exact.faults
        if faults:
            return faults[0].in_short, f"and {len(faults) - 1} more" if len(faults) > 1 else ""
        if self._list != "needs":
            new, unread = sum(one.new for one in self._listed), sum(not one.read for one in self._listed)
            return f"{new} new, {unread} unread", ""
        return "counting: some of this may be done already" * (self._begun != self._done), ""

    def why_not(self, command: Command) -> str:
        if command.name == "open" and self.asked is None and self.rows.chosen is None:
            return f"there is nothing here; {self.key('other-list')} shows another list"
        return self.why_not_noted(command)

    def on_screen_resume(self) -> None:
        if self._stale:
            self._read()
        self._stale = True
        super().on_screen_resume()

    def _read(self) -> None:
        """Read what files tell, show it with the counts known so far, and count anew beside it."""
        index = Index(self.shell.workspace)
        self._facts = facts = read_facts(index)
        self._contents = facts.contents
        self._begun += 1
        self._show()
        # Once it is painted: a thread that counts would hold that up.
        self.call_after_refresh(self._count_beside, index, facts, self._begun)

    def _count_beside(self, index: Index, facts: Facts, begun: int) -> None:
        self.run_worker(partial(self._count, index, facts, begun), thread=True, exclusive=True, group="counts")

    def _count(self, index: Index, facts: Facts, begun: int) -> None:
        from wtsaprep.services.needs.exact_counts import exact_counts

        counts = exact_counts(index, facts.rough)
        self.app.call_from_thread(self._counted, counts, begun)

    def _counted(self, counts: Counts, begun: int) -> None:
        if begun == self._begun and self.is_mounted:
            self._exact, self._done = counts, begun
            self._show()

    def noted(self) -> None:
        if self._facts is not None:
            self._facts = with_documents(Index(self.shell.workspace), self._facts)
            self._show()

    def room_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """Draw the list as it is now; the cursor stays where it is if its row is gone."""
        facts = self._facts
        if facts is None:
            return
        room = self.shell.room_view
        if room and self.asked is not None:
            self.close_field()
        found = needs(facts, self._exact or facts.rough, self._unsaved())
        self._drawn = shown(found, facts.documents, room=room)
        if self._list not in self._drawn.lists:
            self._list = "documents"
        before, at = self.rows.chosen, self.rows.cursor
        self.rows.show([ListRow(row.text, row.key) for row in self._rows()])
        if before is not None and self.rows.chosen != before:
            self.rows.move_to(at)
        self.refresh_bars()

    @property
    def _listed(self) -> tuple[DocumentRow, ...]:
        return tuple(one for one in self._drawn.documents if self._list == "documents" or one.mine)

    def _rows(self) -> list[RegisterRow]:
        if self._list == "needs":
            rows = list(need_rows(self._drawn.groups, self._contents))
        else:
            self._seen.update(one.number for one in self._listed if not self.shell.room_view)
            rows = list(register_rows(self._listed))
        return rows or [RegisterRow(NOTHING[self._list] if not self.shell.room_view else NOTHING_PUBLIC)]

    def _unsaved(self) -> frozenset[str]:
        """The files of drafts that hold something unsaved, by this run or an earlier one."""
        sessions = self.shell.sessions
        decided = {os.path.realpath(path) for path, session in sessions.items() if session.unfinished is None}
        now = {os.path.realpath(path) for path, session in sessions.items() if session.unsaved}
        return frozenset(now | (self.shell.left - decided))

    def do_open(self) -> None:
        if self.asked is not None:
            self.take_focal_point(self.asked)
            return
        document, need, group = self.document, self._need, self._group
        try:
            if need is not None:
                self.shell.open(need_destination(need, self._contents), run=SETTLED_BY.get(need.reason, ""))
            elif document is not None:
                self.shell.open(row_destination(document, self._contents))
            elif group is not None:
                self.shell.open(group_destination(group, self._contents))
        except WtsaprepError as error:
            self.say(error.in_short)
            return
        opened = document or (self._carrying(need) if need is not None else None)
        if opened is not None and not opened.read and not self.shell.room_view:
            self.note(opened, read=True)

    def _carrying(self, need: Need) -> DocumentRow | None:
        """The document that a need is of: a chair's text is one, a proposal lies in one."""
        for one in self._drawn.documents:
            if need.id in one.proposals or (one.path and one.path == need.path):
                return one
        return None

    def do_other_list(self) -> None:
        lists = self._drawn.lists
        self._list = lists[(lists.index(self._list) + 1) % len(lists)]
        self._show()
        self.rows.move_to(0)

    def do_back(self) -> None:
        if self.asked is not None:
            self.close_field()
            return
        self._see()
        self.app.pop_screen()

    def do_quit(self) -> None:
        self._see()
        self.shell.leave(0)

    def _see(self) -> None:
        # What can't be noted is new again next time, and nothing else is lost.
        with contextlib.suppress(WtsaprepError):
            self.notes.saw(one for one in (self._facts.documents if self._facts else ()) if one.number in self._seen)
