"""The application: what all screens share, and a way out that loses nothing."""

from __future__ import annotations

import gc
import signal
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.app import App

from wtsaprep.tui.line import LineDriver, restore
from wtsaprep.tui.quirks import leave_at_once
from wtsaprep.tui.theming import WIDGET_CSS, start_theme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from textual.binding import BindingType
    from textual.driver import Driver

    from wtsaprep.drafting.copying import Copied
    from wtsaprep.store.contents import Contents
    from wtsaprep.store.workspace import Workspace
    from wtsaprep.tui.session import Session

HANGUP, TERMINATED = 129, 143


_TURN = 0.0005
"""Seconds that a thread may hold up the others; short, so that loading ahead does not hold up the first screen."""
_QUICK_START = 3.0
"""Seconds in which nothing is collected: what is loaded and opened in them mostly stays."""


def _get_ready() -> None:
    """Load what the next keys will need while the user looks at the library."""
    from wtsaprep.tui.preloading import preload

    preload()


def _collect_from_now_on() -> None:
    """Collect garbage, which the command line put off; what is loaded by now need not be looked at again."""
    gc.freeze()
    gc.enable()


class WtsaprepApp(App[None]):
    """Library, reader, draft and export on one workspace."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = WIDGET_CSS

    def __init__(
        self,
        workspace: Workspace,
        contents: Contents,
        event_name: str,
        environment: Mapping[str, str],
        theme_setting: str = "",
    ) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in environment else None)
        theme, self.told = start_theme(environment, theme_setting)
        self.register_theme(theme)
        self.theme = theme.name
        self.animation_level = "none"
        self.workspace = workspace
        self.event_name = event_name
        self.environment = environment
        self.sessions: dict[Path, Session] = {}
        """The drafts that were opened and are not saved, or are being read, by their files."""
        self.copied: Copied | None = None
        """The clauses that were copied last, to be put into a draft."""
        self._contents = contents

    def on_mount(self) -> None:
        from wtsaprep.tui.library_screen import LibraryScreen

        self.push_screen(LibraryScreen(self._contents))
        self.set_timer(_QUICK_START, _collect_from_now_on)
        sys.setswitchinterval(_TURN)
        threading.Thread(target=_get_ready, daemon=True).start()
        signal.signal(signal.SIGHUP, self._cut_off)
        signal.signal(signal.SIGTERM, self._cut_off)

    def get_driver_class(self) -> type[Driver]:
        """The terminal, by a line that may go away."""
        return LineDriver

    def leave(self, status: int) -> None:
        """Leave in order; unsaved drafts stay in their journals."""
        self.exit(return_code=status)

    def on_unmount(self) -> None:
        for session in self.sessions.values():
            session.close()

    async def action_quit(self) -> None:
        self.leave(0)

    def sync_journals(self) -> None:
        """See to it that all that was typed is on the disk."""
        for session in tuple(self.sessions.values()):
            session.sync()

    def _fatal_error(self) -> None:
        """A bug. The draft is safe; what is printed names places in the code and no value, which may be draft text."""
        self.sync_journals()
        kind, _, places = sys.exc_info()
        name = kind.__name__ if kind else "unknown"
        told = f"wtsaprep: a bug ({name}); what was not saved is offered when the draft is opened again.\n"
        journals = "".join(f"Its journal: {session.journal_path}\n" for session in self.sessions.values())
        self._exit_renderables.append(Text(told + journals + "".join(traceback.format_tb(places))))
        self._close_messages_no_wait()

    def line_gone(self) -> None:
        """The terminal is no more, and nobody signalled it."""
        self.sync_journals()
        leave_at_once(HANGUP)

    def _cut_off(self, number: int, frame: Any) -> None:
        """The line is gone, or we are told to go: what was typed is in the journal; out, whatever the terminal does."""
        self.sync_journals()
        if number == signal.SIGTERM:
            restore(self._driver)
        leave_at_once(HANGUP if number == signal.SIGHUP else TERMINATED)
