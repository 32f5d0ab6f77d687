"""Merging whole drafts and files: the text clause by clause, particulars field by field, tables row by row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.mark_owners import owners_on
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.merged_texts import merged_texts
from wtsaprep.drafting.settle import described
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.value import Value
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.resolution import Resolution

V = TypeVar("V", bound=Value)

_TEXTS = ("amendments", "provisions")
"""Fields that are a text or say one; they are merged by clause."""
_NEVER_CLASH = ("conflicts", "owners", "dangling", "waived")
"""Tables of which nobody has to choose a row: owners go where their words are in the merged text."""


def merge_drafts(base: Draft, ours: Draft, theirs: Draft) -> Draft:
    """What two people made of one draft; what only a person can settle stands in its conflicts.

    Raises:
        NeedsDecision: both changed something that can't be two things at once, such as the symbol or the baseline.
    """
    text = merged_texts(ours.baseline, base.revised, ours.revised, theirs.revised)
    proposal = merge_fields(base.proposal, ours.proposal, theirs.proposal)
    proposal = proposal.model_copy(update={"conflicts": (*proposal.conflicts, *text.conflicts)})
    if proposal.owners:
        laid = redline(ours.baseline, text.text)
        proposal = proposal.model_copy(update={"owners": owners_on(laid, proposal.owners)})
    contribution = ours.contribution or theirs.contribution
    if base.contribution and ours.contribution and theirs.contribution:
        contribution = merge_fields(base.contribution, ours.contribution, theirs.contribution)
    return Draft(proposal, ours.baseline, text.text, contribution)


def merge_resolutions(base: Resolution, ours: Resolution, theirs: Resolution) -> Resolution:
    """What two people made of one text in force.

    Raises:
        NeedsDecision: both changed something that can't be two things at once.
    """
    text = merge(base.provisions, ours.provisions, theirs.provisions)
    value = merge_fields(base, ours, theirs)
    return value.model_copy(update={"provisions": text.text, "conflicts": (*value.conflicts, *text.conflicts)})


def merge_fields(base: V, ours: V, theirs: V) -> V:
    """The particulars of two versions of a value: what one side changed is changed, what both did is a conflict.

    Raises:
        NeedsDecision: both changed a field that is neither words nor a table.
    """
    changes: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name, info in type(ours).model_fields.items():
        old, mine, other = (getattr(side, name) for side in (base, ours, theirs))
        if name in _TEXTS or mine == other or other == old:
            continue
        if mine == old:
            changes[name] = other
        elif _is_table(old, mine, other):
            changes[name] = _rows(old, mine, other)
            conflicts += _clashes(name, old, mine, other)
        elif info.annotation is str:
            conflicts.append(Conflict(field=name, base=old, ours=mine, theirs=other))
        else:
            raise NeedsDecision(f"both sides changed `{name}`", hint="Agree on one, and say it in both.")
    if "conflicts" in type(ours).model_fields:
        changes["conflicts"] = (*changes.get("conflicts", getattr(ours, "conflicts", ())), *conflicts)
    elif conflicts:
        raise NeedsDecision(f"both sides changed `{conflicts[0].field}`", hint="Agree on one, and say it in both.")
    return ours.model_copy(update=changes)


def _is_table(*sides: Any) -> bool:
    return all(isinstance(side, tuple) and all(isinstance(row, Value | str) for row in side) for side in sides)


def _rows(old: tuple[Any, ...], mine: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """Our rows without those that they took out, then those that they put in; of a row changed by both, both."""
    gone = [row for row in old if row not in other]
    return (*(row for row in mine if row not in gone), *(row for row in other if row not in old and row not in mine))


def _clashes(name: str, was: tuple[Any, ...], mine: tuple[Any, ...], other: tuple[Any, ...]) -> Iterator[Conflict]:
    """Rows about one thing, as their first field names it, that the two sides made different."""
    if name in _NEVER_CLASH:
        return
    about = Counter(key for side in (was, mine, other) for key in {_key(row) for row in side})
    for row in mine:
        rivals = [rival for rival in other if rival not in was and rival != row and _key(rival) == _key(row)]
        if isinstance(row, Value) and row not in was and row not in other and rivals and about[_key(row)] == 3:
            old = next(row_before for row_before in was if _key(row_before) == _key(row))
            yield Conflict(field=name, base=described(old), ours=described(row), theirs=described(rivals[0]))


def _key(row: Any) -> Any:
    return getattr(row, next(iter(type(row).model_fields))) if isinstance(row, Value) else row
