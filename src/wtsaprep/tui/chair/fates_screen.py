"""Fates: what of each proposal is still in a chair's text, ours first; beneath, the change under the cursor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.comparison.fates import whole_fates
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.fates import NOTHING, by_proposal, clause_name, fate_redline, fate_row, tally_row
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.two_ends import in_rows
from wtsaprep.services.comparing.for_others import fates_for_others
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.cursor_screen import PAGES, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, first_of, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor, holds_words
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import Fate
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.screens.screen_command import Topics

FateKey = tuple[str, str]
"""A proposal and a clause: what an amendment is known by while its fate changes."""


def say(fate: Fate | None, screen: FatesScreen) -> None:
    """Say what became of the change, or that it is open again."""
    screen.say_fate(fate)


def confirm(screen: FatesScreen) -> None:
    """Confirm what is suggested, or what stands already."""
    amendment = screen.amendment
    screen.say_fate(amendment.fate if amendment else None)


def no_change(screen: FatesScreen) -> str:
    """There is no change under the cursor."""
    return "" if screen.amendment else "there is no change to say it of"


def nothing_confirmed(screen: FatesScreen) -> str:
    """There is nothing to open again."""
    return "nothing is confirmed here" if screen.amendment and screen.amendment.confirmed is None else ""


def take_back(screen: FatesScreen) -> None:
    """Take back what was confirmed last."""
    screen.travel(back=True)


def again(screen: FatesScreen) -> None:
    """Confirm again what was taken back."""
    screen.travel(back=False)


def confirmed_nothing(screen: FatesScreen) -> str:
    """Nothing was confirmed that could be taken back here; a choice in the text itself is taken back there."""
    return "" if screen.confirming[0] else "nothing was confirmed since the text was last changed"


def took_back_nothing(screen: FatesScreen) -> str:
    """Nothing was taken back here."""
    return "" if screen.confirming[1] else "nothing was taken back here"


FATES: tuple[tuple[str, Fate], ...] = (
    ("fate-taken", "taken"),
    ("fate-changed", "taken with changes"),
    ("fate-bracketed", "in brackets"),
    ("fate-not-taken", "not taken"),
)
CONFIRMING: Topic[FatesScreen] = (
    once("confirm-fate", confirm, no_change),
    *(once(name, partial(say, fate), no_change) for name, fate in FATES),
    once("fate-open", partial(say, None), first_of(no_change, nothing_confirmed)),
    once("take-back-fate", take_back, confirmed_nothing),
    once("fate-again", again, took_back_nothing),
)
MOVING: Topic[FatesScreen] = (
    ScreenCommand("next-fate", lambda screen, times: screen.move(times)),
    ScreenCommand("previous-fate", lambda screen, times: screen.move(-times)),
    ScreenCommand("down", lambda screen, times: screen.move(times)),
    ScreenCommand("up", lambda screen, times: screen.move(-times)),
)

_BESIDE_TEXT = 6
"""Cells of a row beside its words: the cursor's, and a margin."""


class FatesScreen(PlacesAreRows, PlacesLookedFor, CursorScreen[None]):
    """Confirms fates; each is saved at once."""

    place: ClassVar[Place] = "fates"
    wide = True
    topics: ClassVar[Topics[FatesScreen]] = (
        GENERAL,
        BACK,
        PAGES,
        MOVING,
        CONFIRMING,
        FOLLOWING_SHOWN,
        SEARCHING_PLACES,
    )
    steps_in: ClassVar[str] = "#rows"
    pages_in: ClassVar[str] = "SheetView"
    DEFAULT_CSS = "FatesScreen SheetView { height: 40%; margin-top: 1; }"

    def __init__(self, session: ChairSession) -> None:
        super().__init__()
        self._session = session
        self._known = session.fates()

    @property
    def _seen(self) -> tuple[AmendmentFate, ...]:
        """The fates that may be drawn."""
        return fates_for_others(self._known.fates) if self.shell.room_view else self._known.fates

    @property
    def _apart(self) -> tuple[str, ...]:
        """What is left out, and why; what is ours alone, or where files lie, is not for others."""
        return () if self.shell.room_view else self._known.apart

    @property
    def rows(self) -> RowsView[FateKey]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def amendment(self) -> AmendmentFate | None:
        """The change under the cursor."""
        chosen = self.rows.chosen
        return next((fate for fate in self._seen if (fate.proposal, fate.provision) == chosen), None)

    def compose_body(self) -> ComposeResult:
        yield RowsView(self._list_rows(), id="rows")
        yield SheetView()

    def on_mount(self) -> None:
        self._show()
        super().on_mount()

    def room_changed(self) -> None:
        self.rows.show(self._list_rows())
        self._show()
        super().room_changed()

    @property
    def practice(self) -> bool:
        return super().practice or self._session.draft.value.practice

    def title_texts(self) -> tuple[str, str]:
        value = self._session.draft.value
        open_ = sum(open_ for _, open_ in whole_fates(self._seen))
        return f"Fates in {value.heading}", f"{open_} to confirm" if open_ else "all confirmed"

    def status_texts(self) -> tuple[str, str]:
        if not self._seen:
            return NOTHING, ""
        many = len(self._apart)
        left = f"{many} left out, see above" if many else ""
        return f"? is suggested; {self.key('confirm-fate')} confirms", left

    def _list_rows(self) -> list[ListRow[FateKey]]:
        width = self.app.size.width - _BESIDE_TEXT
        rows: list[ListRow[FateKey]] = [
            ListRow(line) for reason in self._apart for line in in_rows(f"left out: {reason}", "", width)
        ]
        for group in by_proposal(self._seen):
            rows.append(ListRow(tally_row(group)))
            names = self._known.names[group[0].proposal]
            rows += [
                ListRow(f"  {fate_row(fate, names, self._known.places)}", (fate.proposal, fate.provision))
                for fate in group
            ]
        return rows

    def _show(self) -> None:
        amendment = self.amendment
        if amendment is not None:
            self.query_one(SheetView).show(Sheet(fate_redline(amendment), formal=True, query=self.looked_words))
        self.refresh_bars()

    def place_holds(self, at: int, words: str) -> bool:
        key = self._list_rows()[at].meaning
        fate = next((fate for fate in self._seen if (fate.proposal, fate.provision) == key), None)
        return fate is not None and (super().place_holds(at, words) or holds_words(words, fate_redline(fate)))

    def go_to_place(self, at: int) -> None:
        super().go_to_place(at)
        self._show()

    def draw_words(self) -> None:
        self._show()

    def move(self, times: int) -> None:
        """Look at another change, on or back."""
        self.rows.move(times)
        self._show()

    @property
    def confirming(self) -> tuple[bool, bool]:
        """Whether there is a confirmation to take back, and one to make again."""
        return self._session.confirming

    def travel(self, *, back: bool) -> None:
        """Take back what was confirmed last, or confirm it again; look at the change that it is about."""
        before = {(fate.proposal, fate.provision): fate.confirmed for fate in self._known.fates}
        try:
            (self._session.undo if back else self._session.redo)()
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self._known = self._session.fates()
        touched = [fate for fate in self._seen if before.get((fate.proposal, fate.provision)) != fate.confirmed]
        rows = self._list_rows()
        self.rows.show(rows)
        done = "taken back" if back else "done again"
        for fate in touched[:1]:
            self.rows.move_to([row.meaning for row in rows].index((fate.proposal, fate.provision)))
            names = self._known.names[fate.proposal]
            done = f"{done}: {fate.number}, {clause_name(fate, names)}"
        self._show()
        self.say(done)

    def say_fate(self, fate: Fate | None) -> None:
        """Save what became of the change under the cursor, and look at the next one."""
        amendment = self.amendment
        if amendment is None:
            return
        try:
            self._session.say_fate(amendment, fate)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self._known = self._session.fates()
        self.rows.show(self._list_rows())
        if fate is not None:
            self.rows.move(1)
        self._show()
