"""Handing a chair's text out, taking back the last choice, what is no option yet: on both screens that make it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wtsaprep.drafting.lost_citations import told_lost
from wtsaprep.errors import WtsaprepError
from wtsaprep.services.comparing.with_open_drafts import not_saved
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.screens.shell import Shell


class MakesChairText(Protocol):
    """A screen on which a chair's text is made; each choice is saved at once."""

    session: ChairSession

    @property
    def app(self) -> App[object]: ...
    @property
    def shell(self) -> Shell: ...
    def say(self, message: str) -> None: ...
    def key(self, command: str) -> str: ...
    def say_fault(self, fault: WtsaprepError) -> None: ...
    def show_again(self) -> None:
        """Draw the text as it is now."""


def carry_out(screen: MakesChairText, change: Callable[[], object], done: str = "") -> None:
    """Make a change and say that it is done, or why it could not be."""
    before = screen.session.lost_citations
    try:
        change()
    except WtsaprepError as error:
        screen.say_fault(error)
        return
    screen.show_again()
    lost = told_lost([one for one in screen.session.lost_citations if one not in before])
    if done or lost:
        screen.say("; ".join(filter(None, (done, lost))))


def say_what_is_not_saved(screen: MakesChairText) -> None:
    """Options are what is saved: say which drafts say something else, and what to do."""
    session = screen.session
    if names := not_saved(session.compared, screen.shell.sessions):
        verb, them = ("is", "it") if len(names) == 1 else ("are", "them")
        what = f"{', '.join(names)} {verb} not saved, and options are what is saved"
        screen.say(f"{what}: save {them} ({screen.key('save')}), then open {session.draft.value.name} again")


def ask_and_hand_out(screen: MakesChairText) -> None:
    """Say what will be handed out, and freeze this revision if that is meant."""
    value = screen.session.draft.value
    later = f"{value.document}R{value.revision + 1}"

    def go(chosen: int | None) -> None:
        if chosen is None:
            screen.say(f"{value.name} was not handed out")
        else:
            carry_out(screen, screen.session.freeze, "handed out; the next choice makes the next revision")

    lost = told_lost(screen.session.lost_citations)
    what = f"{value.name} stays as it is now, for all to read; the next choice makes {later}{lost and f'; {lost}'}"
    screen.app.push_screen(WhichOneScreen(f"Hand out {value.name}? Enter hands it out, Esc does not", [what]), go)


def take_back(screen: MakesChairText) -> None:
    """Take back the last choice."""
    carry_out(screen, screen.session.undo, "taken back")


def pick_again(screen: MakesChairText) -> None:
    """Make the choice again that was taken back."""
    carry_out(screen, screen.session.redo, "done again")


def handed_out(screen: MakesChairText) -> str:
    """It was handed out already."""
    frozen = screen.session.draft.value.frozen
    return "it was handed out already; the next choice makes the next revision" if frozen else ""


def nothing_chosen(screen: MakesChairText) -> str:
    """There is no choice to take back."""
    return "" if screen.session.can_undo else "nothing was chosen here that could be taken back"


def nothing_taken_back(screen: MakesChairText) -> str:
    """No choice was taken back."""
    return "" if screen.session.can_redo else "nothing was taken back here"


HANDING_OUT: Topic[MakesChairText] = (
    once("freeze", ask_and_hand_out, handed_out),
    once("take-back-pick", take_back, nothing_chosen),
    once("pick-again", pick_again, nothing_taken_back),
)
