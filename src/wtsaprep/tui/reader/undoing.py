"""Taking back steps and making them again, on the screens that settle one thing of a draft after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic

if TYPE_CHECKING:
    from wtsaprep.services.drafts.drafting_session import DraftingSession


class TakesSteps(Protocol):
    """A screen on which steps of a draft are taken."""

    @property
    def session(self) -> DraftingSession:
        """The session of the draft."""

    def draw_anew(self) -> None:
        """Draw the draft as it is now."""

    def say(self, message: str) -> None:
        """A sentence in the last row but one, until the next key."""


def undo(screen: TakesSteps, times: int) -> None:
    """Take back steps."""
    name = screen.session.undo(times)
    screen.draw_anew()
    screen.say(f"taken back: {name}")


def redo(screen: TakesSteps, times: int) -> None:
    """Make steps again."""
    name = screen.session.redo(times)
    screen.draw_anew()
    screen.say(f"made again: {name}")


def nothing_changed(screen: TakesSteps) -> str:
    """Why nothing can be taken back."""
    return "" if screen.session.history.past else "nothing was changed yet"


def nothing_taken_back(screen: TakesSteps) -> str:
    """Why nothing can be made again."""
    return "" if screen.session.history.future else "nothing was taken back"


UNDOING: Topic[TakesSteps] = (
    ScreenCommand("undo", undo, nothing_changed),
    ScreenCommand("redo", redo, nothing_taken_back),
)
