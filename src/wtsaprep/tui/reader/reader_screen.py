"""The reader: a text in force, or a proposal laid over it, with all that can be done to it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.symbols import ON_WHOLE
from wtsaprep.present.sheet.conflict import counted_conflicts
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.present.sheet.text_lines import VIEW_NAMES
from wtsaprep.store.index.long_reading import GivenUp, LongReading
from wtsaprep.tui.reader.conflicts import CONFLICTS
from wtsaprep.tui.reader.copying import COPYING
from wtsaprep.tui.reader.findings import FINDINGS, findings_told, look_for_findings
from wtsaprep.tui.reader.leading_on import LEADING_ON
from wtsaprep.tui.reader.looking import LOOKING
from wtsaprep.tui.reader.may_act import is_not_ours, shows_marks
from wtsaprep.tui.reader.open_points import OPEN_POINTS
from wtsaprep.tui.reader.open_text import OpenText
from wtsaprep.tui.reader.references import REFERENCES
from wtsaprep.tui.reader.saving import SAVING
from wtsaprep.tui.reader.structure import STRUCTURE
from wtsaprep.tui.reader.taking import TAKING
from wtsaprep.tui.reader.text_screen import TextScreen
from wtsaprep.tui.reader.versions import VERSIONS, tell_news
from wtsaprep.tui.reader.wording import WORDING
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.destinations import ReadProposal
from wtsaprep.tui.screens.general import GENERAL, QUIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.commands.command import Command
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.destinations import Destination
    from wtsaprep.tui.screens.screen_command import Topics


class ReaderScreen(TextScreen[OpenText]):
    """Reads and drafts."""

    topics: ClassVar[Topics[ReaderScreen]] = (
        *(GENERAL, QUIT, STEPS, PAGES, ENDS),
        *(LOOKING, COPYING, TAKING, REFERENCES, VERSIONS),
        *(STRUCTURE, WORDING, OPEN_POINTS, FINDINGS, CONFLICTS, SAVING),
        LEADING_ON,
    )

    def __init__(
        self, text: OpenText, clause: str = "", *, words: str = "", said: str = "", unknown_source: bool = False
    ) -> None:
        super().__init__(text)
        self._beginning = clause
        self._words = words
        """What was looked for where this text was found; marked at first."""
        self._said = said
        """What is said of it first."""
        self._unknown_source = unknown_source
        """Whether the proposal was begun just now, and nobody has said whose it is."""
        self._drawn = text.drafting.draft if text.drafting else None
        self.reading = LongReading()
        """Of the files of other proposals, beside this text; who leaves waits for it no more."""

    def why_no_marks(self) -> str:
        return shows_marks(self)

    def begin(self) -> None:
        self.go_to_id(self._beginning)
        if self._unknown_source:
            ours = self.key("who-we-are")
            self.say(f"{UNKNOWN_SOURCE} stands for our code; {ours} in the library says who we are")
        tell_news(self)
        if self._said:
            self.say(self._said)
        self._offer_unfinished()
        self.call_after_refresh(self._look_around)

    def _offer_unfinished(self) -> None:
        session = self.text.drafting
        if session is not None and session.unfinished is not None:
            from wtsaprep.drafting.changed_clause import changed_clauses
            from wtsaprep.tui.reader.unfinished_screen import UnfinishedScreen

            saved = session.draft.revised

            def stand_there(_: None) -> None:
                if session.draft is not self._drawn:
                    self.redraw()
                self.go_to_first(changed_clauses(saved, session.draft.revised))

            self.app.push_screen(UnfinishedScreen(session, session.unfinished), stand_there)
        elif session is not None and (news := session.news()):
            self.say(news)

    def laid_out(self) -> Sheet:
        self._drawn = self.text.drafting.draft if self.text.drafting else None
        return replace(self.text.laid_out(for_others=self.shell.room_view), query=self._words)

    def redraw(self) -> None:
        super().redraw()
        self._look_around()

    def room_changed(self) -> None:
        # Some of them may be ours alone; the others come again.
        self.sheet = replace(self.sheet, others={}, found={})
        super().room_changed()

    def on_screen_resume(self) -> None:
        """The draft may have changed in the editor or a form, the text in force by a settled conflict."""
        session = self.text.drafting
        if session is None:
            if self.text.take_settled():
                self.redraw()
            return
        commented = self.text.commented(for_others=self.shell.room_view)
        if session.draft is not self._drawn or commented != self.sheet.commented:
            self.redraw()
        if news := session.news():
            self.say(news)

    def _look_around(self) -> None:
        """Find out, beside the reading, who else changes what; nothing waits for it."""
        look_for_findings(self)
        self.reading.given_up = True
        self.reading = reading = LongReading()
        resolution = self.text.resolution
        if resolution is not None:
            index = reading.index_of(self.shell.workspace)
            run_beside(self, "others", self._compare, index, resolution)

    def on_unmount(self) -> None:
        self.reading.given_up = self.text.citing_read.given_up = True
        self.text.rules.give_up()

    def _compare(self, index: Index, resolution: Resolution) -> None:
        from wtsaprep.comparison.notes import notes
        from wtsaprep.services.comparing import with_open_drafts
        from wtsaprep.services.comparing.editions import newer_edition
        from wtsaprep.services.comparing.for_others import compared_for_others

        with suppress(GivenUp):
            if newer := newer_edition(index, resolution):
                self.tell_from_thread(self._tell_newer, resolution.adopted, newer)
            comparison = with_open_drafts.compare_beside(index, resolution, self.shell.sessions)
            if comparison is None:
                many = f"more than {with_open_drafts.MOST_BESIDE} proposals on it: {self.key('compare')} compares them"
                self.tell_from_thread(self._tell_others, {"number": many}, True)
                return
            if self.shell.room_view:
                comparison = compared_for_others(comparison)
            session = self.text.drafting
            told = notes(comparison.matrix, session.draft.proposal.id if session else "")
            self.tell_from_thread(self._tell_others, told, bool(comparison.matrix.columns))

    def _tell_newer(self, adopted: str, newer: str) -> None:
        self.text.found_newer[adopted] = newer
        self.refresh_bars()

    def _tell_others(self, told: Mapping[str, str], compared: bool) -> None:
        if compared != self.text.compared:
            self.text.compared = compared
            self.refresh_bars()
        if told != self.sheet.others:
            self.sheet = replace(self.sheet, others=told)
            self.view.show(self.sheet)

    def shows_already(self, destination: Destination) -> bool:
        if self.text.drafting is None or not isinstance(destination, ReadProposal):
            return False
        return self.text.drafting.opened.proposal.path == destination.path

    def arrive(self, destination: Destination) -> None:
        if isinstance(destination, ReadProposal):
            if destination.words:
                self.change_sheet(query=destination.words)
            self.go_to_id(destination.clause)

    @property
    def practice(self) -> bool:
        session = self.text.drafting
        return super().practice or (session is not None and session.draft.proposal.practice)

    def wanted(self) -> Iterator[Command]:
        """The findings and what was copied have their keys in the footer where there are some."""
        without = {"findings"} if not self.text.found else set()
        without |= {"paste"} if self.shell.copied is None else set()
        return (row for row in super().wanted() if row.name not in without)

    def label_of(self, row: Command) -> str:
        if row.name != "edit" or not is_not_ours(self):
            return super().label_of(row)
        return "own or reply" if self.text.drafting else "propose"

    def title_texts(self) -> tuple[str, str]:
        text, session = self.text, self.text.drafting
        in_force = text.resolution.name if text.resolution else "New text"
        if session is None:
            only_read = text.resolution is not None and text.resolution.why_only_read
            return in_force, "an earlier edition" if text.newer else "only read here" if only_read else "in force"
        proposal = session.draft.proposal
        whose = "/".join(proposal.sources)
        left = f"{filed_title(proposal)}{f' · {whose}' if whose else ''}  {in_force}"
        compared = f", since {text.earlier.proposal.value.name}" if text.since_last and text.earlier else ""
        return left, f"{VIEW_NAMES[self.sheet.view]}{compared}{'  unsaved' if session.unsaved else ''}"

    def status_texts(self) -> tuple[str, str]:
        at = self.view.cursor
        cited = citation(self.sheet, at) if len(self.sheet) else ""
        right = self._state_in_force()
        others = self._open_here()
        told, notes = findings_told(self, in_short=any(others)) if len(self.sheet) else ("", "")
        return self.clause_told(cited, told, *others, last=notes, right=right), right

    def counted(self) -> str:
        proposal = self.text.drafting.draft.proposal if self.text.drafting else None
        whole = ON_WHOLE.get(proposal.symbol, "") if proposal and not proposal.supports else ""
        return whole if self.sheet.view == "redline" and whole else super().counted()

    def _open_here(self) -> tuple[str, ...]:
        """What is not settled: comments on this clause, brackets anywhere."""
        session = self.text.drafting
        if session is None or not len(self.sheet):
            return ()
        brackets = len(session.open_brackets)
        commented = self.here()[0] in self.text.commented(for_others=self.shell.room_view)
        return (
            f"* comments: {self.key('comments')}" if commented else "",
            f"{counted(brackets, 'bracket')} open" if brackets else "",
        )

    def _state_in_force(self) -> str:
        """What a reader must know of the text in force: that it is worked out, or not the one that was changed."""
        text = self.text
        if count := len(text.conflicts):
            return f"{counted_conflicts(count)}: {self.key('settle')}"
        if text.drafting is not None and text.drafting.lost:
            return f"the text it was made on is not here: {self.key('rebase')}"
        if text.drafting is not None and text.drafting.drifted:
            return f"its text in force was corrected: {self.key('rebase')}"
        if text.newer:
            leads = f": {self.key('rebase')}" if text.drafting is not None else ""
            return f"{text.newer} is in force{leads}"
        if text.resolution is not None and text.resolution.status == "reconstructed":
            return "in force: worked out"
        return ""
