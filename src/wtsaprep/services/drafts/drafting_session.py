"""The session of one open draft: its history, whether it is saved, saving it, and its journal, told of everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.comments import unresolved
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.settle import conflict_settled, open_conflicts
from wtsaprep.errors import UsageFault
from wtsaprep.services.drafts.open_and_save import (
    coming_files,
    merge_from_disk,
    open_draft_files,
    save_cover,
    save_proposal,
)
from wtsaprep.services.drafts.our_comments import OurComments
from wtsaprep.services.drafts.recovery import coming_stamps, journal_form, numbered_anew, read_back, stamps, take_up
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.draft_journal import mark_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.history import History
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Baseline, Resolution
    from wtsaprep.services.drafts.open_and_save import DraftFiles
    from wtsaprep.services.drafts.recovery import Step, Unfinished
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.draft_journal import Journal


class DraftingSession:
    """What the reader, the editor and the forms work on together."""

    def __init__(self, workspace: Workspace, opened: DraftFiles, author: str = "") -> None:
        self._workspace = workspace
        self.opened = opened
        taken = take_up(opened)
        self.history: History[Step] = taken.found.history
        self.unfinished: Unfinished | None = taken.found.unfinished
        """Unsaved work of an earlier run that nobody has decided on yet; until then the draft is only read."""
        self.elsewhere = taken.elsewhere
        """Who else has the draft open; empty if nobody has."""
        self._journal: Journal | None = taken.journal
        self._begun = taken.found.fits
        self._news = list(taken.told)
        self._resolutions: dict[Baseline, Resolution | None] = {}
        if opened.resolution and opened.saved.proposal.baseline:
            self._resolutions[opened.saved.proposal.baseline] = opened.resolution
        self.author = author
        """Whose name new comments bear."""
        self.ours = OurComments(workspace, opened.saved.proposal.id)
        """Our delegation's own comments, apart from the draft."""
        self._bracketed: tuple[Text, tuple[Bracket, ...]] = ((), ())

    @property
    def workspace(self) -> Workspace:
        """Where it is saved."""
        return self._workspace

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        present = self.history.present
        assert isinstance(present, Draft)
        return present

    @property
    def resolution(self) -> Resolution | None:
        """The text in force that the draft stands on now; none for a draft new text."""
        baseline = self.draft.proposal.baseline
        if baseline is not None and baseline not in self._resolutions:
            self._resolutions[baseline] = find_base(Index(self._workspace), baseline) or self.opened.resolution
        return self._resolutions[baseline] if baseline else self.opened.resolution

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits to be settled."""
        return open_conflicts(self.draft)

    @property
    def drifted(self) -> bool:
        """Whether it was made on another text than is in force, and was not put onto the one there is."""
        return self.opened.drifted and self.draft.proposal.baseline == self.opened.saved.proposal.baseline

    @property
    def lost(self) -> bool:
        """Whether the text it was made on is not here any more, and it was not put onto the one there is."""
        return self.opened.lost and self.drifted

    def settle(self, conflict: Conflict, choice: ConflictChoice, name: str) -> None:
        """Settle one conflict, as a step; ``name`` is what the clause is called."""
        self.step(f"settle {name}: {choice}", conflict_settled(self.draft, conflict, choice))

    def merge_from_disk(self) -> None:
        """Unite the draft with what somebody else saved meanwhile, as a step; saving it then overwrites nothing unseen.

        Raises:
            WtsaprepError: what is there now can't be read, or can't be united with this.
        """
        self.opened, merged = merge_from_disk(self._workspace, self.opened, self.draft)
        self.step("unite with what was saved meanwhile", merged)

    def rebase(self, edition: str = "") -> Resolution:
        """Put the draft onto the edition that a reference names, else the latest one of its text, as a step.

        Raises:
            WtsaprepError: it stands on it already, there is none, or something waits to be settled first.
        """
        from wtsaprep.services.drafts.rebasing import latest_reference, rebased  # Which loads what merges drafts.

        baseline = self.draft.proposal.baseline
        if baseline is None:
            raise UsageFault("a draft new text stands on no text in force")
        index = Index(self._workspace)
        onto = named_resolution(index, edition or latest_reference(index, baseline))
        moved = rebased(index, self.draft, onto, lost=self.lost)
        keep_base(self._workspace, onto)
        self._resolutions[onto.baseline] = onto
        self.step(f"re-base onto {onto.name}", moved)
        return onto

    @property
    def unsaved(self) -> bool:
        """Whether there is something to save."""
        return self.draft != self.opened.saved

    @property
    def leaves_unsaved(self) -> bool:
        """Whether something of it is not saved if the program ends now: steps, words that are being typed."""
        being_typed = self._journal is not None and self._journal.being_typed
        return self.unsaved or being_typed or self.unfinished is not None

    @property
    def journal_path(self) -> Path | None:
        """Where the journal is."""
        return self._journal.path if self._journal else None

    def news(self) -> str:
        """What the user must be told, once: who else has the draft open, what the journal could not do."""
        news, self._news = self._news, []
        if self._journal and (trouble := self._journal.trouble_once()):
            news.append(trouble)
        return " ".join(news)

    @property
    def open_brackets(self) -> tuple[Bracket, ...]:
        """The brackets of the draft that nobody has settled."""
        if self._bracketed[0] is not self.draft.revised:
            found: tuple[Bracket, ...] = ()
            if any("[" in p.text or "]" in p.text for p in self.draft.revised):
                from wtsaprep.conventions.asking import unsettled_brackets  # Most texts need no rule for that.

                found = unsettled_brackets(self.draft)
            self._bracketed = (self.draft.revised, found)
        return self._bracketed[1]

    @property
    def commented(self) -> frozenset[str]:
        """The ids of the clauses with comments that are not resolved, ours and the shared ones."""
        return self.commented_for_all | unresolved(self.ours.comments)

    @property
    def commented_for_all(self) -> frozenset[str]:
        """The same without ours."""
        return unresolved(self.draft.proposal.comments)

    def step(self, name: str, draft: Draft) -> bool:
        """Take one step that can be undone; whether anything changed."""
        before = self.history
        self.history = self.history.step(name, draft)
        if self.history is before:
            return False
        if journal := self._begun_journal():
            journal.step(name, journal_form(draft))
        return True

    def typing(self, at: str, text: str) -> str:
        """What stands in an open editor now, by provision or field; gives what the user must be told, once."""
        if journal := self._whole_journal():
            journal.typing(at, text)
        return self.news()

    def undo(self, times: int) -> str:
        """Take back steps; the name of the last one, and how many they were if several were wanted; or nothing.

        Raises:
            InputFault: a step of an earlier run can't be read.
        """
        return self._travel("undo", times, lambda history: (history.past[-1:], history.undone()))

    def redo(self, times: int) -> str:
        """Make steps again; says what `undo` says, and raises what it does."""
        return self._travel("redo", times, lambda history: (history.future[:1], history.redone()))

    def _travel(
        self, kind: str, times: int, once: Callable[[History[Step]], tuple[tuple[tuple[str, Step], ...], History[Step]]]
    ) -> str:
        name, history, done = "", self.history, 0
        while done < times:
            taken, after = once(history)
            if not taken:
                break
            (name, _), history, done = taken[0], after, done + 1
        self.history = replace(history, present=read_back(history.present, self.opened))
        if done and (journal := self._begun_journal()):
            if journal.whole:
                journal.travel(kind, done)
            else:
                journal.step(name, journal_form(self.draft))
        if done > 1:
            name = f"{name} and {done - 1} more"
        return f"{name}; there were no {times} steps" if 0 < done < times else name

    def save(self) -> str:
        """Save; give what the user must be told besides.

        Raises:
            WriteFault: it could not be saved; what is on disk is as it was.
        """
        coming = coming_files(self.draft)
        if self._journal and self._begun:
            self._journal.saving(*coming_stamps(self.opened, coming))
        try:
            self.opened, told = save_proposal(self._workspace, self.opened, self.draft, coming, self.resolution)
            self.opened, cover_note = save_cover(self._workspace, self.opened, self.draft, coming)
        finally:
            if self._journal and self._begun:
                self._journal.saved(*stamps(self.opened), wholly=not self.unsaved)
        return "; ".join(filter(None, (told, cover_note)))

    def bear_new_number(self) -> None:
        """Go on with the files as they are, all saved, under another number; no step that is taken back changes it."""
        saved = self.opened
        self.opened = open_draft_files(Index(self._workspace), saved.proposal.path)
        self.history = numbered_anew(self.history, saved, self.opened.saved)
        if self._journal and self._begun:
            self._begun = False
            self._journal.begin_anew(mark_of(self.opened.proposal.path))

    def recover(self) -> None:
        """Go on with the unsaved work of an earlier run."""
        if self.unfinished is None:
            return
        unfinished, self.unfinished = self.unfinished, None
        self.history = unfinished.history
        if self._journal and not self._begun:
            self._journal.begin_anew(mark_of(self.opened.proposal.path))
        self.step("recover unsaved work", unfinished.draft)

    def discard(self) -> None:
        """Go on with what is saved. Even this can be undone."""
        self.recover()
        self.step("discard unsaved work", self.opened.saved)

    def kept(self) -> bool:
        """Whether all that is not saved is on the disk, in the journal; what that lacks is written to it now."""
        if journal := self._whole_journal():
            journal.sync()
        return self.journaled

    @property
    def journaled(self) -> bool:
        """Whether the journal has all that was written to it, typing as well."""
        return self._journal is not None and self._journal.whole and self._journal.synced

    def sync(self) -> None:
        """Wait until the journal is on the disk."""
        if self._journal:
            self._journal.sync()

    def close(self) -> None:
        """End the session; unsaved work stays in the journal."""
        if self._journal:
            self._journal.close(unsaved=self.leaves_unsaved, empty=not (self._begun or self.unfinished))
            self._journal = None

    def _whole_journal(self) -> Journal | None:
        """The journal, with the draft as it is where something before could not be written."""
        if (journal := self._begun_journal()) and not journal.whole:
            journal.step("go on", journal_form(self.draft))
        return journal

    def _begun_journal(self) -> Journal | None:
        """The journal, which begins with what is saved as soon as something changes."""
        if self._journal and not self._begun:
            self._begun = True
            self._journal.base(journal_form(self.opened.saved), *stamps(self.opened))
        return self._journal
