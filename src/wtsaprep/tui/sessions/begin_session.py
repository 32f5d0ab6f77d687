"""Beginning sessions: what to go through is chosen from a list, what stands under the cursor first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.regions import regions
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.store.index.index import Index
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.tui.screens.command_screen import CommandScreen
    from wtsaprep.tui.shell.app import WtsaprepApp


class ChoiceScreen(FilterScreen[QueueSelection]):
    """Asks what to go through."""

    heading: str = "Prepare: which changes do you want to go through?"

    def __init__(self, choices: Sequence[QueueSelection]) -> None:
        super().__init__()
        self._choices = choices

    def rows(self, words: str) -> list[ListRow[QueueSelection]]:
        return [ListRow(one.told, one) for one in self._choices if words in one.told.casefold()]


def resolution_choice(resolution: Resolution) -> QueueSelection:
    """All changes on a text in force."""
    return QueueSelection("resolution", f"{resolution.number}@{slug(resolution.adopted)}")


def choose_what_to_prepare(screen: CommandScreen[Any], here: Sequence[QueueSelection]) -> None:
    """Ask what to go through, and go through it: what is here, everything, ours, a resolution, a source."""
    contents = Index(screen.shell.workspace).contents
    sources = regions(source for one in contents.proposals for source in one.sources)
    texts = dict.fromkeys((one.resolution, one.adopted) for one in contents.proposals if one.resolution)
    on = (QueueSelection("resolution", f"{number}@{slug(adopted)}") for number, adopted in texts)
    choices = (
        *here,
        QueueSelection("all"),
        QueueSelection("mine"),
        *on,
        *(QueueSelection("source", source) for source in sources),
    )
    screen.app.push_screen(ChoiceScreen(tuple(dict.fromkeys(choices))), partial(_prepare, screen))


def _prepare(screen: CommandScreen[Any], choice: QueueSelection | None) -> None:
    if choice is None:
        return
    try:
        open_prepare(screen.shell, choice)
    except WtsaprepError as error:
        screen.say(error.in_one_line)


def open_prepare(app: WtsaprepApp, choice: QueueSelection) -> None:
    """Go through the changes of a choice and take positions, from where it was left on.

    Raises:
        WtsaprepError: something of it can't be read.
    """
    from wtsaprep.services.sessions.prepare_session import PrepareSession
    from wtsaprep.tui.sessions.prepare_screen import PrepareScreen

    app.push_screen(PrepareScreen(PrepareSession(app.workspace, choice)))


def begin_room(screen: CommandScreen[Any], path: Path) -> None:
    """Open the room on a text, or say why it can't be."""
    try:
        open_room(screen.shell, path)
    except WtsaprepError as error:
        screen.say(error.in_one_line)


def open_room(app: WtsaprepApp, path: Path) -> None:
    """Go through the paragraphs of a chair's text or a proposal with others, who see the screen from now on.

    Raises:
        WtsaprepError: something of it can't be read.
    """
    from wtsaprep.services.sessions.room_session import RoomSession
    from wtsaprep.tui.sessions.room_screen import RoomScreen

    session = RoomSession(app.workspace, path)
    if not app.room_view:
        app.toggle_room_view()
    app.push_screen(RoomScreen(session))
