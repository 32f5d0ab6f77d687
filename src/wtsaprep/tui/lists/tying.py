"""Putting ties of two languages right: a clause tied to another one, to a further one, or marked as a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.parallel_ties import Tie
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.language import language
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import accepted
from wtsaprep.services.comparing.ties_by_hand import take_back_tie, tie_by_hand
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen
from wtsaprep.tui.screens.screen_command import Topic, first_of, once

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Protocol

    from textual.app import App

    from wtsaprep.comparison.parallel_table import ParallelCell, ParallelRow, ParallelTable
    from wtsaprep.tui.screens.destinations import ReadParallel
    from wtsaprep.tui.screens.shell import Shell
    from wtsaprep.tui.widgets.columns_view import ColumnsView

    class TiesShown(Protocol):
        """The screen of two languages, as far as ties are put right on it."""

        table: ParallelTable
        to: ReadParallel
        code: str

        @property
        def app(self) -> App[Any]: ...
        @property
        def shell(self) -> Shell: ...
        @property
        def columns(self) -> ColumnsView[ParallelRow]: ...
        def key(self, name: str) -> str: ...
        def say(self, words: str) -> None: ...
        def say_fault(self, fault: WtsaprepError) -> None: ...
        def read_again(self) -> None: ...
        def show_clause(self, id_: str) -> None: ...
        def may_travel(self, *, again: bool) -> bool: ...


SAME, PART = "says the same as", "says a part of"


def tie(screen: TiesShown) -> None:
    """Ask which clause of the other language says the same as the one under the cursor, and tie the two alone."""
    row = _row(screen)
    if row.here:
        _ask(screen, row, SAME, 1, lambda cell: Tie(_ids(row.here), (cell.id,)))
    else:
        _ask(screen, row, SAME, 0, lambda cell: Tie((cell.id,), _ids(row.there)))


def tie_too(screen: TiesShown) -> None:
    """Ask which further clause of the other language says a part of the one under the cursor."""
    row = _row(screen)
    _ask(screen, row, PART, 1, lambda cell: Tie(_ids(row.here), (*_ids(row.there), cell.id)))


def untie(screen: TiesShown) -> None:
    """Mark the clause under the cursor as a gap, and what it was tied to; of several ask which one alone."""
    row = _row(screen)
    if len(row.here) == len(row.there) == 1:
        _keep(screen, Tie(_ids(row.here), ()), row.here[0].id)
        return
    cells = [*row.here, *row.there]

    def chosen(at: int | None) -> None:
        if at is not None:
            said = Tie(_ids(cells[at : at + 1]), ()) if at < len(row.here) else Tie((), _ids(cells[at : at + 1]))
            _keep(screen, said, cells[at].id)

    screen.app.push_screen(WhichOneScreen("Which one has no counterpart?", [_told(cell) for cell in cells]), chosen)


def take_back(screen: TiesShown) -> None:
    """Take back the last tie."""
    _travel(screen, again=False)


def tie_again(screen: TiesShown) -> None:
    """Make the tie again that was taken back last."""
    _travel(screen, again=True)


def _travel(screen: TiesShown, *, again: bool) -> None:
    try:
        act = take_back_tie(screen.shell.workspace, screen.to.text, screen.code, again=again)
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    screen.read_again()
    way, command = ("done again", "take-back-tie") if again else ("taken back", "tie-again")
    screen.say(f"{way}: {visible(act.name)}; {screen.key(command)} turns that round")


def _ask(screen: TiesShown, row: ParallelRow, said: str, side: int, make: Callable[[ParallelCell], Tie]) -> None:
    """Ask for a clause of one side that is not in the row, gaps and what stands near it first."""
    rows = screen.table.rows
    here = rows.index(row)
    cells = [
        (not other.is_gap, abs(at - here), cell)
        for at, other in enumerate(rows)
        if other is not row
        for cell in (other.here, other.there)[side]
    ]
    cells.sort(key=lambda entry: entry[:2])
    texts = [_told(cell, is_gap=not tied) for tied, _, cell in cells]
    named = language(screen.table.languages[side]).name

    def chosen(at: int | None) -> None:
        if at is not None:
            _keep(screen, make(cells[at][2]), (row.here or row.there)[0].id)

    heading = visible(f"Which clause of the {named} text {said} {row.name}?")
    screen.app.push_screen(WhichOneScreen(heading, texts, numbered=False), chosen)


def _keep(screen: TiesShown, said: Tie, clause: str) -> None:
    try:
        told = tie_by_hand(screen.shell.workspace, screen.to.text, screen.code, said)
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    screen.read_again()
    screen.show_clause(clause)
    screen.say(f"done: {visible(told)}; {screen.key('take-back-tie')} takes it back")


def _row(screen: TiesShown) -> ParallelRow:
    row = screen.columns.chosen
    assert row is not None, "a command without a row says why it can't act"
    return row


def _ids(cells: Sequence[ParallelCell]) -> tuple[str, ...]:
    return tuple(cell.id for cell in cells)


def _told(cell: ParallelCell, *, is_gap: bool = False) -> str:
    return visible(f"{cell.name}{' (a gap)' if is_gap else ''}  {accepted(cell.words)}")


def on_a_proposal(screen: TiesShown) -> str:
    """A proposal is shown: ties are those of the text in force."""
    return "ties are those of the text in force; read that one beside it" if screen.table.is_proposal else ""


def no_row(screen: TiesShown) -> str:
    """No clause is shown that could be tied."""
    return "" if screen.columns.chosen else "no clause is shown"


def on_a_gap(screen: TiesShown) -> str:
    """The clause under the cursor has no counterpart."""
    row = screen.columns.chosen
    return f"it has no counterpart; {screen.key('tie')} gives it one" if row and row.is_gap else ""


def nothing_tied(screen: TiesShown) -> str:
    """Nothing was tied by hand that could be taken back."""
    return "" if screen.may_travel(again=False) else "nothing was tied here that could be taken back"


def nothing_untied(screen: TiesShown) -> str:
    """Nothing was taken back that could be done again."""
    return "" if screen.may_travel(again=True) else "nothing was taken back here"


TYING: Topic[TiesShown] = (
    once("tie", tie, first_of(no_row, on_a_proposal)),
    once("tie-too", tie_too, first_of(no_row, on_a_proposal, on_a_gap)),
    once("untie", untie, first_of(no_row, on_a_proposal, on_a_gap)),
    once("take-back-tie", take_back, first_of(on_a_proposal, nothing_tied)),
    once("tie-again", tie_again, first_of(on_a_proposal, nothing_untied)),
)
