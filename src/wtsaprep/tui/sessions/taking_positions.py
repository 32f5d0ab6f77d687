"""Taking positions: one key a stand, on the change that is looked at or on all that want the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.tui.screens.destinations import CompareProposals
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.sessions.queue_screen import QueueScreen

if TYPE_CHECKING:
    from wtsaprep.model.position import Stand

NOTHING_PROPOSED = "nothing is proposed here"

Preparing = QueueScreen[PrepareSession]
"""A screen on which positions are taken."""


def take(stand: Stand, screen: Preparing) -> None:
    """Take a position on the change, and look at the next one."""
    session, held = screen.session, screen.session.current
    if held is None or not screen.carry_out(lambda: session.take(stand, (held,))):
        return
    done = f"{stand}: {held.change.number}, {held.change.name}"
    if same := len(session.identical()) - 1:
        keys = f"{screen.key('previous-in-queue')} {screen.key('same-for-identical')}"
        done = f"{done}; {keys}: the same for {same} identical"
    screen.go_on(done, "Nothing is left")


def take_again(screen: Preparing) -> None:
    """Confirm the position on a change that reads otherwise now."""
    held = screen.session.current
    if held and held.position and held.position.stand:
        take(held.position.stand, screen)


def take_for_identical(screen: Preparing) -> None:
    """Take the same position on all other changes that want the same."""
    session, held = screen.session, screen.session.current
    if held and held.position and (stand := held.position.stand):
        others = tuple(other for other in session.identical() if other.change.key != held.change.key)
        screen.carry_out(lambda: session.take(stand, others), f"{stand}: {len(others)} identical too")


def switch_red_line(screen: Preparing) -> None:
    """Draw a red line, or take it away."""
    session, held = screen.session, screen.session.current
    if held:
        wanted = not (held.position and held.position.red_line)
        screen.carry_out(lambda: session.say(held, red_line=wanted))


def compare_there(screen: Preparing) -> None:
    """See the clause among all proposals."""
    held, resolution = screen.session.current, screen.session.resolution
    if held and resolution:
        screen.open(CompareProposals(resolution, held.change.row, held.change.proposal))


def nothing_here(screen: Preparing) -> str:
    """There is no change to say anything of."""
    return "" if screen.session.current else NOTHING_PROPOSED


def still_reads_so(screen: Preparing) -> str:
    """There is nothing to confirm."""
    held = screen.session.current
    return "" if held and held.state == "changed since" else "it reads as it did when you judged it, or you have not"


def none_identical(screen: Preparing) -> str:
    """There is no position that others could have too, or no others."""
    held = screen.session.current
    if held is None or held.state == "not looked at":
        return "take a position first"
    return "" if len(screen.session.identical()) > 1 else "no other change is identical"


def new_text(screen: Preparing) -> str:
    """The change is on no text in force."""
    return "" if screen.session.resolution else "this is about a new text"


STANDS: tuple[tuple[str, Stand], ...] = (
    ("support", "support"),
    ("live-with", "can live with"),
    ("oppose", "oppose"),
    ("seek", "seek clarification"),
    ("neutral", "neutral"),
)
TAKING_POSITIONS: Topic[Preparing] = (
    *(once(name, partial(take, stand), nothing_here) for name, stand in STANDS),
    once("still-holds", take_again, still_reads_so),
    once("same-for-identical", take_for_identical, none_identical),
    once("red-line", switch_red_line, nothing_here),
    once("compare-there", compare_there, new_text),
)
