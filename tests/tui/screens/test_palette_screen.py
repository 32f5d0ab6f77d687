"""What the palette offers first, without a terminal: commands as they are typed, clauses as they are called."""

from __future__ import annotations

import pytest

from wtsaprep.commands.table import COMMANDS
from wtsaprep.tui.screens.palette_screen import PaletteScreen

CLAUSES = [("title", 1), ("number line", 0), ("resolves 1", 7), ("deleted resolves 1", 6), ("resolves 1 a)", 8)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("title", "go to title"),
        ("Resolves 1".casefold(), "go to resolves 1"),
        ("deleted resolves 1", "go to deleted resolves 1"),
        ("move-d", "move-down"),
        ("2 delete", "delete"),
        ("numbering", "numbering"),
    ],
)
def test_what_is_called_as_it_was_typed_stands_first(typed: str, first: str) -> None:
    offered = PaletteScreen(COMMANDS, CLAUSES).rows(typed)
    assert offered[0].text.startswith(first)
