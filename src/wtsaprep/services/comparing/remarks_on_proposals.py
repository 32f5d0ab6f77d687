"""Remarks on the proposals of a workspace, for its lists: one is nearly another, or contradicts one of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.remark import ProposalRemark
from wtsaprep.services.comparing.unread_files import unread_files
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.counted_heads import state_of
from wtsaprep.store.index.earlier_versions import that_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeGuard

    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.index import Index

_REMARKS = "remarks"
"""The topic of the catalogue that holds the remarks on the proposals of a number."""
MOST_ALIKE = 500
"""Proposals on one number among which likeness is looked for, each against each. No assembly tables a tenth of that."""


def remarks_on_proposals(index: Index) -> Mapping[str, tuple[ProposalRemark, ...]]:
    """The remarks, by the ids of the proposals: one contradicts SUP ARB/36/2, or is EUR/38/1 but for resolves 2.

    They are found anew where something of a text, or of the proposals on it, is not what it was.
    """
    on_number: dict[str, list[ProposalSummary]] = {}
    unread = {broken.path for broken in unread_files(index)}
    for head in that_count(index.proposals):
        if head.resolution and not head.supports and head.path not in unread:
            on_number.setdefault(head.resolution.casefold(), []).append(head)
    found: dict[str, list[list[str]]] = {}
    for number, heads in on_number.items():
        if not 2 <= len(heads) <= MOST_ALIKE:
            continue
        texts = [text for text in index.resolutions if text.number.casefold() == number]
        key = _key(index, heads, texts)
        known = index.catalogue.known(_REMARKS, key)
        found[key] = known if _is_plain(known) else [_plain(remark) for remark in _remarks(index, heads, texts)]
    index.catalogue.keep(_REMARKS, found)
    remarks: dict[str, list[ProposalRemark]] = {}
    for row in (row for rows in found.values() for row in rows):
        remarks.setdefault(row[0], []).append(ProposalRemark(row[0], row[1], row[2], row[3], tuple(row[4:])))
    return {id_: tuple(told) for id_, told in remarks.items()}


def remarks_in_words(index: Index) -> Mapping[str, str]:
    """The remarks in words, those on one proposal in one sentence."""
    told = remarks_on_proposals(index)
    return {id_: "; ".join(remark.words for remark in remarks) for id_, remarks in told.items()}


def _key(index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]) -> str:
    stamps = [index.files.stamp(head.path) for head in heads]
    on_text = {path for head in heads if (path := index.base_path(head))} | {text.path for text in texts}
    # Our own proposals stand first, and the others are told that they are like them.
    others = [*sorted(on_text), index.workspace.folder / SETTINGS]
    return key_of(*stamps, *(state_of(index.files, path) for path in others))


def _plain(remark: ProposalRemark) -> list[str]:
    return [remark.id, remark.number, remark.other, remark.how, *remark.but_for]


def _is_plain(known: object) -> TypeGuard[list[list[str]]]:
    return isinstance(known, list) and all(
        isinstance(row, list) and len(row) > 3 and all(isinstance(word, str) for word in row) for row in known
    )


def _remarks(
    index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]
) -> Iterator[ProposalRemark]:
    """The remarks; what they need is loaded where there may be one."""
    from wtsaprep.store.index.alike import may_contradict, seem_alike

    if may_contradict(heads):
        from wtsaprep.comparison.proposal_remarks import AskedOfText, contradictions

        yield from contradictions(
            AskedOfText(head.id, head.symbol, head.number or head.id, head.sources, (head.resolution, head.adopted))
            for head in heads
        )
    if alike := seem_alike(index, heads):
        from wtsaprep.services.comparing.near_sameness import near_sameness

        yield from near_sameness(index, texts, heads, alike)
