"""Find and replace: every place shown with its change before it is made, in this draft or all of its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widgets import Input

from wtsaprep.commands.command import Place
from wtsaprep.drafting.replacing import FoundWords, find_words, with_replaced
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wtsaprep.services.drafts.drafting_session import DraftingSession

_AROUND = 18
"""Characters of the clause shown on each side of a place."""


class FoundPlace(NamedTuple):
    """A place in one of the drafts."""

    draft: int
    hit: FoundWords


class ReplaceScreen(CursorScreen[None]):
    """Finds words, shows what would become of each place, and changes those that are chosen, a step in each draft."""

    place: ClassVar[Place] = "replace"
    topics: ClassVar[Topics[ReplaceScreen]] = (GENERAL, STEPS)
    steps_in: ClassVar[str] = "#rows"
    AUTO_FOCUS = "#find"
    DEFAULT_CSS = """
    ReplaceScreen Input { height: 1; border: none; padding: 0 1; }
    ReplaceScreen #rows { margin-top: 1; }
    """

    def __init__(self, sessions: Sequence[DraftingSession]) -> None:
        super().__init__()
        self._sessions = sessions
        self._wide = False
        self._places: tuple[FoundPlace, ...] = ()
        self._left: set[FoundPlace] = set()

    def compose_body(self) -> ComposeResult:
        for id_, text in (("find", "find these words"), ("by", "and write these instead")):
            box = OneLineField(placeholder=text, id=id_)
            yield box
        yield RowsView(id="rows")

    def title_texts(self) -> tuple[str, str]:
        where = f"all {len(self._sessions)} proposals of the document" if self._wide else "this proposal"
        return f"Find and replace in {where}", f"{len(self._chosen)} of {len(self._places)}"

    def status_texts(self) -> tuple[str, str]:
        if self.focused is not None:
            return "Enter goes on to the next field, then to the list", ""
        return "Space leaves a place as it is; Enter replaces all that are marked", ""

    @property
    def rows(self) -> RowsView[FoundPlace]:
        """The places."""
        return self.query_one("#rows", RowsView)

    @property
    def _chosen(self) -> list[FoundPlace]:
        return [found for found in self._places if found not in self._left]

    @property
    def _shown_sessions(self) -> Sequence[DraftingSession]:
        return self._sessions if self._wide else self._sessions[:1]

    def _field(self, id_: str) -> str:
        return self.query_one(f"#{id_}", Input).value

    def on_input_changed(self) -> None:
        self._look()

    def _look(self) -> None:
        words = self._field("find")
        found = tuple(
            FoundPlace(n, hit)
            for n, session in enumerate(self._shown_sessions)
            for hit in find_words(session.draft.revised, words)
        )
        if found != self._places:
            self._places, self._left = found, set()
        self._list()

    def _list(self) -> None:
        self.rows.show([ListRow(self._row(found), found) for found in self._places])
        self.refresh_bars()

    def _row(self, found: FoundPlace) -> str:
        draft = self._sessions[found.draft].draft
        _, start, end = found.hit
        words = next(p.text for p in draft.revised if p.id == found.hit.provision)
        before, after = words[max(0, start - _AROUND) : start], words[end : end + _AROUND]
        mark = " " if found in self._left else "x"
        whose = f"{draft.proposal.number or draft.proposal.id}  " if self._wide else ""
        return visible(f"[{mark}] {whose}…{before}[-{words[start:end]}-]{{+{self._field('by')}+}}{after}…")

    def do_toggle(self) -> None:
        found = self.rows.chosen
        if found is not None:
            self._left ^= {found}
            self._list()
            self.rows.move(1)

    def do_widen(self) -> None:
        self._wide = not self._wide
        self._look()

    def do_replace_all(self) -> None:
        """In a field Enter only goes on, so that nothing is replaced before the list was seen."""
        if self.focused is not None:
            self.set_focus(self.query_one("#by", Input) if self.focused.id == "find" else None)
            return
        chosen, words, by = self._chosen, self._field("find"), self._field("by")
        if not chosen:
            self.say("no place is marked")
            return
        for n, session in enumerate(self._shown_sessions):
            hits = [found.hit for found in chosen if found.draft == n]
            session.step(f"replace {words} by {by}", with_replaced(session.draft, hits, by))
        self.dismiss(None)

    def do_back(self) -> None:
        self.dismiss(None)
