"""Sentences: pair those of two long texts first, so that no mark wanders from one sentence into another."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from wtsaprep.model.language import every
from wtsaprep.redline.diff import TokenChange, as_numbers, kept_runs
from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.tokens import weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.redline.diff import TokenComparison
    from wtsaprep.redline.tokens import Tokens

_ENDS = frozenset(".!?؟。！？")
_SEMICOLONS = frozenset(";؛；")
_STOPS = _ENDS | _SEMICOLONS

# Below this share of the shorter one, two sentences have only their commonplaces in common (to, the, study groups).
_RELATED = 0.4
_BRIEF = 6


def ends_sentence(words: Sequence[str], at: int) -> bool:
    """Whether a sentence ends before this word.

    A stop counts before a capital letter and after a whole word, as in `the group. It`, not in `No. 9` or `Rev. Dubai`,
    nor behind a single letter, or a word for "revised" in another language.
    """
    if at == 0:
        return False
    if words[at - 1] != ".":
        return words[at - 1] in _ENDS
    before, after = words[at - 2] if at > 1 else "", words[at]
    if after[:1].islower() or before in _shortened():
        return False
    return len(before) > 4 or (before.islower() and len(before) > 1) or not before.isalpha()


@cache
def _shortened() -> frozenset[str]:
    """Longer words than others that are written with a stop: "Rev." in each language."""
    return frozenset(every(lambda table: table.citing.revised))


def sentence_starts(text: Tokens) -> list[int]:
    """Where the sentences of a text begin, the end of the text last.

    A clause of a resolution is one long sentence: its semicolons, and its lines, count as sentences.
    """
    words, pieces = text.words, text.pieces
    last = len(words) - 1
    starts = [
        at
        for at, word in enumerate(words[: max(0, last - 1)], 1)
        if word in _STOPS and (word in _SEMICOLONS or ends_sentence(words, at))
    ]
    lines = [at for at in range(1, last) if "\n" in pieces[at]] if "\n" in "".join(pieces) else []
    return [0, *(sorted({*starts, *lines}) if lines else starts), last]


def sentence_pairs(comparison: TokenComparison) -> list[TokenChange]:
    """The ranges in which words are to be compared: related sentences, also one with the two it was split into.

    What lies between the ranges are sentences without a counterpart.
    """
    base_starts, revised_starts = sentence_starts(comparison.base), sentence_starts(comparison.revised)
    whole = TokenChange(0, base_starts[-1], 0, revised_starts[-1])
    if len(base_starts) <= 2 and len(revised_starts) <= 2:
        return [whole]
    links = _links(comparison, whole, base_starts, revised_starts)
    return _filled(_blocks(links), base_starts, revised_starts)


def _links(
    comparison: TokenComparison, whole: TokenChange, base_starts: list[int], revised_starts: list[int]
) -> list[tuple[int, int]]:
    """Pairs of sentences that share enough of their words, in order."""
    base_weights = list(accumulate(map(weight, comparison.base.words), initial=0))
    revised_weights = list(accumulate(map(weight, comparison.revised.words), initial=0))
    shared: Counter[tuple[int, int]] = Counter()
    base = revised = 0
    for base_at, revised_at, size in _runs(comparison, whole, base_starts, revised_starts):
        end = base_at + size
        while base_at < end:
            while base_starts[base + 1] <= base_at:
                base += 1
            while revised_starts[revised + 1] <= revised_at:
                revised += 1
            step = min(end - base_at, base_starts[base + 1] - base_at, revised_starts[revised + 1] - revised_at)
            shared[base, revised] += base_weights[base_at + step] - base_weights[base_at]
            base_at, revised_at = base_at + step, revised_at + step
    return [
        (base, revised)
        for (base, revised), common in shared.items()
        if common
        >= _RELATED
        * min(
            base_weights[base_starts[base + 1]] - base_weights[base_starts[base]],
            revised_weights[revised_starts[revised + 1]] - revised_weights[revised_starts[revised]],
        )
    ]


def _runs(
    comparison: TokenComparison, whole: TokenChange, base_starts: list[int], revised_starts: list[int]
) -> Iterator[tuple[int, int, int]]:
    """Runs of words that both texts hold; of a whole book, the equal sentences first and then what is between them."""
    if whole.is_comparable:
        yield from kept_runs(comparison, whole)
        return
    base = [tuple(comparison.base_ids[start:end]) for start, end in pairwise(base_starts)]
    revised = [tuple(comparison.revised_ids[start:end]) for start, end in pairwise(revised_starts)]
    gone = new = 0
    for base_sentence, revised_sentence, count in common_runs(*as_numbers(base, revised)):
        base_at, revised_at = base_starts[base_sentence], revised_starts[revised_sentence]
        yield from kept_runs(comparison, TokenChange(gone, base_at, new, revised_at))
        gone, new = base_starts[base_sentence + count], revised_starts[revised_sentence + count]
        yield base_at, revised_at, gone - base_at


def _blocks(links: list[tuple[int, int]]) -> Iterator[TokenChange]:
    """Links that share a sentence, as one range of sentences."""
    block: TokenChange | None = None
    for base, revised in links:
        sentence_pair = TokenChange(base, base + 1, revised, revised + 1)
        if block is None:
            block = sentence_pair
        elif base < block.gone_to or revised < block.new_to:
            block = block.joined(sentence_pair)
        else:
            yield block
            block = sentence_pair
    if block is not None:
        yield block


def _filled(blocks: Iterator[TokenChange], base_starts: list[int], revised_starts: list[int]) -> list[TokenChange]:
    """Blocks of sentences as ranges of tokens; one unrelated sentence in the place of another is a range too.

    So are several that are as brief as the entries of a history: `Accra, 2008; Geneva, 2022`.
    """
    result: list[TokenChange] = []
    base = revised = 0
    end = TokenChange(len(base_starts) - 1, len(base_starts) - 1, len(revised_starts) - 1, len(revised_starts) - 1)
    for block in (*blocks, end):
        gap = TokenChange(base, block.gone_from, revised, block.new_from)
        count = block.gone_from - base
        if count == block.new_from - revised and (count == 1 or _are_brief(gap, base_starts, revised_starts)):
            result.extend(TokenChange(base + n, base + n + 1, revised + n, revised + n + 1) for n in range(count))
        result.append(block)
        base, revised = block.gone_to, block.new_to
    return [
        TokenChange(base_starts[gone_from], base_starts[gone_to], revised_starts[new_from], revised_starts[new_to])
        for gone_from, gone_to, new_from, new_to in result
    ]


def _are_brief(sentences: TokenChange, base_starts: list[int], revised_starts: list[int]) -> bool:
    gone = base_starts[sentences.gone_from : sentences.gone_to + 1]
    new = revised_starts[sentences.new_from : sentences.new_to + 1]
    return all(end - start <= _BRIEF for starts in (gone, new) for start, end in pairwise(starts))
