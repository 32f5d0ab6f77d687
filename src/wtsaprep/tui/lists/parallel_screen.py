"""Two languages of a text: side by side, or one above the other, gone through in step; of a proposal what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.counted import counted
from wtsaprep.model.language import language
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.unsent import is_unsent
from wtsaprep.present.lists.parallel_columns import row_lines
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.services.comparing.comparison import own_sources
from wtsaprep.services.comparing.parallel_reading import languages_beside, read_beside
from wtsaprep.services.comparing.ties_by_hand import last_tied, last_untied
from wtsaprep.store.index.index import Index
from wtsaprep.tui.forms.following import follow_in_languages
from wtsaprep.tui.lists.tying import TYING
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL, QUIT
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.signs import switch_signs
from wtsaprep.tui.widgets.columns_view import ColumnsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.parallel_table import ParallelRow, ParallelTable
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.screens.destinations import ReadParallel
    from wtsaprep.tui.screens.screen_command import Topics


def next_asked(screen: ParallelScreen, times: int) -> None:
    """Go to another clause that asks for something, or has no counterpart, on or back."""
    if not screen.go_to_asked(times):
        screen.say(f"no {'further clause' if times > 0 else 'clause before this one'} {screen.what_is_asked}")


def nothing_asked(screen: ParallelScreen) -> str:
    """No clause stands out."""
    return "" if any(map(screen.stands_out, screen.table.rows)) else f"no clause {screen.what_is_asked}"


def one_language(screen: ParallelScreen) -> str:
    """There is but one other language here."""
    return "" if len(screen.languages) > 1 else "the workspace has this text in no further language"


def follow(screen: ParallelScreen) -> None:
    """Go to another text that the clauses under the cursor cite, in either language."""
    row = screen.columns.chosen
    sides = zip(screen.table.languages, (row.here, row.there), strict=True) if row else ()
    said = {code: [read(c.words) for c in cells for read in (rejected, accepted)] for code, cells in sides}
    follow_in_languages(screen, said)


READING_BESIDE: Topic[ParallelScreen] = (
    ScreenCommand("next-edited", next_asked, nothing_asked),
    ScreenCommand("previous-edited", lambda screen, times: next_asked(screen, -times), nothing_asked),
    once("edited-only", lambda screen: screen.switch_asked(), nothing_asked),
    once("signs", lambda screen: screen.switch_signs()),
    once("follow", follow),
    once("other-language", lambda screen: screen.switch_language(), one_language),
)


class ParallelScreen(CursorScreen[None]):
    """A text, or a proposal on it, beside the text in another language."""

    place: ClassVar[Place] = "parallel"
    wide = True
    topics: ClassVar[Topics[ParallelScreen]] = (GENERAL, BACK, QUIT, STEPS, PAGES, ENDS, READING_BESIDE, TYING)
    steps_in: ClassVar[str] = "ColumnsView"

    def __init__(self, index: Index, to: ReadParallel, *, for_others: bool) -> None:
        super().__init__()
        self._index, self.to = index, to
        proposal = to.proposal
        self._unsent = proposal and is_unsent(proposal.number, proposal.sources, own_sources(index))
        self.languages = languages_beside(index, to.text)
        self.code = next(iter(self.languages), "")
        self._asked_only = False
        self._may_travel: dict[bool, bool] = {}
        self.table = self._read(for_others=for_others)

    def compose_body(self) -> ComposeResult:
        yield ColumnsView["ParallelRow"](self.refresh_bars, self._lay)

    def on_mount(self) -> None:
        self._show()
        self.show_clause(self.to.clause)
        super().on_mount()

    @property
    def columns(self) -> ColumnsView[ParallelRow]:
        """The two columns."""
        return self.query_one(ColumnsView)

    @property
    def shown(self) -> tuple[ParallelRow, ...]:
        """The rows that are shown."""
        return tuple(row for row in self.table.rows if not self._asked_only or self.stands_out(row))

    @property
    def what_is_asked(self) -> str:
        """What the clauses do that are gone to."""
        name = language(self.table.languages[1]).name
        return f"asks for a change of the {name} text" if self.table.is_proposal else f"lacks a counterpart in {name}"

    def stands_out(self, row: ParallelRow) -> bool:
        """Whether a row is one to be gone to: of a proposal one that asks something, of a text a gap."""
        return row.asks if self.table.is_proposal else row.is_gap

    def title_texts(self) -> tuple[str, str]:
        here, there = (language(code).name for code in self.table.languages)
        return f"Parallel  {visible(self.table.name)}", f"{here}, {there}"

    def status_texts(self) -> tuple[str, str]:
        row = self.columns.chosen
        count = sum(map(self.stands_out, self.table.rows))
        told = f"{counted(count, 'clause')} to be changed" if self.table.is_proposal else counted(count, "gap")
        return visible(row.name) if row else "no clause is shown", told

    def room_changed(self) -> None:
        self.read_again()
        super().room_changed()

    def switch_asked(self) -> None:
        """Show only the clauses that stand out, or all."""
        self._asked_only = not self._asked_only
        self._show()
        self.refresh_bars()

    def switch_signs(self) -> None:
        """Write marks out, or draw them again."""
        switch_signs(self)
        self.columns.show_all(self.shown, stay=True)

    def switch_language(self) -> None:
        """Show the next language that is here."""
        self.code = self.languages[(self.languages.index(self.code) + 1) % len(self.languages)]
        self.read_again()

    def go_to_asked(self, times: int) -> bool:
        """Go to another row that stands out, on or back; whether there is one."""
        return self.columns.go_on([at for at, row in enumerate(self.shown) if self.stands_out(row)], times)

    def show_clause(self, id_: str) -> None:
        """Go to the row in which a clause of either text stands, or to the first one."""
        rows = enumerate(self.shown)
        found = (at for at, row in rows if any(cell.id == id_ for cell in (*row.here, *row.there)))
        self.columns.move_to(next(found, 0))

    def may_travel(self, *, again: bool) -> bool:
        """Whether a tie can be taken back here, or made again; looked up once, since each key asks."""
        if again not in self._may_travel:
            last = (last_untied if again else last_tied)(self.shell.workspace, self.to.text, self.code)
            self._may_travel[again] = last is not None
        return self._may_travel[again]

    def _read(self, *, for_others: bool) -> ParallelTable:
        """The table; others see of a proposal that is not handed in only the text that it is on."""
        text, proposal = self.to.text, self.to.proposal
        if proposal is None or (for_others and self._unsent):
            return read_beside(self._index, text, text.provisions, self.code, text.name)
        return read_beside(self._index, text, self.to.revised, self.code, filed_title(proposal))

    def read_again(self) -> None:
        """Show what the files hold now."""
        self._index = Index(self.shell.workspace)
        self._may_travel.clear()
        try:
            self.table = self._read(for_others=self.shell.room_view)
        except WtsaprepError as fault:
            self.say_fault(fault)
            return
        place = self.columns.cursor
        self._show()
        self.columns.move_to(place)
        self.refresh_bars()

    def _show(self) -> None:
        self.columns.show_all(self.shown)

    def _lay(self, row: ParallelRow, width: int, signs: bool) -> Sequence[Line]:
        return row_lines(self.table, row, width, signs=signs, formal=False)
