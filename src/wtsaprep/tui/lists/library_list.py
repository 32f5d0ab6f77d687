"""The list of the library: all there is to read, narrowed by a search over titles and texts while one types."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.regions import NOBODY
from wtsaprep.present.lists.found_words import found_rows
from wtsaprep.present.lists.library import library_rows
from wtsaprep.services.comparing.remarks_on_proposals import remarks_on_proposals
from wtsaprep.store.index.contents import without_unsent
from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary
from wtsaprep.store.index.full_text_search import paths_with_words
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.searching import FIELD_KEYS, placeholder, recall
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.index.contents import Contents

Meaning = ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary
"""What a row of the library stands for."""


FEWEST_SHOWN = 3
"""Letters from which on it is shown where the words stand: fewer stand nearly everywhere."""


class LibraryList(CommandScreen[None]):
    """What there is to read, and what is looked for."""

    DEFAULT_CSS = "#search { dock: bottom; height: 1; border: none; padding: 0 1; }"

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self.contents = contents
        self.deadline = ""
        self.own: frozenset[str] = NOBODY
        """Our sources."""
        self.query_words = ""
        """The words that are looked for."""
        self.superseded = False
        """Whether superseded and withdrawn proposals are shown."""
        self.found: Mapping[Path, tuple[PlaceOfWords, ...]] = {}
        """Where the words that are looked for stand in each file, as far as it was found out."""
        self._searched: Index | None = None
        """What is looked through, read once a search."""
        self._remarks: Mapping[str, str] = {}
        """What is to be known of proposals beside others; found while the list is read already."""
        self._stale = False
        """Whether another screen was shown meanwhile, which may have written files."""

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._list_rows(), id="rows")

    def on_mount(self) -> None:
        index = Index(self.shell.workspace)
        self._read_ours(index)
        super().on_mount()
        self._find_remarks(index)

    @property
    def rows(self) -> RowsView[Meaning]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def stepped(self) -> RowsView[Meaning]:
        """What the arrows go through."""
        return self.rows

    @property
    def paged(self) -> RowsView[Meaning]:
        """What goes by pages."""
        return self.rows

    def on_screen_resume(self) -> None:
        if self._stale:
            self.read_again()
        self._stale = True
        super().on_screen_resume()

    def read_again(self) -> None:
        """Show what there is now: files were written."""
        index = Index(self.shell.workspace)
        self.contents = index.contents
        self._read_ours(index)
        self.rows.show(self._list_rows(), key=lambda meaning: meaning.path)
        self.refresh_bars()
        self._find_remarks(index)

    def _find_remarks(self, index: Index) -> None:
        """Lay proposals that seem alike beside each other, in a thread: the list is there before, and its keys are."""
        self.run_worker(partial(self._look_for_remarks, index), thread=True, group="remarks", exclusive=True)

    def _look_for_remarks(self, index: Index) -> None:
        self.shell.ready.wait()
        with contextlib.suppress(WtsaprepError):  # Whoever opens what can't be read is told.
            remarks = remarks_on_proposals(index)
            self.app.call_from_thread(self._show_remarks, remarks)

    def _show_remarks(self, remarks: Mapping[str, str]) -> None:
        if remarks != self._remarks and self.is_mounted:
            self._remarks = remarks
            self.rows.show(self._list_rows(), key=lambda meaning: meaning.path)

    def room_changed(self) -> None:
        self.rows.show(self._list_rows())
        super().room_changed()

    def _read_ours(self, index: Index) -> None:
        ours = read_ours(index)
        self.deadline, self.own = ours.deadline, ours.own

    def _list_rows(self) -> list[ListRow[Meaning]]:
        wanted = self.query_words.casefold()
        index = self._searched or Index(self.shell.workspace)
        texts = paths_with_words(index, wanted) if len(wanted) > 1 else frozenset()
        return [
            shown
            for row in library_rows(
                without_unsent(self.contents, self.own) if self.shell.room_view else self.contents,
                lambda row: wanted in row.text.casefold() or (row.meaning is not None and row.meaning.path in texts),
                superseded=self.superseded,
                remarks=self._remarks,
            )
            for shown in self._with_places(ListRow(row.text, row.meaning))
        ]

    def _with_places(self, row: ListRow[Meaning]) -> Iterator[ListRow[Meaning]]:
        """A row, and beneath it where the words that are looked for stand in its text."""
        yield row
        if row.meaning is not None:
            yield from (ListRow(text) for text in found_rows(self.found.get(row.meaning.path, ())))

    def switch_superseded(self) -> None:
        """Show superseded and withdrawn proposals as well, or leave them out."""
        self.superseded = not self.superseded
        self.rows.show(self._list_rows(), key=lambda meaning: meaning.path)
        self.refresh_bars()

    @property
    def searching(self) -> bool:
        """Whether words are being typed."""
        return bool(self.query("#search"))

    def begin_search(self) -> None:
        """Let words be typed."""
        self.search("")
        field = OneLineField(placeholder=placeholder(self.shell, "words in titles and texts"), id="search")
        self.mount(field)
        self.set_focus(field)

    def search(self, words: str) -> None:
        """Show only what has these words; where they stand follows, found in a thread."""
        self.query_words = words
        self.found = {}
        self._searched = self._searched if words and self._searched else Index(self.shell.workspace)
        self.rows.show(self._list_rows())
        self.refresh_bars()
        if len(words.strip()) >= FEWEST_SHOWN:
            find = partial(self._find_places, self._searched, words)
            self.run_worker(find, thread=True, group="found", exclusive=True)

    def _find_places(self, index: Index, words: str) -> None:
        from wtsaprep.services.search.places_of_words import places_of_words

        wanted = words.strip().casefold()
        places = {path: places_of_words(index, path, wanted) for path in paths_with_words(index, wanted)}
        found = {path: held for path, held in places.items() if held}
        self.app.call_from_thread(self._show_places, words, found)

    def _show_places(self, words: str, found: Mapping[Path, tuple[PlaceOfWords, ...]]) -> None:
        if self.is_mounted and words == self.query_words:
            self.found = found
            self.rows.show(self._list_rows(), key=lambda meaning: meaning.path)

    def take_key(self, event: events.Key) -> bool:
        if self.searching and event.key == "up" and not self.query_words:
            recall(self.shell, self.query_one("#search", OneLineField))
            return True
        return not (self.searching and event.key in FIELD_KEYS) and super().take_key(event)

    def end_search(self) -> None:
        """Go back to the list, narrowed as it is; the words can be had again."""
        self.shell.looked_for = self.query_words or self.shell.looked_for
        self.query_one("#search").remove()
        self.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        self.search(event.value)

    def on_input_submitted(self) -> None:
        self.end_search()
