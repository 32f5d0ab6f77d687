"""Going on, back, and back in time: the commands that preparing and the room have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, first_of, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.tui.sessions.queue_screen import QueueScreen


def skip(screen: QueueScreen[Any], times: int) -> None:
    """Look at another one, on or back, or say why there is none."""
    at = screen.next_place(times)
    if at is None:
        screen.say(screen.no_place(times))
    else:
        screen.go_to(at)


def change_which(screen: QueueScreen[Any]) -> None:
    """Go through more, or only what is left."""
    screen.say(screen.change_which())


def take_back(screen: QueueScreen[Any]) -> None:
    """Take back the last step, also one of an earlier day."""
    _travel(screen, screen.session.walk.undo, "taken back")


def make_again(screen: QueueScreen[Any]) -> None:
    """Make again what was taken back."""
    _travel(screen, screen.session.walk.redo, "made again")


def _travel(screen: QueueScreen[Any], step: Callable[[], str], done: str) -> None:
    about: list[str] = []
    if screen.carry_out(lambda: about.append(step())):
        screen.say(f"{done}: {about[0]}")


def why_hidden(screen: QueueScreen[Any]) -> str:
    """Others see the screen, and the command would tell what we hold."""
    return screen.why_hidden()


def nothing_to_take_back(screen: QueueScreen[Any]) -> str:
    """No step stands."""
    return "" if screen.session.walk.can_undo else "nothing was done yet that could be taken back"


def nothing_taken_back(screen: QueueScreen[Any]) -> str:
    """No step waits to be made again."""
    return "" if screen.session.walk.can_redo else "nothing was taken back"


GOING_ON: Topic[QueueScreen[Any]] = (
    *SEARCHING_PLACES,
    ScreenCommand("next-in-queue", skip),
    ScreenCommand("previous-in-queue", lambda screen, times: skip(screen, -times)),
    once("all-in-queue", change_which, why_hidden),
    once("queue-view", lambda screen: screen.next_view()),
    once("take-back-step", take_back, first_of(why_hidden, nothing_to_take_back)),
    once("make-again", make_again, first_of(why_hidden, nothing_taken_back)),
)
