"""Words: mark what changed inside a clause, as a careful person would mark it.

The steps: cut both texts into tokens, pair their sentences, compare the words of each pair, then tidy: slide marks
together, sink the islands between them, and settle what is left at the borders of phrases.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wtsaprep.redline.ambiguous_edits import meet, settle_ambiguous_edits
from wtsaprep.redline.diff import TokenChange, compared, token_changes, touching_joined, trimmed
from wtsaprep.redline.sentences import sentence_pairs
from wtsaprep.redline.short_kept_runs import close_brackets, drown_confetti, sink_islands
from wtsaprep.redline.spans import Span, Spans, merged
from wtsaprep.redline.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.redline.diff import TokenComparison

_REMEMBERED = 2048
"""Wordings whose marks are kept: many proposals reword a clause alike, and each is asked for in several ways."""


@lru_cache(_REMEMBERED)
def mark_words(base: str, revised: str) -> Spans:
    """Lay the revised text over the baseline: what is kept, deleted and inserted, in whole words and phrases.

    Rejecting the marks gives the baseline again and accepting them the revised text, blank for blank.
    """
    if base == revised:
        return merged((Span("kept", base),))
    if not base or not revised:
        return (Span("deleted", base) if base else Span("inserted", revised),)
    comparison = compared(tokens(base), tokens(revised))
    return merged(_spans(comparison, _changes(comparison)))


def _changes(comparison: TokenComparison) -> list[TokenChange]:
    changes: list[TokenChange] = []
    gone = new = 0
    for pair in (*sentence_pairs(comparison), comparison.end):
        if gone < pair.gone_from or new < pair.new_from:
            changes.append(TokenChange(gone, pair.gone_from, new, pair.new_from))
        gone, new = pair.gone_to, pair.new_to
        changes.extend(_tidied(comparison, pair))
    changes = [trimmed(comparison, change) for change in touching_joined(changes)]
    return settle_ambiguous_edits(comparison, close_brackets(comparison, changes))


def _tidied(comparison: TokenComparison, pair: TokenChange) -> list[TokenChange]:
    base = comparison.base_ids[pair.gone_from : pair.gone_to]
    if base == comparison.revised_ids[pair.new_from : pair.new_to]:
        return []
    changes = meet(comparison, token_changes(comparison, pair))
    return drown_confetti(comparison, sink_islands(comparison, changes))


def _spans(comparison: TokenComparison, changes: Sequence[TokenChange]) -> Iterator[Span]:
    """The marked text. Blanks are compared only here, between words that have their places."""
    words = comparison.base.words
    gone = new = 0
    # Empty changes at both ends see to the blanks there.
    for change in touching_joined([TokenChange(0, 0, 0, 0), *changes, comparison.end]):
        if gone < change.gone_from:
            yield Span("kept", words[gone])
            yield from _kept(comparison, gone + 1, new + 1, change.gone_from - gone - 1)
        yield from _changed(comparison, change)
        gone, new = change.gone_to, change.new_to


def _kept(comparison: TokenComparison, base_at: int, revised_at: int, size: int) -> Iterator[Span]:
    """Words that stay; only where the blanks between them differ is there a mark."""
    base, revised = comparison.base, comparison.revised
    pieces = base.pieces[base_at : base_at + size]
    if pieces == revised.pieces[revised_at : revised_at + size]:
        yield Span("kept", "".join(pieces))
        return
    for offset in range(size):
        yield from _marked(base.blank(base_at + offset), revised.blank(revised_at + offset))
        yield Span("kept", base.words[base_at + offset])


def _changed(comparison: TokenComparison, change: TokenChange) -> Iterator[Span]:
    """A change with the blanks on both sides of it, which belong to neither neighbour."""
    base, revised = comparison.base, comparison.revised
    gone = "".join(base.pieces[change.gone_from : change.gone_to]) + base.blank(change.gone_to)
    new = "".join(revised.pieces[change.new_from : change.new_to]) + revised.blank(change.new_to)
    yield from _marked(gone, new)


def _marked(gone: str, new: str) -> Iterator[Span]:
    """Two texts as a mark, less the blanks that both end or begin with.

    Those at the end first, so that an inserted phrase brings the blank before it: `shall{+ not+} apply`.
    """
    shorter = min(len(gone), len(new))
    after = 0
    while after < shorter and gone[-after - 1] == new[-after - 1] and gone[-after - 1].isspace():
        after += 1
    before = 0
    while before < shorter - after and gone[before] == new[before] and gone[before].isspace():
        before += 1
    if before:
        yield Span("kept", gone[:before])
    if before + after < len(gone):
        yield Span("deleted", gone[before : len(gone) - after])
    if before + after < len(new):
        yield Span("inserted", new[before : len(new) - after])
    if after:
        yield Span("kept", gone[-after:])
