"""The cursor of the library while words are looked for: on the first that has them, until somebody moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.index.file_heads import ChairSummary
from wtsaprep.tui.lists.found_listing import FoundRow, known_by

if TYPE_CHECKING:
    from wtsaprep.tui.lists.found_listing import LibraryRows, Meaning
    from wtsaprep.tui.lists.word_search import WordSearch
    from wtsaprep.tui.widgets.rows_view import RowsView


class SearchCursor:
    """Where the cursor is put in rows that are shown."""

    def __init__(self, search: WordSearch) -> None:
        self._search = search
        self._words = ""
        """The words that it was put on the first row for."""
        self._put: object = None
        """What it was put on."""

    def show(self, view: RowsView[Meaning | FoundRow], rows: LibraryRows) -> None:
        """Show the same anew, the cursor on what it was on."""
        unmoved = _under(view) == self._put
        view.show(rows, key=known_by)
        if unmoved:
            self._put = _under(view)

    def show_anew(self, view: RowsView[Meaning | FoundRow], rows: LibraryRows) -> None:
        """Show what was found, the cursor on what is called so, else at the top, not on what fits as well."""
        wanted, unmoved = self._search.plain, _under(view) == self._put
        view.show(rows)
        # More of the same is found while one waits: who has but typed looks at the best.
        if wanted and (wanted != self._words or unmoved):
            view.home()
            view.put_on(lambda row: self._search.has(row.path))
            view.put_on(lambda row: not isinstance(row, FoundRow) and _called(row).casefold() == wanted)
            self._put = _under(view)
        self._words = wanted


def _under(view: RowsView[Meaning | FoundRow]) -> object:
    chosen = view.chosen
    return chosen and known_by(chosen)


def _called(thing: Meaning) -> str:
    """The number that somebody types who looks for it."""
    return thing.name if isinstance(thing, ChairSummary) else thing.number
