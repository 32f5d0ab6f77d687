"""Conflicts, one at a time: what both began with, mine, theirs; m, t or b settles it, Esc leaves the rest for later."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from wtsaprep.commands.command import Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.conflict import conflict_name, conflict_reason, conflict_redline
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.tui.screens.cursor_screen import PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, Topics, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesLookedFor, holds_words
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict


class Conflicted(Protocol):
    """What has conflicts: a draft that is open, or a text in force."""

    @property
    def conflicts(self) -> tuple[Conflict, ...]: ...

    def settle(self, conflict: Conflict, choice: ConflictChoice, name: str) -> None: ...


SETTLING: Topic[ConflictScreen] = (
    ScreenCommand("next-conflict", lambda screen, times: screen.go(times)),
    ScreenCommand("previous-conflict", lambda screen, times: screen.go(-times)),
    once("mine", lambda screen: screen.settle("mine")),
    once("theirs", lambda screen: screen.settle("theirs")),
    once("both", lambda screen: screen.settle("both")),
)


class ConflictScreen(PlacesLookedFor, CursorScreen[None]):
    """Settles the conflicts of a draft, wherever they come from: git, another writer, a newer edition."""

    place: ClassVar[Place] = "conflict"
    topics: ClassVar[Topics[ConflictScreen]] = (GENERAL, BACK, STEPS, PAGES, SETTLING, SEARCHING_PLACES)

    def __init__(self, conflicted: Conflicted, names: Mapping[str, str], beginning: str) -> None:
        super().__init__()
        self._conflicted = conflicted
        self._citations = names
        subjects = [conflict.subject for conflict in conflicted.conflicts]
        self._at = subjects.index(beginning) if beginning in subjects else 0

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self._show()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        conflicts = self._conflicted.conflicts
        if not conflicts:
            return "", ""
        conflict = conflicts[self._at]
        return (
            f"{self._cited(conflict)}: {conflict_reason(conflict)}",
            f"conflict {self._at + 1} of {len(conflicts)}",
        )

    def status_texts(self) -> tuple[str, str]:
        return f"Nothing is lost: {self.key('undo')} takes a choice back in the reader, Esc decides later", ""

    def _cited(self, conflict: Conflict) -> str:
        return conflict_name(conflict, self._citations)

    def _show(self) -> None:
        laid = conflict_redline(self._conflicted.conflicts[self._at])
        view = self.query_one(SheetView)
        view.show(Sheet(laid, formal=True, query=self.looked_words))
        view.home()
        self.refresh_bars()

    @property
    def place_here(self) -> int:
        return self._at

    def places_count(self) -> int:
        return len(self._conflicted.conflicts)

    def place_holds(self, at: int, words: str) -> bool:
        conflict = self._conflicted.conflicts[at]
        return words.casefold() in self._cited(conflict).casefold() or holds_words(words, conflict_redline(conflict))

    def go_to_place(self, at: int) -> None:
        self._at = at
        self._show()
        self.query_one(SheetView).next_hit(1)

    def draw_words(self) -> None:
        self._show()

    def go(self, times: int) -> None:
        """Go some conflicts on, or back."""
        last = len(self._conflicted.conflicts) - 1
        self._at = max(0, min(self._at + times, last))
        self._show()

    def settle(self, choice: ConflictChoice) -> None:
        """Settle the conflict that is seen, and go on to the next one."""
        conflict = self._conflicted.conflicts[self._at]
        try:
            self._conflicted.settle(conflict, choice, self._cited(conflict))
        except WtsaprepError as error:
            self.say_fault(error)
            return
        if not self._conflicted.conflicts:
            self.app.pop_screen()
            return
        self.go(0)
