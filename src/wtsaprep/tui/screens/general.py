"""The commands that every screen has: help, palette, room view, back, and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.commands.command import Command
    from wtsaprep.tui.screens.command_screen import CommandScreen
    from wtsaprep.tui.screens.palette_screen import Chosen


def go_back(screen: CommandScreen[Any]) -> None:
    """Leave the screen as it is."""
    screen.app.pop_screen()


def show_help(screen: CommandScreen[Any]) -> None:
    """List the commands; the one that is chosen is run."""
    from wtsaprep.tui.screens.help_screen import HelpScreen

    def run(command: Command | None) -> None:
        if command is not None:
            screen.run_command(command)

    screen.app.push_screen(HelpScreen(screen.commands, tuple(screen.wanted()), screen.legend()), run)


def show_palette(screen: CommandScreen[Any]) -> None:
    """Find a command or a clause by its name."""
    from wtsaprep.tui.screens.palette_screen import PaletteScreen

    def go(chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.command is None:
            screen.go_to_clause(chosen.clause)
        else:
            screen.run_command(chosen.command, chosen.times)

    screen.app.push_screen(PaletteScreen(screen.commands, screen.clauses()), go)


def choose_theme(screen: CommandScreen[Any]) -> None:
    """Ask for the colours; they are taken at once, and kept for the next start."""
    from wtsaprep.tui.screens.theme_screen import ThemeScreen

    def take(name: str | None) -> None:
        if name:
            try:
                screen.shell.use_theme(name)
            except WtsaprepError as fault:
                screen.say_fault(fault)

    screen.app.push_screen(ThemeScreen(screen.app.theme), take)


EVERYWHERE: Topic[CommandScreen[Any]] = (
    once("help", show_help),
    once("palette", show_palette),
    once("theme", choose_theme),
    once("repaint", lambda screen: screen.shell.paint_anew()),
    once("room-view", lambda screen: screen.shell.toggle_room_view()),
)
"""For every screen."""


GENERAL: Topic[CommandScreen[Any]] = (
    *EVERYWHERE,
    once("suspend", lambda screen: screen.app.action_suspend_process()),
)
"""For every screen that is not there to be written on, where Ctrl-Z takes back."""
BACK: Topic[CommandScreen[Any]] = (once("back", go_back),)
"""For screens on which nothing is to be done before they are left."""
QUIT: Topic[CommandScreen[Any]] = (once("quit", lambda screen: screen.shell.leave(0)),)
"""For screens that one leaves the program from."""
