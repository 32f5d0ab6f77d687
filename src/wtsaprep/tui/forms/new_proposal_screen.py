"""Starting a proposal from the keyboard: the symbols that can be started here, each with what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.symbols import forbidden
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from wtsaprep.model.symbols import Symbol


class StartChoice(NamedTuple):
    """One way to start: a symbol, what it asks for, and whether the proposal bears a number."""

    symbol: Symbol
    label: str
    numbered: bool = True


CHOICES = (
    StartChoice("ADD", "a draft new resolution"),
    StartChoice("SUP", "suppress the resolution"),
    StartChoice("NOC", "keep it without change; numbered, with reasons"),
    StartChoice("NOC", "no change is proposed; without number", numbered=False),
    StartChoice("MOD", "change the resolution"),
    StartChoice("(MOD)", "change it editorially"),
    StartChoice("ADD*", "a new resolution with the text of this one"),
    StartChoice("SUP*", "suppress it; its text goes elsewhere"),
    StartChoice("OTHER", "general matters"),
)


class NewProposalScreen(FilterScreen[StartChoice]):
    """Asks for a symbol; only those that fit what the cursor is on are listed."""

    heading: str = "Start a proposal"

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def rows(self, words: str) -> list[ListRow[StartChoice]]:
        listed = (ListRow(self._text(choice), choice) for choice in CHOICES if self._fits(choice))
        return [row for row in listed if words in row.text.casefold()]

    def _fits(self, choice: StartChoice) -> bool:
        if self._name:
            return choice.symbol in ("ADD", "OTHER") or not forbidden(choice.symbol, "be on a text in force")
        return choice.symbol != "ADD*" and not forbidden(choice.symbol, "be on no text in force")

    def _text(self, choice: StartChoice) -> str:
        alone = choice.symbol in ("ADD", "OTHER") or not self._name
        return f"{choice.symbol:<7}{choice.label}{'' if alone else f' · {self._name}'}"
