"""From a row of the register to where the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import UsageFault
from wtsaprep.model.names import slug
from wtsaprep.review.needs import NO_SUBJECT
from wtsaprep.tui.screens.command_screen import CommandScreen

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.needs import Need, NeedGroup, NeedReason
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.tui.shell.app import WtsaprepApp

_SETTLED_BY: dict[NeedReason, str] = {"replies": "replies", "conflicts": "settle", "fates": "fates"}
"""The commands of a text that lead on to where something of it is settled."""


def open_need(app: WtsaprepApp, one: Need, contents: Contents) -> None:
    """Go where a need is settled.

    Raises:
        WtsaprepError: the text can't be read, or there is none.
    """
    from wtsaprep.review.queue_selection import QueueSelection, read_choice
    from wtsaprep.tui.reader.opening import open_chair, open_proposal, open_resolution
    from wtsaprep.tui.sessions.begin_session import open_prepare, open_room

    if one.reason in ("not looked at", "changed since"):
        names = [proposal.number for proposal in contents.proposals if proposal.id == one.id and proposal.number]
        open_prepare(app, QueueSelection("proposal", next(iter(names), one.id)))
    elif one.kind == "sitting" and one.said != "room":
        open_prepare(app, read_choice(one.id))
    elif one.kind == "sitting":
        open_room(app, _text_path(one, contents))
    elif one.path is None:
        raise UsageFault(f"{one.name} is not in this workspace")
    elif one.kind == "document":
        open_document(app, one.path, _carried(one.id, contents), contents)
    else:
        {"text": open_chair, "resolution": open_resolution, "proposal": open_proposal}[one.kind](app, one.path)
    if one.reason in _SETTLED_BY:
        _run_there(app, _SETTLED_BY[one.reason])


def _run_there(app: WtsaprepApp, name: str) -> None:
    """Run a command of the screen that was opened, once it is there; it says itself why it can't."""
    screen = app.screen
    if isinstance(screen, CommandScreen):
        command = next(command for command in screen.commands if command.name == name)
        screen.call_after_refresh(screen.run_command, command)


def open_group(app: WtsaprepApp, group: NeedGroup, contents: Contents) -> None:
    """Go through all changes on a text that were not looked at; where there are none, read it.

    Raises:
        WtsaprepError: the text can't be read, or is not here.
    """
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.tui.reader.opening import open_resolution
    from wtsaprep.tui.sessions.begin_session import open_prepare

    number, adopted = group.subject
    path = next((one.path for one in contents.resolutions if (one.number, one.adopted) == group.subject), None)
    if group.subject == NO_SUBJECT or path is None:
        raise UsageFault("open one of those beneath")
    if {"not looked at", "changed since"} & group.left.keys():
        open_prepare(app, QueueSelection("resolution", f"{number}@{slug(adopted)}"))
    else:
        open_resolution(app, path)


def open_row(app: WtsaprepApp, row: DocumentRow, contents: Contents) -> None:
    """Open a document of the register.

    Raises:
        WtsaprepError: it can't be read, or is not here.
    """
    if row.path is None:
        raise UsageFault(f"{row.number} is not in this workspace")
    open_document(app, row.path, row.proposals, contents)


def open_document(app: WtsaprepApp, path: Path, proposals: tuple[str, ...], contents: Contents) -> None:
    """Open a chair's text, or the first proposal of a document.

    Raises:
        WtsaprepError: it can't be read, or has no proposals.
    """
    from wtsaprep.tui.reader.opening import open_chair, open_proposal

    if path in (one.path for one in contents.texts):
        open_chair(app, path)
        return
    first = next((one.path for one in contents.proposals if one.id in proposals), None)
    if first is None:
        raise UsageFault("this document has no proposals yet")
    open_proposal(app, first)


def _carried(number: str, contents: Contents) -> tuple[str, ...]:
    return next((one.proposals for one in contents.contributions if one.number == number), ())


def _text_path(one: Need, contents: Contents) -> Path:
    """The newest revision of the chair's text, or the proposal, that lay before the room."""
    found = [text for text in contents.texts if one.id in (text.id, text.name, text.document)]
    if found:
        return max(found, key=lambda text: text.revision).path
    proposal = next((proposal for proposal in contents.proposals if proposal.id == one.id), None)
    if proposal is None:
        raise UsageFault(f"no chair's text or proposal here is called {one.id}")
    return proposal.path
