"""A chair's text that is open: each choice is saved at once, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.options import clauses, order_of, pick_of
from wtsaprep.comparison.picks import options_taken, with_end_marks_tidied, with_picks
from wtsaprep.errors import StepRefused, UsageFault
from wtsaprep.services.comparing.chair_texts import hand_out, save_as_it_is, save_change
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.comparing.fates import fates_of, with_fate
from wtsaprep.services.comparing.opened_chair_text import open_chair_text, previous_revision
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.comparison.options import Backer, ClauseOptions
    from wtsaprep.model.chair import ChairText, Fate
    from wtsaprep.model.provision import Text
    from wtsaprep.services.comparing.fates import FatesFound
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Stored, Workspace


class ChairSession:
    """One chair's text: what it says, what can be chosen, what was chosen before."""

    def __init__(self, workspace: Workspace, stored: Stored[ChairText]) -> None:
        self._workspace = workspace
        self.draft: StoredChairText = open_chair_text(index := Index(workspace), stored)
        compared = compare_proposals(index, self.draft.baseline)
        self._entries = compared.entries
        self._past: list[ChairText] = []
        self._others: tuple[str, list[tuple[str, Text]]] = ("", [])
        """What this revision can be laid over, by its name: read once, since a title asks for it at each key."""
        self.clauses: tuple[ClauseOptions, ...] = tuple(
            clause for clause in clauses(self.baseline, compared.entries, compared.own) if clause.open
        )

    @property
    def baseline(self) -> Text:
        """The text in force."""
        return self.draft.baseline.provisions

    @property
    def can_undo(self) -> bool:
        """Whether a choice was made since this revision was opened."""
        return bool(self._past)

    def standing(self, clause: ClauseOptions) -> tuple[int, ...]:
        """The options of a clause that the text has, by their places."""
        return options_taken(self.draft.value, self.baseline, clause)

    def clause_called(self, name: str) -> ClauseOptions:
        """The clause with options that is called so.

        Raises:
            UsageFault: none is, or several are.
        """
        wanted = " ".join(name.casefold().split())
        called = [clause for clause in self.clauses if wanted in (clause.name.casefold(), clause.key)]
        if len(called) != 1:
            what = f"{len(called)} clauses with options are called {name!r}" if called else f"no options for {name!r}"
            raise UsageFault(what, hint=f"There are: {', '.join(clause.name for clause in self.clauses)}")
        return called[0]

    def pick(self, clause: ClauseOptions, options: Sequence[int | str]) -> None:
        """Take an option, or several in brackets, and save; a text that was handed out becomes the next revision.

        An option is taken by its place; or by its name or that of one of its proposals, whose words it then has.

        Raises:
            UsageFault: the clause has no option of that name.
            StepRefused: they do not go together.
            WtsaprepError: it can't be saved.
        """
        before = self.draft.value
        picks = [pick_of(clause.options[name]) if isinstance(name, int) else _called(clause, name) for name in options]
        order = next((order_of(self.clauses, pick.proposal) for pick in picks if pick), ())
        picked_text = with_picks(before, self.baseline, clause, picks, order)
        self.draft = save_change(self._workspace, self.draft, with_end_marks_tidied(before, picked_text, self.baseline))
        # Before the next revision there is nothing to go back to: what was handed out stays.
        self._past = [] if before.frozen else [*self._past, before]

    def undo(self) -> None:
        """Take back the last choice.

        Raises:
            StepRefused: none was made since this revision began or was opened.
        """
        if not self._past:
            raise StepRefused("nothing was chosen since this was opened")
        if self.draft.value.frozen:
            raise StepRefused("it was handed out; choose anew, which makes the next revision")
        self.draft = save_change(self._workspace, self.draft, self._past[-1])
        self._past.pop()

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
        self.draft = save_as_it_is(self._workspace, self.draft, with_fate(self.draft.value, amendment, fate))

    def others(self) -> list[tuple[str, Text]]:
        """What it can be laid over: the text in force, the last revision, each proposal that has a text."""
        value = self.draft.value
        if self._others[0] == value.name:
            return self._others[1]
        texts = [("the text in force", self.baseline)]
        if before := previous_revision(Index(self._workspace), value.document, value.revision):
            texts.append((before.value.name, before.revised))
        texts += [(e.proposal.name, e.revised) for e in self._entries if not e.proposal.without_text]
        self._others = (value.name, texts)
        return texts


def _called(clause: ClauseOptions, name: str) -> Backer | None:
    """The backer of an option, by the option's number or by one of its proposals; None for no change."""
    for option in clause.options:
        if name == option.name:
            return pick_of(option)
        if any(backer.number.casefold() == name.casefold() for backer in option.backers):
            return pick_of(option, name)
    options = ", ".join(option.name for option in clause.options)
    raise UsageFault(f"{clause.name} has no option {name!r}", hint=f"There are {options}; or name a proposal.")
