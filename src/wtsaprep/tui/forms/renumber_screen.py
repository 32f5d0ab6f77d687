"""A document under a new number: what each way to number its proposals would change is shown while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.renumber import NUMBERING_STYLES
from wtsaprep.errors import WtsaprepError
from wtsaprep.services.drafts.renumbering import plan_renumbering
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from wtsaprep.drafting.renumber import NumberingStyle
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.words_journal import BegunWords

_STYLES = {"serials": "numbered one after another", "addenda": "each an addendum of its own"}


class RenumberScreen(FilterScreen[tuple[str, "NumberingStyle"]]):
    """Gives the new number and the way to number the proposals."""

    placeholder = "its new number, as in ARB/36"

    def __init__(self, workspace: Workspace, document: str, begun: BegunWords) -> None:
        super().__init__()
        self.kept = InJournal(begun, "number")
        self.heading = f"Which number is {document} to have? The earlier one still finds it"
        self._workspace = workspace
        self._document = document

    def rows(self, words: str) -> list[ListRow[tuple[str, NumberingStyle]]]:
        number = words.upper()
        if not number:
            return [ListRow("type it; what changes then is shown here")]
        rows: list[ListRow[tuple[str, NumberingStyle]]] = []
        said: list[str] = []
        for style in NUMBERING_STYLES:
            try:
                plan = plan_renumbering(self._workspace, self._document, number, style)
            except WtsaprepError as fault:
                said.append(fault.in_short)
                continue
            rows.append(ListRow(_STYLES[style], (number, style)))
            rows += [ListRow(f"  {line}") for line in plan.lines()]
        return rows or [ListRow(reason) for reason in dict.fromkeys(said)]
