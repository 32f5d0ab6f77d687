"""Renumbering a contribution in one step: as serials of one document, or each proposal as an addendum of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from wtsaprep.model.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal

NumberingStyle = Literal["serials", "addenda"]
NUMBERING_STYLES: tuple[NumberingStyle, ...] = get_args(NumberingStyle)
"""ARB/36/1 ... ARB/36/10, or ARB/36A1/1 ... ARB/36A10/1."""


@dataclass(frozen=True, slots=True)
class Renumbered:
    """What a renumbering gives, all at once."""

    contribution: Contribution
    """The contribution with its new number; as addenda it carries no proposals any more."""
    addenda: tuple[Contribution, ...]
    """The new contributions, one for each proposal; none as serials."""
    proposals: tuple[Proposal, ...]
    """The proposals in order, each with its earlier numbers."""
    supporters: tuple[Proposal, ...]
    """Other proposals, which support one of these and name its new number."""
    changes: tuple[tuple[str, str], ...]
    """Old and new number of each proposal that bears one, in order."""


def renumbered(
    contribution: Contribution,
    proposals: Sequence[Proposal],
    new: Number,
    style: NumberingStyle,
    others: Iterable[Proposal] = (),
) -> Renumbered:
    """The contribution and its proposals under a new number; proposals that support one of them follow.

    A NOC without number stays without; as addenda it goes with the proposal before it (an addendum usually
    carries one provision). The parent keeps cover and abstract, each addendum a cover of its own.

    Source: [WTSA16-PROPOSALS].
    """
    parent = _with_number(contribution, new)
    addenda: list[Contribution] = []
    changed: list[Proposal] = []
    if style == "serials":
        changed += _as_serials(contribution, proposals, new)
        return _renumbered(parent, addenda, proposals, changed, others)
    for number, group in enumerate(_groups(proposals), start=1):
        own = replace(new, addenda=(*new.addenda, number))
        changed += _as_serials(contribution, group, own)
        cover = _with_number(contribution, own)
        ids = tuple(proposal.id for proposal in group)
        addenda.append(cover.model_copy(update={"title": "", "abstract": "", "introduction": "", "proposals": ids}))
    return _renumbered(parent.model_copy(update={"proposals": ()}), addenda, proposals, changed, others)


def _renumbered(
    parent: Contribution,
    addenda: Iterable[Contribution],
    before: Sequence[Proposal],
    after: Sequence[Proposal],
    others: Iterable[Proposal],
) -> Renumbered:
    numbers = {old.number: new.number for old, new in zip(before, after, strict=True) if old.number}
    follow = [proposal for proposal in others if proposal.supports in numbers]
    ours, theirs = ([_following(proposal, numbers) for proposal in some] for some in (after, follow))
    return Renumbered(parent, tuple(addenda), tuple(ours), tuple(theirs), tuple(numbers.items()))


def _following(proposal: Proposal, numbers: dict[str, str]) -> Proposal:
    """The proposal, naming the new number of the one that it supports."""
    supports = numbers.get(proposal.supports, proposal.supports)
    return proposal.model_copy(update={"supports": supports}) if supports != proposal.supports else proposal


def _as_serials(contribution: Contribution, proposals: Sequence[Proposal], new: Number) -> Iterable[Proposal]:
    serial = 0
    for proposal in proposals:
        serial += bool(proposal.number)
        number = str(replace(new, serial=serial)) if proposal.number else ""
        ours = proposal.sources == contribution.sources
        yield proposal.model_copy(
            update={
                "number": number,
                "earlier_numbers": _earlier(proposal, number),
                "sources": new.sources if ours else proposal.sources,
            }
        )


def _earlier(proposal: Proposal, number: str) -> tuple[str, ...]:
    """All numbers it bore, oldest first, once each."""
    bore = dict.fromkeys((*proposal.earlier_numbers, proposal.number))
    return tuple(earlier for earlier in bore if earlier and earlier != number)


def _groups(proposals: Sequence[Proposal]) -> list[list[Proposal]]:
    groups: list[list[Proposal]] = []
    for proposal in proposals:
        if groups and (not proposal.number or not any(member.number for member in groups[-1])):
            groups[-1].append(proposal)
        else:
            groups.append([proposal])
    return groups


def _with_number(contribution: Contribution, new: Number) -> Contribution:
    return contribution.model_copy(
        update={
            "document": new.document,
            "revision": new.revision,
            "addenda": new.addenda,
            "sources": new.sources,
        }
    )
