"""What can be done in a comparison: going to what competes, choosing what is shown, and leading on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.sessions.queues import resolution_choice
from wtsaprep.tui.forms.document_name_screen import ask_document
from wtsaprep.tui.forms.queue_choice_screen import choose_what_to_prepare
from wtsaprep.tui.lists.compare_table import ONLY_WORDS
from wtsaprep.tui.screens.destinations import CompareEditions, ReadHistory, StartChairText, StartFromNewTexts
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.compare_table import CompareTable


def next_contested(screen: CompareTable, times: int) -> None:
    """Go to another clause with competing changes, on or back."""
    if not screen.go_to_contested(times):
        screen.say("no further clause is contested" if times > 0 else "no clause before this one is contested")


def next_selection(screen: CompareTable) -> None:
    """Show changed, contested, undecided, all clauses, in turn."""
    only = screen.next_selection()
    if not screen.selection.rows:
        screen.say(f"{ONLY_WORDS[only]}: nothing; {screen.key('only-contested')} shows more")


def prepare(screen: CompareTable) -> None:
    """Choose which changes to take positions on, those of this text first."""
    in_force = () if screen.resolution.none_in_force else (resolution_choice(screen.resolution),)
    new = () if in_force else tuple(QueueSelection("proposal", column.number) for column in screen.matrix.columns)
    choose_what_to_prepare(screen, in_force or new)


def editions(screen: CompareTable) -> None:
    """Lay all editions of the text in force side by side, from the clause under the cursor on."""
    screen.open(CompareEditions(screen.resolution.reference, screen.row.name if screen.row else ""))


def history(screen: CompareTable) -> None:
    """Tell since when each word of the clause under the cursor stands."""
    if screen.row:
        screen.open(ReadHistory(screen.resolution.reference, screen.row.id))


def start_chair_text(screen: CompareTable) -> None:
    """Ask for its document, and start a chair's text from what is laid side by side."""
    resolution, name = screen.resolution, screen.matrix.name
    if resolution.none_in_force:
        new = screen.matrix.columns[0].id
        ask_document(screen, name, new, lambda document: screen.open(StartFromNewTexts(new, document)))
    else:
        about = f"{resolution.number} {resolution.adopted}"
        ask_document(screen, name, about, lambda document: screen.open(StartChairText(resolution, document)))


def no_editions(screen: CompareTable) -> str:
    """These are new texts."""
    return "new texts have no editions" if screen.resolution.none_in_force else ""


def no_history(screen: CompareTable) -> str:
    """The row is no clause in force."""
    if screen.resolution.none_in_force:
        return "new texts have no editions, so no history"
    in_force = screen.row and not (screen.row.new or screen.row.whole)
    return "" if in_force else "this is no clause in force, so it has no history"


def nothing_contested(screen: CompareTable) -> str:
    """No clause has competing changes."""
    return "" if screen.matrix.contested else "no proposals compete here"


def no_column(screen: CompareTable) -> str:
    """There is no proposal to open."""
    return "" if screen.selection.columns else "no proposal is shown"


def none_superseded(screen: CompareTable) -> str:
    """No proposal on this text is superseded or withdrawn."""
    return "" if screen.superseded else "no proposal here is superseded or withdrawn"


COMPARING: Topic[CompareTable] = (
    once("open-there", lambda screen: screen.open(screen.proposal_here()), no_column),
    ScreenCommand("next-contested", next_contested, nothing_contested),
    ScreenCommand("previous-contested", lambda screen, times: next_contested(screen, -times), nothing_contested),
    once("prepare", prepare),
    once("start-chair", start_chair_text),
    once("editions", editions, no_editions),
    once("history", history, no_history),
)
SELECTING: Topic[CompareTable] = (
    ScreenCommand("column-right", lambda screen, times: screen.move_column(times)),
    ScreenCommand("column-left", lambda screen, times: screen.move_column(-times)),
    once("only-contested", next_selection),
    once("one-source", lambda screen: screen.next_source()),
    once("superseded", lambda screen: screen.switch_superseded(), none_superseded),
    once("whole-wordings", lambda screen: screen.switch_wordings()),
)
