"""The list of the library: all there is to read, narrowed by a search over titles and texts while one types."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.present.lists.library_cells import LibraryTold
from wtsaprep.present.lists.library_parts import library_parts
from wtsaprep.present.lists.library_rows import library_rows
from wtsaprep.services.drafts.unsaved_changes import UnsavedChanges
from wtsaprep.store.index.contents import Contents, without_unsent
from wtsaprep.store.index.earlier_versions import superseded_by
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.parallel_texts import languages_here
from wtsaprep.store.index.settings_head import Ours, read_ours
from wtsaprep.tui.lists.files_reading import FilesReading
from wtsaprep.tui.lists.following_files import FollowingFiles
from wtsaprep.tui.lists.found_beside import FoundBeside
from wtsaprep.tui.lists.found_listing import FoundListing, FoundRow, thing_of
from wtsaprep.tui.lists.search_cursor import SearchCursor
from wtsaprep.tui.lists.word_search import WordSearch
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.searching import recall, search_field
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.present.lists.library_parts import LibraryParts
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.tui.lists.found_listing import LibraryRows, Meaning

_BESIDE_TEXT = 4
"""Cells of a row that the list keeps for its cursor, and one at the right end."""


class LibraryList(CommandScreen[None]):
    """What there is to read, and what is looked for."""

    DEFAULT_CSS = "#search { dock: bottom; }"

    def __init__(self, contents: Contents | None) -> None:
        super().__init__()
        self.contents = contents or Contents()
        self.is_read = contents is not None
        """Whether anything was read yet."""
        self.reading = FilesReading(self, self.take, lambda index: index.contents, "reading")
        """How the files are read that it lists."""
        self.word_search = WordSearch(self, self._show_anew, self._show)
        """The words that are looked for, and what has them."""
        self.ours = Ours()
        """The event, and who we are."""
        self.superseded = False
        """Whether superseded and withdrawn proposals are shown."""
        self.unfolded: Path | None = None
        """The text in force, or the document, under which its proposals stand."""
        self.parts: LibraryParts = library_parts(Contents(), self.ours.own)
        """What is listed, each thing in its place, once that is composed."""
        self.told = LibraryTold()
        """What is told of things beside what their heads say."""
        self._told_of_all: tuple[Contents, LibraryTold] = (self.contents, LibraryTold())
        """Titles, languages, and what took the place of proposals, by the contents that they are told of."""
        self._laid: tuple[LibraryParts, tuple[LibraryTold, int, Path | None], LibraryRows] | None = None
        """The rows of all that there is, and what they were laid out of."""
        self._found_listing: FoundListing | None = None
        """What is listed, once words are looked for."""
        self._laid_at = 0
        """The width that the rows were laid out at."""
        self._left: frozenset[str] = frozenset()
        """The drafts that an earlier run left unsaved, as far as the rows tell it."""
        self.beside = FoundBeside(self, self._show)
        """What is found while the list is read already."""
        self._changes = UnsavedChanges()
        self._cursor = SearchCursor(self.word_search)
        self._following = FollowingFiles(self, self._read_beside)
        self._stale = False
        """Whether another screen was shown meanwhile, which may have written files."""

    def compose_body(self) -> ComposeResult:
        self.ours = read_ours(Index(self.shell.workspace))
        self._sort()
        self._unfold_the_only_one()
        yield RowsView(self._list_rows(), id="rows")

    def on_mount(self) -> None:
        super().on_mount()
        self._following.note()
        if self.is_read:
            self.beside.look(Index(self.shell.workspace))
        else:
            self.call_after_refresh(self.reading.begin)
        self._following.begin()

    def on_unmount(self) -> None:
        self.reading.give_up()
        self.word_search.give_up()

    def on_resize(self) -> None:
        if self.is_mounted and self.app.size.width != self._laid_at:
            self._show()
        super().on_resize()

    @property
    def query_words(self) -> str:
        """The words that are looked for."""
        return self.word_search.words

    @property
    def rows(self) -> RowsView[Meaning | FoundRow]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def chosen(self) -> Meaning | None:
        """What the cursor is on, or on a place of."""
        return thing_of(self.rows.chosen)

    @property
    def chosen_place(self) -> PlaceOfWords | None:
        """Where words that are looked for stand in what the cursor is on: there, or first; a title opens at its top."""
        chosen = self.rows.chosen
        if isinstance(chosen, FoundRow):
            return chosen.place
        places = self.word_search.places_in(chosen.path) if chosen else ()
        return places[0] if places and places[0].found_in != "title" else None

    @property
    def stepped(self) -> RowsView[Meaning | FoundRow]:
        """What the arrows go through."""
        return self.rows

    @property
    def paged(self) -> RowsView[Meaning | FoundRow]:
        """What goes by pages."""
        return self.rows

    def on_screen_resume(self) -> None:
        if self._stale:
            self.read_again()
        self._stale = True

    def draw_bars(self) -> None:
        if self._left != self.shell.left_unsaved:
            self._show()
        super().draw_bars()

    def read_again(self) -> None:
        """Show what there is now: files were written."""
        self._following.note()
        self.reading.begin()

    def _read_beside(self) -> None:
        """Show what somebody else wrote, or that the workspace went."""
        self.read_again()
        self.refresh_bars()

    def take(self, index: Index) -> None:
        """Show what was read."""
        self.contents = index.contents
        self.ours = read_ours(index)
        self._sort()
        if not self.is_read:
            self.is_read = True
            self._unfold_the_only_one()
        self._show()
        self.refresh_bars()
        if self.query_words:
            self.word_search.begin()
        self.beside.look(index)

    def room_changed(self) -> None:
        self.word_search.room_changed()
        self._sort()
        self._show()
        super().room_changed()

    def _sort(self) -> None:
        """See anew what stands where."""
        own = self.ours.own
        seen = without_unsent(self.contents, own) if self.shell.room_view else self.contents
        self.parts = library_parts(seen, own, superseded=self.superseded)
        self._found_listing = None

    def _show(self) -> None:
        """The list anew, the cursor on what it was on."""
        self._cursor.show(self.rows, self._list_rows())

    def _show_anew(self) -> None:
        """The list for other words, or for more that has them."""
        self._cursor.show_anew(self.rows, self._list_rows())
        self.refresh_bars()

    def _list_rows(self) -> LibraryRows:
        self._laid_at, self._left = self.app.size.width, self.shell.left_unsaved
        self.told = self._told()
        width = self._laid_at - _BESIDE_TEXT
        if not self.word_search.asks:
            return self._all_rows(width)
        self._found_listing = self._found_listing or FoundListing(self.parts, self.word_search)
        return self._found_listing.rows(self.told, width)

    def _all_rows(self, width: int) -> LibraryRows:
        """All that there is; laid out once, however often words are looked for and left again."""
        of = (self.told, width, self.unfolded)
        if self._laid is None or self._laid[0] is not self.parts or self._laid[1] != of:
            rows = library_rows(self.parts, *of)
            self._laid = self.parts, of, [ListRow(row.text, row.meaning) for row in rows]
        return self._laid[2]

    def _told(self) -> LibraryTold:
        """What there is to tell; what is our delegation's own not to others."""
        room = self.shell.room_view
        if self._told_of_all[0] is not self.contents or not self._told_of_all[1].titles:
            titles = {(text.number, text.adopted): text.title for text in self.contents.resolutions}
            gone, languages = superseded_by(self.contents.proposals), languages_here(self.contents)
            self._told_of_all = self.contents, LibraryTold(titles, gone, languages=languages)
        return self._told_of_all[1]._replace(
            states={} if room else self._unsaved(),
            changes={} if room else self._changes.of(self.shell.sessions),
            remarks=self.beside.remarks,
            needs={} if room else self.beside.needs,
            unread=0 if room else self.beside.unread,
        )

    def _unsaved(self) -> Mapping[Path, str]:
        return {path: "unsaved" for path, session in self.shell.sessions.items() if session.unsaved} | {
            head.path: "left unsaved" for head in self.left_undecided
        }

    @property
    def left_undecided(self) -> tuple[ProposalSummary, ...]:
        """The proposals that an earlier run left unsaved and nobody has decided on."""
        left, sessions = self.shell.left_unsaved, self.shell.sessions
        return tuple(
            head
            for head in (self.contents.proposals if left else ())
            if os.path.realpath(head.path) in left and (head.path not in sessions or sessions[head.path].unfinished)
        )

    def _unfold_the_only_one(self) -> None:
        on = self.parts.texts_tabled_on
        self.unfolded = on[0].path if len(on) == 1 else None

    def switch_superseded(self) -> None:
        """Show superseded and withdrawn proposals as well, or leave them out."""
        self.superseded = not self.superseded
        self._sort()
        self._show()
        self.refresh_bars()

    def unfold(self, path: Path | None) -> None:
        """Let the proposals on a text, or of a document, stand under it, and no others; or under none."""
        self.unfolded = path
        self._show()

    @property
    def searching(self) -> bool:
        """Whether words are being typed."""
        return bool(self.query("#search"))

    def begin_search(self) -> None:
        """Let words be typed."""
        self.search("")
        self.word_search.begin()
        field = search_field(self.shell, "words in titles and texts")
        self.mount(field)
        self.set_focus(field)

    def search(self, words: str) -> None:
        """Show only what has these words, and where."""
        self.word_search.search(words)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "up" and self.searching and not self.query_words:
            recall(self.shell, self.query_one("#search", OneLineField))
            return True
        return super().take_key(event)

    def end_search(self) -> None:
        """Go back to the list, narrowed as it is; the words can be had again."""
        self.shell.looked_for = self.query_words or self.shell.looked_for
        self.query_one("#search").remove()
        self.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        self.search(event.value)

    def on_input_submitted(self) -> None:
        self.end_search()
