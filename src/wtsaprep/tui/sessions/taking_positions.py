"""Taking positions: one key a stand, on the change that is looked at or on all that want the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.tui.screens.destinations import CompareProposals
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.sessions.queue_screen import QueueScreen

if TYPE_CHECKING:
    from wtsaprep.model.position import Stand
    from wtsaprep.review.positions import HeldPosition

_NOTHING = "Nothing is left"
NOTHING_PROPOSED = "nothing is proposed here"

Preparing = QueueScreen[PrepareSession]
"""A screen on which positions are taken."""


def take(stand: Stand, screen: Preparing, times: int) -> None:
    """Take a position on the changes that are marked, else on this one and those after it, and look at the next one."""
    session, held = screen.session, screen.session.current
    marked = session.marked
    chosen = marked or _from_here(screen, times)
    if held is None or not screen.carry_out(lambda: session.take(stand, chosen)):
        return
    session.unmark()
    if len(chosen) > 1:
        screen.go_to(session.held.index(screen.session.again(chosen[-1])))
        which = counted(len(chosen), "marked change" if marked else "change")
        screen.go_on(f"{stand}: {which}, to {chosen[-1].change.number}, {_name(chosen[-1])}", _NOTHING)
        return
    back = screen.key("previous-in-queue")
    done = f"{stand}: {chosen[0].change.number}, {_name(chosen[0])}; {back} {screen.key('write-notes')}: a note"
    if same := len(session.identical()) - 1:
        done = f"{done}; {back} {screen.key('same-for-identical')}: the same for {same} identical"
    screen.go_on(done, _NOTHING)


def _name(held: HeldPosition) -> str:
    return held.change.name


def _from_here(screen: Preparing, times: int) -> tuple[HeldPosition, ...]:
    """The change that is looked at and those that would be looked at next, so many in all, as far as there are."""
    ahead = (screen.next_place(step) for step in range(1, abs(times)))
    places = dict.fromkeys((screen.session.walk.at, *(at for at in ahead if at is not None)))
    return tuple(screen.session.held[at] for at in places)


def mark(screen: Preparing, times: int) -> None:
    """Mark changes, this one and those after it, or take the mark away: the next position is taken on all that are."""
    chosen = _from_here(screen, times)
    screen.session.mark(chosen)
    last = screen.session.held.index(chosen[-1])
    marked = screen.session.marked
    if (at := screen.next_place(len(chosen))) is not None and at > last:
        screen.go_to(at)
    screen.say(f"{counted(len(marked), 'change')} marked; a position is taken on all of them" if marked else "no marks")


def take_again(screen: Preparing) -> None:
    """Confirm the position on a change that reads otherwise now."""
    held = screen.session.current
    if held and held.position and held.position.stand:
        screen.session.unmark()
        take(held.position.stand, screen, 1)


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
    *(ScreenCommand(name, partial(take, stand), nothing_here) for name, stand in STANDS),
    ScreenCommand("mark-change", mark, nothing_here),
    once("still-holds", take_again, still_reads_so),
    once("same-for-identical", take_for_identical, none_identical),
    once("red-line", switch_red_line, nothing_here),
    once("compare-there", compare_there, new_text),
)
