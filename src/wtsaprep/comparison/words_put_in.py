"""Words put in: the runs of words that a text has and the text in force has not, and which of them two texts share.

Runs are found again anywhere in another text, in order: joined to another clause, split off, moved or reworded.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.small_words import small_words
from wtsaprep.redline.tokens import is_mark, tokens
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.word_weights import WordWeights
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Spans

PROOF = 2.5
"""Least weight of words in common, in order, that two texts don't have by chance."""
PROOF_OF_MOST = 1.6
"""The same if they are most of the words there are."""
PROOF_OF_ALL = 1.0
"""The same if they are all of them."""
MOST = 0.6
"""Share of the weight of words that is most of them."""

Weigh = Callable[[str], float]
"""What a word weighs."""


class PlacedWord(NamedTuple):
    """A word as it is compared, and its characters in the clause."""

    word: str
    start: int
    end: int


class RunPutIn(NamedTuple):
    """Words that a text puts in, one behind the other."""

    clause: int
    """Place of the clause in its text."""
    after: int
    """The characters of the clause in force that stand before them."""
    words: tuple[str, ...]
    text: str
    """Its characters, with the marks around its words."""
    start: int
    end: int
    """Where those are in the clause."""

    @property
    def placed(self) -> tuple[PlacedWord, ...]:
        """Its words, each with its place in the clause."""
        return tuple(placed_words(self.text, self.start))


class CommonWords(NamedTuple):
    """Words that stand in two rows in the same order without a gap."""

    ours: int
    theirs: int
    size: int


class Shared(NamedTuple):
    """What a row of words has in common with a run: the blocks, in order, and what they prove."""

    run: RunPutIn
    blocks: tuple[CommonWords, ...]
    weight: float

    def places(self, only: Container[int] | None = None) -> Iterator[tuple[int, int, int]]:
        """The clause and the characters of each block; of some of our words, by their places, if ``only`` says so."""
        placed = self.run.placed if self.blocks else ()
        for ours, theirs, size in self.blocks:
            if only is None:
                yield self.run.clause, placed[theirs].start, placed[theirs + size - 1].end
                continue
            for word in (placed[theirs + at] for at in range(size) if ours + at in only):
                yield self.run.clause, word.start, word.end


def placed_words(text: str, start: int = 0) -> Iterator[PlacedWord]:
    """The words of a text as they are compared, each with its place, counted from ``start``."""
    cut = tokens(text)
    for word, piece in zip(cut.words, cut.pieces, strict=True):
        if not is_mark(word):
            yield PlacedWord(word.casefold(), start + len(piece) - len(word), start + len(piece))
        start += len(piece)


def runs_put_in(clause: int, marked: Spans) -> Iterator[RunPutIn]:
    """The runs of words put into one clause, by its words marked."""
    after = at = 0
    for mark, text in marked:
        if mark == "inserted" and (words := words_of(text)):
            yield RunPutIn(clause, after, words, text, at, at + len(text))
        after += len(text) if mark != "inserted" else 0
        at += len(text) if mark != "deleted" else 0


class _Row:
    """A row of words that is searched, weighed once."""

    def __init__(self, words: Sequence[str], weigh: Weigh) -> None:
        self.words = words
        self.weight_of = {word: weigh(word) for word in words}
        self.total = sum(self.weight_of[word] for word in words)
        self._rare = [at for at, word in enumerate(words) if self.weight_of[word] >= 1]
        self.rare_weight = sum(self.weight_of[words[at]] for at in self._rare)

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[int]]:
        places: dict[tuple[str, str], list[int]] = {}
        for at, pair in enumerate(pairwise(self.words)):
            places.setdefault(pair, []).extend((at, at + 1))
        return places

    def at_most(self, run: RunPutIn, neighbours: set[tuple[str, str]]) -> float:
        """What it has in common with a run at most: rare words, and neighbours that both have."""
        common = {at for pair in neighbours & self._places.keys() for at in self._places[pair]}
        common.update(at for at in self._rare if self.words[at] in run.words)
        return sum(self.weight_of[self.words[at]] for at in common)


class WordsPutIn:
    """All that a text puts in, to be searched."""

    def __init__(
        self, known: Mapping[str, str], text: Text, weights: WordWeights, marks: Callable[[str], Spans]
    ) -> None:
        self._known, self._text, self.weights, self._marks = known, text, weights, marks
        self._of_clause: dict[int, tuple[RunPutIn, ...]] = {}

    @cached_property
    def runs(self) -> tuple[RunPutIn, ...]:
        """The runs, in the order of the text."""
        return tuple(run for at in range(len(self._text)) for run in self.of_clause(at))

    def of_clause(self, at: int) -> tuple[RunPutIn, ...]:
        """The runs of one clause, by its place; none beyond the ends of the text."""
        if at not in self._of_clause:
            provision = self._text[at] if 0 <= at < len(self._text) else None
            changed = provision is not None and self._known.get(provision.id) != provision.text
            self._of_clause[at] = tuple(runs_put_in(at, self._marks(provision.id))) if provision and changed else ()
        return self._of_clause[at]

    @cached_property
    def _seeds(self) -> dict[tuple[str, str], list[int]]:
        seeds: dict[tuple[str, str], list[int]] = {}
        for at, run in enumerate(self.runs):
            for seed in _pairs(run.words):
                seeds.setdefault(seed, []).append(at)
        return seeds

    @cached_property
    def _neighbours(self) -> tuple[set[tuple[str, str]], ...]:
        return tuple(set(pairwise(run.words)) for run in self.runs)

    def shared(self, words: Sequence[str], weigh: Weigh | None = None) -> list[Shared]:
        """The runs that share what proves something with a row of words; what proves most first."""
        row = _Row(words, weigh or self.weights.of)
        if row.total < PROOF_OF_ALL or not self.runs:
            return []
        near: dict[int, float] = {}
        for seed in _pairs(words):
            for at in self._seeds.get(seed, ()):
                near[at] = near.get(at, row.rare_weight) + row.weight_of[seed[0]] + row.weight_of[seed[1]]
        likely = [(at, self.runs[at]) for at, most in near.items() if most >= PROOF_OF_ALL]
        likely = [(at, run) for at, run in likely if proves(row.at_most(run, self._neighbours[at]), row.total)]
        weigh, total = row.weight_of.__getitem__, row.total
        found = {(run.clause, run.start): shared_with(run, words, weigh) for _, run in likely}
        proven = {one.run.clause for one in found.values() if proves(one.weight, total)}
        # Beside what proves itself stands the other part of a clause that was split, be it one word.
        beside = {clause + step for clause in proven for step in (-1, 0, 1)}
        for run in (run for clause in beside for run in self.of_clause(clause) if (run.clause, run.start) not in found):
            found[(run.clause, run.start)] = shared_with(run, words, weigh)
        rows = [one for one in found.values() if one.run.clause in beside and one.weight >= PROOF_OF_ALL]
        return sorted(rows, key=lambda one: (-one.weight, one.run.clause, one.run.start))

    def share(
        self, words: Sequence[str], weigh: Weigh | None = None, without: Iterable[int] = ()
    ) -> tuple[float, list[Shared]]:
        """How much of a row of words is found, from 0 to 1, and where; some clauses may be left out."""
        weigh = weigh or self.weights.of
        left_out, covered, found = set(without), set[int](), list[Shared]()
        for one in self.shared(words, weigh):
            places = {place for block in one.blocks for place in range(block.ours, block.ours + block.size)}
            fresh = sum(weigh(words[place]) for place in places - covered)
            if one.run.clause not in left_out and fresh >= PROOF_OF_ALL:
                covered |= places
                found.append(one)
        return (sum(weigh(words[place]) for place in covered) / sum(map(weigh, words)) if found else 0.0), found


def proves(weight: float, total: float) -> bool:
    """Whether words of a weight, of all that weigh so much, are none by chance."""
    if weight >= PROOF:
        return True
    return weight >= (PROOF_OF_ALL if weight >= total else PROOF_OF_MOST) and weight >= MOST * total


def shared_with(run: RunPutIn, words: Sequence[str], weigh: Weigh, *, of_one_clause: bool = False) -> Shared:
    """What a row of words has in common with one run, in order, longest first.

    A word alone says something only if it is a rare one, or if both belong to one clause; small words then go with
    those that they stand beside.
    """
    if run.words == tuple(words):
        return Shared(run, (CommonWords(0, 0, len(words)),), sum(map(weigh, words)))
    if not any(weigh(word) for word in set(run.words).intersection(words)):
        return Shared(run, (), 0.0)
    blocks: list[CommonWords] = []
    total = 0.0
    matching = [
        CommonWords(*block) for block in SequenceMatcher(None, words, run.words, autojunk=False).get_matching_blocks()
    ]
    for block in matching:
        weight = sum(map(weigh, words[block.ours : block.ours + block.size]))
        if weight and (block.size > 1 or weight >= 1 or of_one_clause):
            blocks.append(block)
            total += weight
    if of_one_clause and blocks:
        blocks = [block for block in matching if block.size and any(_beside(block, other) for other in blocks)]
    return Shared(run, tuple(blocks), total)


def _beside(one: CommonWords, other: CommonWords) -> bool:
    """Whether there is at most one word between two blocks of a run."""
    first, last = sorted((one, other), key=lambda block: block.theirs)
    return last.theirs - first.theirs - first.size <= 1


def _pairs(words: Iterable[str]) -> set[tuple[str, str]]:
    """The neighbours among the words that are not small."""
    return set(pairwise(word for word in words if word not in small_words()))
