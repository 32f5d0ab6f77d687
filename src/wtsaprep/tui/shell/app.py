"""The application: what all screens share, and a way out that loses nothing."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import events

from wtsaprep.commands.keys import key_of
from wtsaprep.commands.table import COMMANDS
from wtsaprep.present.text.room_view import HIDDEN, STAYS, without_folders
from wtsaprep.present.text.terminals import draws_strokes
from wtsaprep.present.text.visible import visible
from wtsaprep.store.folders.locations import user_config, user_state
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.store.journal.bug_reports import report_bug
from wtsaprep.store.journal.words_journal import WordsJournal
from wtsaprep.store.settings.themes import load_theme, set_theme
from wtsaprep.tui.keys.key_screen import KeyScreen
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.destinations import Library
from wtsaprep.tui.shell.last_words import Lost, last_words, lost_by_leaving
from wtsaprep.tui.shell.one_by_one import OneByOne
from wtsaprep.tui.shell.painted import PaintingApp
from wtsaprep.tui.shell.refused_input import why_refused
from wtsaprep.tui.shell.small_screen import SmallScreen, is_too_small
from wtsaprep.tui.shell.terminal_driver import LineDriver, restore
from wtsaprep.tui.shell.textual_quirks import leave_at_once
from wtsaprep.tui.shell.theming import WIDGET_CSS, start_theme, textual_theme
from wtsaprep.tui.shell.visible_filter import VisibleFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from textual.binding import BindingType
    from textual.driver import Driver
    from textual.events import Event
    from textual.filter import LineFilter
    from textual.geometry import Size

    from wtsaprep.commands.command import Commands
    from wtsaprep.drafting.copying import Copied
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.tui.routes.table import Routes
    from wtsaprep.tui.screens.destinations import Destination

HANGUP = 129
_TURN = 0.0005
"""Seconds that a thread may hold up the others; short, so that loading ahead does not hold up the first screen."""
_QUICK_START = 3.0
"""Seconds in which nothing is collected: what is loaded and opened in them mostly stays."""


def _collect_from_now_on() -> None:
    """Collect garbage, which the command line put off; what is loaded by now need not be looked at again."""
    gc.freeze()
    gc.enable()


class WtsaprepApp(PaintingApp):
    """Library, reader, draft and export on one workspace."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = WIDGET_CSS

    def __init__(
        self,
        workspace: Workspace,
        contents: Contents | None,
        event_name: str,
        environment: Mapping[str, str],
        routes: Routes,
        theme_setting: str = "",
        commands: Commands = COMMANDS,
        keymap_fault: str = "",
    ) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in environment else None, environment=environment)
        theme, theme_fault = start_theme(environment, theme_setting)
        self.settings_faults = "; ".join(filter(None, (keymap_fault, theme_fault)))
        """What the first screen has to say of the user's settings, once."""
        self.commands = commands
        self.register_theme(theme)
        self.theme = theme.name
        self.animation_level = "none"
        self.workspace = workspace
        self.practice = read_ours(Index(workspace)).practice
        self.event_name = event_name
        self.environment = environment
        self._routes = routes
        self.signs = not draws_strokes(environment)
        """Whether marks are written out as signs, on every screen."""
        self.room_view = False
        """Whether others can see the screen: then nothing is drawn that is ours alone, nor where files lie."""
        self.sessions: dict[Path, DraftingSession] = {}
        """The drafts that were opened and are not saved, or are being read, by their files."""
        self.words = WordsJournal(workspace.folder)
        """The journal of what is typed outside of drafts."""
        self.looked_for = ""
        """The words that were looked for last."""
        self.copied: Copied | None = None
        """The clauses that were copied last, to be put into a draft."""
        self.left_unsaved: frozenset[str] = frozenset()
        """The files of drafts that an earlier run left unsaved and no other run has open."""
        self.reading_left = routes.something_was_left()
        """Whether that is still being found out."""
        self.last_words = ""
        """What this run says of itself when the shell has the terminal again."""
        self.ready = threading.Event()
        """Set when what the next keys need is loaded."""
        self.begun_on = workspace
        """The workspace that the program was started on."""
        self.next_workspace: Workspace | None = None
        """The workspace to open when this one is left; None to leave the program."""
        self._left_behind = Lost()
        """What is nowhere on the disk, of which it was said that leaving loses it."""
        self._contents = contents
        self._typed = OneByOne(self, self._act_on)
        self.wait_for_rest = self._typed.wait_for_rest

    def on_mount(self) -> None:
        self.open(Library(self._contents))
        self._typed.start()
        self._fit(self.size)
        self.set_timer(_QUICK_START, _collect_from_now_on)
        sys.setswitchinterval(_TURN)
        threading.Thread(target=self._get_ready, daemon=True).start()
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._cut_off)

    def _get_ready(self) -> None:
        """In a thread, while the user looks at the library: load what the next keys need, and see what was left."""
        try:
            self.is_painted.wait(_QUICK_START)
            with contextlib.suppress(RuntimeError):  # The program was left meanwhile.
                tell = partial(self.call_later, self._tell_left)
                self._routes.get_ready(self.workspace, self.words, tell, self.wait_for_rest)
        finally:
            self.ready.set()

    def _tell_left(self, left: frozenset[str]) -> None:
        self.left_unsaved, self.reading_left = left, False
        if isinstance(self.screen, CommandScreen):
            self.screen.refresh_bars()

    def open(self, destination: Destination, then: Callable[[Any], None] | None = None, *, run: str = "") -> None:
        """Go to a screen, back to it where it is open already; ``then`` is given what it gives when it is left.

        ``run`` names a command to run there, which says itself why it can't.

        Raises:
            WtsaprepError: what is to be shown can't be read, or there is nothing of it.
        """
        screens = [screen for screen in self.screen_stack if isinstance(screen, CommandScreen)]
        shown = next((screen for screen in screens if screen.shows_already(destination)), None)
        if shown is None:
            self.push_screen(self._routes.screen_for(self, destination), then)
        else:
            while self.screen is not shown:
                self.pop_screen()
            shown.arrive(destination)
        if run and isinstance(self.screen, CommandScreen):
            # By that screen itself: else what is chosen there would be given to the one left, which may be gone.
            self.screen.call_later(self.screen.call_after_refresh, self.screen.run_named, run)

    def toggle_room_view(self) -> None:
        """Hide what others must not see, or show it again; a screen that is all of that has to be left first."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, CommandScreen)]
        shown = next((screen.shows for screen in reversed(screens) if screen.shows), "")
        if not self.room_view and shown:
            screens[-1].say(STAYS[shown])
            return
        self.room_view = not self.room_view
        for screen in screens:
            screen.say("")  # What was said before may be ours.
            screen.room_changed()

    def for_others(self, text: str) -> str:
        """A sentence without where files lie, and none of a private file: what is wrong with it tells what is in it."""
        if str(self.workspace.private) in text:
            return HIDDEN
        folders = (self.workspace.folder, user_state(), user_config(), os.path.expanduser("~"), os.getcwd())
        return without_folders(text, *map(str, folders))

    def get_driver_class(self) -> type[Driver]:
        """The terminal, by a line that may go away."""
        return LineDriver

    def use_theme(self, name: str) -> None:
        """Take other colours, now and at the next start.

        Raises:
            WtsaprepError: there is no such theme, or it can't be written down.
        """
        chosen = textual_theme(load_theme(name))
        self.register_theme(chosen)
        self.theme = chosen.name
        set_theme(name)

    def leave(self, status: int) -> None:
        """Leave in order; unsaved drafts stay in their journals. Where a journal has not got one, say so first."""
        lost = lost_by_leaving(self.sessions.values(), self.words)
        if any(lost) and lost != self._left_behind and isinstance(self.screen, CommandScreen):
            self._left_behind, self.next_workspace = lost, None
            keys = [key_of(name, self.commands) for name in ("save", "save-as", "quit")]
            self.screen.say(
                f"{lost.names(others_look=self.room_view)}: not saved, and no journal could be written. "
                f"Open and save it, {keys[0]}, or elsewhere, {keys[1]}; {keys[2]} once more leaves without it"
            )
            return
        self.last_words = last_words(self.sessions.values(), self.words, others_look=self.room_view)
        self.exit(return_code=status)

    def go_over(self, workspace: Workspace) -> None:
        """Leave in order, and open another workspace; unsaved drafts stay in their journals."""
        self.next_workspace = workspace
        self.leave(0)

    def on_unmount(self) -> None:
        self._typed.stop()
        for session in self.sessions.values():
            session.close()
        self.words.close()

    def on_resize(self, event: events.Resize) -> None:
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        """Put a sentence in place of a screen that would be broken, and take it away again."""
        small = isinstance(self.screen, SmallScreen)
        if is_too_small(size) and not small and len(self.screen_stack) > 1:
            self.push_screen(SmallScreen())
        elif small and not is_too_small(size):
            self.pop_screen()

    async def on_event(self, event: Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            self._typed.put(event)
        else:
            await super().on_event(event)

    async def _act_on(self, event: Event) -> None:
        """Begin to act on what was typed, if it can be taken."""
        if isinstance(event, events.Paste):
            event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if not (reason := why_refused(event)):
            await super().on_event(event)
        elif isinstance(self.screen, KeyScreen):
            self.screen.say(reason)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [VisibleFilter(), *super().get_line_filters()]

    async def action_quit(self) -> None:
        self.leave(0)

    def sync_journals(self) -> None:
        """See to it that all that was typed is on the disk."""
        for session in tuple(self.sessions.values()):
            session.sync()
        self.words.sync()

    def _fatal_error(self) -> None:
        """A bug. The draft is safe; nothing is printed that may be draft text, as the values in a traceback are."""
        self.sync_journals()
        kind, _, places = sys.exc_info()
        kept = [session for session in self.sessions.values() if session.journaled]
        gone = [session for session in self.sessions.values() if not session.journaled and session.unsaved]
        journals = [f"Its journal: {session.journal_path}" for session in kept]
        safe = ["What was not saved is offered when the draft is opened again."] if journals else []
        safe += [f"No journal could be written of {session.opened.proposal.path.name}." for session in gone]
        lines = (f"wtsaprep: {report_bug(kind, places)}", *safe, *journals)
        if self.room_view:
            lines = tuple(map(self.for_others, lines))
        self._exit_renderables.append(Text("\n".join(map(visible, lines))))
        self._close_messages_no_wait()

    def line_gone(self) -> None:
        """The terminal is no more, and nobody signalled it."""
        self.sync_journals()
        leave_at_once(HANGUP)

    def _cut_off(self, number: int, frame: Any) -> None:
        """The line is gone, or we are told to go: what was typed is in the journal; out, whatever the terminal does."""
        self.sync_journals()
        restore(self._driver, last_words(self.sessions.values(), self.words, others_look=self.room_view))
        leave_at_once(128 + number)
