"""Unfolding in the library: what others propose on a text, or in a document, under its row; and folding it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.library_list import LibraryList


def unfold(screen: LibraryList) -> None:
    """Show what stands under the row, or fold it."""
    chosen = screen.chosen
    if chosen is None or folds(screen):
        fold(screen)
    else:
        screen.unfold(chosen.path)


def folds(screen: LibraryList) -> bool:
    """Whether that folds: on what is unfolded, and where nothing could be."""
    chosen = screen.chosen
    return chosen is None or chosen.path == screen.unfolded or not screen.parts.under(chosen.path)


def fold(screen: LibraryList) -> None:
    """Fold what is unfolded; the cursor goes to the row that it stood under."""
    unfolded, chosen = screen.unfolded, screen.chosen
    if unfolded is None:
        return
    inside = chosen is not None and chosen in screen.parts.under(unfolded)
    screen.unfold(None)
    if inside:
        screen.rows.put_on(lambda meaning: meaning.path == unfolded)


def nothing_under(screen: LibraryList) -> str:
    """Nothing stands under the row, and it stands under none that could be folded."""
    if screen.query_words:
        return "while words are looked for all that has them is shown"
    chosen, parts = screen.chosen, screen.parts
    if chosen is None:
        return "there is nothing here yet"
    inside = screen.unfolded is not None and chosen in parts.under(screen.unfolded)
    return "" if inside or parts.under(chosen.path) else "others propose nothing on it that could stand under it"


UNFOLDING: Topic[LibraryList] = (once("unfold", unfold, nothing_under),)
