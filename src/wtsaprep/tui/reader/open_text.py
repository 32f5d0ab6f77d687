"""What a reader holds: a text in force, or a proposal laid over it with the session that drafts it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.draft import united_clauses
from wtsaprep.model.numbers import parse_number
from wtsaprep.present.sheet.conflict import their_words
from wtsaprep.present.sheet.mark_owners import owners_beneath
from wtsaprep.present.sheet.read_texts import read_texts
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.services.drafts.opened_proposal import earlier_version
from wtsaprep.services.drafts.whose import why_theirs
from wtsaprep.store.index.find import event_of
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import LongReading
from wtsaprep.tui.reader.text_screen import TextScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.redline.redline import Redline
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.services.drafts.resolution_conflicts import ResolutionConflicts
    from wtsaprep.services.drafts.text_findings import TextFindings
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.tui.widgets.sheet_view import Anchor


class FollowedFrom(NamedTuple):
    """Where in a text a citation of it was followed from, as it looked."""

    clause: str
    view: View
    formal: bool
    only_changed: bool
    scrolled: Anchor


class OpenText:
    """One text that is read, and drafted if it is a proposal."""

    def __init__(
        self,
        workspace: Workspace,
        resolution: Resolution | None,
        drafting: DraftingSession | None,
        *,
        is_followed: bool = False,
    ) -> None:
        self._workspace = workspace
        self._resolution = resolution
        self.drafting = drafting
        """The session of the proposal; none on a text in force."""
        self.since_last = False
        """Whether the text is marked against the version before, and not against the text in force."""
        self.taken_into: DraftingSession | None = None
        """The draft of ours that something of this text was taken into last, to take that back from here."""
        self.shows_owners = False
        """Whether who made each mark stands beneath its clause."""
        self.ages: Mapping[str, str] | None = None
        """Since when the words of each clause stand, while that stands beneath it."""
        self.settling: ResolutionConflicts | None = None
        """The conflicts of a text in force, while they are being settled."""
        self.followed: list[FollowedFrom] = []
        """Where in it citations were followed from, the last one at the end."""
        self.is_followed = is_followed
        """Whether a citation of it was followed, from the screen beneath."""
        self.citing_read = LongReading()
        """Of what cites it; who leaves waits for it no more."""
        self.found_newer: dict[str, str] = {}
        """What the last edition of the text is called, by the earlier one for which it was looked for."""
        self.compared = True
        """Whether a proposal is on its text in force; it is looked for beside the reading, and supposed till then."""
        self.why_theirs = ""
        """Why the proposal is not ours to change; empty if it is, or was not tabled yet."""
        self.found: tuple[Finding, ...] = ()
        """What the rules find in it, as far as they were asked; they are beside the reading."""
        self.look_whose()

    def look_whose(self) -> None:
        """Find out again whose the proposal is: what is said of us may have changed."""
        if self.drafting is not None:
            document = self.drafting.opened.contribution
            event, proposal = event_of(Index(self._workspace)), self.drafting.draft.proposal
            self.why_theirs = why_theirs(event, proposal, document.value if document else None)

    @property
    def session(self) -> DraftingSession:
        """The session of the proposal, for commands that need one."""
        assert self.drafting is not None
        return self.drafting

    @property
    def resolution(self) -> Resolution | None:
        """The text in force, by itself or beneath the proposal; none beneath a draft new text."""
        return self.drafting.resolution if self.drafting else self._resolution

    @property
    def newer(self) -> str:
        """What a newer edition than its text in force is called, if one is here, as far as that is known by now."""
        return self.found_newer.get(self.resolution.adopted, "") if self.resolution else ""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        if self.drafting is not None:
            return self.drafting.conflicts
        return self._resolution.conflicts if self._resolution else ()

    @property
    def name(self) -> str:
        """What the text is called."""
        if self.drafting is not None:
            return self.drafting.draft.proposal.name
        return self._resolution.name if self._resolution else ""

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts that clauses can be copied from, the one that is read first."""
        if self.drafting is not None:
            return self.drafting.draft.revised, self.drafting.draft.baseline
        return (self._resolution.provisions,) if self._resolution else ()

    @property
    def shown(self) -> Text:
        """The text that is read."""
        return next(iter(self.texts), ())

    @cached_property
    def rules(self) -> TextFindings:
        """Who asks the rules."""
        from wtsaprep.services.drafts.text_findings import TextFindings

        return TextFindings(self._workspace)

    @property
    def checked(self) -> Draft | Resolution | None:
        """What the rules are asked about."""
        return self.drafting.draft if self.drafting else self._resolution

    @cached_property
    def earlier(self) -> StoredDraft | None:
        """The version before; None if this is no revision, or the other one is not here."""
        proposal = self.drafting.draft.proposal if self.drafting else None
        number = parse_number(proposal.number) if proposal else None
        if proposal is None or number is None or not number.revision:
            return None
        return earlier_version(Index(self._workspace), proposal)

    def commented(self, *, for_others: bool) -> frozenset[str]:
        """The ids of the clauses with comments that are not resolved; ``for_others`` without our own."""
        if self.drafting is None:
            return frozenset()
        return self.drafting.commented_for_all if for_others else self.drafting.commented

    def laid_out(self, *, for_others: bool) -> Sheet:
        """The text as it is drawn at first."""
        theirs = {conflict.provision: their_words(conflict) for conflict in self.conflicts if conflict.provision}
        if self.drafting is None:
            return Sheet(redline(self.shown, self.shown), view="base", theirs=theirs, ages=self.ages or {})
        laid = self._laid_over(self.drafting)
        owners = owners_beneath(laid, self.drafting.draft.proposal) if self.shows_owners else {}
        united = united_clauses(self.drafting.draft)
        commented = self.commented(for_others=for_others)
        return Sheet(laid, theirs=theirs, commented=commented, owners=owners, united=united, ages=self.ages or {})

    def _laid_over(self, session: DraftingSession) -> Redline:
        if self.since_last and self.earlier is not None:
            from wtsaprep.comparison.versions import since  # Few texts have a version before.

            return since(session.draft.baseline, self.earlier.revised, session.draft.revised)
        return redline(*read_texts(session.draft))

    def take_settled(self) -> bool:
        """Go on with the text in force as its conflicts were settled; whether any were looked at."""
        settling, self.settling = self.settling, None
        if settling is not None:
            self._resolution = settling.resolution
        return settling is not None


Reader = TextScreen[OpenText]
"""The screen of such a text, as the topics of the reader know it."""
