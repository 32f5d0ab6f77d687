"""The register: only what still needs us, all documents, or mine; each row opens where the work is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.present.lists.register import TITLES
from wtsaprep.present.text.deadline import deadline_words
from wtsaprep.services.comparing.unread_files import told_once
from wtsaprep.tui.lists.going_there import GOING_THERE
from wtsaprep.tui.lists.noting import NOTING
from wtsaprep.tui.lists.register_rows import RegisterRows
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES

if TYPE_CHECKING:
    from wtsaprep.commands.command import Place
    from wtsaprep.tui.screens.screen_command import Topics


class RegisterScreen(RegisterRows):
    """The rows under a title, and what is to be said of them."""

    place: ClassVar[Place] = "register"
    takes_field: ClassVar[str] = "open"
    wide = True
    topics: ClassVar[Topics[RegisterScreen]] = (GENERAL, STEPS, PAGES, ENDS, GOING_THERE, NOTING, SEARCHING_PLACES)

    def title_texts(self) -> tuple[str, str]:
        deadline = self.facts.ours.deadline if self.facts else ""
        return TITLES[self.listed], deadline_words(deadline, date.today())

    def status_texts(self) -> tuple[str, str]:
        if self.asked is not None:
            return f"who of us looks after {self.asked.number}? Enter notes it; empty: nobody", ""
        if self.shell.room_view:  # What is wrong with private files names them.
            return "", ""
        faults = self.facts.faults if self.facts else ()
        if self.listed == "needs" and self.exact is not None:
            faults += self.exact.faults
        if faults := told_once((*self.unread, *faults)):
            return faults[0].in_short, f"and {len(faults) - 1} more" if len(faults) > 1 else ""
        if self.listed != "needs":
            new, unread = sum(row.new for row in self.documents), sum(not row.read for row in self.documents)
            return f"{new} new, {unread} unread", ""
        return "counting: some of this may be done already" * self.counting, ""
