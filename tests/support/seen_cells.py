"""What a person sees of a terminal: characters and how they look."""

from __future__ import annotations

import pyte


def seen_cells(screen: pyte.Screen) -> list[list[object]]:
    """The cells of a screen; of a blank only its ground, unless a line or an exchange of colours shows in it."""
    return [[_seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def _seen(cell: pyte.screens.Char) -> object:
    plain = cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse)
    return cell.bg if plain else cell
