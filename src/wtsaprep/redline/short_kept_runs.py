"""Islands: the few words left standing between two changes, and when a reader is better off without them.

A diff keeps every word that it can; a person strikes out the phrase and writes the new one. Joining two changes over
an island means that its words are read twice, but there is less to piece together. Each rule here weighs the two.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.redline.diff import weight_of
from wtsaprep.redline.kept_apart import is_new_wording, parts_like, stands_apart, without_kept_numbers
from wtsaprep.redline.tokens import FULL, MARK, SMALL, counts_something, is_mark, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.redline.diff import TokenChange, TokenComparison

_BETWEEN_REPLACEMENTS = 2 * SMALL
_BESIDE_ONE = MARK
_LANDING = _PHRASE = 3 * FULL
_OUTWEIGHED = 3
_LOSING = 6
_NEAR = 16
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", "（": "）"}


def sink_islands(comparison: TokenComparison, changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Join changes over islands that are too small, or that other words only jumped over."""
    result: list[TokenChange] = []
    for change in changes:
        while result and _sinks(comparison, result, change):
            change = result.pop().joined(change)
        result.append(change)
    if len(result) == len(changes):
        return result
    return [part for change in result for part in without_kept_numbers(comparison, change)]


def _sinks(comparison: TokenComparison, before: Sequence[TokenChange], later: TokenChange) -> bool:
    earlier = before[-1]
    small = _is_small(comparison, earlier, later) or _is_lost(comparison, earlier, later)
    if small and not stands_apart(comparison, before, later):
        return True
    return _is_jumped(comparison, earlier, later) or _is_bracketed(comparison, earlier, later)


def _is_small(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Two replacements as one save two marks, worth a couple of small words read twice.

    With a pure change on one side they save one mark, and the reader no longer sees that nothing was lost there:
    worth a comma at most. Two pure changes save nothing.
    """
    allowance = _BETWEEN_REPLACEMENTS if earlier.replaces and later.replaces else _BESIDE_ONE
    if later.gone_from - earlier.gone_to > allowance or not (earlier.replaces or later.replaces):
        return False
    return weight_of(comparison.island(earlier, later)) <= allowance


def _is_jumped(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Words that go on one side of the island and come on the other have traded places with it.

    Which of the two stays is the diff's accident; an island lighter than what jumped over it was not the one to keep.
    Nor is a single word, if one of the changes has nothing of its own to say and is only there for the jump.
    """
    if later.gone_from - earlier.gone_to > _NEAR:
        return False
    # Only words near the island count: what stands further off did not jump over it.
    before = comparison.gone(earlier)[-_NEAR:], comparison.new(earlier)[-_NEAR:]
    after = comparison.new(later)[:_NEAR], comparison.gone(later)[:_NEAR]
    jumped = Counter[str]()
    for words_before, words_after in zip(before, after, strict=True):
        if words_before and words_after and not set(words_before).isdisjoint(words_after):
            jumped += Counter(words_before) & Counter(words_after)
    moved = sum(weight(word) * times for word, times in jumped.items() if not is_mark(word))
    island = comparison.island(earlier, later)
    if not moved or any(map(counts_something, island)):
        return False
    if earlier.replaces or later.replaces:
        only_jumps = any(side and jumped.keys() >= set(side) for side in (*before, *after))
    else:
        only_jumps = [sorted(side) for side in before] == [sorted(side) for side in after]
    return weight_of(island) <= max(moved, FULL if only_jumps else 0)


def _is_bracketed(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """A single word whose brackets come or go, and with them what it stands for: `IoT`, `Internet of Things (IoT)`.

    Brackets alone, such as the square ones of a word not agreed yet, leave the word between them as it is.
    """
    if later.gone_from - earlier.gone_to > 1:
        return False
    for before, after in (
        (comparison.gone(earlier), comparison.gone(later)),
        (comparison.new(earlier), comparison.new(later)),
    ):
        if before and after and _PAIRS.get(before[-1]) == after[0]:
            return len(before) > 1 or earlier.replaces or later.replaces
    return False


def _is_lost(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """One small word between two long marks, where the eye no longer finds it."""
    if later.gone_from - earlier.gone_to > 1:
        return False
    island = weight_of(comparison.island(earlier, later))
    return MARK < island < FULL and all(
        weight_of(comparison.gone(change) + comparison.new(change)) >= island * _LOSING for change in (earlier, later)
    )


def drown_confetti(comparison: TokenComparison, changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Make one replacement of a stretch that was rewritten: what stayed in it is outweighed by what went and came."""
    result: list[TokenChange] = []
    stretch: list[TokenChange] = []
    for change in changes:
        if stretch and (
            weight_of(comparison.island(stretch[-1], change)[: _LANDING + 1]) > _LANDING
            or parts_like(comparison, stretch[-1], change)
        ):
            result.extend(_rewritten(comparison, stretch))
            stretch = []
        stretch.append(change)
    return result + _rewritten(comparison, stretch)


def _rewritten(comparison: TokenComparison, stretch: list[TokenChange]) -> list[TokenChange]:
    if len(stretch) < 2:
        return stretch
    # Numbers put in the place of numbers are no new wording.
    worded = [change for change in stretch if is_new_wording(comparison, change)]
    if len(worded) < 2:
        return stretch
    kept = sum(weight_of(comparison.island(earlier, later)) for earlier, later in pairwise(stretch))
    gone = sum(weight_of(comparison.gone(change)) for change in worded)
    new = sum(weight_of(comparison.new(change)) for change in worded)
    if min(gone, new) < max(_PHRASE, kept * _OUTWEIGHED):
        return stretch
    return [stretch[0].joined(stretch[-1])]


def close_brackets(comparison: TokenComparison, changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Let a replacement that opens a bracket on both sides take in the closing one that follows."""
    last = len(comparison.base.words) - 1
    result: list[TokenChange] = []
    for at, change in enumerate(changes):
        end = changes[at + 1].gone_from if at + 1 < len(changes) else last
        if change.replaces and change.gone_to < end:
            closing = comparison.base.words[change.gone_to]
            if _opens(comparison.gone(change), closing) and _opens(comparison.new(change), closing):
                change = change._replace(gone_to=change.gone_to + 1, new_to=change.new_to + 1)
        result.append(change)
    return result


def _opens(words: Sequence[str], closing: str) -> bool:
    """Whether there is a bracket among the words that this mark would close."""
    return any(_PAIRS.get(word) == closing and closing not in words[at:] for at, word in enumerate(words))
