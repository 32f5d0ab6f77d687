"""Proposals that seem alike: by what their files hold, so that texts are laid side by side only where it may tell."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.store.index.clause_rows import amendments_in, without_formal_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index

MOST_ROWS_APART = 10
"""Amendments in which two files may differ: a clause that differs is a row in each, and end marks beside it differ."""

OnText = tuple[str, str]
"""Number and edition of a text in force, whatever their case."""


def seem_alike(index: Index, heads: Iterable[ProposalSummary]) -> Mapping[OnText, frozenset[str]]:
    """For each text in force the proposals of which another has most amendments as well, by their ids."""
    return {text: alike for text, on_text in _on_texts(heads).items() if (alike := _alike(index, on_text))}


def may_contradict(heads: Iterable[ProposalSummary]) -> bool:
    """Whether one source has proposals of several symbols on one text."""
    symbols: dict[tuple[object, ...], set[str]] = {}
    for head in heads:
        if head.resolution and not head.supports:
            symbols.setdefault((head.resolution, head.adopted, head.sources), set()).add(head.symbol)
    return any(len(of_one) > 1 for of_one in symbols.values())


def _on_texts(heads: Iterable[ProposalSummary]) -> Mapping[OnText, list[ProposalSummary]]:
    on_text: dict[OnText, list[ProposalSummary]] = {}
    for head in heads:
        if head.changes and head.resolution and not head.supports:
            on_text.setdefault((head.resolution.casefold(), head.adopted.casefold()), []).append(head)
    return on_text


def _alike(index: Index, heads: list[ProposalSummary]) -> frozenset[str]:
    said = {head.id: frozenset(_said(index, head)) for head in heads} if len(heads) > 1 else {}
    found: set[str] = set()
    for (one, mine), (other, theirs) in combinations(said.items(), 2):
        if (one in found and other in found) or mine.isdisjoint(theirs):
            continue
        if len(mine ^ theirs) <= MOST_ROWS_APART:
            found |= {one, other}
    return frozenset(found)


def _said(index: Index, head: ProposalSummary) -> Iterator[tuple[str, ...]]:
    """What the amendments of a file say but for what is formal, without the ids of new clauses, nobody else's."""
    for row in amendments_in(index.files, head.path):
        if row["provision"] not in FORMAL_KINDS:
            change = str(row.get("change", ""))
            clause = "" if change == "insert" else row["provision"]
            yield clause, change, str(row.get("after", "")), without_formal_signs(str(row.get("text", "")))
