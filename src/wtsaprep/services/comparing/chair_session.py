"""A chair's text that is open: each choice is saved at once as an act, and can be taken back, also after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.option_names import backer_called, clause_among, places_called
from wtsaprep.comparison.options import clauses, pick_of
from wtsaprep.comparison.put_right import lost_in
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.comparison.whole_picks import with_whole_picks
from wtsaprep.errors import NeedsDecision, StepRefused
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names
from wtsaprep.remedies import Remedy
from wtsaprep.services.comparing.chair_acts import (
    is_confirmation,
    last_choice,
    last_taken_back,
    take_back_choice,
    take_choice_again,
)
from wtsaprep.services.comparing.chair_conflicts import settle_conflict
from wtsaprep.services.comparing.chair_texts import hand_out, save_change, save_fate
from wtsaprep.services.comparing.comparison import compared_for
from wtsaprep.services.comparing.fates import fates_of
from wtsaprep.services.comparing.for_others import compared_for_others
from wtsaprep.services.comparing.moving import moved
from wtsaprep.services.comparing.opened_chair_text import open_chair_text, text_before
from wtsaprep.services.comparing.rebased_chair_texts import (
    PlannedChairRebase,
    carry_out_chair_rebase,
    plan_chair_rebase,
)
from wtsaprep.services.comparing.rewording import reworded
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.comparison.whole_picks import WholePicks
    from wtsaprep.drafting.lost_citations import LostCitation
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.chair import ChairText, Fate
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.services.comparing.fates import FatesFound
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Stored, Workspace


class ChairSession:
    """One chair's text: what it says, what can be chosen, what was chosen before."""

    compared: Comparison  # The proposals that it is made from, as they are saved.

    def __init__(self, workspace: Workspace, stored: Stored[ChairText], *, for_others: bool = False) -> None:
        self._workspace = workspace
        self._for_others = for_others  # Then drafts of ours that are not handed in are no choice.
        self.draft: StoredChairText = open_chair_text(Index(workspace), stored)
        # What this revision can be laid over, by its name: a title asks for it at each key.
        self._others: tuple[str, list[tuple[str, Text]]] = ("", [])
        # Of this text: what undo takes back, since a footer asks at each key, and what only says a fate.
        self._last: tuple[StoredChairText | None, Act | None] = (None, None)
        self._confirming: tuple[StoredChairText | None, bool, bool] = (None, False, False)
        self.clauses: tuple[ClauseOptions, ...] = ()
        self._compare()

    def _compare(self) -> None:
        """Find what can be chosen on the text in force that it stands on now."""
        all_ = compared_for(Index(self._workspace), self.draft)
        self.compared = compared = compared_for_others(all_) if self._for_others else all_
        self.clauses = tuple(
            one for one in clauses(self.baseline, compared.entries, compared.own, compared.laid) if one.open
        )
        self._standing = (self.draft, StandingOptions(self.draft.value, self.baseline, self.clauses))
        self._others = ("", [])

    def show_to_others(self, *, for_others: bool) -> None:
        """Leave out what others must not see, or have it again."""
        if for_others != self._for_others:
            self._for_others = for_others
            self._compare()

    @property
    def baseline(self) -> Text:
        """The text in force."""
        return self.draft.baseline.provisions

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""
        if self._last[0] is not self.draft:
            self._last = (self.draft, last_choice(self._workspace, self.draft))
        return self._last[1] is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a choice that was taken back and can be made again."""
        return last_taken_back(self._workspace, self.draft) is not None

    @property
    def confirming(self) -> tuple[bool, bool]:
        """Whether undo takes back, and redo does again, what a person said became of a change, and nothing else."""
        if self._confirming[0] is not self.draft:
            last, undone = last_choice(self._workspace, self.draft), last_taken_back(self._workspace, self.draft)
            self._confirming = (self.draft, is_confirmation(last, self.draft), is_confirmation(undone, self.draft))
        return self._confirming[1:]

    @property
    def lost_citations(self) -> tuple[LostCitation, ...]:
        """The citations in it that lost their clause."""
        return lost_in(self.draft.value, self.baseline, self.draft.revised)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What two people made of one clause, to be settled."""
        return self.draft.value.conflicts

    def standing(self, clause: ClauseOptions) -> tuple[int, ...]:
        """The options of a clause that the text has, by their places."""
        return self._standing_now().of(clause)

    def has_other_words(self, clause: ClauseOptions) -> bool:
        """Whether the text has words in a clause that no option has, be it in brackets beside some."""
        return self._standing_now().has_other_words(clause)

    def _standing_now(self) -> StandingOptions:
        if self._standing[0] is not self.draft:
            self._standing = (self.draft, StandingOptions(self.draft.value, self.baseline, self.clauses))
        return self._standing[1]

    def clause_called(self, name: str, options: Sequence[str] = ()) -> ClauseOptions:
        """The clause with options that is called so, or that has this key; of several, the one that has ``options``.

        Raises:
            InputFault: none is.
            NeedsDecision: several are; their keys are said, each with what can be chosen.
        """
        return clause_among(self.clauses, name, options)

    def pick(self, clause: ClauseOptions, options: Sequence[int | str]) -> WholePicks:
        """Take an option, or several in brackets, and save; a text that was handed out becomes the next revision.

        An option is taken by its place; or by its number, by one of its proposals, whose words it then has, or by how
        its words begin. Returned is what it was done to, and what was left out for that (`whole_picks`).

        Raises:
            UsageFault: the clause has no option of that name, or several.
            StepRefused: they do not go together.
            WtsaprepError: it can't be saved.
        """
        before = self.draft.value
        picks = [pick_of(clause.options[o]) if isinstance(o, int) else backer_called(clause, o) for o in options]
        offers = {entry.proposal.id: entry for entry in self.compared.entries}
        done = with_whole_picks(before, self.baseline, self.clauses, clause, picks, self.standing, offers)
        places = [name if isinstance(name, int) else places_called(clause, (name,))[0] for name in options]
        named = ", ".join(clause.options[at].name for at in places)
        with acting(self._workspace, f"pick {named} for {clause.name} in {before.name}") as within:
            self.draft = save_change(within, self.draft, done.chair)
        return done

    def bracket(self, clause: ClauseOptions, option: int | str) -> WholePicks:
        """Put an option in brackets beside those that stand, or take it out of them.

        Raises:
            UsageFault: the clause has no option of that name, or several.
            StepRefused: it is the only one that stands, or they do not go together.
            WtsaprepError: it can't be saved.
        """
        chosen = option if isinstance(option, int) else places_called(clause, (option,))[0]
        wanted = sorted({*self.standing(clause)} ^ {chosen})
        if not wanted:
            raise StepRefused("it is the only one; take another in its place")
        return self.pick(clause, wanted)

    def reword(self, provision: str, words: str) -> None:
        """Give one paragraph other words; those that stay keep their sources.

        Raises:
            StepRefused: there are no words, or no such paragraph.
            WtsaprepError: it can't be saved.
        """
        with acting(self._workspace, f"reword {self._called(provision)} in {self.draft.value.name}") as within:
            self.draft = reworded(within, self.draft, provision, words)

    def move(self, provision: str, after: str) -> None:
        """Move one paragraph behind another one.

        Raises:
            StepRefused: it can't stand there.
            WtsaprepError: it can't be saved.
        """
        with acting(self._workspace, f"move {self._called(provision)} in {self.draft.value.name}") as within:
            self.draft = moved(within, self.draft, provision, after)

    def _called(self, provision: str) -> str:
        return called(provision_names(self.draft.revised), provision)

    def settle(self, conflict: Conflict, choice: ConflictChoice, name: str) -> None:
        """Settle what two people made of one clause; of a text that was handed out, in its last revision.

        Raises:
            StepRefused: it can't be settled so.
            WtsaprepError: it can't be saved.
        """
        with acting(self._workspace, f"settle {name} in {self.draft.value.name}") as within:
            self.draft = settle_conflict(within, self.draft, conflict, choice)

    def undo(self) -> Act:
        """Take back the last choice, whenever it was made.

        Raises:
            StepRefused: there is none.
            NeedsDecision: somebody changed the same since.
        """
        act, draft = take_back_choice(self._workspace, self.draft)
        self._go_on_with(draft)
        return act

    def redo(self) -> Act:
        """Make the choice again that was taken back last.

        Raises:
            StepRefused: there is none.
            NeedsDecision: somebody changed the same since.
        """
        act, draft = take_choice_again(self._workspace, self.draft)
        self._go_on_with(draft)
        return act

    def in_conflict(self) -> tuple[Conflict, ...]:
        """What of it could not be put onto the text in force as it is now; raises as `rebase` does."""
        return self._plan_rebase(None).moved.conflicts

    def _plan_rebase(self, keep: ConflictChoice | None) -> PlannedChairRebase:
        value = self.draft.value
        return plan_chair_rebase(Index(self._workspace), value.name, value.baseline.resolution, keep)

    def rebase(self, keep: ConflictChoice | None = None) -> Resolution:
        """Put it onto the text in force as it is now, or the latest edition of it; all in conflict as one says.

        Raises:
            UsageFault: it stands there already.
            NeedsDecision: clauses of it are in conflict with that text, or the text it was made on is lost.
            WtsaprepError: it can't be saved.
        """
        plan = self._plan_rebase(keep)
        if plan.moved.conflicts:
            count = len(plan.moved.conflicts)
            what = "1 clause is" if count == 1 else f"{count} clauses are"
            remedy = Remedy("see-in-conflict", self.draft.value.name, plan.edition.number)
            raise NeedsDecision(f"{what} in conflict with {plan.edition.name}", remedy=remedy)
        self._go_on_with(carry_out_chair_rebase(self._workspace, plan))
        return plan.edition

    def _go_on_with(self, draft: StoredChairText) -> None:
        before, self.draft = self.draft, draft
        if before.baseline.baseline != draft.baseline.baseline:
            self._compare()

    def freeze(self) -> None:
        """Hand it out.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self.draft = hand_out(self._workspace, self.draft)

    def fates(self) -> FatesFound:
        """What of each proposal is still in it."""
        return fates_of(Index(self._workspace), self.draft)

    def say_fate(self, amendment: AmendmentFate, fate: Fate | None) -> None:
        """Save what a person said became of a change.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self.draft = save_fate(self._workspace, self.draft, amendment, fate)

    def others(self) -> list[tuple[str, Text]]:
        """What it can be laid over: the text in force, the last revision, each proposal that has a text."""
        value = self.draft.value
        if self._others[0] == value.name:
            return self._others[1]
        texts = [("the text in force", self.baseline)]
        if before := text_before(Index(self._workspace), self.draft):
            texts.append(before)
        texts += [(e.proposal.name, e.revised) for e in self.compared.entries if not e.proposal.without_text]
        self._others = (value.name, texts)
        return texts
