"""Marks as signs, [-so-]{+so+}, or drawn: on the screen that is shown and on all beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from wtsaprep.tui.screens.command_screen import CommandScreen


def switch_signs(screen: CommandScreen[Any]) -> None:
    """Write marks out, or draw them again."""
    screen.shell.signs = not screen.shell.signs
    for shown in screen.app.screen_stack:
        for view in shown.query(SheetView):
            view.show_again()


SIGNS: Topic[CommandScreen[Any]] = (once("signs", switch_signs),)
