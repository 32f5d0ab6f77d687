"""Looking at a text: changes, sections and words gone to, its views, what is folded; and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.present.sheet.outline import sheet_outline
from wtsaprep.present.sheet.text_lines import next_view
from wtsaprep.present.text.how_far import how_far
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, first_of, once
from wtsaprep.tui.screens.searching import SEARCHING
from wtsaprep.tui.screens.signs import switch_signs

if TYPE_CHECKING:
    from wtsaprep.tui.reader.text_screen import TextScreen


def no_marks(screen: TextScreen[Any]) -> str:
    """Why marks can't be shown."""
    return screen.why_no_marks()


def no_changes_drawn(screen: TextScreen[Any]) -> str:
    """Why there is no change to go to."""
    return "" if screen.sheet.has_changes else "no changes are drawn in this view"


def go_to_change(screen: TextScreen[Any], times: int) -> None:
    """Go some changes on, or back."""
    if told := how_far(screen.view.next_change(times), times):
        screen.say(told)


def go_to_section(screen: TextScreen[Any], times: int) -> None:
    """Go some sections on, or back."""
    screen.view.next_of(tuple(row.place for row in sheet_outline(screen.sheet)), times)


def show_next_view(screen: TextScreen[Any]) -> None:
    """From redline to clean text to the text in force, and on to the redline."""
    screen.change_sheet(view=next_view(screen.sheet.view))


def show_formal(screen: TextScreen[Any]) -> None:
    """Show formal changes, or fold them; or say that there are none."""
    sheet = screen.sheet
    if not sheet.formal and sheet.is_counted and not sheet.formal_changes:
        screen.say("no formal change is made here")
    else:
        screen.change_sheet(formal=not sheet.formal)


LOOKING: Topic[TextScreen[Any]] = (
    ScreenCommand("next-change", go_to_change, first_of(no_marks, no_changes_drawn)),
    ScreenCommand(
        "previous-change", lambda screen, times: go_to_change(screen, -times), first_of(no_marks, no_changes_drawn)
    ),
    once("view", show_next_view, no_marks),
    once("formal", show_formal, no_marks),
    once("only-changed", lambda screen: screen.change_sheet(only_changed=not screen.sheet.only_changed), no_marks),
    once("signs", switch_signs, no_marks),
    ScreenCommand("next-section", go_to_section),
    ScreenCommand("previous-section", lambda screen, times: go_to_section(screen, -times)),
    *SEARCHING,
)
