"""Opening texts: from a file to a reader on it; loaded with the first text, not with the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.documents import free_number, start_proposal
from wtsaprep.store.drafts import open_drafted
from wtsaprep.tui.reader_screen import ReaderScreen
from wtsaprep.tui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.tui.app import WtsaprepApp

UNKNOWN_SOURCE = "XXX"
"""Stands for our source code where wtsaprep.toml does not tell it."""


def open_resolution(app: WtsaprepApp, path: Path) -> None:
    """Read a text in force.

    Raises:
        InputFault: it can't be read.
    """
    app.push_screen(ReaderScreen(read_resolution(app, path), None))


def open_proposal(app: WtsaprepApp, path: Path) -> None:
    """Read and draft a proposal; one that was left unsaved is gone on with, its undo steps included.

    Raises:
        InputFault: it can't be read.
    """
    session = app.sessions.get(path)
    if session is None or not session.unsaved:
        session = app.sessions[path] = Session(app.workspace, open_drafted(app.workspace, path), _author(app))
    app.push_screen(ReaderScreen(session.opened.resolution, session))


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


def new_modification(app: WtsaprepApp, resolution: Resolution) -> None:
    """Start a MOD of a resolution, save it and open it.

    Raises:
        WriteFault: the proposal can't be written.
    """
    workspace = app.workspace
    number = free_number(workspace, workspace.event().source or UNKNOWN_SOURCE)
    open_proposal(app, start_proposal(workspace, resolution, number).path)
