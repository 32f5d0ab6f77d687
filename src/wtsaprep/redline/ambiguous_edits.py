"""Slides: a pure insertion or deletion often fits several places; move it to where a person would have made it.

In `to continue A, to continue B` the mark of the new phrase can begin at any of its words: the text says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.diff import TokenChange, touching_joined
from wtsaprep.redline.sentences import ends_sentence
from wtsaprep.redline.tokens import FULL, SHORT, is_mark, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.redline.diff import TokenComparison

_OPENING = frozenset("([{«“‘„（【《「")
_CLOSING = frozenset(")]}»”’）】》」")
_BREAKS = frozenset(",;:،؛，、；：")


def slid(change: TokenChange, by: int) -> TokenChange:
    """A pure change moved by so many words, to the left if negative."""
    return TokenChange(*(place + by for place in change))


def free_stretch(comparison: TokenComparison, change: TokenChange, left: int, right: int) -> tuple[int, int]:
    """How far a pure change can slide over the islands beside it, whose lengths are given, and still say the same."""
    if change.replaces:
        return 0, 0
    if change.gone_from < change.gone_to:
        ids, start, end = comparison.base_ids, change.gone_from, change.gone_to
    else:
        ids, start, end = comparison.revised_ids, change.new_from, change.new_to
    back = 0
    while back < left and ids[start - back - 1] == ids[end - back - 1]:
        back += 1
    ahead = 0
    while ahead < right and ids[start + ahead] == ids[end + ahead]:
        ahead += 1
    return back, ahead


def meet(comparison: TokenComparison, changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Slide pure changes together where they can touch: one mark is read sooner than two."""
    result: list[TokenChange] = []
    for change in changes:
        while result:
            before = result[-1]
            island = change.gone_from - before.gone_to
            if free_stretch(comparison, change, island, 0)[0] == island:
                change = before.joined(slid(change, -island))
            elif free_stretch(comparison, before, 0, island)[1] == island:
                change = slid(before, island).joined(change)
            else:
                break
            result.pop()
        result.append(change)
    return result


def settle_ambiguous_edits(comparison: TokenComparison, changes: Sequence[TokenChange]) -> list[TokenChange]:
    """Slide each pure change to the place where its two borders are the best borders of a phrase."""
    last = comparison.end.gone_from
    result: list[TokenChange] = []
    for at, change in enumerate(changes):
        left = change.gone_from - (result[-1].gone_to if result else 0)
        right = (changes[at + 1].gone_from if at + 1 < len(changes) else last) - change.gone_to
        back, ahead = free_stretch(comparison, change, left, right)
        if back or ahead:
            # The first best one from the right: of `to continue to act` a person types `continue to`.
            places = [slid(change, by) for by in range(ahead, -back - 1, -1)]
            change = max(places, key=lambda place: _fitness(comparison, place))
        result.append(change)
    return touching_joined(result)


def _fitness(comparison: TokenComparison, change: TokenChange) -> int:
    if change.gone_from < change.gone_to:
        words, start, end = comparison.base.words, change.gone_from, change.gone_to
    else:
        words, start, end = comparison.revised.words, change.new_from, change.new_to
    if _opens_phrase(words, start) and _opens_phrase(words, end):
        return 2
    return _border(words, start) + _border(words, end)


def _border(words: Sequence[str], at: int) -> int:
    """How natural it is to begin or end a mark before this word, going by the marks beside it."""
    before, after = words[at - 1] if at else "", words[at]
    if before in _OPENING or after in _CLOSING:
        return -4
    if after and ends_sentence(words, at):
        return 5
    if not after or after in _BREAKS or after in _OPENING:
        return 4
    return 3 if before in _BREAKS or before in _CLOSING else 0


def _opens_phrase(words: Sequence[str], at: int) -> bool:
    """Whether a preposition or conjunction after a full word begins a phrase here: `Members and Associates`."""
    return at > 0 and weight(words[at - 1]) == FULL and not is_mark(words[at]) and weight(words[at]) <= SHORT
