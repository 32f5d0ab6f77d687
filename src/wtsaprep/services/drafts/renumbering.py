"""Renumbering on disk: decided whole before anything is written, and taken back if a file can't be."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.renumber import renumbered
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, Where, WriteFault, WtsaprepError
from wtsaprep.model.numbers import Number, parse_number
from wtsaprep.model.proposal import Proposal
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.leftover_journals import unsaved_drafts
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.recording import bytes_at
from wtsaprep.store.index.find import find_contribution, find_proposal
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.other_kinds import name_instead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from wtsaprep.drafting.renumber import NumberingStyle
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.store.folders.workspace import Stored, Workspace


@dataclass(frozen=True, slots=True)
class Renumbering:
    """What a renumbering will write."""

    before: Path
    """Where the document is now."""
    contributions: tuple[Stored[Contribution], ...]
    """The document where it will be, then its new addenda."""
    proposals: tuple[Stored[Proposal], ...]
    changes: tuple[tuple[str, str], ...]
    """Old and new number of each proposal, in order."""

    def lines(self) -> Iterator[str]:
        """What it does, proposal by proposal."""
        yield from (f"{old} is now {new}" if old != new else f"{old} stays" for old, new in self.changes)


def plan_renumbering(workspace: Workspace, reference: str, new: str, style: NumberingStyle) -> Renumbering:
    """What renumbering a contribution will write.

    Raises:
        UsageFault: the new number is not one of a document.
        InputFault: there is no such contribution, or a file of it can't be read.
        NeedsDecision: a new number belongs to something else.
    """
    index = Index(workspace)
    stored = find_contribution(index, reference)
    if stored is None:
        what = f"no document is called {reference!r}"
        instead, where = name_instead(index, reference, "document"), Where(str(workspace.folder))
        fault = UsageFault if instead else InputFault
        raise fault(what, where, instead or "Name a document, as in ARB/XX.", Remedy("see-all"))
    proposals = [_proposal(index, stored.value, id_) for id_ in stored.value.proposals]
    number = _new_number(new, len(proposals), style)
    others = _supporters(index, stored.value.proposals)
    files = {stored.value.id: stored for stored in (*proposals, *others)}
    given = ([stored.value for stored in some] for some in (proposals, others))
    result = renumbered(stored.value, next(given), number, style, next(given))
    changed = tuple(replace(files[proposal.id], value=proposal) for proposal in (*result.proposals, *result.supporters))
    # Files of documents are named after their numbers, so a new number is a new file.
    moved = replace(workspace.new_contribution(result.contribution), stamp=stored.stamp)
    addenda = tuple(map(workspace.new_contribution, result.addenda))
    plan = Renumbering(stored.path, (moved, *addenda), changed, result.changes)
    _check(index, plan, set(stored.value.proposals))
    return plan


def carry_out_renumbering(workspace: Workspace, plan: Renumbering) -> list[str]:
    """Write all of it, or nothing; give what the user must be told besides.

    Raises:
        WriteFault: a file can't be written; all others are as they were.
    """
    notes: list[str] = []
    moved = plan.contributions[0].path
    with acting(workspace, f"renumber to {plan.contributions[0].value.number}") as within:
        if moved != plan.before:
            within.note(plan.before, None)
            within.note(moved, bytes_at(plan.before))
            _rename(plan.before, moved)
        files: tuple[Stored[Any], ...] = (*plan.proposals, *plan.contributions)
        notes += [within.save(file)[1] for file in files]
    return [note for note in notes if note]


def _rename(before: Path, after: Path) -> None:
    try:
        os.rename(before, after)
    except OSError as error:
        what = f"it can't be renamed: {(error.strerror or str(error)).lower()}"
        raise WriteFault(what, Where(str(before)), "Nothing was changed.") from None


def _new_number(new: str, count: int, style: NumberingStyle) -> Number:
    number = parse_number(new)
    if number is None or number.serial:
        raise UsageFault(f"{new!r} is not the number of a document", hint="It looks like ARB/36 or ARB/36A1.")
    if style == "addenda" and len(number.addenda) > 1:
        what = f"{new} is an addendum of an addendum and can't have addenda"
        raise UsageFault(what, remedy=Remedy("number-serials"))
    if style == "addenda" and not number.document:
        raise UsageFault(f"{new} has no document number that addenda could follow", hint="Write XX until it is known.")
    if not count:
        raise UsageFault("the document has no proposals", hint="Its own number is in its file.")
    return number


def _proposal(index: Index, contribution: Contribution, id_: str) -> Stored[Proposal]:
    stored = find_proposal(index, id_)
    if stored is None:
        what = f"the document names the proposal {id_!r}, which is not in the workspace"
        raise InputFault(what, Where(contribution.number), "Import it, or take it out of the document.")
    return stored


def _check(index: Index, plan: Renumbering, ours: set[str]) -> None:
    """Refuse new numbers that belong to something else, and files that somebody is still at work on."""
    unsaved = unsaved_drafts(index)
    for proposal in plan.proposals:
        number = proposal.value.number
        other = index.proposal(number) if number else None
        if other and other.number == number and other.path != proposal.path and other.id not in ours:
            raise NeedsDecision(f"there is another {number} already", Where(str(other.path)), _NOTHING)
        if os.path.realpath(proposal.path) in unsaved:
            raise NeedsDecision("it has unsaved work that is not decided on", Where(str(proposal.path)), _UNSAVED)
    for document in plan.contributions:
        namesake = index.contribution(document.value.number)
        if (namesake is not None and namesake.path != plan.before) or (
            os.path.exists(document.path) and document.path != plan.before
        ):
            what = f"there is a document {document.value.number} already"
            raise NeedsDecision(what, Where(str(document.path)), _NOTHING)


def _supporters(index: Index, ours: tuple[str, ...]) -> list[Stored[Proposal]]:
    """The proposals of other documents that support one."""
    supporters: list[Stored[Proposal]] = []
    for head in index.proposals:
        if head.supports and head.id not in ours:
            with contextlib.suppress(WtsaprepError):
                supporters.append(index.load(Proposal, head.path))
    return supporters


_NOTHING = "Choose another number; nothing was changed."
_UNSAVED = "Open it first and recover or discard that work; nothing was changed."
