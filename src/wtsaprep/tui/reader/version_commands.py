"""The reader's view of a revision: what is new in it since the version before, said at once and marked by a key."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number
from wtsaprep.tui.reader.compare_commands import CompareCommands

if TYPE_CHECKING:
    from wtsaprep.redline.redline import Redline
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.services.drafts.opened_proposal import StoredDraft


class VersionCommands(CompareCommands):
    """They work on drafts whose number says a revision."""

    _session: DraftingSession | None
    since_last = False
    """Whether the text is marked against the version before, and not against the text in force."""

    @cached_property
    def earlier(self) -> StoredDraft | None:
        """The version before; None if this is no revision, or the other one is not here."""
        proposal = self._session.draft.proposal if self._session else None
        number = parse_number(proposal.number) if proposal else None
        if proposal is None or number is None or not number.revision:
            return None
        from wtsaprep.services.drafts.opened_proposal import earlier_version
        from wtsaprep.store.index.index import Index

        return earlier_version(Index(self.shell.workspace), proposal)

    def tell_news(self) -> None:
        """Say what is new since the version before."""
        if self.earlier is None or self._session is None:
            return
        from wtsaprep.comparison.versions import news
        from wtsaprep.present.sheet.versions import news_sentence

        draft = self._session.draft
        found = news(draft.baseline, self.earlier.revised, draft.revised)
        self.say(f"{news_sentence(self.earlier.proposal.value.name, found)}: {self.key('since-last')}")

    def laid_since(self) -> Redline | None:
        """The draft laid over the version before, where that is asked for."""
        if not self.since_last or self.earlier is None or self._session is None:
            return None
        from wtsaprep.comparison.versions import since

        return since(self._session.draft.baseline, self.earlier.revised, self._session.draft.revised)

    def do_since_last(self) -> None:
        self.since_last = not self.since_last
        self.redraw()
        if self.since_last and self.earlier is not None:
            back = f"{self.key('since-last')} goes back to the text in force"
            self.say(f"marked against {self.earlier.proposal.value.name}; {back}")

    def redraw(self) -> None:
        """Lay the text out anew."""
        raise NotImplementedError
