"""Searching in the library, and taking the search back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.library_list import LibraryList


def back(screen: LibraryList) -> None:
    """Leave the field, then the search; there is no screen to go back to."""
    if screen.searching:
        screen.end_search()
    elif screen.query_words:
        screen.search("")
        screen.word_search.leave()
    screen.refresh_bars()


def nothing_to_leave(screen: LibraryList) -> str:
    """Neither a field nor a search is left to go back from."""
    left = screen.query_words or screen.searching
    return "" if left else f"this is the first screen; {screen.key('quit')} leaves"


SEARCHING: Topic[LibraryList] = (
    once("search", lambda screen: screen.begin_search()),
    once("back", back, nothing_to_leave),
)
