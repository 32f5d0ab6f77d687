"""Settling conflicts: mine, theirs, or both in square brackets; each a step from draft to draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from wtsaprep.drafting.draft import with_contribution_fields, with_proposal_fields
from wtsaprep.drafting.end_marks import end_mark, with_end_mark
from wtsaprep.model.conflict import ConflictSide, wording
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.value import Value

ConflictChoice = Literal["mine", "theirs", "both"]
CHOICES: tuple[ConflictChoice, ...] = get_args(ConflictChoice)

V = TypeVar("V", "Proposal", "Resolution", "Contribution", "ChairText")


def open_conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """What of a draft, and of the document that carries it, waits for a person."""
    return (*draft.proposal.conflicts, *(draft.contribution.conflicts if draft.contribution else ()))


def conflict_settled(draft: Draft, conflict: Conflict, choice: ConflictChoice) -> Draft:
    """The draft with one conflict settled, and what that upset put right."""
    from wtsaprep.drafting.after_edit import after_settling

    if conflict.provision:
        draft = after_settling(draft, settled_text(draft.revised, conflict, choice))
    if conflict in draft.proposal.conflicts:
        return with_proposal_fields(draft, **settled_fields(draft.proposal, conflict, choice))
    if draft.contribution:
        return with_contribution_fields(draft, **settled_fields(draft.contribution, conflict, choice))
    return draft


def all_settled(draft: Draft, choice: ConflictChoice) -> Draft:
    """The draft with all its conflicts settled one way."""
    for conflict in open_conflicts(draft):
        draft = conflict_settled(draft, conflict, choice)
    return draft


def settled_resolution(resolution: Resolution, conflict: Conflict, choice: ConflictChoice) -> Resolution:
    """The text in force with one conflict settled."""
    text = resolution.provisions
    fields = settled_fields(resolution, conflict, choice)
    if conflict.provision:
        fields["provisions"] = settled_text(text, conflict, choice)
    return resolution.model_copy(update=fields)


def settled_text(text: Text, conflict: Conflict, choice: ConflictChoice) -> Text:
    """The text with one conflict settled; what was edited since then is "mine"."""
    edited = next((p for p in text if p.id == conflict.provision), None)
    mine = conflict.ours if conflict.ours is None or edited is None or edited == conflict.theirs else edited
    wanted = {"mine": mine, "theirs": conflict.theirs, "both": both_in_brackets(mine, conflict.theirs)}[choice]
    if not isinstance(wanted, Provision):
        return tuple(p for p in text if p.id != conflict.provision)
    if edited is not None and (choice != "theirs" or conflict.after is None):
        return tuple(wanted if p.id == wanted.id else p for p in text)
    others = [p for p in text if p.id != wanted.id]
    ids = ["", *(p.id for p in others)]
    place = ids.index(conflict.after) if conflict.after in ids else len(others)
    return (*others[:place], wanted, *others[place:])


def settled_fields(value: V, conflict: Conflict, choice: ConflictChoice) -> dict[str, Any]:
    """What settling changes in the particulars of a value: the field it is about, and the conflict, which goes."""
    rest = list(value.conflicts)
    rest.remove(conflict)
    changes: dict[str, Any] = {"conflicts": tuple(rest)}
    if not conflict.field:
        return changes
    current = getattr(value, conflict.field)
    if isinstance(current, tuple):
        unwanted = {"mine": conflict.theirs, "theirs": conflict.ours, "both": None}[choice]
        changes[conflict.field] = tuple(row for row in current if described(row) != unwanted)
    elif choice == "theirs":
        changes[conflict.field] = conflict.theirs
    elif choice == "both":
        changes[conflict.field] = _brackets(current, wording(conflict.theirs) or "")
    return changes


def described(row: Value) -> str:
    """A row of a table in words: "administration: Egypt, status: signed"."""
    return ", ".join(f"{name}: {value}" for name, value in row.model_dump(exclude_defaults=True).items())


def both_in_brackets(mine: ConflictSide, theirs: ConflictSide) -> Provision | None:
    """Two versions of a clause as alternatives, ``[A][B]``; a clause that one side deleted is ``[A]``."""
    if not isinstance(mine, Provision) or not isinstance(theirs, Provision):
        kept_side = mine or theirs
        if not isinstance(kept_side, Provision):
            return None
        mine = theirs = kept_side
    text = _brackets(mine.text, theirs.text)
    italics = tuple((start + 1, end + 1) for start, end in mine.italics)
    return mine.model_copy(update={"text": text, "italics": italics})


def _brackets(mine: str, theirs: str) -> str:
    """The alternatives, with the end mark that they share after them."""
    mark = end_mark(mine) if end_mark(mine) == end_mark(theirs) else ""
    my_words, their_words = (with_end_mark(text, "") if mark else text for text in (mine, theirs))
    return f"[{my_words}]{mark}" if my_words == their_words else f"[{my_words}][{their_words}]{mark}"
