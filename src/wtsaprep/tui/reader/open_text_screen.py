"""A text in force, or a proposal laid over it: what the topics of the reader work on, drawn anew with every step."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.comparison.notes import notes
from wtsaprep.comparison.versions import since
from wtsaprep.model.numbers import parse_number
from wtsaprep.present.sheet.conflict import counted_conflicts, their_words
from wtsaprep.present.sheet.read_texts import REASONS, read_texts
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.present.text.counted import counted
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing import with_open_drafts
from wtsaprep.services.drafts.opened_proposal import earlier_version
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.text_screen import VIEW_NAMES, TextScreen
from wtsaprep.tui.screens.destinations import ReadProposal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.redline import Redline
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.services.drafts.resolution_conflicts import ResolutionConflicts
    from wtsaprep.tui.screens.destinations import Destination


class OpenTextScreen(TextScreen):
    """Reads one text; with a session, drafts it."""

    def __init__(self, resolution: Resolution | None, drafting: DraftingSession | None) -> None:
        super().__init__()
        self.resolution = resolution
        self.drafting = drafting
        """The session of the proposal; none on a text in force."""
        self.since_last = False
        """Whether the text is marked against the version before, and not against the text in force."""
        self.settling: ResolutionConflicts | None = None
        """The conflicts of a text in force, while they are being settled."""
        self.followed: list[str] = []
        """The clauses that a citation was followed from, the last one at the end."""
        self._drawn = drafting.draft if drafting else None

    @property
    def session(self) -> DraftingSession:
        """The session of the proposal, for commands that need one."""
        assert self.drafting is not None
        return self.drafting

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        if self.drafting is not None:
            return self.drafting.conflicts
        return self.resolution.conflicts if self.resolution else ()

    @property
    def text_name(self) -> str:
        if self.drafting is not None:
            return self.drafting.draft.proposal.name
        return self.resolution.name if self.resolution else ""

    def texts(self) -> tuple[Text, ...]:
        if self.drafting is not None:
            return self.drafting.draft.revised, self.drafting.draft.baseline
        return (self.resolution.provisions,) if self.resolution else ()

    @property
    def shown_text(self) -> Text:
        """The text that is read."""
        return next(iter(self.texts()), ())

    @property
    def on_reasons(self) -> bool:
        """Whether the cursor is on the reasons, which stand after the text and are no clause."""
        return bool(len(self.sheet)) and self.sheet.provision(self.view.cursor).id == REASONS

    @cached_property
    def earlier(self) -> StoredDraft | None:
        """The version before; None if this is no revision, or the other one is not here."""
        proposal = self.drafting.draft.proposal if self.drafting else None
        number = parse_number(proposal.number) if proposal else None
        if proposal is None or number is None or not number.revision:
            return None
        return earlier_version(Index(self.shell.workspace), proposal)

    def laid_out(self) -> Sheet:
        theirs = {conflict.provision: their_words(conflict) for conflict in self.conflicts if conflict.provision}
        if self.drafting is None:
            return Sheet(redline(self.shown_text, self.shown_text), view="base", theirs=theirs)
        return Sheet(self._redline(self.drafting), theirs=theirs, commented=self._commented(self.drafting))

    def _redline(self, session: DraftingSession) -> Redline:
        if self.since_last and self.earlier is not None:
            return since(session.draft.baseline, self.earlier.revised, session.draft.revised)
        return redline(*read_texts(session.draft))

    def _commented(self, session: DraftingSession) -> frozenset[str]:
        return session.commented_for_all if self.shell.room_view else session.commented

    def redraw(self) -> None:
        """Draw the text as it is now, and look anew who else changes it."""
        self._drawn = self.drafting.draft if self.drafting else None
        laid = self.laid_out()
        self.resolution = self.drafting.resolution if self.drafting else self.resolution
        self.sheet = replace(self.sheet, redline=laid.redline, theirs=laid.theirs, commented=laid.commented)
        self.view.show(self.sheet)
        self.refresh_bars()
        self.look_around()

    def room_changed(self) -> None:
        self.redraw()

    def on_screen_resume(self) -> None:
        """The draft may have changed in the editor or a form, the text in force by a settled conflict."""
        session = self.drafting
        if session is not None and (
            session.draft is not self._drawn or self._commented(session) != self.sheet.commented
        ):
            self.redraw()
        elif self.settling is not None:
            self.resolution, self.settling = self.settling.resolution, None
            self.redraw()
        if session is not None and (news := session.news()):
            self.say(news)

    def go_to_written(self, id_: str | None) -> None:
        """Back from the editor: the cursor on what was written last."""
        self.redraw()
        self.go_to_id(id_ or "")

    def look_around(self) -> None:
        """Find out, beside the reading, who else changes what; nothing waits for it."""
        resolution = self.resolution
        if resolution is not None:
            self.run_worker(lambda: self._compare(resolution), thread=True, exclusive=True, group="others")

    def _compare(self, resolution: Resolution) -> None:
        comparison = with_open_drafts.compare_with_open(self.shell.workspace, resolution, self.shell.sessions)
        told = notes(comparison.matrix, self.drafting.draft.proposal.id if self.drafting else "")
        self.app.call_from_thread(self._tell_others, told)

    def _tell_others(self, told: Mapping[str, str]) -> None:
        if self.is_mounted and told != self.sheet.others:
            self.sheet = replace(self.sheet, others=told)
            self.view.show(self.sheet)

    def shows_already(self, destination: Destination) -> bool:
        if self.drafting is None or not isinstance(destination, ReadProposal):
            return False
        return self.drafting.opened.proposal.path == destination.path

    def arrive(self, destination: Destination) -> None:
        if isinstance(destination, ReadProposal):
            self.go_to_id(destination.clause)

    def title_texts(self) -> tuple[str, str]:
        name = self.resolution.name if self.resolution else "New text"
        if self.drafting is None:
            return name, "in force"
        proposal = self.drafting.draft.proposal
        practice = "PRACTICE  " if proposal.practice else ""
        unsaved = "  unsaved" if self.drafting.unsaved else ""
        whose = "/".join(proposal.sources)
        left = f"{practice}{proposal.symbol} {proposal.name}{f' · {whose}' if whose else ''}  {name}"
        compared = f", since {self.earlier.proposal.value.name}" if self.since_last and self.earlier else ""
        return left, f"{VIEW_NAMES[self.sheet.view]}{compared}{unsaved}"

    def status_texts(self) -> tuple[str, str]:
        at = self.view.cursor
        cited = citation(self.sheet, at) if len(self.sheet) else ""
        left = "   ".join(filter(None, (cited, *self._open_here(), self.sheet.counts(at))))
        return left, self._state_in_force()

    def _open_here(self) -> tuple[str, ...]:
        """What is not settled: comments on this clause, brackets anywhere."""
        session = self.drafting
        if session is None or not len(self.sheet):
            return ()
        brackets = len(session.open_brackets)
        commented = self.here()[0] in self._commented(session)
        return (
            f"* comments: {self.key('comments')}" if commented else "",
            f"{counted(brackets, 'bracket')} open" if brackets else "",
        )

    def _state_in_force(self) -> str:
        """What a reader must know of the text in force: that it is worked out, or not the one that was changed."""
        if count := len(self.conflicts):
            return f"{counted_conflicts(count)}: {self.key('settle')}"
        if self.drafting is not None and self.drafting.drifted:
            return f"made on another text in force: {self.key('rebase')}"
        if self.resolution is not None and self.resolution.status == "reconstructed":
            return "in force: reconstructed"
        return ""
