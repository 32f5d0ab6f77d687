"""The comparison: clauses down, proposals across; below, what each wants of the clause under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size

from wtsaprep.comparison.selection import Only, selected, sources_of
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.present.lists.matrix import proposals_and_contests, row_title, stacked_redline
from wtsaprep.present.lists.matrix_table import Table, legend, matrix_table
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.how_far import places_ahead
from wtsaprep.redline.redline import Redline
from wtsaprep.services.comparing.comparing_many import ComparingMany
from wtsaprep.store.index.index import Index
from wtsaprep.tui.lists.comparing_others import ComparingOthers
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.destinations import ReadProposal
from wtsaprep.tui.screens.searching_places import PlacesAreRows, PlacesLookedFor, holds_words
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.comparison.columns import Apart
    from wtsaprep.comparison.matrix import MatrixRow
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import Comparison

_BESIDE_TEXT = 4
"""Cells of a row that the list keeps for its cursor, and one at the right end."""
ONLY_WORDS: dict[Only, str] = {
    "changed": "",
    "contested": "only contested",
    "undecided": "only undecided",
    "all": "all clauses",
}
"""What is shown, in turn: where nothing differs nothing is read, unless it is asked for."""
_TURN = tuple(ONLY_WORDS)


class CompareTable(PlacesAreRows, PlacesLookedFor, CommandScreen[None]):
    """All proposals on one text in force."""

    wide = True
    DEFAULT_CSS = """
    CompareTable #matrix { height: 8; }
    CompareTable #clause { text-style: bold; margin-top: 1; }
    """

    def __init__(self, comparison: Comparison, clause: str, proposal: str) -> None:
        super().__init__()
        self._comparison, self._subject = comparison, comparison.resolution
        self.matrix = comparison.matrix
        self._with_superseded = False
        self._by_id = {row.id: row for row in self.matrix.rows}
        beginning = self._by_id.get(clause)
        self._only: Only = "all" if beginning is not None and not beginning.groups else "changed"
        self._source = ""
        self.selection = selected(self.matrix, self._only)
        self._column = next((at for at, head in enumerate(self.matrix.columns) if head.id == proposal), 0)
        self._beginning = clause if clause in self._by_id else ""
        self._whole = False
        """Whether wordings are shown whole, or only round their changes."""
        self._stacked: tuple[str, bool, str] | None = None
        """The clause whose wordings are shown, and how."""
        self.table = Table("", (), ())
        """The clauses as they are laid out."""
        self._letters = False
        """Whether signs are letters there."""
        self._laid_at = Size()
        self._others = ComparingOthers(self, self._take)
        """Compares the proposals that are not shown yet."""

    def compose_body(self) -> ComposeResult:
        yield Bar(id="heads")
        yield RowsView(id="matrix")
        yield Bar(id="clause")
        yield SheetView()

    @property
    def rows(self) -> RowsView[str]:
        """The clauses, by their ids."""
        return self.query_one("#matrix", RowsView)

    @property
    def stepped(self) -> RowsView[str]:
        """What the arrows go through."""
        return self.rows

    @property
    def paged(self) -> SheetView:
        """What goes by pages."""
        return self.query_one(SheetView)

    @property
    def row(self) -> MatrixRow | None:
        """The clause under the cursor."""
        return self._by_id.get(self.rows.chosen or "")

    def on_mount(self) -> None:
        self._lay_out()
        ids = [row.id for row in self.selection.rows]
        first = next((row.id for row in self.selection.rows if row.groups), "")
        if (beginning := self._beginning or first) in ids:
            self.rows.move_to(ids.index(beginning))
        super().on_mount()
        self._compare_others()

    def on_unmount(self) -> None:
        self._others.give_up()

    def on_resize(self) -> None:
        if self.is_mounted and self.size != self._laid_at:
            self._lay_out()
        super().on_resize()

    @property
    def practice(self) -> bool:
        return super().practice or any(column.practice for column in self.matrix.columns)

    def title_texts(self) -> tuple[str, str]:
        shown = (ONLY_WORDS[self._only], f"only {self._source}" if self._source else "")
        right = ", ".join(filter(None, shown))
        beyond = self._others.words or self.table.out_of_sight
        right = "  ".join(filter(None, (right, beyond))) or proposals_and_contests(self.matrix)
        return f"Compare  {self.matrix.name}", right

    def legend(self) -> tuple[str, ...]:
        return legend(letters=self.shell.signs)

    def status_texts(self) -> tuple[str, str]:
        if not self.selection.columns:
            return "", ""
        head = self.matrix.columns[self._column]
        apart = len(self.matrix.apart) + len(self._comparison.broken)
        left_out = 0 if self._with_superseded else len(self.superseded)
        kept = len(self.matrix.kept) if self._only != "all" else 0
        told = (
            f"{apart} not compared" if apart else "",
            f"{left_out} superseded" if left_out else "",
            f"{len(self.matrix.changed)} changed",
            f"{kept} kept" if kept else "",
        )
        remarks = "; ".join(remark.words for remark in self._comparison.remarks if remark.id == head.id)
        return f"{symbol_and_number(head)}  {remarks or head.headline}".rstrip(), ", ".join(filter(None, told))

    def draw_bars(self) -> None:
        if self._letters != self.shell.signs:
            self._lay_out()
        self._stack()
        super().draw_bars()

    def _lay_out(self) -> None:
        """The table anew, since what it shows or its width changed."""
        self._laid_at = self.size
        room = self.size.width - _BESIDE_TEXT
        table = matrix_table(self.matrix, self.selection, room, self._column, letters=self.shell.signs)
        self.query_one("#heads", Bar).put(f"  {table.head}")
        before, self.table = self.table, table
        self._letters = self.shell.signs
        if table.rows == before.rows:
            return
        rows = zip(self.selection.rows, table.rows, strict=True)
        self.rows.styles.height = max(1, min(len(table.rows), self.size.height // 3))
        self.rows.show(
            [
                ListRow("".join(piece.text for piece in line).rstrip(), None if row.signpost else row.id, line)
                for row, line in rows
            ]
        )

    def _stack(self) -> None:
        row = self.row
        stacked = (row.id if row else "", self._whole, self.looked_words)
        if self._stacked == stacked:
            return
        self._stacked = stacked
        self.query_one("#clause", Bar).put(row_title(self.matrix, row) if row else "no clause is shown")
        view = self.query_one(SheetView)
        laid = stacked_redline(self.matrix, row, whole=self._whole) if row else Redline(())
        view.show(Sheet(laid, query=self.looked_words))
        view.home()

    def place_holds(self, at: int, words: str) -> bool:
        row = self._by_id.get(self.selection.rows[at].id)
        if row is None or self.selection.rows[at].signpost:
            return False
        named = words.casefold() in row_title(self.matrix, row).casefold()
        return named or holds_words(words, stacked_redline(self.matrix, row, whole=True))

    def _decided(self) -> frozenset[str]:
        """The clauses that bodies decided on, which only one selection asks for."""
        if self._only != "undecided":
            return frozenset()
        from wtsaprep.services.papers.outcomes import decided_in

        try:
            return decided_in(Index(self.shell.workspace), self._comparison)
        except WtsaprepError as error:
            self.say_fault(error)
            return frozenset()

    def _change_selection(self) -> None:
        self.selection = selected(self.matrix, self._only, self._source, self._decided())
        if self._column not in self.selection.columns:
            self._column = next(iter(self.selection.columns), 0)
        self._lay_out()

    @property
    def resolution(self) -> Resolution:
        """The text in force."""
        return self._subject

    def next_selection(self) -> Only:
        """Show the next selection of clauses; gives which."""
        self._only = _TURN[(_TURN.index(self._only) + 1) % len(_TURN)]
        self._change_selection()
        return self._only

    def next_source(self) -> None:
        """Show one source, the next one, all."""
        sources = ("", *sources_of(self.matrix))
        self._source = sources[(sources.index(self._source) + 1) % len(sources)]
        self._change_selection()

    @property
    def superseded(self) -> tuple[Apart, ...]:
        """The proposals that count no more, and why."""
        return self._comparison.superseded

    def switch_superseded(self) -> None:
        """Show superseded and withdrawn proposals as well, or leave them out."""
        self._with_superseded = not self._with_superseded
        self._compare_again()

    def room_changed(self) -> None:
        self._compare_again()
        super().room_changed()

    def _compare_again(self) -> None:
        """Compare what may be seen now, the cursor on the proposal that it was on."""
        self._take(self._comparing().first(self.matrix.columns[self._column].id))
        self._compare_others()

    def _comparing(self) -> ComparingMany:
        shell, superseded = self.shell, self._with_superseded
        return ComparingMany(
            shell.workspace, self.resolution, shell.sessions, superseded=superseded, for_others=shell.room_view
        )

    def _compare_others(self) -> None:
        self._others.give_up()
        if self._comparison.to_come:
            self._others.begin(self._comparing())

    def _take(self, compared: Comparison) -> None:
        """Show another comparison, the cursor on the proposal that it was on."""
        if not compared.matrix.columns:  # All that was compared was ours alone.
            self.dismiss()
            return
        here = self.matrix.columns[self._column].id
        self._comparison, self.matrix = compared, compared.matrix
        self._by_id = {row.id: row for row in self.matrix.rows}
        self._column = next((at for at, head in enumerate(self.matrix.columns) if head.id == here), 0)
        self._stacked = None
        self._change_selection()

    def switch_wordings(self) -> None:
        """Show wordings whole, or only round their changes."""
        self._whole = not self._whole

    def move_column(self, times: int) -> None:
        """Go to another proposal, to the right or left."""
        columns = self.selection.columns
        if columns:
            self._column = columns[(columns.index(self._column) + times) % len(columns)]
            self._lay_out()

    def go_to_contested(self, times: int) -> bool:
        """Go to another clause with competing changes, on or back; whether there is one."""
        places = [at for at, row in enumerate(self.selection.rows) if self._by_id[row.id].contested]
        if passed := places_ahead(places, self.rows.cursor, times):
            self.rows.move_to(passed[-1])
        return bool(passed)

    def proposal_here(self) -> ReadProposal:
        """The proposal of the column at the clause under the cursor."""
        row, head = self.row, self.matrix.columns[self._column]
        wish = row.wish(self._column) if row else None
        clause = wish.marked.id if wish else row.id.rpartition(":")[2] if row and not row.whole else ""
        return ReadProposal(self._comparison.paths[head.id], clause)
