"""Remarks on the proposals of a workspace, for its lists: one is nearly another, or contradicts one of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.alike import may_contradict, seem_alike
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.counted_heads import state_of
from wtsaprep.store.index.earlier_versions import that_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.comparison.proposal_remarks import ProposalRemark
    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.index import Index

_REMARKS = "remarks"
"""The topic of the catalogue that holds the remarks on the proposals of a number."""


def remarks_on_proposals(index: Index) -> Mapping[str, str]:
    """The remarks in words, by the ids of the proposals: "contradicts SUP ARB/36/2; is EUR/38/1 but for resolves 2".

    They are found anew where something of a text, or of the proposals on it, is not what it was.
    """
    on_number: dict[str, list[ProposalSummary]] = {}
    for head in that_count(index.proposals):
        if head.resolution and not head.supports:
            on_number.setdefault(head.resolution.casefold(), []).append(head)
    found: dict[str, Mapping[str, str]] = {}
    for number, heads in on_number.items():
        if len(heads) < 2:
            continue
        texts = [text for text in index.resolutions if text.number.casefold() == number]
        key = _key(index, heads, texts)
        known = index.catalogue.known(_REMARKS, key)
        found[key] = known if _is_plain(known) else _found(index, heads, texts)
    index.catalogue.keep(_REMARKS, found)
    return {id_: words for remarks in found.values() for id_, words in remarks.items()}


def _key(index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]) -> str:
    stamps = [index.files.text(head.path).stamp for head in heads]
    on_text = {path for head in heads if (path := index.base_path(head))} | {text.path for text in texts}
    # Our own proposals stand first, and the others are told that they are like them.
    others = [*sorted(on_text), index.workspace.folder / SETTINGS]
    return key_of(*stamps, *(state_of(index.files, path) for path in others))


def _is_plain(known: object) -> bool:
    return isinstance(known, dict) and all(isinstance(words, str) for words in known.values())


def _found(index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]) -> Mapping[str, str]:
    words: dict[str, list[str]] = {}
    for remark in _remarks(index, heads, texts):
        words.setdefault(remark.id, []).append(remark.words)
    return {id_: "; ".join(said) for id_, said in words.items()}


def _remarks(
    index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]
) -> Iterator[ProposalRemark]:
    """The remarks; what they need is loaded where there may be one."""
    if may_contradict(heads):
        from wtsaprep.comparison.proposal_remarks import AskedOfText, contradictions

        yield from contradictions(
            AskedOfText(head.id, head.symbol, head.number or head.id, head.sources, (head.resolution, head.adopted))
            for head in heads
        )
    if alike := seem_alike(index, heads):
        from wtsaprep.services.comparing.near_sameness import near_sameness

        yield from near_sameness(index, texts, alike)
