"""Asking who we are: a group or a state from the list, or whatever is typed; asked once, before the first draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.services.ours.who_we_are import LATER, WhoWeAre, offered_sources
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.tui.screens.command_screen import CommandScreen

_LATER = WhoWeAre(LATER, "")


class WhoWeAreScreen(FilterScreen[WhoWeAre]):
    """Gives who we are, as far as somebody says."""

    heading: str = "Who are we? Numbers, covers and what is ours follow from it"
    placeholder: str = "code or name: EGY, Arab States, XYZ Some organization"

    def rows(self, words: str) -> list[ListRow[WhoWeAre]]:
        offered = [ListRow(f"{us.source:<8}{us.name or 'as typed'}", us) for us in offered_sources(words)]
        return [*offered, ListRow(f"{LATER:<8}say it later; {LATER} stands for our code until then", _LATER)]


def say_who_we_are(screen: CommandScreen[Any], then: Callable[[], object] | None = None) -> None:
    """Ask who we are, and write it down; what is to come ``then`` comes unless the question was left."""

    def write(us: WhoWeAre | None) -> None:
        if us is None:
            return
        from wtsaprep.services.drafts.our_code import name_ourselves

        try:
            named = name_ourselves(screen.shell.workspace, us.source, us.name)
        except WtsaprepError as fault:
            screen.say_fault(fault)
            return
        if then is not None:
            then()
            return
        renumbered = [f"{old} is now {new}" for old, new in named.renumbered]
        screen.say("; ".join((f"we are {us.source}", *renumbered, *named.left)))

    screen.app.push_screen(WhoWeAreScreen(), write)


def knowing_who_we_are(screen: CommandScreen[Any], begin: Callable[[], object]) -> None:
    """Begin a draft; where nobody has said who we are, that is asked first."""
    if read_ours(Index(screen.shell.workspace)).source:
        begin()
    else:
        say_who_we_are(screen, begin)
