"""Operations: the steps of structure that need no words, by the names of their commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.after_edit import after_edit, worded
from wtsaprep.drafting.attributions import with_attribution
from wtsaprep.drafting.blocks import LISTED, block_end, block_start, provision_index
from wtsaprep.drafting.bracket_edits import alternative_chosen, clause_in_brackets, unbracketed, without_bracketed
from wtsaprep.drafting.brackets import whole_bracket
from wtsaprep.drafting.draft import with_proposal_fields
from wtsaprep.drafting.moves import indented, moved_down, moved_up, outdented
from wtsaprep.drafting.split_join import joined
from wtsaprep.drafting.structure import restored, without, without_heading
from wtsaprep.errors import StepRefused
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.remedies import Remedy

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text


class Operation(NamedTuple):
    """One step on one clause: what is said of it when it is done, and what it does."""

    done: str
    change: Callable[[Draft, str], Text]


class Repeated(NamedTuple):
    """What came of an operation that was to be done several times."""

    draft: Draft
    done: int
    """How often it was done."""
    why_no_more: str
    """Why not as often as was wanted; empty where it was."""


class BracketOperation(NamedTuple):
    """One step on one bracket, likewise."""

    done: str
    change: Callable[[Text, Bracket], Text]


OPERATIONS: dict[str, Operation] = {
    "delete": Operation("deleted", lambda draft, id_: without(draft.revised, id_)),
    "delete-heading": Operation("heading deleted, its clauses kept", lambda d, id_: without_heading(d.revised, id_)),
    "restore": Operation("as in force again", lambda draft, id_: restored(draft.baseline, draft.revised, id_)),
    "move-down": Operation("moved down", lambda draft, id_: moved_down(draft.revised, id_)),
    "move-up": Operation("moved up", lambda draft, id_: moved_up(draft.revised, id_)),
    "indent": Operation("one level deeper", lambda draft, id_: indented(draft.revised, id_)),
    "outdent": Operation("one level up", lambda draft, id_: outdented(draft.revised, id_)),
    "join": Operation("joined with the next", lambda draft, id_: joined(draft.revised, id_)),
    "bracket-clause": Operation("put into brackets", lambda draft, id_: clause_in_brackets(draft.revised, id_)),
    "unbracket-clause": Operation("brackets taken off", lambda draft, id_: _without_whole(draft.revised, id_)),
}

_IN_ROWS = (*LISTED, *OPENS_SECTION)
"""What stands beside others like it, so that the next one is meant once it is gone."""

BRACKET_OPERATIONS: dict[str, BracketOperation] = {
    "keep-words": BracketOperation("words kept, signs gone", unbracketed),
    "drop-words": BracketOperation("words dropped", without_bracketed),
    "choose": BracketOperation("chosen, the others are gone", alternative_chosen),
}


def repeated_operation(draft: Draft, name: str, id_: str, times: int = 1) -> Repeated:
    """An operation on a clause, done as often as it can be and at most ``times``.

    What is gone after the first time gives way to its sibling that stands in its place then.

    Raises:
        StepRefused: it can't be done even once.
    """
    for count in range(times):
        if not id_:
            return Repeated(draft, count, "no other like it stands behind it")
        try:
            after = after_edit(draft, OPERATIONS[name].change(draft, id_))
        except StepRefused as refusal:
            if not count:
                raise
            return Repeated(draft, count, refusal.what)
        id_, draft = _in_its_place(draft.revised, after.revised, id_), after
    return Repeated(draft, times, "")


def after_operation(draft: Draft, name: str, id_: str, times: int = 1) -> Draft:
    """The draft after an operation, likewise."""
    return repeated_operation(draft, name, id_, times).draft


def _in_its_place(before: Text, after: Text, id_: str) -> str:
    """A clause that still stands, else the sibling in the place where it stood; empty if there is none."""
    if any(p.id == id_ for p in after):
        return id_
    at = next((n for n, p in enumerate(before) if p.id == id_), len(before))
    pairs = zip(before[at : at + 1], after[at : at + 1], strict=False)
    return next((p.id for old, p in pairs if old.kind in _IN_ROWS and (p.kind, p.level) == (old.kind, old.level)), "")


def is_emptied(draft: Draft, id_: str, text: str) -> bool:
    """Whether words leave nothing of a clause that had some; a cell of a table may be empty."""
    provision = draft.revised[provision_index(draft.revised, id_)]
    return not text.strip() and bool(provision.text.strip()) and provision.kind != "cell"


def reworded(draft: Draft, id_: str, text: str) -> Draft:
    """The draft with other words for a clause; one that none are left of is deleted.

    Raises:
        StepRefused: none are left, and it can't be deleted, or other clauses would go with it.
    """
    if not is_emptied(draft, id_, text):
        return worded(draft, id_, text)
    at = block_start(draft.revised, provision_index(draft.revised, id_))
    if block_end(draft.revised, at) > at + 1:
        what = "no words are left of it, and clauses stand under it"
        raise StepRefused(what, remedy=Remedy("delete-with-items"))
    return after_operation(draft, "delete", id_)


def after_bracket_operation(draft: Draft, name: str, bracket: Bracket) -> Draft:
    """The draft after an operation on one of its brackets, which takes the bracket's attribution along.

    Raises:
        StepRefused: it can't be done.
    """
    after = BRACKET_OPERATIONS[name].change(draft.revised, bracket)
    if attributions := draft.proposal.attributions:
        draft = with_proposal_fields(draft, attributions=with_attribution(draft.revised, attributions, bracket, ()))
    return after_edit(draft, after)


def _without_whole(text: Text, id_: str) -> Text:
    bracket = whole_bracket(text[provision_index(text, id_)])
    if bracket is None:
        raise StepRefused("the clause does not stand in brackets as a whole", remedy=Remedy("list-brackets"))
    return unbracketed(text, bracket)
