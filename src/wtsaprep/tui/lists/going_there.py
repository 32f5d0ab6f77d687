"""From the register to where the work is, to its other lists, and out; what was listed is new no more."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.lists.register_destinations import SETTLED_BY, group_destination, need_destination, row_destination
from wtsaprep.tui.screens.general import go_back
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.register_rows import RegisterRows


def open_row(screen: RegisterRows) -> None:
    """Open what the cursor is on and note that it was read; in the field, take the name that was typed."""
    if screen.asked is not None:
        screen.take_focal_point(screen.asked)
        return
    read = screen.opened_document
    try:
        _go(screen)
    except WtsaprepError as error:
        screen.say(error.in_short)
        return
    if read is not None and not read.read and not screen.shell.room_view:
        screen.note(read, read=True)


def _go(screen: RegisterRows) -> None:
    need, document, group = screen.need, screen.document, screen.group
    if need is not None:
        screen.shell.open(need_destination(need, screen.contents), run=SETTLED_BY.get(need.reason, ""))
    elif document is not None:
        screen.shell.open(row_destination(document, screen.contents))
    elif group is not None:
        screen.shell.open(group_destination(group, screen.contents))


def back(screen: RegisterRows) -> None:
    """Leave the field, or the register."""
    if screen.asked is not None:
        screen.leave_field()
        return
    _note_seen(screen)
    go_back(screen)


def leave(screen: RegisterRows) -> None:
    """Leave the program."""
    _note_seen(screen)
    screen.shell.leave(0)


def _note_seen(screen: RegisterRows) -> None:
    # What can't be noted is new again next time, and nothing else is lost.
    with contextlib.suppress(WtsaprepError):
        screen.note_seen()


def nothing_here(screen: RegisterRows) -> str:
    """The list is empty, and no name is being typed."""
    empty = screen.asked is None and screen.rows.chosen is None
    return f"there is nothing here; {screen.key('other-list')} shows another list" if empty else ""


GOING_THERE: Topic[RegisterRows] = (
    once("open", open_row, nothing_here),
    once("other-list", lambda screen: screen.next_list()),
    once("back", back),
    once("quit", leave),
)
