"""Find and replace: every place shown with its change before it is made, in this draft or all of its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widgets import Input, Static

from wtsaprep.drafting.named_steps import replace_step
from wtsaprep.drafting.replacing import FoundWords, find_words
from wtsaprep.model.citations import provision_names
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.present.text.excerpts import words_after, words_before
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wtsaprep.commands.command import Command, Place
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.screens.screen_command import Topics

_AROUND = 18
"""Characters of the clause shown on each side of a place."""


class FoundPlace(NamedTuple):
    """A place in one of the drafts."""

    draft: int
    hit: FoundWords


def go_on(screen: ReplaceScreen) -> None:
    """Go to the next field; only in the list replace, so that nothing is replaced before that was seen."""
    if screen.focused is None:
        screen.replace_marked()
    else:
        screen.next_field()


REPLACING: Topic[ReplaceScreen] = (
    once("toggle", lambda screen: screen.switch_mark()),
    once("widen", lambda screen: screen.widen()),
    once("replace-all", go_on),
    once("back", lambda screen: screen.give_up()),
)


class ReplaceScreen(PlacesAreRows, PlacesLookedFor, CursorScreen[None]):
    """Finds words, shows what would become of each place, and changes those that are chosen, a step in each draft."""

    place: ClassVar[Place] = "replace"
    topics: ClassVar[Topics[ReplaceScreen]] = (GENERAL, STEPS, REPLACING, SEARCHING_PLACES)
    steps_in: ClassVar[str] = "#rows"
    AUTO_FOCUS = "#find"
    DEFAULT_CSS = """
    ReplaceScreen #rows { margin-top: 1; }
    """

    def __init__(self, sessions: Sequence[DraftingSession], begun: BegunWords) -> None:
        super().__init__()
        self._sessions = sessions
        self._begun = begun
        self._wide = False
        self._places: tuple[FoundPlace, ...] = ()
        self._left: set[FoundPlace] = set()
        self._names = [provision_names(session.draft.revised) for session in sessions]
        """What the clauses of each draft are called."""

    def compose_body(self) -> ComposeResult:
        for id_, label in (("find", "Find these words"), ("by", "Write these instead")):
            yield Static(label, classes="label", markup=False)
            yield OneLineField("", InJournal(self._begun, id_), id=id_)
        yield RowsView(id="rows")

    def title_texts(self) -> tuple[str, str]:
        where = f"all of the document, {counted(len(self._sessions), 'proposal')}" if self._wide else "this proposal"
        return f"Find and replace in {where}", f"{len(self._marked)} of {len(self._places)}"

    def label_of(self, row: Command) -> str:
        return "next field" if row.name == "replace-all" and self.focused is not None else super().label_of(row)

    def status_texts(self) -> tuple[str, str]:
        if self.focused is not None and not self.searching:
            return "Enter goes to the next field, then to the list of places", ""
        return "Space leaves a place as it is; Enter replaces all that are marked", ""

    @property
    def rows(self) -> RowsView[FoundPlace]:
        """The places."""
        return self.query_one("#rows", RowsView)

    @property
    def _marked(self) -> list[FoundPlace]:
        return [place for place in self._places if place not in self._left]

    @property
    def _shown_sessions(self) -> Sequence[DraftingSession]:
        return self._sessions if self._wide else self._sessions[:1]

    def _field(self, id_: str) -> str:
        return self.query_one(f"#{id_}", Input).value

    def on_input_changed(self) -> None:
        self._look()

    def _look(self) -> None:
        words = self._field("find")
        places = tuple(
            FoundPlace(draft, hit)
            for draft, session in enumerate(self._shown_sessions)
            for hit in find_words(session.draft.revised, words)
        )
        if places != self._places:
            self._places, self._left = places, set()
        self._list()

    def _list(self) -> None:
        self.rows.show([ListRow(self._row(place), place) for place in self._places])
        self.refresh_bars()

    def _row(self, place: FoundPlace) -> str:
        draft = self._sessions[place.draft].draft
        _, start, end = place.hit
        words = next(p.text for p in draft.revised if p.id == place.hit.provision)
        before, after = words_before(words[:start], _AROUND), words_after(words[end:], _AROUND)
        mark = " " if place in self._left else "x"
        whose = f"{filed_name(draft.proposal)}  " if self._wide else ""
        cited = self._names[place.draft].get(place.hit.provision, "")
        change = written_out("deleted", words[start:end]) + written_out("inserted", self._field("by"))
        return visible(f"[{mark}] {whose}{cited}: {before}{change}{after}")

    def switch_mark(self) -> None:
        """Leave the place under the cursor as it is, or replace it after all; go to the next one."""
        place = self.rows.chosen
        if place is not None:
            self._left ^= {place}
            self._list()
            self.rows.move(1)

    def widen(self) -> None:
        """Look in all proposals of the document, or in this one alone."""
        self._wide = not self._wide
        self._look()

    def next_field(self) -> None:
        """Go on to the next field, then to the list."""
        on_find = self.focused is not None and self.focused.id == "find"
        self.set_focus(self.query_one("#by", Input) if on_find else None)

    def replace_marked(self) -> None:
        """Replace the places that are marked, and leave; says so where none is."""
        marked, words, by = self._marked, self._field("find"), self._field("by")
        if not marked:
            self.say("no place is marked")
            return
        for draft, session in enumerate(self._shown_sessions):
            hits = [place.hit for place in marked if place.draft == draft]
            step = replace_step(session.draft, hits, words, by)
            session.step(step.name, step.draft)
        self._begun.settle()
        self.dismiss(None)

    def give_up(self) -> None:
        """Leave without replacing anything."""
        self._begun.give_up()
        self.dismiss(None)
