"""Opening texts: from a file to a reader on it; loaded with the first text, not with the library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.settle import settled_resolution
from wtsaprep.errors import UsageFault, WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.new_proposal import UNKNOWN_SOURCE, NewProposal, start_proposal
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.index.find import find_baseline
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.reader_screen import ReaderScreen

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.symbols import Symbol
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.tui.shell.app import WtsaprepApp


def open_resolution(app: WtsaprepApp, path: Path) -> None:
    """Read a text in force.

    Raises:
        InputFault: it can't be read.
    """
    app.push_screen(ReaderScreen(read_resolution(app, path), None))


def open_proposal(app: WtsaprepApp, path: Path, clause: str = "") -> None:
    """Read and draft a proposal, from a clause on; one left unsaved is gone on with, its undo steps included.

    Raises:
        InputFault: it can't be read.
    """
    session = session_of(app, path)
    app.push_screen(ReaderScreen(session.opened.resolution, session, clause))


def go_to_proposal(app: WtsaprepApp, path: Path, clause: str) -> None:
    """Read a proposal at a clause, on the screen that reads it already if there is one.

    Raises:
        InputFault: it can't be read.
    """
    open_already = next((s for s in app.screen_stack if isinstance(s, ReaderScreen) and s.reads(path)), None)
    if open_already is None:
        open_proposal(app, path, clause)
        return
    while app.screen is not open_already:
        app.pop_screen()
    open_already.go_to_id(clause)


def comparison_of(app: WtsaprepApp, resolution: Resolution) -> Comparison:
    """All proposals on a text in force, those that are open as they are now."""
    from wtsaprep.comparison.columns import Compared
    from wtsaprep.services.comparing.comparison import compare

    unsaved = {
        path: Compared(session.draft.proposal, session.draft.revised)
        for path, session in tuple(app.sessions.items())
        if session.unsaved
    }
    return compare(Index(app.workspace), resolution, unsaved)


def open_comparison(app: WtsaprepApp, resolution: Resolution, clause: str = "", proposal: str = "") -> None:
    """Compare all proposals on a text in force, from a clause and a proposal on.

    Raises:
        UsageFault: there are none.
    """
    from wtsaprep.tui.lists.compare_screen import CompareScreen

    found = comparison_of(app, resolution)
    if not found.matrix.columns:
        raise UsageFault("no proposal here is on this text")
    app.push_screen(CompareScreen(found, clause, proposal))


def open_chair(app: WtsaprepApp, path: Path) -> None:
    """Read a chair's text, and make it by choosing options.

    Raises:
        InputFault: it can't be read.
    """
    from wtsaprep.model.chair import ChairText
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.lists.chair_screen import ChairScreen

    app.push_screen(ChairScreen(ChairSession(app.workspace, app.workspace.load(ChairText, path))))


def start_chair(app: WtsaprepApp, resolution: Resolution, document: str) -> None:
    """Start a chair's text on a text in force, and open it.

    Raises:
        WriteFault: there is one of that name already, or it can't be written.
    """
    from wtsaprep.services.comparing.chair_texts import start_chair_text
    from wtsaprep.services.comparing.comparison import compare

    practice = any(entry.proposal.practice for entry in compare(Index(app.workspace), resolution).entries)
    open_chair(app, start_chair_text(app.workspace, document, resolution, practice=practice).stored.path)


def session_of(app: WtsaprepApp, path: Path) -> DraftingSession:
    """The session of a proposal; one that holds something unsaved goes on.

    Raises:
        InputFault: it can't be read.
    """
    session = app.sessions.get(path)
    if session is None or not session.unsaved:
        if session is not None:
            session.close()
        session = app.sessions[path] = DraftingSession(
            app.workspace, open_draft_files(Index(app.workspace), path), _author(app)
        )
    return session


def _author(app: WtsaprepApp) -> str:
    """Whose name comments bear: that of the contact in wtsaprep.toml, else of the user."""
    user = app.environment.get("USER", "")
    try:
        return app.workspace.event().contact.name or user
    except WtsaprepError:
        return user


def read_resolution(app: WtsaprepApp, path: Path) -> Resolution:
    """The resolution of a file.

    Raises:
        InputFault: it can't be read.
    """
    return app.workspace.load(Resolution, path).value


class ResolutionConflicts:
    """The conflicts of a text in force; settling one is written at once, since nothing else of it is edited."""

    def __init__(self, app: WtsaprepApp, resolution: Resolution) -> None:
        self._workspace = app.workspace
        self._opened = resolution
        self._stored = find_baseline(Index(app.workspace), resolution.baseline)

    @property
    def resolution(self) -> Resolution:
        """The text as it is now."""
        return self._stored.value if self._stored else self._opened

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        return self._stored.value.conflicts if self._stored else ()

    def settle(self, conflict: Conflict, choice: ConflictChoice, name: str) -> None:
        """Settle one conflict in the file.

        Raises:
            WriteFault: it can't be written.
        """
        if self._stored is not None:
            value = settled_resolution(self._stored.value, conflict, choice)
            self._stored, _ = self._workspace.save(replace(self._stored, value=value))


def new_proposal(app: WtsaprepApp, symbol: Symbol, resolution: Resolution | None, *, numbered: bool = True) -> None:
    """Start a proposal of our own source, save it and open it.

    Raises:
        WriteFault: the proposal can't be written.
    """
    on = None if symbol in ("ADD", "OTHER") else resolution
    started = start_proposal(app.workspace, NewProposal(symbol, on, number=None if numbered else ""))
    open_proposal(app, started.stored.path)
    if started.unknown_source and isinstance(app.screen, ReaderScreen):
        tells_more = app.screen.key("form")
        app.screen.say(f"whose it is nobody has said: {UNKNOWN_SOURCE} stands for it; {tells_more} tells more")
