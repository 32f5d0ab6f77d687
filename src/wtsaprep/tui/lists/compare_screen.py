"""The comparison: what its table shows, and what can be done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.lists.compare_table import CompareTable
from wtsaprep.tui.lists.comparing import COMPARING, SELECTING
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import BACK, GENERAL, QUIT
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES
from wtsaprep.tui.screens.signs import SIGNS

if TYPE_CHECKING:
    from wtsaprep.commands.command import Place
    from wtsaprep.tui.screens.screen_command import Topics


class CompareScreen(CompareTable):
    """All proposals on one text in force."""

    place: ClassVar[Place] = "compare"
    topics: ClassVar[Topics[CompareScreen]] = (
        GENERAL,
        BACK,
        QUIT,
        STEPS,
        PAGES,
        ENDS,
        COMPARING,
        SELECTING,
        FOLLOWING_SHOWN,
        SIGNS,
        SEARCHING_PLACES,
    )
