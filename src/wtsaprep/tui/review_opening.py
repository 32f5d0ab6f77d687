"""Beginning sessions: what to go through is chosen from a list, what stands under the cursor first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.regions import regions
from wtsaprep.review.choice import Choice
from wtsaprep.store.contents import read_contents
from wtsaprep.tui.filter_screen import FilterScreen
from wtsaprep.tui.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.tui.app import WtsaprepApp
    from wtsaprep.tui.command_screen import CommandScreen


class ChoiceScreen(FilterScreen[Choice]):
    """Asks what to go through."""

    heading: str = "Prepare: which changes do you want to go through?"

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def rows(self, words: str) -> list[ListRow[Choice]]:
        return [ListRow(one.told, one) for one in self._choices if words in one.told.casefold()]


def resolution_choice(resolution: Resolution) -> Choice:
    """All changes on a text in force."""
    return Choice("resolution", f"{resolution.number}@{slug(resolution.adopted)}")


def choose_what_to_prepare(screen: CommandScreen[Any], here: Sequence[Choice]) -> None:
    """Ask what to go through, and go through it: what is here, everything, ours, a resolution, a source."""
    contents = read_contents(screen.wtsaprep.workspace)
    sources = regions(source for one in contents.proposals for source in one.sources)
    texts = dict.fromkeys((one.resolution, one.adopted) for one in contents.proposals if one.resolution)
    on = (Choice("resolution", f"{number}@{slug(adopted)}") for number, adopted in texts)
    choices = (*here, Choice("all"), Choice("mine"), *on, *(Choice("source", source) for source in sources))
    screen.app.push_screen(ChoiceScreen(tuple(dict.fromkeys(choices))), partial(_prepare, screen))


def _prepare(screen: CommandScreen[Any], choice: Choice | None) -> None:
    if choice is None:
        return
    try:
        open_prepare(screen.wtsaprep, choice)
    except WtsaprepError as error:
        screen.say(error.in_one_line)


def open_prepare(app: WtsaprepApp, choice: Choice) -> None:
    """Go through the changes of a choice and take positions, from where it was left on.

    Raises:
        WtsaprepError: something of it can't be read.
    """
    from wtsaprep.tui.prepare_screen import PrepareScreen
    from wtsaprep.tui.prepare_session import PrepareSession

    app.push_screen(PrepareScreen(PrepareSession(app.workspace, choice)))


def begin_room(screen: CommandScreen[Any], path: Path) -> None:
    """Open the room on a text, or say why it can't be."""
    try:
        open_room(screen.wtsaprep, path)
    except WtsaprepError as error:
        screen.say(error.in_one_line)


def open_room(app: WtsaprepApp, path: Path) -> None:
    """Go through the paragraphs of a chair's text or a proposal with others, who see the screen from now on.

    Raises:
        WtsaprepError: something of it can't be read.
    """
    from wtsaprep.tui.room_screen import RoomScreen
    from wtsaprep.tui.room_session import RoomSession

    session = RoomSession(app.workspace, path)
    if not app.room:
        app.toggle_room()
    app.push_screen(RoomScreen(session))
